"""Dates are added up by their centuries, and there is no century 0."""

import pytest

from studyapp.domain.periods import century_of
from studyapp.domain.when import When


@pytest.mark.parametrize(
    ("when", "century"),
    [
        ("1900", 19),
        ("1901-01-01", 20),
        ("2000", 20),
        ("18XX", 19),
        ("180X", 19),
        ("0001", 1),
        ("0000", -1),
        ("-0099", -1),
        ("-0100", -2),
        ("-0263", -3),
        ("1789/..", 18),
        ("../1916", 20),
    ],
)
def test_a_date_belongs_to_the_century_in_which_it_begins(when: str, century: int) -> None:
    assert century_of(When.parse(when)) == century
