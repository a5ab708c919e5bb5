import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import DateAnswer
from studyapp.domain.calendars import Calendar
from studyapp.domain.tolerances import DateTolerance, DateUnit, PartialCredit
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.grade.date import grade_date
from tests.builders import date_question
from tests.generate.worlds import dates


def a_tolerance(text: str) -> DateTolerance:
    return DateTolerance(int(text[:-1]), DateUnit(text[-1]))


def graded(
    truth: str | When,
    typed: str,
    tolerance: str | None = None,
    partial: tuple[PartialCredit, ...] = (),
) -> tuple[float, str]:
    allowed = None if tolerance is None else a_tolerance(tolerance)
    question = date_question(truth, tolerance=allowed, partial=partial)
    grade = grade_date(question, DateAnswer(typed))
    return grade.score, str(grade.reason)


@pytest.mark.parametrize(
    ("truth", "typed"),
    [
        ("1945-08-08", "8 August 1945"),
        ("1945-08-08", "Aug 8, 1945"),
        ("1945-08-08", " 1945-08-08 "),
        ("1945-08", "August 1945"),
        ("1945-21", "spring 1945"),
        ("-0043", "44 BC"),
        ("-0043", "-43"),
        ("188X", "1880s"),
        ("18XX", "19th century"),
        ("-0099/0000", "1st c. BC"),
        ("1914/1918", "1914-1918"),
        ("1939-05/1939-08", "May – August 1939"),
        ("1941", "c. 1941"),
    ],
)
def test_the_date_in_any_common_form_is_right(truth: str, typed: str) -> None:
    assert graded(truth, typed) == (1.0, "That is right.")


@pytest.mark.parametrize(
    ("typed", "score"), [("-27", 1), ("−26", 1), ("-28", 0), ("-25", 0), ("-0026", 1), ("-0027", 0)]
)
def test_a_bare_minus_year_may_be_counted_with_a_year_0_or_without(typed: str, score: int) -> None:
    assert graded("-0026", typed)[0] == score


@pytest.mark.parametrize(
    ("truth", "typed"),
    [("1941", "13 April 1941"), ("1945-21", "May 1945"), ("188X", "1885"), ("18XX", "1848"),
     ("-0488/-0479", "485 BC"), ("1945-08-08", "1945-08-08T17")],
)  # fmt: skip
def test_a_finer_date_within_the_source_s_is_right(truth: str, typed: str) -> None:
    assert graded(truth, typed)[0] == 1.0


@pytest.mark.parametrize(
    ("typed", "score"),
    [("August 1945", 0.75), ("summer 1945", 0.6), ("1945", 0.5), ("1940s", 0.25),
     ("20th century", 0.1), ("1000–2000", 0.0)],
)  # fmt: skip
def test_a_coarser_date_around_the_day_is_worth_less_the_coarser_it_is(
    typed: str, score: float
) -> None:
    assert graded("1945-08-08", typed) == (
        score,
        "Right, but not exact enough: it was 8 August 1945.",
    )


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("June 1939", "June 1939 lies within it, but the whole time was May – August 1939."),
        ("May – September 1939", "One end is right: it was May – August 1939."),
        ("July – October 1939", "Right in part: it was May – August 1939."),
        ("1939", "Right, but not exact enough: it was May – August 1939."),
    ],
)
def test_a_part_of_a_time_with_two_ends_is_half_right(typed: str, reason: str) -> None:
    assert graded("1939-05/1939-08", typed) == (0.5, reason)


@pytest.mark.parametrize(
    ("truth", "typed"),
    [
        ("1789-07-14", "14. Juli 1789"),
        ("1789-07-14", "am 14. Juli 1789"),
        ("1789-07-14", "le 14 juillet 1789"),
        ("1810-05-01", "1er mai 1810"),
        ("1810-09-16", "16 de septiembre de 1810"),
        ("1861-03-17", "17 marzo 1861"),
        ("1866-22", "Sommer 1866"),
        ("-0043-03", "März 44 v. Chr."),
        ("0009", "9 n. Chr."),
        ("18XX", "19. Jahrhundert"),
        ("17XX", "18e siècle"),
    ],
)
def test_a_date_may_be_in_the_words_of_the_passage_s_own_tongue(truth: str, typed: str) -> None:
    assert graded(truth, typed) == (1.0, "That is right.")


@pytest.mark.parametrize(
    "typed", ["\u200f9 August\u202c 1945", "９ August １９４５", "9\xa0August\x00 1945"]
)
def test_signs_that_nobody_sees_are_no_mistake(typed: str) -> None:
    assert graded("1945-08-09", typed) == (1.0, "That is right.")


@pytest.mark.parametrize("typed", ["23 February 1917", "8 March 1917", "23 February 1917 (O.S.)"])
def test_old_and_new_style_name_the_same_day(typed: str) -> None:
    assert graded(When.parse("1917-02-23", Calendar.JULIAN), typed)[0] == 1.0
    assert graded(When.parse("1917-03-08"), "23 February 1917 (Old Style)")[0] == 1.0


@pytest.mark.parametrize(("truth", "typed"), [("-0479~", "481 BC"), ("1945-08~", "July 1945")])
def test_an_approximate_date_is_met_by_its_neighbours(truth: str, typed: str) -> None:
    assert graded(truth, typed) == (1.0, "That is right, as far as the source knows.")


