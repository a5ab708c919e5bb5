"""Citations as packs write them: words of a passage, and which place of them is meant."""

from collections.abc import Iterable, Mapping

from studyapp.domain.packs import PackPassage
from studyapp.domain.texts import Citation, Emendation, PassageId
from studyapp.packs.quoting import Quotes
from studyapp.packs.writing.questions import Source

_MOST = 10_000
"""An occurrence is a number up to this."""


class Sources:
    """Finds out how the passages of a pack are cited, as they are read with their emendations."""

    def __init__(self, passages: Iterable[PackPassage]) -> None:
        self._lent: Mapping[PassageId, PackPassage] = {each.passage.id: each for each in passages}
        self._quotes = {
            key: Quotes(lent.passage.text, lent.emendations) for key, lent in self._lent.items()
        }

    def source(self, passage: PassageId | None, citation: Citation | None) -> Source | None:
        """Return how words are cited; None if there are none, or no quote leads to them."""
        if passage is None or citation is None or passage not in self._lent:
            return None
        return _source(self._lent[passage], self._quotes[passage], citation)


def damaged(lent: PackPassage, emendation: Emendation) -> Source | None:
    """Return how the words are cited that a reading replaces: as they stand."""
    text = lent.passage.text
    return _source(lent, Quotes(text), Citation(emendation.span, emendation.span.cut(text)))


def _source(lent: PackPassage, quotes: Quotes, citation: Citation) -> Source | None:
    quote = citation.span.cut(lent.passage.text)
    places = quotes.places(quote, wanted=_MOST) if quote.strip() else []
    if citation.span not in places[:_MOST]:
        return None
    which = None if len(places) == 1 else places.index(citation.span) + 1
    return Source(lent.name, quote, which)
