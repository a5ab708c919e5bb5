"""Bounds of dates against the `edtf` package.

Left out is what it gets wrong or cannot read: winter (only December), open ends (an error), the
first century and decade (with a year 0), doubt in many ranges (an error; it moves no bound), hours.
"""

import re
import warnings
from time import struct_time

from hypothesis import given, settings

from studyapp.domain.calendars import Calendar, day_number
from studyapp.domain.points import WINTER, Point
from studyapp.domain.when import Precision, When
from tests.domain.strategies import ALL, whens

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its grammar uses pyparsing in ways that newer ones warn of
    from edtf import parse_edtf

SAME_IN_BOTH = ALL - {Precision.HOUR, Precision.MINUTE}


@settings(max_examples=60)
@given(whens(precisions=SAME_IN_BOTH))
def test_bounds_are_those_of_the_edtf_package(when: When) -> None:
    if not (_is_right_there(when.start) and _is_right_there(when.end)):
        return
    text = re.sub(r"[~?%]", "", when.edtf)
    ours = When.parse(text, Calendar.GREGORIAN)

    theirs = parse_edtf(text)

    assert ours.earliest == _number(theirs.lower_strict())
    assert ours.latest == _number(theirs.upper_strict())


def test_times_of_day_keep_their_day() -> None:
    theirs = parse_edtf("1945-08-08T17:30:00+03:00").lower_strict()

    ours = When.parse("1945-08-08T17:30+03:00").earliest

    assert ours == _number(theirs)


def _number(day: struct_time) -> int:
    return day_number(day.tm_year, day.tm_mon, day.tm_mday, Calendar.GREGORIAN)


def _is_right_there(point: Point | None) -> bool:
    if point is None or point.season == WINTER:
        return False
    return point.precision >= Precision.YEAR or point.year != 0
