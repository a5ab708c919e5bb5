"""Hints to made questions: they narrow the answer down and never tell it.

They are made once the quiz is whole, so that they take nothing from what it can ask, and are
proven against all its questions. Where no fair hint is left there is none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from studyapp.domain.events import Event
from studyapp.domain.kinds import Recipe
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.stem_rules import stem_fault
from studyapp.domain.when import Point, Precision, When
from studyapp.domain.when_reading import read_when
from studyapp.generate.candidates import Candidate, Fact, order_facts
from studyapp.generate.dating import at_date
from studyapp.generate.desk import Desk
from studyapp.generate.proofs.hints import Secrets
from studyapp.generate.titles import quoted

REACH = 14
_COUNTS = {2: "Two", 3: "Three"}
_HIDING = frozenset({Recipe.WHO, Recipe.WHERE, Recipe.GAPS})


def with_hints(candidates: Sequence[Candidate], desk: Desk) -> Iterator[Question]:
    """Yield the questions of a whole quiz, each with a hint if there is a fair one."""
    secrets = Secrets(candidates, desk.known.beside)
    facts = frozenset[Fact]().union(*(candidate.facts for candidate in candidates))
    hidden = {one.events[0].id for one in candidates if one.question.recipe in _HIDING}
    for candidate in candidates:
        fair = (
            hint
            for hint, told in _hints(candidate, desk)
            if (told is None or not (told.id in hidden or facts & _order(candidate, told)))
            and _is_fair(hint, candidate, secrets)
        )
        yield replace(candidate.question, hint=next(fair, ""))


def _is_fair(hint: str, candidate: Candidate, secrets: Secrets) -> bool:
    """Return whether a hint reads as a sentence and tells no answer of the quiz."""
    return stem_fault(hint, has_options=True) is None and not secrets.tells(hint, candidate)


def _order(candidate: Candidate, told: Event) -> frozenset[Fact]:
    event = _subject(candidate)
    return order_facts([told], [event]) | order_facts([event], [told])


def _subject(candidate: Candidate) -> Event:
    """Return the event that is asked for, or about."""
    return candidate.events[1 if candidate.question.recipe is Recipe.MEANWHILE else 0]


def _hints(candidate: Candidate, desk: Desk) -> Iterator[tuple[str, Event | None]]:
    """Yield hints, the best first, each with the event that it names besides those asked of."""
    question = candidate.question
    match question:
        case SingleQuestion(choices=choices):
            yield from _beside(_subject(candidate), choices, desk)
        case DateQuestion(recipe=Recipe.REPAIR):
            yield question.explanation.partition(". ")[2], None
        case DateQuestion() | ClozeQuestion():
            yield from ((hint, None) for hint in _century(candidate.events[0].when))
            yield from _beside(candidate.events[0], (), desk)
        case ShortQuestion(answer=answer):
            yield f"The name that the passage gives here begins with “{answer[0]}”.", None
        case _:
            yield from ((hint, None) for hint in _of_several(candidate))


def _of_several(candidate: Candidate) -> Iterator[str]:
    question = candidate.question
    match question:
        case MultipleQuestion(choices=choices):
            count = sum(choice.right for choice in choices)
            yield f"{_COUNTS.get(count, str(count))} of them are right."
        case OrderQuestion(items=items):
            pairs = sorted(combinations(range(len(items)), 2), key=lambda pair: pair[0] - pair[1])
            for one, other in pairs:
                yield f"{quoted(items[one].text)} came before {quoted(items[other].text)}."
        case MatchQuestion() | TimelineQuestion():
            yield f"{quoted(candidate.events[0].title)} is the earliest of them."
            yield f"{quoted(candidate.events[-1].title)} is the latest of them."
        case _:
            return


def _century(when: When) -> Iterator[str]:
    """Yield the century of a date that is finer than a decade."""
    if when.start is None or when.precision <= Precision.DECADE or when.start.year < 1:
        return
    century = Point(precision=Precision.CENTURY, year=when.start.year // 100 * 100)
    yield f"It was {at_date(When(century, century, century.default_calendar))}."


def _beside(
    event: Event, choices: Sequence[Choice], desk: Desk
) -> Iterator[tuple[str, Event | None]]:
    """Yield before or after which other event it was: what rules some choices out, but not all."""
    wrong = [date for choice in choices if not choice.right and (date := _date(choice)) is not None]
    shown = {choice.text for choice in choices} | {choice.matches for choice in choices}
    fits: list[tuple[int, str, Event]] = []
    for other in desk.pool.around(event, reach=REACH):
        if other.title in shown or not desk.can_name(other):
            continue
        within = desk.telling(other).within
        if other.when.certainly_before(event.when):
            left = sum(not date.certainly_before(other.when) for date in wrong)
            fits.append((left, f"It came after {within}.", other))
        elif event.when.certainly_before(other.when):
            left = sum(not other.when.certainly_before(date) for date in wrong)
            fits.append((left, f"It came before {within}.", other))
    for left, hint, other in sorted(fits, key=lambda fit: (fit[0], fit[2].id)):
        if not wrong or 0 < left < len(wrong):
            yield hint, other


def _date(choice: Choice) -> When | None:
    """Return the date of a choice, or of what it names."""
    return read_when(choice.text) or (None if choice.matches is None else read_when(choice.matches))
