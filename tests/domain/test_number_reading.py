from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.number_reading import number_words, read_number


def numbers(typed: str) -> list[str]:
    return [str(quantity.number) for quantity in read_number(typed)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("164", ["164"]),
        (" 164.", ["164"]),
        ("1,200", ["1200", "1.200"]),
        ("1.200", ["1.200", "1200"]),
        ("164,000", ["164000"]),
        ("1 200", ["1200"]),
        ("1\u00a0200\u202f000", ["1200000"]),
        ("1’200", ["1200"]),
        ("1,200.5", ["1200.5"]),
        ("1.200,5", ["1200.5"]),
        ("1 200,5", ["1200.5"]),
        ("2,5", ["2.5"]),
        (".5", ["0.5"]),
        ("0,125", ["125", "0.125"]),
        ("−5", ["-5"]),
        ("- 5", ["-5"]),
        ("minus five", ["-5"]),
        ("+5", ["5"]),
        ("about 5", ["5"]),
        ("c. 5", ["5"]),
        ("~5", ["5"]),
        ("Twelve", ["12"]),
        ("thirteen", ["13"]),
        ("ninety-nine", ["99"]),
        ("two hundred and fifty", ["250"]),
        ("fifteen hundred men", ["1500"]),
        ("a thousand", ["1000"]),
        ("half a million", ["500000.0"]),
        ("twenty-one thousand, four hundred and two", ["21402"]),
        ("two dozen", ["24"]),
        ("1.5 million", ["1500000.0"]),
        ("2 thousand men", ["2000"]),
        ("1.5e3", ["1.5E+3"]),
        ("１６４", ["164"]),
    ],
)
def test_numbers_are_read_as_people_type_them(typed: str, read: list[str]) -> None:
    assert numbers(typed) == read


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("164 km", "km"), ("164km", "km"), ("50 %", "%"), ("£5", "£"), ("-£5", "£"),
     ("5 sq. miles", "sq. miles"), ("9 km²", "km2"), ("3 million men", "men"), ("7", "")],
)  # fmt: skip
def test_the_unit_is_what_stands_around_the_number(typed: str, unit: str) -> None:
    assert [quantity.unit for quantity in read_number(typed)] == [unit]


@pytest.mark.parametrize(
    "typed",
    ["", "many", "5-6", "5 or 6", "1,20,3", "12 34", "1.2.3", "9" * 1_000_000, "\x00", "e5",
     "1e9999", "--5", "5/6", "one two", "nineteen eighty-four", "a", "half", "tent", "five or six",
     "12 and a half"],
)  # fmt: skip
def test_what_is_no_one_number_is_none(typed: str) -> None:
    assert read_number(typed) == ()


@pytest.mark.parametrize(
    ("number", "written"),
    [("1869", "1869"), ("10000", "10,000"), ("-2.50", "−2.5"), ("0", "0"),
     ("1234567.5", "1,234,567.5"), ("1E+30", "1e+30"), ("100", "100")],
)  # fmt: skip
def test_numbers_are_written_as_people_write_them(number: str, written: str) -> None:
    assert number_words(Decimal(number)) == written


@given(number=st.floats(allow_nan=False, allow_infinity=False))
@settings(max_examples=50)
def test_what_is_written_is_read_back(number: float) -> None:
    exact = Decimal(repr(number))

    assert exact in [quantity.number for quantity in read_number(number_words(exact))]
