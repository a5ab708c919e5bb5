"""Typed dates, and that every date in words is read as itself."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from studyapp.domain.calendars import Calendar
from studyapp.domain.points import Point
from studyapp.domain.when import Precision, When
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from tests.domain.strategies import ALL, points, whens

CLOCKS_AS_WRITTEN = ALL - {Precision.HOUR}
PIECES = st.sampled_from(
    "9 12 1945 44 45 -43 0 aug August may winter 1st 5th century BC AD c. about from until to "  # noqa: SIM905  # a list of this length is easier read as words
    "– - / 1880s , . : 17:00 5 pm (UTC+3) os ? ~ T Z X perhaps the early of decade 99999 ²".split()
)


@given(whens(precisions=CLOCKS_AS_WRITTEN))
@example(When.parse("1945-02-19T08:40/1945-05-25T19:07+04:29"))
@example(When.parse("1000-05-09/1050-06-12T17:00"))
@example(When.parse("-9999-24?"))
@example(When.parse("-2499~/0000~"))
def test_a_date_in_words_is_read_as_the_same_date(when: When) -> None:
    assert read_when(words(when)) == when


@given(points(precisions=frozenset([Precision.HOUR]), vague=False))
def test_an_hour_in_words_is_read_as_its_first_minute(point: Point) -> None:
    when = When.at(point)

    read = read_when(words(when))

    assert read is not None
    assert read.precision is Precision.MINUTE
    assert when.contains(read)


@given(whens())
def test_edtf_is_read(when: When) -> None:
    assert read_when(when.edtf) == When.parse(when.edtf)


@given(st.text() | st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES).map("".join))
def test_any_text_is_a_date_or_none(text: str) -> None:
    when = read_when(text)

    assert when is None or When.parse(when.edtf, when.calendar) == when


@pytest.mark.parametrize(
    "typed",
    [
        "9 Aug 1945", "9 August 1945", "Aug 9, 1945", "August 9th 1945", "the 9th of August, 1945",
        "9-Aug-1945", "9Aug1945", "Thursday, 9 August 1945", "Thu 9 Aug 1945", "1945 August 9",
        "9.8.1945", "09.08.1945", "9. 8. 1945", "1945-08-09", "1945-8-9", "1945/08/09",
        "on 9 august 1945.", "9 AUGUST 1945", "  9  August  1945 ", "9 August AD 1945",
    ],
)  # fmt: skip
def test_a_day_is_read_in_any_common_form(typed: str) -> None:
    assert read_when(typed) == When.parse("1945-08-09")


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("August 1945", "1945-08"),
        ("Aug. 1945", "1945-08"),
        ("August of 1945", "1945-08"),
        ("Sept 1945", "1945-09"),
        ("8/1945", "1945-08"),
        ("spring 1945", "1945-21"),
        ("fall of 1945", "1945-23"),
        ("Winter 1945", "1945-24"),
        ("winter 1945–46", "1945-24"),
        ("winter 1945/46", "1945-24"),
        ("winter of 1945-1946", "1945-24"),
        ("winter 1999–2000", "1999-24"),
        ("winter 44–43 BC", "-0043-24"),
        ("1880s", "188X"),
        ("the 1880’s", "188X"),
        ("the 1800s", "18XX"),
        ("19th century", "18XX"),
        ("19th c.", "18XX"),
        ("nineteenth century", "18XX"),
        ("18xx", "18XX"),
        ("476", "0476"),
    ],
)
def test_what_is_coarser_than_a_day_stays_coarse(typed: str, edtf: str) -> None:
    assert read_when(typed) == When.parse(edtf)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("44 BC", "-0043"),
        ("44 BCE", "-0043"),
        ("44 b.c.", "-0043"),
        ("44BC", "-0043"),
        ("-43", "-0043"),
        ("−43", "-0043"),
        ("-0043", "-0043"),
        ("1 BC", "0000"),
        ("AD 79", "0079"),
        ("79 AD", "0079"),
        ("79 CE", "0079"),
        ("15 March 44 BC", "-0043-03-15"),
        ("March 15, 44 BC", "-0043-03-15"),
        ("480s BC", "-0488/-0479"),
        ("400s BC", "-0498/-0399"),
        ("1st c. BC", "-0099/0000"),
        ("5th century BC", "-0499/-0400"),
        ("10000 BC", "-9999"),
    ],
)
def test_years_before_christ_have_no_year_0(typed: str, edtf: str) -> None:
    assert read_when(typed) == When.parse(edtf)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("c. 480 BC", "-0479~"),
        ("circa 1066", "1066~"),
        ("ca 1066", "1066~"),
        ("ca. 1066", "1066~"),
        ("c1066", "1066~"),
        ("about 1066", "1066~"),
        ("~1066", "1066~"),
        ("early 1945", "1945~"),
        ("mid-1945", "1945~"),
        ("the end of the 19th century", "18XX~"),
        ("c. 480s BC", "-0488~/-0479~"),
        ("perhaps 1928", "1928?"),
        ("1928?", "1928?"),
        ("1928 (uncertain)", "1928?"),
        ("probably about 1928", "1928%"),
    ],
)
def test_doubt_is_read(typed: str, edtf: str) -> None:
    assert read_when(typed) == When.parse(edtf)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("1939-1945", "1939/1945"),
        ("1939–45", "1939/1945"),
        ("1939 to 1945", "1939/1945"),
        ("from 1939 to 1945", "1939/1945"),
        ("between 1939 and 1945", "1939/1945"),
        ("1905–07", "1905/1907"),
        ("May – August 1939", "1939-05/1939-08"),
        ("May-Aug 1939", "1939-05/1939-08"),
        ("9 August – 2 September 1945", "1945-08-09/1945-09-02"),
        ("9-12 August 1945", "1945-08-09/1945-08-12"),
        ("August 9–12, 1945", "1945-08-09/1945-08-12"),
        ("1945-08-09 – 1945-09-02", "1945-08-09/1945-09-02"),
        ("499-493 BC", "-0498/-0492"),
        ("27 BC – AD 14", "-0026/0014"),
        ("AD 69-79", "0069/0079"),
        ("5th–4th century BC", "-0499/-0300"),
        ("from 1916", "1916/.."),
        ("since May 1916", "1916-05/.."),
        ("until 1916", "../1916"),
    ],
)
def test_ranges_are_read(typed: str, edtf: str) -> None:
    assert read_when(typed) == When.parse(edtf)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("8 August 1945, 17:00", "1945-08-08T17:00"),
        ("8 August 1945 at 5 pm", "1945-08-08T17"),
        ("17:00, 8 August 1945", "1945-08-08T17:00"),
        ("5:30 p.m. on 8 August 1945", "1945-08-08T17:30"),
        ("8 August 1945, 12:05 am", "1945-08-08T00:05"),
        ("8 August 1945, 12 pm", "1945-08-08T12"),
        ("8 August 1945, 17:30 (UTC+3)", "1945-08-08T17:30+03:00"),
        ("8 August 1945, 17:30 UTC-03:30", "1945-08-08T17:30-03:30"),
        ("8 August 1945, 17:30 GMT", "1945-08-08T17:30Z"),
        ("1945-08-08T17:30:00Z", "1945-08-08T17:30Z"),
        ("8 August 1945, 17:00 – 19:30", "1945-08-08T17:00/1945-08-08T19:30"),
    ],
)
def test_times_of_day_are_read(typed: str, edtf: str) -> None:
    assert read_when(typed) == When.parse(edtf)


@pytest.mark.parametrize(
    "typed", ["25 October 1917 (Old Style)", "25 October 1917 OS", "25 Oct. 1917 O.S."]
)
def test_a_stated_calendar_is_read(typed: str) -> None:
    assert read_when(typed) == When.parse("1917-10-25", Calendar.JULIAN)


def test_numbers_with_slashes_are_read_only_in_the_one_possible_order() -> None:
    assert read_when("13/4/1945") == read_when("4/13/1945") == When.parse("1945-04-13")
    assert read_when("5-5-1945") == When.parse("1945-05-05")
    assert read_when("3/4/1945") is None
    assert read_when("3-4-1945") is None


def test_a_hyphen_after_a_year_is_edtf_and_a_dash_is_a_range() -> None:
    assert read_when("1918-12") == When.parse("1918-12")
    assert read_when("1918–22") == When.parse("1918/1922")


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "-", "–", "the day before", "30 February 1945", "29 February 1900", "31.4.1945",
        "May", "9 August", "the 9th", "9", "79", "'45", "August 45", "9/8/45", "0 BC", "AD 0",
        "10001 BC", "10000", "1945–1939", "1945 –", "– 1945", "1945 BC BC", "1500 men",
        "13.13.1945",
        "8 August 1945, 25:00", "8 August 1945, 13 pm", "August 1945, 17:00", "now", "spring",
        "0th century", "1945 1946", "1885s", "9 August – 2 September",
    ],
)  # fmt: skip
def test_what_names_no_date_or_two_is_not_read(typed: str) -> None:
    assert read_when(typed) is None


def test_a_text_too_long_for_a_date_is_not_read() -> None:
    assert read_when("1945 – " * 1000) is None
