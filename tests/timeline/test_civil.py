from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from studyapp.timeline.civil import REFORM_DAY, civil_date, civil_day


def test_the_day_after_4_october_1582_is_15_october() -> None:
    assert civil_day(1582, 10, 4) == REFORM_DAY - 1
    assert civil_date(REFORM_DAY) == (1582, 10, 15)


def test_there_is_a_leap_day_in_1_bc() -> None:
    assert civil_date(civil_day(0, 3, 1) - 1) == (0, 2, 29)


@given(st.integers(-3_700_000, 3_700_000))
def test_every_day_has_a_date_that_leads_back_to_it(number: int) -> None:
    assert civil_day(*civil_date(number)) == number


@given(st.integers(civil_day(1582, 10, 15), civil_day(9999, 12, 31)))
def test_days_since_1582_are_those_of_any_other_calendar_of_today(day: int) -> None:
    assert civil_date(day) == date.fromordinal(day).timetuple()[:3]


@given(st.integers(-12_000, 1581), st.integers(1, 12))
def test_a_julian_year_has_its_leap_day_every_fourth_year_bc_too(year: int, month: int) -> None:
    length = civil_day(year + month // 12, month % 12 + 1) - civil_day(year, month)
    february = 29 if year % 4 == 0 else 28

    assert length == (31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
