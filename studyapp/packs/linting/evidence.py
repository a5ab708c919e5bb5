"""Events that the words they are cited for, or a note on these, do not bear out."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from studyapp.domain.events import Event, Status
from studyapp.domain.notes import ClaimVerdict, Note
from studyapp.domain.readings import as_read
from studyapp.domain.texts import Span
from studyapp.packs.events import Happening
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.years import counts_from, hull, years_in, years_of
from studyapp.packs.nodes import TextNode
from studyapp.packs.passage_texts import Text

_SENTENCE_END = re.compile(
    r"[.!?…][\"'”’»)\]]*\s+(?=[^\W\da-z_])|\n"
    r"|(?:(?<=[^\W\d_]{3})|(?<=\d [BA][CD]))[.!?…]\s+(?=\d)"
)
_AROUND = 1_000
_DOUBTS = (ClaimVerdict.WRONG, ClaimVerdict.DISPUTED)


def tell_evidence(draft: Draft) -> None:
    """Tell events whose passage names another year, or is known to be wrong."""
    texts = {text.passage.id: text for text in draft.texts.sound}
    doubts = {name: _Doubts(text.notes) for name, text in texts.items()}
    for one in draft.happenings.all:
        event = one.event
        if event is None or event.status is not Status.FACT or event.passage not in texts:
            continue
        note = doubts[event.passage].on(event.citation.span)
        if note is None:
            _tell_other_year(texts[event.passage], one, event)
        else:
            _tell_doubt(one, note)


class _Doubts:
    """The claims of a passage that are wrong or disputed, in its order."""

    def __init__(self, notes: Iterable[Note]) -> None:
        doubts = (note for note in notes if note.verdict in _DOUBTS)
        self._notes = sorted(doubts, key=lambda note: note.span)
        self._starts = [note.span.start for note in self._notes]
        self._reach = list(accumulate((note.span.end for note in self._notes), max))

    def on(self, span: Span) -> Note | None:
        """Return the last that shares words with a span, None if none does."""
        place = bisect_left(self._starts, span.end)
        if not place or self._reach[place - 1] <= span.start:
            return None
        before = reversed(self._notes[:place])
        return next((note for note in before if note.span.overlaps(span)), None)


def _tell_doubt(one: Happening, note: Note) -> None:
    """Tell an event under a claim that is wrong or disputed."""
    says = "it rests on a claim that is {verdict} (notes.yaml), and is told as a fact"
    values = {"verdict": str(note.verdict), "quote": note.citation.quote}
    hint = "add 'status: disputed', or quote other words than '{quote}'"
    at = one.entry.node.get(TextNode("status"), one.entry.shape.id)
    one.entry.sheet.fault("D80", at, says, values, hint=hint)


def _tell_other_year(text: Text, one: Happening, event: Event) -> None:
    quote = _as_read(text, event.citation.span)
    named = years_in(quote)
    words = quote
    if not named:
        words = _as_read(text, _sentence(text.passage.text, event.citation.span))
        named = years_in(words)
        if len({(each.first, each.last) for each in named}) != 1:
            return
    dating = [each for each in named if each.is_dating]
    if not dating or counts_from(words) or hull(named).touches(years_of(event.when)):
        return
    says = "the passage names {year} in these words, and the event has {when}"
    values = {"year": _said(dating[0].first), "when": event.when.edtf}
    hint = "mend the date, or quote the words that name it"
    one.entry.sheet.warn("D75", one.entry.shape.when, says, values, hint=hint)


def _said(year: int) -> str:
    return f"{1 - year} BC" if year <= 0 else str(year)


def _as_read(text: Text, span: Span) -> str:
    words = span.cut(text.passage.text)
    read = as_read(words, span.start, text.emendations)
    return words if read is None else read.text


def _sentence(text: str, span: Span) -> Span:
    """Return the sentence, or the few, that a span lies in."""
    before, after = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    starts = [found.end() for found in _SENTENCE_END.finditer(text, before, span.start + 1)]
    end = _SENTENCE_END.search(text, max(span.end - 1, span.start), after)
    return Span(starts[-1] if starts else before, after if end is None else end.start() + 1)
