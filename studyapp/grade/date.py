"""Typed dates, graded at the precision of the source.

As fine as the source or finer within it is right. Coarser gets part, by how much time it leaves:
for a day, the right month gets three quarters, the right year half. What overlaps is never wrong.
Authors may allow more: a tolerance, and part for what is near.
"""

import re

from studyapp.domain.answers import DateAnswer, Grade
from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message
from studyapp.domain.questions import DateQuestion
from studyapp.domain.tolerances import DateTolerance, PartialCredit
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import named_date
from studyapp.grade.mistakes import mistake
from studyapp.grade.tolerance import has_two_ends, is_within

_WORTH = ((31, 0.75), (92, 0.6), (366, 0.5), (3653, 0.25), (36525, 0.1))
"""How many days an answer may leave open, and what it is then worth at most."""

_PART_OF_RANGE = 0.5
_MINUS_YEAR = re.compile(r"[-−–](?P<year>[1-9]\d{0,3})")
"""With noughts before it, as in "-0043", it is surely the year of astronomers."""

UNREADABLE = Message(
    "This cannot be read as a date. Write it like 9 August 1945, August 1945, spring 1945, 1945, "
    "1939–1945, 44 BC, c. 480 BC or 19th century."
)
_NEAR_ENOUGH_FOR_PART = Message("That is near enough for part of it.")


def grade_date(question: DateQuestion, answer: DateAnswer) -> Grade:
    """Return what a typed date is worth; Old and New Style are the same day.

    Within the question's `tolerance` it is right; within a step of `partial` it gets that step's
    score, if it is not worth more anyway.
    """
    return grade_typed(answer.typed, question.when, question.tolerance, question.partial)


def grade_typed(
    typed: str,
    truth: When,
    tolerance: DateTolerance | None = None,
    partial: tuple[PartialCredit, ...] = (),
) -> Grade:
    """Return what a date typed anywhere is worth against `truth`."""
    if not typed.strip():
        return Grade(0.0, Message("No date was given."))
    readings = readings_of(typed, truth)
    if not readings:
        return Grade(0.0, _unread(typed))
    grades = [
        _eased(_compared(reading, truth), reading, truth, tolerance, partial)
        for reading in readings
    ]
    return max(grades, key=lambda graded: graded.score)


def _unread(typed: str) -> Message:
    """Return why what was typed is no date: a year of few digits may be of either era."""
    bare = typed.strip()
    if not (bare.isascii() and bare.isdecimal() and len(bare) <= 2 and int(bare)):
        return UNREADABLE
    return Message("{year} could be BC or AD. Write {year} BC or AD {year}.", {"year": int(bare)})


def readings_of(typed: str, truth: When) -> tuple[When, ...]:
    """Return the dates that were typed: as read, and the same digits in the source's calendar.

    A bare minus year is also read without a year 0: "-43" is 44 BC to astronomers, 43 BC to most.
    """
    given = read_answer(typed)
    if given is None:
        return ()
    found = _MINUS_YEAR.fullmatch(typed.strip())
    before = None if found is None else read_answer(f"{found['year']} BC")
    others = (_in_calendar_of(truth, given), before)
    return (given, *(each for each in others if each is not None))


def _eased(
    graded: Grade,
    given: When,
    truth: When,
    tolerance: DateTolerance | None,
    partial: tuple[PartialCredit, ...],
) -> Grade:
    """Return a grade, or a better one for being near enough."""
    if graded.is_right:
        return graded
    if tolerance is not None and is_within(given, truth, tolerance):
        return Grade(
            1.0, Message("That is near enough: it was {date}.", {"date": named_date(truth)})
        )
    steps = [step.score for step in partial if is_within(given, truth, step.within)]
    score = min(max(steps, default=0.0), 1.0)
    if score <= graded.score:
        return graded
    return Grade(score, graded.reason.followed_by(_NEAR_ENOUGH_FOR_PART))


def _in_calendar_of(truth: When, given: When) -> When | None:
    """Return the same digits in the calendar of the source, if they are a date there."""
    try:
        return When(given.start, given.end, truth.calendar)
    except WhenError:
        return None


def _compared(given: When, truth: When) -> Grade:
    if (given.earliest, given.latest) == (truth.earliest, truth.latest):
        return Grade(1.0, Message("That is right."))
    if truth.is_vague and truth.overlaps(given) and given.precision >= truth.precision:
        return Grade(1.0, Message("That is right, as far as the source knows."))
    if truth.contains(given):
        return _within(given, truth)
    if given.contains(truth):
        return _around(given, truth)
    if _bounds_overlap(given, truth):
        return Grade(
            _PART_OF_RANGE, Message("Right in part: it was {date}.", {"date": named_date(truth)})
        )
    return Grade(0.0, mistake(given, truth))


def _within(given: When, truth: When) -> Grade:
    """Return the grade of a finer answer: right, unless the source names a time with two ends."""
    if not has_two_ends(truth):
        return Grade(1.0, Message("That is right."))
    return Grade(
        _PART_OF_RANGE,
        Message(
            "{given} lies within it, but the whole time was {date}.",
            {"given": _capital(named_date(given)), "date": named_date(truth)},
        ),
    )


def _around(given: When, truth: When) -> Grade:
    date_of_truth = {"date": named_date(truth)}
    if has_two_ends(truth) and _shares_an_end(given, truth):
        return Grade(_PART_OF_RANGE, Message("One end is right: it was {date}.", date_of_truth))
    days = _days(given)
    worth = next((part for longest, part in _WORTH if days <= longest), 0.0)
    return Grade(
        worth,
        Message("Right, but not exact enough: it was {date}.", date_of_truth),
    )


def _shares_an_end(one: When, other: When) -> bool:
    return one.earliest == other.earliest or one.latest == other.latest


def _days(when: When) -> float:
    """Return how many days a date leaves open, infinity where an end is open."""
    if when.earliest is None or when.latest is None:
        return float("inf")
    return when.latest - when.earliest + 1


def _bounds_overlap(one: When, other: When) -> bool:
    def starts_by_the_end(first: When, second: When) -> bool:
        return first.earliest is None or second.latest is None or first.earliest <= second.latest

    return starts_by_the_end(one, other) and starts_by_the_end(other, one)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
