"""Typed dates, graded at the precision of the source.

As fine as the source or finer within it is right. Coarser gets part, by how much time it leaves:
for a day, the right month gets three quarters, the right year half. What overlaps is never wrong.
"""

from studyapp.domain.answers import DateAnswer, Grade
from studyapp.domain.errors import WhenError
from studyapp.domain.messages import Message
from studyapp.domain.questions import DateQuestion
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.grade.mistakes import mistake

_WORTH = ((31, 0.75), (92, 0.6), (366, 0.5), (3653, 0.25), (36525, 0.1))
"""How many days an answer may leave open, and what it is then worth at most."""

_PART_OF_RANGE = 0.5

_UNREADABLE = Message(
    "This cannot be read as a date. Write it like 9 August 1945, August 1945, spring 1945, 1945, "
    "1939–1945, 44 BC, c. 480 BC or 19th century."
)


def grade_date(question: DateQuestion, answer: DateAnswer) -> Grade:
    """Return what a typed date is worth; Old and New Style are the same day."""
    if not answer.typed.strip():
        return Grade(0.0, Message("No date was given."))
    given = read_when(answer.typed)
    if given is None:
        return Grade(0.0, _UNREADABLE)
    readings = (given, _in_calendar_of(question.when, given))
    grades = [_compared(reading, question.when) for reading in readings if reading is not None]
    return max(grades, key=lambda graded: graded.score)


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
            _PART_OF_RANGE, Message("Right in part: it was {date}.", {"date": words(truth)})
        )
    return Grade(0.0, mistake(given, truth))


def _within(given: When, truth: When) -> Grade:
    """Return the grade of a finer answer: right, unless the source names a time with two ends."""
    if not _has_two_ends(truth):
        return Grade(1.0, Message("That is right."))
    return Grade(
        _PART_OF_RANGE,
        Message(
            "{given} lies within it, but the whole time was {date}.",
            {"given": _capital(words(given)), "date": words(truth)},
        ),
    )


def _around(given: When, truth: When) -> Grade:
    date_of_truth = {"date": words(truth)}
    if _has_two_ends(truth) and _shares_an_end(given, truth):
        return Grade(_PART_OF_RANGE, Message("One end is right: it was {date}.", date_of_truth))
    days = _days(given)
    worth = next((part for longest, part in _WORTH if days <= longest), 0.0)
    return Grade(
        worth,
        Message("Right, but not exact enough: it was {date}.", date_of_truth),
    )


def _has_two_ends(when: When) -> bool:
    """Return whether it is said as a time from one date to another; decades BC are not."""
    return when.is_range and "–" in words(when)


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
