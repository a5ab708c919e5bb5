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
