"""Where a story is in time."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.calendars import Calendar
from studyapp.domain.texts import Span
from studyapp.domain.when import Point, Precision, When
from studyapp.extract.mentions import Mention
from studyapp.extract.values import is_small, year_of


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the story is: the last date that told it, its place, and where its year stands.

    `calendar` is that of the date if it is not the one of such dates.
    """

    point: Point
    place: Span
    year_place: Span
    calendar: Calendar | None = None


def first_frame(mentions: Sequence[Mention]) -> Frame | None:
    """Return the first year that the story states: dates before it are read back from there.

    Where no year is of the story, it is the first that is stated at all.
    """
    stated = [each for each in mentions if each.is_stated and not is_small(each, None)]
    mention = next((each for each in stated if not each.aside), stated[0] if stated else None)
    if mention is None:
        return None
    point = Point(precision=Precision.YEAR, year=year_of(mention, None))
    return Frame(point, mention.place, mention.place)


def stated_calendar(when: When) -> Calendar | None:
    """Return the calendar of a date if it is not the one that such dates have."""
    is_usual = when.start is None or when.start.default_calendar is when.calendar
    return None if is_usual else when.calendar
