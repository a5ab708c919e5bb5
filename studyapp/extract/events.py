"""The dated happenings of a passage."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.events import DateExpression, Event, EventId, Status
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import Precision
from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause, clause_at, without_dates
from studyapp.extract.glosses import told_by_clause
from studyapp.extract.groups import Dated, grouped, told_apart
from studyapp.extract.sentences import sentences
from studyapp.extract.subjects import LOOK_BACK, Subjects
from studyapp.extract.titles import Title, heading_of, needs_subject, status_of, title_of
from studyapp.extract.verbs import bare, words_of

_LONGEST = 2_000
"""A sentence longer than this is none, and gives no title."""


@dataclass(frozen=True, slots=True)
class _Happening:
    """A clause of a sentence that says what happened at a date."""

    dated: Dated
    clause: Clause
    title: Title


def events_of(
    passage: Passage, dates: Sequence[DateExpression], *, progress: Callable[[float], None]
) -> tuple[Event, ...]:
    """Return the events, in the order of the text; `progress` gets 0 to 1."""
    found: list[Event] = []
    before: list[str] = []
    next_date = 0
    for count, span in enumerate(sentences(passage.text, whole=[date.span for date in dates])):
        first = next_date
        while next_date < len(dates) and dates[next_date].span.end <= span.end:
            next_date += 1
        blanked = span.cut(passage.text)[:_LONGEST]
        if next_date > first and span.end - span.start <= _LONGEST:
            groups = grouped(passage.text, dates, range(first, next_date))
            blanked = without_dates(blanked, [_moved(group.span, -span.start) for group in groups])
            found += _events(passage, span, groups, Subjects(blanked, before))
        before = [*before[1 - LOOK_BACK :], blanked]
        if count % 100 == 0:
            progress(span.end / len(passage.text))
    progress(1.0)
    return tuple(found)


def _events(
    passage: Passage, sentence: Span, groups: Sequence[Dated], subjects: Subjects
) -> Iterator[Event]:
    happenings = [
        happening
        for group in told_by_clause(passage.text, groups)
        if (happening := _happening(group, sentence, subjects)) is not None
    ]
    chosen = _one_each(happenings, passage.text) or _named(groups, subjects.sentence)
    for happening in chosen:
        cited = sentence if len(chosen) == 1 else _cited(happening, sentence, passage.text)
        yield _event(passage, happening, cited)


def _named(groups: Sequence[Dated], blanked: str) -> list[_Happening]:
    """Return the happening that a heading or a line of a chronicle names."""
    title = heading_of(blanked) if len(groups) == 1 else None
    if title is None:
        return []
    return [_Happening(groups[0], Clause(Span(0, len(blanked)), words_of(blanked)), title)]


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _happening(dated: Dated, sentence: Span, subjects: Subjects) -> _Happening | None:
    clause = clause_at(subjects.sentence, _moved(dated.span, -sentence.start))
    if clause is None:
        return None
    pronoun = needs_subject(clause)
    subject = () if pronoun is None else subjects.behind(pronoun, clause.span.start)
    title = title_of(clause, subject)
    return None if title is None else _Happening(dated, clause, title)


def _one_each(happenings: Sequence[_Happening], text: str) -> list[_Happening]:
    """Return one happening for each title and time."""
    kept: dict[str, list[_Happening]] = {}
    for happening in happenings:
        same = kept.setdefault(happening.title.text, [])
        last = same.pop() if same else None
        if last is None:
            same.append(happening)
        else:
            apart = told_apart(text, last.dated, happening.dated)
            same += [replace(last, dated=dated) for dated in apart]
    return [happening for same in kept.values() for happening in same]


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
    """Return the event, named by its first date: no two events of a passage share one."""
    status = status_of(happening.clause)
    dated = happening.dated
    return Event(
        id=EventId(f"{passage.id}-{dated.first.start}-{dated.first.end}"),
        passage=passage.id,
        title=happening.title.text,
        when=dated.when,
        citation=Citation(cited, cited.cut(passage.text)),
        dates=dated.places,
        status=status,
        importance=_importance(happening, status),
        confidence=round(dated.confidence * happening.title.quality, 2),
    )


def _importance(happening: _Happening, status: Status) -> int:
    """Return 1 to 5: weighty words speak for it, a plan, a doubt, a vague date against."""
    words = {bare(word).lower() for word in happening.title.text.split()}
    weight = 3 + min(2, len(words & english.WEIGHTY))
    vague = happening.dated.when.precision <= Precision.DECADE
    return max(1, weight - (status is not Status.FACT) - vague)
