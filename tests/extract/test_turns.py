"""Short ranges, months in figures, the turn of a century, days counted in their calendar, names."""

import pytest

from studyapp.domain.calendars import Calendar
from studyapp.extract.pipeline import find_dates


def whens(text: str) -> list[str]:
    return [date.when.edtf for date in find_dates(text)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("1938-11", ["1938-11"]),
        ("1938-21", ["1938"]),
        ("1938–07", ["1938"]),
        ("1898-02", ["1898", "1902"]),
        ("1904-07", ["1904", "1907"]),
        ("1938-14-02", []),
        ("ISBN 3-1938-2001-7", []),
        ("1938-2001", ["1938", "2001"]),
    ],
)
def test_a_smaller_short_number_ends_no_range_and_may_be_a_month(
    words: str, expected: list[str]
) -> None:
    assert whens(f"The file of {words} was lost.") == expected


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("He was born in 1872. By the turn of the century he was rich.", "1900~"),
        ("The turn of the century found him in Rome. In 1806 he left.", "1800~"),
        ("In 1911 he looked back to the turn of the century.", "1900~"),
        ("Sie kam 1888 nach Wien. Seit der Jahrhundertwende malte sie.", "1900~"),
    ],
)
def test_the_turn_of_the_century_is_the_one_nearest_to_the_story(text: str, when: str) -> None:
    assert when in whens(text)


def test_the_turn_of_the_century_does_not_move_the_story() -> None:
    text = "In 1895 he came. At the turn of the century he was rich. In May he had still been poor."

    assert whens(text)[-1] == "1895-05"


@pytest.mark.parametrize(
    ("text", "when", "calendar"),
    [
        ("On 1 March 1881 (O.S.) he died. The next day all wept.", "1881-03-02", Calendar.JULIAN),
        ("On 1 March 1881 (O.S.) he died. Three days later it snowed. At 17:00 it thawed.",
         "1881-03-04T17:00", Calendar.JULIAN),
        ("On 4 October 1582 he slept. The next day he woke.", "1582-10-15", Calendar.GREGORIAN),
        ("On 15 October 1582 he woke. The previous day he slept.", "1582-10-04", Calendar.JULIAN),
    ],
)  # fmt: skip
def test_days_are_counted_on_in_the_calendar_of_their_date(
    text: str, when: str, calendar: Calendar
) -> None:
    last = find_dates(text)[-1]

    assert (last.when.edtf, last.when.calendar) == (when, calendar)


@pytest.mark.parametrize(
    "sentence",
    [
        "August Macke painted.",
        "June wept. April was young, and nobody thanked April Cantelo.",
        "They asked August Bebel, and June Allyson sang.",
    ],
)
def test_a_month_that_is_a_person_is_no_date(sentence: str) -> None:
    assert whens(f"In 1913 it rained. {sentence}") == ["1913"]


def test_a_month_before_a_name_or_as_a_subject_is_still_one() -> None:
    text = "In 1913 it rained. In August Berlin slept. July and August Paris burned. June was dry."

    assert whens(text) == ["1913", "1913-08", "1913-07", "1913-08", "1913-06"]
