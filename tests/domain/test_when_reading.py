"""Typed dates, and that every date in words is read as itself."""

import pytest
from hypothesis import given

from studyapp.domain.calendars import Calendar
from studyapp.domain.when import Precision, When
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from tests.domain.strategies import ALL, whens

CLOCKS_AS_WRITTEN = ALL - {Precision.HOUR}


@given(whens(precisions=CLOCKS_AS_WRITTEN))
def test_a_date_in_words_is_read_as_the_same_date(when: When) -> None:
    assert read_when(words(when)) == when
