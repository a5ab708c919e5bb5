"""Centuries, by which answers are added up."""

from collections.abc import Iterator

from studyapp.domain.points import Point, Precision
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    OrderQuestion,
    Question,
    TimelineQuestion,
)
from studyapp.domain.when import When


def century_of(when: When) -> int | None:
    """Return the century in which a date begins: 20 for 1901 to 2000, -3 for 300 to 201 BC.

    There is no century 0. Of an open beginning the end counts; None without either.
    """
    point = when.start or when.end
    return None if point is None else _century(point)


def asked_dates(question: Question) -> Iterator[When]:
    """Give the dates that a question asks for, as far as it has them itself."""
    match question:
        case DateQuestion(when=when):
            yield when
        case OrderQuestion(items=items) | TimelineQuestion(items=items):
            yield from (item.when for item in items if item.when is not None)
        case ClozeQuestion(gaps=gaps):
            yield from (gap.when for gap in gaps if gap.when is not None)


def _century(point: Point) -> int:
    year = point.first_date()[0]
    if point.precision <= Precision.DECADE:
        year += 1  # 18XX is written 1800 to 1899, but it is called the 19th century
    return (year - 1) // 100 + 1 if year > 0 else -(-year // 100 + 1)
