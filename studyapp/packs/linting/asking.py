"""All checks of questions, one after the other."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from studyapp.packs.linting.balance import tell_long_answers, tell_true_share
from studyapp.packs.linting.choices import (
    tell_count,
    tell_feedback,
    tell_length,
    tell_letters,
    tell_lone_answer,
    tell_mixed,
    tell_overlap,
)
from studyapp.packs.linting.cues import (
    tell_absolutes,
    tell_clang,
    tell_grammar,
    tell_longest,
    tell_negatives,
    tell_of_all,
    tell_overlooked,
)
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.leaks import tell_doubled, tell_gaps_shown, tell_leaks, tell_own_leak
from studyapp.packs.linting.posed import Posed, posed
from studyapp.packs.linting.reading_age import tell_hard_stems, tell_hard_texts
from studyapp.packs.linting.spelling import Spelling
from studyapp.packs.linting.typed_answers import tell_expressions, tell_variants
from studyapp.packs.question_shapes import (
    ClozeShape,
    DateShape,
    MultipleShape,
    NumberShape,
    QuestionShape,
    ShortShape,
    SingleShape,
)

_Checks = tuple[Callable[[Posed], None], ...]
_OF_CHOICES: _Checks = (
    *(tell_of_all, tell_longest, tell_negatives, tell_absolutes, tell_clang, tell_grammar),
    tell_overlooked,
    *(
        tell_count,
        tell_lone_answer,
        tell_mixed,
        tell_letters,
        tell_overlap,
        tell_length,
        tell_feedback,
    ),
)
_OF_KIND: Mapping[type[QuestionShape], _Checks] = MappingProxyType(
    {
        SingleShape: (*_OF_CHOICES, tell_own_leak),
        MultipleShape: _OF_CHOICES,
        ShortShape: (tell_variants, tell_expressions, tell_own_leak),
        NumberShape: (tell_own_leak,),
        DateShape: (tell_own_leak,),
        ClozeShape: (tell_of_all, tell_variants, tell_expressions, tell_gaps_shown),
    }
)
"""What can be said of a question of each kind; of the others, nothing."""
_OF_ALL = (tell_leaks, tell_doubled, tell_long_answers, tell_true_share)


def tell_questions(draft: Draft) -> None:
    """Tell what is wrong with the questions of a draft, one by one and together."""
    all_asked, spelling = posed(draft), Spelling(draft)
    for asked in all_asked:
        if asked.sheet.is_full:
            continue
        for tell in _OF_KIND.get(type(asked.shape), ()):
            tell(asked)
        spelling.tell(asked)
    for tell_together in _OF_ALL:
        tell_together(all_asked)
    tell_hard_texts(draft)
    tell_hard_stems(all_asked, "" if draft.head is None else str(draft.head.language))
