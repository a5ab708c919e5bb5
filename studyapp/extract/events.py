"""The dated happenings of a passage."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.events import Basis, DateExpression, Event, EventId, Status
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import Precision, When
from studyapp.extract import english_verbs as english
from studyapp.extract.arithmetic import range_of
from studyapp.extract.clauses import Clause, bare, clause_at, verb_place, without_dates, words_of
from studyapp.extract.sentences import sentences
from studyapp.extract.titles import (
    Title,
    heading_of,
    is_planned,
    needs_subject,
    subject_of,
    title_of,
)

_LOOK_BACK = 3
"""How many sentences before may say who "he" is."""
_LONGEST = 2_000
"""A sentence longer than this is none, and gives no title."""
_MOST_DATES = 12
"""So many dates of one sentence are looked at: more are a table."""
_BASIS_RANK = {Basis.STATED: 2, Basis.CARRIED: 1, Basis.RELATIVE: 0}


@dataclass(frozen=True, slots=True)
class _Dated:
    """One date of a sentence, or the ends of one range: places in the list, and what they mean."""

    places: tuple[int, ...]
    span: Span
    when: When
    basis: Basis
    confidence: float


@dataclass(frozen=True, slots=True)
class _Happening:
    """A clause of a sentence that says what happened at a date."""

    dated: _Dated
    clause: Clause
    title: Title


def events_of(
    passage: Passage, dates: Sequence[DateExpression], *, progress: Callable[[float], None]
) -> tuple[Event, ...]:
    """Return the events, in the order of the text; `progress` gets 0 to 1."""
    found: list[Event] = []
    before: list[Span] = []
    next_date = 0
    for count, span in enumerate(sentences(passage.text, whole=[date.span for date in dates])):
        first = next_date
        while next_date < len(dates) and dates[next_date].span.end <= span.end:
            next_date += 1
        if next_date > first and span.end - span.start <= _LONGEST:
            places = range(first, next_date)
            found += _events(passage, span, _grouped(dates, places), before)
        before = [*before[1 - _LOOK_BACK :], span]
        if count % 100 == 0:
            progress(span.end / len(passage.text))
    progress(1.0)
    return tuple(found)


def _grouped(dates: Sequence[DateExpression], places: Sequence[int]) -> list[_Dated]:
    """Return the dates of one sentence, the ends of a range as one."""
    groups: list[list[int]] = []
    for place in places:
        number = dates[place].range
        if groups and number is not None and dates[groups[-1][-1]].range == number:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [
        _dated([dates[place] for place in group], tuple(group)) for group in groups[:_MOST_DATES]
    ]


def _dated(dates: Sequence[DateExpression], places: tuple[int, ...]) -> _Dated:
    first, last = dates[0], dates[-1]
    joined = range_of(first.when, last.when) if len(dates) > 1 else None
    return _Dated(
        places=places,
        span=Span(first.span.start, last.span.end),
        when=first.when if joined is None else joined,
        basis=first.basis,
        confidence=min(date.confidence for date in dates),
    )


def _events(
    passage: Passage, sentence: Span, groups: Sequence[_Dated], before: Sequence[Span]
) -> Iterator[Event]:
    text = sentence.cut(passage.text)
    spans = [_moved(group.span, -sentence.start) for group in groups]
    blanked = without_dates(text, spans)
    subjects = _Subjects(passage.text, blanked, before)
    happenings = [
        happening
        for group, span in zip(groups, spans, strict=True)
        if (happening := _happening(group, clause_at(blanked, span), subjects)) is not None
    ]
    chosen = _one_each(happenings, passage.text) or _named(groups, blanked)
    for happening in chosen:
        cited = sentence if len(chosen) == 1 else _cited(happening, sentence, passage.text)
        yield _event(passage, happening, cited)


def _named(groups: Sequence[_Dated], blanked: str) -> list[_Happening]:
    """Return the happening that a heading or a line of a chronicle names."""
    title = heading_of(blanked) if len(groups) == 1 else None
    if title is None:
        return []
    return [_Happening(groups[0], Clause(Span(0, len(blanked)), words_of(blanked)), title)]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _happening(dated: _Dated, clause: Clause | None, subjects: "_Subjects") -> _Happening | None:
    if clause is None:
        return None
    pronoun = needs_subject(clause)
    subject = () if pronoun is None else subjects.behind(pronoun, clause.span.start)
    title = title_of(clause, subject)
    return None if title is None else _Happening(dated, clause, title)


def _one_each(happenings: Sequence[_Happening], text: str) -> list[_Happening]:
    """Return one happening for each title: of several dates, their span or the best stated one."""
    kept: dict[str, _Happening] = {}
    for happening in happenings:
        known = kept.get(happening.title.text)
        kept[happening.title.text] = happening if known is None else _merged(known, happening, text)
    return list(kept.values())


def _merged(first: _Happening, second: _Happening, text: str) -> _Happening:
    a, b = first.dated, second.dated
    gap = text[a.span.end : b.span.start].strip()
    joined = (
        range_of(a.when, b.when)
        if gap in ("and", ",", "and in", "and on", "or", "and again in")
        else None
    )
    if joined is None:
        return max(first, second, key=lambda happening: _rank(happening.dated))
    dated = _Dated(
        places=(*a.places, *b.places),
        span=Span(a.span.start, b.span.end),
        when=joined,
        basis=a.basis,
        confidence=min(a.confidence, b.confidence) * 0.7,
    )
    return _Happening(dated, first.clause, first.title)


def _rank(dated: _Dated) -> tuple[int, int]:
    return _BASIS_RANK[dated.basis], dated.when.precision


def _cited(happening: _Happening, sentence: Span, text: str) -> Span:
    """Return the place of the clause and its date, without blanks and commas around it."""
    clause = _moved(happening.clause.span, sentence.start)
    date = happening.dated.span
    start, end = min(clause.start, date.start), max(clause.end, date.end)
    while text[start] in " \t\r\n,;:":
        start += 1
    while text[end - 1] in " \t\r\n,;:":
        end -= 1
    return Span(start, end)


def _event(passage: Passage, happening: _Happening, cited: Span) -> Event:
    planned = is_planned(happening.clause)
    dated = happening.dated
    return Event(
        id=EventId(f"{passage.id[:8]}-{cited.start}-{cited.end}"),
        passage=passage.id,
        title=happening.title.text,
        when=dated.when,
        citation=Citation(cited, cited.cut(passage.text)),
        dates=dated.places,
        status=Status.PLANNED if planned else Status.FACT,
        importance=_importance(happening, planned=planned),
        confidence=round(dated.confidence * happening.title.quality, 2),
    )


def _importance(happening: _Happening, *, planned: bool) -> int:
    """Return 1 to 5: weighty words speak for it, a plan or a vague date against."""
    words = {bare(word).lower() for word in happening.title.text.split()}
    weight = 3 + min(2, len(words & english.WEIGHTY))
    return max(1, weight - planned - (happening.dated.when.precision <= Precision.DECADE))


class _Subjects:
    """Who or what the clauses before a place are about."""

    def __init__(self, text: str, sentence: str, before: Sequence[Span]) -> None:
        self._text = text
        self._sentence = sentence
        self._before = before

    def behind(self, pronoun: str, place: int) -> tuple[str, ...]:
        """Return the subject that `pronoun` at `place` of the sentence stands for, () if unsure."""
        here = self._subjects(self._sentence[:place])
        if here and _fits(here, pronoun):
            return here
        if pronoun == "":
            return ()
        reach = 1 if pronoun in ("it", "its", "they", "their") else _LOOK_BACK
        for span in list(reversed(self._before))[:reach]:
            subject = self._subjects(span.cut(self._text))
            if subject and _fits(subject, pronoun):
                return subject
        return ()

    @staticmethod
    def _subjects(text: str) -> tuple[str, ...]:
        """Return the subject of the first clause in `text` that has one."""
        for part in text.replace(";", ",").split(","):
            words = words_of(part)
            subject = subject_of(words) if verb_place(words) else ()
            if subject:
                return subject
        return ()


def _fits(subject: Sequence[str], pronoun: str) -> bool:
    """Return whether a pronoun may stand for the subject, by what the words look like."""
    is_person = all(word[:1].isupper() for word in subject) or subject[-1] in english.PERSONS
    is_plural = subject[-1].endswith("s") or "and" in subject
    match pronoun:
        case "he" | "she" | "his" | "her":
            return is_person and subject[0].lower() != "the"
        case "they" | "their":
            return is_plural
        case "we" | "i" | "you":
            return False
        case _:
            return True
