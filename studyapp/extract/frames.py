"""Where a story is in time."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.texts import Span
from studyapp.domain.when import Point, Precision
from studyapp.extract.mentions import Mention
from studyapp.extract.values import is_small, year_of


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the story is: the last date that told it, its place, and where its year stands."""

    point: Point
    place: Span
    year_place: Span


def first_frame(mentions: Sequence[Mention]) -> Frame | None:
    """Return the first year that is stated: dates before it are read back from there."""
    for mention in mentions:
        if mention.is_stated and not is_small(mention, None):
            point = Point(precision=Precision.YEAR, year=year_of(mention, None))
            return Frame(point, mention.place, mention.place)
    return None
