"""The dated happenings of a passage."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.events import DateExpression, Event, EventId, Status
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import Precision
from studyapp.extract import english_verbs as english
from studyapp.extract.dateless import without_dates
from studyapp.extract.deaths import without_the_dead
from studyapp.extract.glosses import is_announced, is_doubted, is_label, once, told_by_clause
from studyapp.extract.groups import Dated, grouped, told_apart
from studyapp.extract.happenings import Happening, heading_in, named_at, told_at
from studyapp.extract.lives import life_in, with_lives
from studyapp.extract.people import NOBODY, People
from studyapp.extract.sentences import sentences
from studyapp.extract.subjects import LOOK_BACK, Subjects
from studyapp.extract.told import Told

_LONGEST = 2_000
"""A sentence longer than this is none, and gives no title."""


def events_of(
    passage: Passage,
    dates: Sequence[DateExpression],
    people: People = NOBODY,
    *,
    progress: Callable[[float], None],
) -> tuple[Event, ...]:
    """Return the events, in the order of the text; `progress` gets 0 to 1."""
    found: list[Event] = []
    lives: list[Event] = []
    before: deque[Told] = deque(maxlen=LOOK_BACK)
    next_date = 0
    for count, span in enumerate(sentences(passage.text, whole=[date.span for date in dates])):
        first = next_date
        while next_date < len(dates) and dates[next_date].span.end <= span.end:
            next_date += 1
        told = Told(span.cut(passage.text)[:_LONGEST])
        if next_date > first and span.end - span.start <= _LONGEST:
            groups = grouped(passage.text, dates, range(first, next_date))
            lives += life_in(passage, span, [*enumerate(dates[first:next_date], first)], people)
            told = Told(without_dates(told.text, [_moved(g.span, -span.start) for g in groups]))
            found += _events(passage, span, groups, Subjects(told, before, people))
        before.append(told)
        if count % 100 == 0:
            progress(span.end / len(passage.text))
    progress(1.0)
    return tuple(without_the_dead(with_lives(found, lives)))


def _events(
    passage: Passage, place: Span, groups: Sequence[Dated], subjects: Subjects
) -> Iterator[Event]:
    groups = [group for group in once(passage.text, groups) if not is_label(passage.text, group)]
    told = told_by_clause(passage.text, groups)
    happenings = [
        found
        for group in groups
        if (found := _found(group, place, subjects, named=group not in told)) is not None
    ]
    happenings = [_weighed(found, passage.text) for found in happenings]
    chosen = _one_each(happenings, passage.text)
    if not chosen and len(groups) == 1 and not subjects.is_question:
        heading = heading_in(subjects.sentence)
        chosen = [] if heading is None else [_Found(groups[0], heading)]
    for each in chosen:
        cited = place if len(chosen) == 1 else _cited(each, place, passage.text)
        yield _event(passage, each, cited)


@dataclass(frozen=True, slots=True)
class _Found:
    """A happening with its date."""

    dated: Dated
    happening: Happening


def _found(dated: Dated, sentence: Span, subjects: Subjects, *, named: bool) -> _Found | None:
    """Return what happened at a date, None if nothing did; `named` if only a noun may say it."""
    start = dated.span.start - sentence.start
    happening = (
        named_at(subjects, start) if named else told_at(subjects, start, dated.when.precision)
    )
    return None if happening is None else _Found(dated, happening)


def _weighed(found: _Found, text: str) -> _Found:
    """Return what was found, as planned where its date is what something was "announced for"."""
    status = found.happening.status
    if status is Status.FACT and is_announced(text, found.dated, found.happening.title):
        status = Status.PLANNED
    elif status is Status.FACT and is_doubted(text, found.dated):
        status = Status.DISPUTED
    return replace(found, happening=replace(found.happening, status=status))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _one_each(found: Sequence[_Found], text: str) -> list[_Found]:
    """Return one happening for each title and time."""
    kept: dict[str, list[_Found]] = {}
    for each in found:
        same = kept.setdefault(each.happening.title, [])
        last = same.pop() if same else None
        if last is None:
            same.append(each)
        elif each.happening.is_attributive != last.happening.is_attributive:
            same.append(last if each.happening.is_attributive else each)
        else:
            apart = told_apart(text, last.dated, each.dated)
            same += [replace(last, dated=dated) for dated in apart]
    return [each for same in kept.values() for each in same]


def _cited(found: _Found, sentence: Span, text: str) -> Span:
    """Return the place of the clause and its date, without blanks and commas around it."""
    clause = _moved(found.happening.span, sentence.start)
    date = found.dated.span
    start, end = min(clause.start, date.start), max(clause.end, date.end)
    while text[start] in " \t\r\n,;:":
        start += 1
    while text[end - 1] in " \t\r\n,;:":
        end -= 1
    return Span(start, end)


def _event(passage: Passage, found: _Found, cited: Span) -> Event:
    """Return the event, named by its first date: no two events of a passage share one."""
    dated, happening = found.dated, found.happening
    return Event(
        id=EventId(f"{passage.id}-{dated.first.start}-{dated.first.end}"),
        passage=passage.id,
        title=happening.title,
        when=dated.when,
        citation=Citation(cited, cited.cut(passage.text)),
        dates=dated.places,
        status=happening.status,
        importance=_importance(found),
        confidence=round(dated.confidence * happening.quality, 2),
    )


def _importance(found: _Found) -> int:
    """Return 1 to 5: weighty words speak for it, a plan, a doubt, a vague date against."""
    words = {word.strip(".,;:’'").lower() for word in found.happening.title.split()}
    weight = 3 + min(2, len(words & english.WEIGHTY))
    vague = found.dated.when.precision <= Precision.DECADE
    return max(1, weight - (found.happening.status is not Status.FACT) - vague)
