"""Dates in words."""

import re

import pytest
from hypothesis import given

from studyapp.domain.calendars import Calendar
from studyapp.domain.when import When
from studyapp.domain.when_words import named_date, ordinal, words
from tests.domain.strategies import whens


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1945-08-08T17:00", "8 August 1945, 17:00"),
        ("1945-08-08T17", "8 August 1945, 17:00"),
        ("1945-08-08T17:30+03:00", "8 August 1945, 17:30 (UTC+3)"),
        ("1945-08-08T17:30-03:30", "8 August 1945, 17:30 (UTC−3:30)"),
        ("1945-08-08T07:05Z", "8 August 1945, 07:05 (UTC)"),
        ("1905-01-22T12:00+00:20", "22 January 1905, 12:00 (UTC+0:20)"),
        ("1945-08", "August 1945"),
        ("1945", "1945"),
        ("18XX", "19th century"),
        ("20XX", "21st century"),
        ("10XX", "11th century"),
        ("188X", "1880s"),
        ("180X", "1st decade of the 19th century"),
        ("000X", "1st decade of the 1st century"),
        ("088X", "880s AD"),
        ("00XX", "1st century"),
    ],
)
def test_a_date_is_said_as_people_write_it(edtf: str, said: str) -> None:
    assert words(When.parse(edtf)) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1945-21", "spring 1945"),
        ("1945-24", "winter 1945–46"),
        ("1899-24", "winter 1899–1900"),
        ("0079-24", "winter AD 79–80"),
        ("-0043-24", "winter 44–43 BC"),
        ("0000-24", "winter 1 BC–AD 1"),
        ("9999-24", "winter 9999–10000"),
    ],
)
def test_a_winter_has_two_years(edtf: str, said: str) -> None:
    assert words(When.parse(edtf)) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("-0043", "44 BC"),
        ("0000", "1 BC"),
        ("0001", "AD 1"),
        ("0079-08-24", "24 August AD 79"),
        ("-0043-03-15", "15 March 44 BC"),
        ("-0488/-0479", "480s BC"),
        ("-0408/-0399", "409–400 BC"),
        ("-0499/-0400", "5th century BC"),
        ("-0099/0000", "1st century BC"),
        ("-0499/-0300", "5th – 4th century BC"),
        ("-0498/-0492", "499–493 BC"),
        ("-0026/0014", "27 BC – AD 14"),
        ("0069/0079", "AD 69–79"),
        ("0980/1015", "AD 980–1015"),
        ("-0488~/-0479~", "c. 480s BC"),
    ],
)
def test_years_before_1000_say_their_era(edtf: str, said: str) -> None:
    assert words(When.parse(edtf)) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1939-05/1939-08", "May – August 1939"),
        ("1945-08-09/1945-09-02", "9 August – 2 September 1945"),
        ("1945-08-09/1945-08-12", "9–12 August 1945"),
        ("1938-12-31/1939-01-02", "31 December 1938 – 2 January 1939"),
        ("1871/1873", "1871–1873"),
        ("1871-12/1873-09", "December 1871 – September 1873"),
        ("1945-08-09/1945-09", "9 August 1945 – September 1945"),
        ("1945-21/1945-23", "spring – autumn 1945"),
        ("1944-24/1945-21", "winter 1944–45 – spring 1945"),
        ("17XX/18XX", "18th – 19th century"),
        ("188X/189X", "1880s – 1890s"),
        ("1945-08-08T17:00/1945-08-08T19:30", "8 August 1945, 17:00 – 19:30"),
        ("1871~/1873", "c. 1871 – 1873"),
        ("1916/..", "from 1916"),
        ("../1916-05", "until May 1916"),
    ],
)
def test_a_range_says_once_what_its_ends_share(edtf: str, said: str) -> None:
    assert words(When.parse(edtf)) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("-0479~", "c. 480 BC"),
        ("1928?", "perhaps 1928"),
        ("1928%", "perhaps c. 1928"),
        ("../1928?", "until perhaps 1928"),
    ],
)
def test_doubt_is_said(edtf: str, said: str) -> None:
    assert words(When.parse(edtf)) == said


def test_a_calendar_is_named_only_where_a_reader_would_take_the_other() -> None:
    assert words(When.parse("1917-10-25", Calendar.JULIAN)) == "25 October 1917 (Old Style)"
    assert words(When.parse("1917-11-07", Calendar.GREGORIAN)) == "7 November 1917"
    assert words(When.parse("1066-10-14", Calendar.JULIAN)) == "14 October 1066"
    assert words(When.parse("1066-10-20", Calendar.GREGORIAN)) == "20 October 1066 (New Style)"


@given(whens())
def test_there_is_no_year_0_in_what_people_read(when: When) -> None:
    assert not re.search(r"\b0+ BC|AD 0|\b0s|[a-z] 0+$", words(when))


@given(whens())
def test_words_have_only_signs_that_are_spoken_well(when: When) -> None:
    assert re.fullmatch(r"[A-Za-z0-9 .,:()+−–]+", words(when))


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (100, "100th"), (101, "101st"), (111, "111th")],
)  # fmt: skip
def test_ordinals(number: int, said: str) -> None:
    assert ordinal(number) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("14XX", "the 15th century"),
        ("179X", "the 1790s"),
        ("180X", "the 1st decade of the 19th century"),
        ("-0499/-0400", "the 5th century BC"),
        ("1558-01", "January 1558"),
        ("1939/1945", "1939–1945"),
        ("1558-01-09", "9 January 1558"),
        ("14XX~", "c. 15th century"),
    ],
)
def test_a_century_and_a_decade_take_their_article_within_a_sentence(edtf: str, said: str) -> None:
    assert named_date(When.parse(edtf)) == said
