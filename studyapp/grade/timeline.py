"""Events on the timeline: credit by how far each lies off, on a log scale.

What a typed date would be right for, or within the tolerance, is right. Beyond that, with

    e  the days from the nearest day that is right to the far end of what was said,
    u  the grain: the tolerance or the length of the date itself, whichever is more, in days,
    r  the reach: half the days from the first to the last event asked for, 3 grains at least,

an event gets 1 - log(1 + e / u) / log(1 + r / u), nothing from e = r on, and never less than a
typed date would get. So every doubling of the distance costs the same, whether the events lie days
or centuries apart; who leaves too much open pays for the far end; and who puts everything into the
middle gets little.

Source: the scale is that of the Weber-Fechner law, by which lengths of time are judged by their
ratios; grain and reach are our own.
"""

from collections.abc import Sequence
from math import log1p

from studyapp.domain.answers import Grade, TimelineAnswer
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import TimelineQuestion
from studyapp.domain.tolerances import DateTolerance
from studyapp.domain.when import When
from studyapp.grade.date import grade_typed, readings_of
from studyapp.grade.reasons import RIGHT
from studyapp.grade.tolerance import allowed

_LEAST_REACH = 3
"""In grains: what is off by one grain loses half at most."""
_NOT_PLACED = Message("It was not placed.")
_ALL = Message("All are at their places.")


def grade_timeline(question: TimelineQuestion, answer: TimelineAnswer) -> Grade:
    """Return the average credit of the items; the reason tells the mistake of each."""
    missing = len(question.items) - len(answer.placed)
    placed = (*answer.placed, *[""] * missing)
    reach = _reach([item.when for item in question.items if item.when is not None])
    grades = [
        _graded(item, text, question.tolerance, reach)
        for item, text in zip(question.items, placed, strict=False)
    ]
    wrong = [
        Message("“{title}”:", {"title": item.text}).followed_by(graded.reason)
        for item, graded in zip(question.items, grades, strict=True)
        if not graded.is_right
    ]
    if not wrong:
        return Grade(1.0, _ALL, tuple(grades))
    score = sum(graded.score for graded in grades) / len(grades)
    reason = _counted(len(grades) - len(wrong), len(grades)).followed_by(*wrong)
    return Grade(score, reason, tuple(grades))


def _graded(item: OrderItem, text: str, tolerance: DateTolerance | None, reach: float) -> Grade:
    if not text.strip():
        return Grade(0.0, _NOT_PLACED)
    if item.when is None:
        return Grade(1.0, RIGHT)  # nobody knows where it belongs
    graded = grade_typed(text, item.when, tolerance)
    if graded.is_right:
        return graded
    truth = item.when
    shares = [_credit(given, truth, tolerance, reach) for given in readings_of(text, truth)]
    best = max(graded.score, *shares, 0.0)
    return Grade(best, RIGHT if best >= 1.0 else graded.reason)


def _credit(given: When, truth: When, tolerance: DateTolerance | None, reach: float) -> float:
    """Return the share of the formula above."""
    first_right, last_right = allowed(truth, tolerance)
    first, last = _known_bounds(given)
    off = max(first_right - first, last - last_right, 0)
    grain = _grain(truth, tolerance)
    return max(0.0, 1.0 - log1p(off / grain) / log1p(max(reach / grain, _LEAST_REACH)))


def _grain(truth: When, tolerance: DateTolerance | None) -> int:
    first, _last = _known_bounds(truth)
    lengths = [
        point.latest(calendar) - point.earliest(calendar) + 1
        for point, calendar in (
            (truth.start, truth.calendar),
            (truth.end, truth.end_calendar),
        )
        if point is not None
    ]
    near_enough = 0 if truth.start is None else first - allowed(truth, tolerance)[0]
    return max(near_enough, *lengths)


def _reach(whens: Sequence[When]) -> float:
    """Return half the days from the first to the last of the events asked for."""
    bounds = [_known_bounds(when) for when in whens]
    first = min((first for first, _ in bounds), default=0)
    last = max((last for _, last in bounds), default=0)
    return (last - first) / 2


def _known_bounds(when: When) -> tuple[int, int]:
    """Return the numbers of the first and last day that are known; an open end is the other one."""
    earliest, latest = when.earliest, when.latest
    first = latest if earliest is None else earliest
    last = earliest if latest is None else latest
    return first or 0, last or 0


def _counted(right: int, items: int) -> Message:
    if right == 0:
        return Message("None of them is at its place.")
    if right == 1:
        return Message("One of {items} is at its place.", {"items": items})
    return Message("{right} of {items} are at their places.", {"right": right, "items": items})
