import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.answers import TimelineAnswer
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from studyapp.grade.timeline import grade_timeline
from tests.builders import timeline_question

TEN_YEARS = DateTolerance(10, DateUnit.YEAR)
CANAL = ("1869-11-17", "1875", "1956-07-26")


def graded(
    *placed: str, truths: tuple[str, ...] = CANAL, tolerance: DateTolerance | None = TEN_YEARS
) -> tuple[float, str]:
    items = tuple(OrderItem(f"Event {truth}", When.parse(truth)) for truth in truths)
    question = timeline_question(items=items, tolerance=tolerance)
    grade = grade_timeline(question, TimelineAnswer(placed))
    return grade.score, str(grade.reason)


def credit(placed: str, truth: str, tolerance: DateTolerance | None = None) -> float:
    return graded(placed, truths=(truth,), tolerance=tolerance)[0]


@pytest.mark.parametrize(
    "placed",
    [
        ("1869-11-17", "1875", "1956-07-26"),
        ("1869", "12 May 1875", "26 July 1956"),
        ("1879", "1865", "1950s"),
        ("1860-01", "1880-12-31", "1966-07-26"),
    ],
)
def test_within_the_tolerance_everything_is_right(placed: tuple[str, ...]) -> None:
    assert graded(*placed) == (1.0, "All are at their places.")


def test_each_item_counts_and_its_mistake_is_told() -> None:
    score, reason = graded("1869", "", "26 July 1977")

    assert reason == (
        "One of 3 is at its place. “Event 1875”: It was not placed. "
        "“Event 1956-07-26”: Right day and month, wrong year."
    )
    assert 1 / 3 < score < 2 / 3


def test_what_is_no_date_gets_nothing_for_its_item_alone() -> None:
    score, reason = graded("1869", "long ago", "1956")

    assert score == pytest.approx(2 / 3)
    assert "“Event 1875”: This cannot be read as a date." in reason


def test_credit_falls_with_the_distance_by_the_same_for_every_doubling() -> None:
    truths = ("1900", "1930")  # a reach of 15 years

    shares = [
        graded(f"{1900 + years}", "", truths=truths, tolerance=None)[0] * 2
        for years in (1, 3, 7, 15)
    ]

    assert shares == pytest.approx([0.75, 0.5, 0.25, 0.0], abs=0.02)


def test_putting_everything_into_the_middle_gets_little() -> None:
    truths = tuple(str(year) for year in range(1000, 2000, 100))

    assert graded(*["1500"] * 10, truths=truths)[0] < 0.35


def test_days_and_centuries_are_measured_by_their_own_grain() -> None:
    days = credit("1945-08-09", "1945-08-08")
    centuries = credit("08XX", "07XX")

    assert days == pytest.approx(0.5)
    assert centuries == pytest.approx(0.5, abs=0.01)


def test_the_reach_grows_with_the_time_between_the_events() -> None:
    near = graded("1945-08-11", "1945-08-20", truths=("1945-08-08", "1945-08-20"), tolerance=None)
    far = graded("1945-08-11", "1990-08-20", truths=("1945-08-08", "1990-08-20"), tolerance=None)

    assert far[0] > near[0]


def test_who_leaves_too_much_open_pays_for_it() -> None:
    exact, year, century = (credit(text, "1869-11-17") for text in ("1869-11-17", "1869", "18XX"))

    assert 1.0 == exact > year > century >= 0.1


@pytest.mark.parametrize(
    ("truth", "placed"),
    [
        ("1914/1918", "1916"),
        ("-0479~", "481 BC"),
        ("1916/..", "from 1916"),
        ("18XX", "1848"),
        ("1917-03-08", "23 February 1917 (Old Style)"),
        ("0001/0100", "AD 50"),
    ],
)
def test_what_may_be_at_the_same_time_is_never_wrong(truth: str, placed: str) -> None:
    assert credit(placed, truth) == 1.0


@given(
    truths=st.lists(st.integers(-3000, 2000), min_size=1, max_size=4),
    off=st.lists(st.integers(-2000, 2000), min_size=4, max_size=4),
    tolerance=st.one_of(st.none(), st.just(TEN_YEARS)),
)
@settings(max_examples=40, deadline=None)
def test_nearer_is_never_worth_less(
    truths: list[int], off: list[int], tolerance: DateTolerance | None
) -> None:
    whens = tuple(_year(year) for year in truths)

    def score(far: int) -> float:
        placed = [_year(year + far * each) for year, each in zip(truths, off, strict=False)]
        return graded(*placed, truths=whens, tolerance=tolerance)[0]

    scores = [score(far) for far in (0, 1, 2)]

    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= each <= 1.0 for each in scores)


def _year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


@given(st.integers(-3000, 1900), st.integers(1, 99), st.data())
@settings(max_examples=25, deadline=None)
def test_any_year_within_a_range_is_right(first: int, length: int, data: st.DataObject) -> None:
    within = data.draw(st.integers(first, first + length))

    assert credit(_year(within), f"{_year(first)}/{_year(first + length)}") == 1.0