@pytest.mark.parametrize(
    ("truth", "typed", "reason"),
    [
        ("1945-08-08", "9 August 1945", "One day too late."),
        ("1945-08-08", "6 August 1945", "Two days too early."),
        ("1945-09-02", "30 August 1945", "Three days too early."),
        ("1945-08-08", "30 August 1945", "Right month and year, wrong day."),
        ("1945-08-08", "8 August 1943", "Right day and month, wrong year."),
        ("1945-08-08", "30 August 1943", "Right month, wrong year."),
        ("1945-08-08", "8 March 1945", "Right year, wrong month."),
        ("1945-01-08", "20 December 1944", "One month too early."),
        ("1945-08-08", "1 January 1943", "Two years too early."),
        ("1945-08", "September 1945", "One month too late."),
        ("1945-08", "August 1944", "Right month, wrong year."),
        ("1945-21", "summer 1945", "Right year, wrong season."),
        ("1945-21", "spring 1944", "Right season, wrong year."),
        ("1945-21", "autumn 1940", "Five years too early."),
        ("1941", "1943", "Two years too late."),
        ("1941", "13 April 1940", "One year too early."),
        ("1941", "1812", "129 years too early."),
        ("-0043", "45 BC", "One year too early."),
        ("0001", "2 BC", "Two years too early."),
        ("-0043", "AD 44", "Right number, wrong era: it was 44 BC."),
        ("188X", "1870s", "One decade too early."),
        ("18XX", "20th century", "One century too late."),
        ("1914/1918", "1939–1945", "21 years too late."),
        ("1939-05/1939-08", "September 1939", "One month too late."),
        ("1945-08-09/1945-09-02", "4 September 1945", "Two days too late."),
        ("1945-08-08", "from 1946", "It was 8 August 1945."),
    ],
)
def test_a_wrong_date_is_told_its_mistake(truth: str, typed: str, reason: str) -> None:
    assert graded(truth, typed) == (0.0, reason)


def test_what_is_no_date_is_told_what_is() -> None:
    score, reason = graded("1945", "the year after the war")

    assert score == 0.0
    assert "cannot be read as a date" in reason
    assert "44 BC" in reason


@pytest.mark.parametrize("typed", ["", "  \t"])
def test_no_date_is_no_answer(typed: str) -> None:
    assert graded("1945", typed) == (0.0, "No date was given.")


@pytest.mark.parametrize("typed", ["9" * 1_000_000, "\x00\x07", "١٩٤٥", "一九四五年", "🗓"])
def test_strange_input_is_graded_calmly(typed: str) -> None:
    assert graded("1789", typed)[0] == 0.0


@given(truth=dates())
def test_the_key_always_gets_everything(truth: str) -> None:
    when = When.parse(truth)

    assert graded(when, words(when))[0] == 1.0


@given(truth=dates(), typed=dates())
def test_a_grade_is_a_share_and_an_overlap_never_names_a_mistake(truth: str, typed: str) -> None:
    right, given_date = When.parse(truth), When.parse(typed)

    score, reason = graded(right, words(given_date))

    assert 0.0 <= score <= 1.0
    assert reason
    if right.contains(given_date) and not right.is_range:
        assert score == 1.0


@given(typed=st.text(max_size=40))
def test_any_text_gets_a_grade(typed: str) -> None:
    assert 0.0 <= graded("1789-07-14", typed)[0] <= 1.0


@pytest.mark.parametrize(
    ("truth", "tolerance", "typed", "near_enough"),
    [
        ("1869", "5y", "1874", True),
        ("1869", "5y", "1864", True),
        ("1869", "5y", "1875", False),
        ("1869", "10y", "1870s", True),
        ("1869", "5y", "31 December 1874", True),
        ("1869", "0y", "1870", False),
        ("-0043", "10y", "34 BC", True),
        ("-0005", "10y", "AD 5", True),
        ("-0005", "10y", "AD 6", False),
        ("1945-08-08", "2d", "10 August 1945", True),
        ("1945-08-08", "2d", "11 August 1945", False),
        ("1945-08-08", "1m", "8 July 1945", True),
        ("1945-08-08", "1m", "7 July 1945", False),
        ("1945-08-08", "1m", "July 1945", True),
        ("1945-08-08", "1m", "June 1945", False),
        ("1945-01-31", "1m", "28 February 1945", True),
        ("1945-02", "1m", "31 March 1945", True),
        ("1945-08-08", "1y", "1946", True),
        ("1945-08-08", "1y", "9 August 1946", False),
        ("1914/1918", "1y", "1915–1918", True),
        ("1914/1918", "1y", "1916", False),
        ("1916/..", "1y", "from 1915", True),
        ("1945-08-08", "1d", "from 1945", False),
    ],
)
def test_a_tolerance_counts_in_its_own_unit_by_the_calendar(
    truth: str, tolerance: str, typed: str, *, near_enough: bool
) -> None:
    score, reason = graded(truth, typed, tolerance)

    assert (score == 1.0) == near_enough
    assert reason.startswith("That is near enough: it was ") == near_enough


STEPS = (PartialCredit(a_tolerance("2y"), 0.75), PartialCredit(a_tolerance("5y"), 0.5))


@pytest.mark.parametrize(
    ("typed", "score", "reason"),
    [
        ("1869", 1.0, "That is right."),
        ("1871", 0.75, "Two years too late. That is near enough for part of it."),
        ("1864", 0.5, "Five years too early. That is near enough for part of it."),
        ("1863", 0.0, "Six years too early."),
        ("1860s", 0.25, "Right, but not exact enough: it was 1869."),
    ],
)
def test_what_is_near_gets_the_part_that_its_author_gives(
    typed: str, score: float, reason: str
) -> None:
    assert graded("1869", typed, None, STEPS) == (score, reason)
