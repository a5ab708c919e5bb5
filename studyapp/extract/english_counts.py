"""The words by which English tells how many: a number beside them is no year."""

from typing import Final

from studyapp.domain.word_sets import word_set

SUMS: Final = word_set(
    "area army audience average band battalion body brigade capacity capital cavalry column "
    "company congregation consisted consisting contingent convoy corps cost costs crew crowd debt "
    "depth detachment "
    "distance division dowry escort fee fine fleet force forces garrison gathering group guard "
    "height host income infantry length levy loss losses majority mass maximum membership militia "
    "minimum minority mob number numbers party pension population price ransom regiment rent "
    "revenue salary speed squadron staff strength sum toll total tribute weight workforce"
)
DATING_VERBS: Final = word_set(
    "called considered declared marked named saw "
    "began begun born built buried completed composed crowned dated died elected ended erected "
    "established founded issued married opened ordained painted printed published reigned ruled "
    "signed written"
)
MANY_DO: Final = word_set(
    "are deserted died drowned escaped fled have perished starved surrendered survived were"
)
