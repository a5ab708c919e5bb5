import pytest

from studyapp.domain.when import When
from studyapp.generate.solver import Chronicle, Solution, solve, solve_date, solve_order, stem_date
from tests.generate.worlds import told

_, EVENTS = told(
    [
        ("The harbour burned", "1641"),
        ("The king fled", "1642-01-10"),
        ("The queen followed", "1642-01"),
        ("The war ended", "1646-06"),
        ("The fair was held", "1650"),
        ("The fair was held", "1655"),
    ]
)
CHRONICLE = Chronicle(EVENTS)


def solution_of(certain: set[int], possible: set[int]) -> Solution:
    return Solution(frozenset(certain), frozenset(possible))


def test_the_choice_that_holds_the_date_is_right() -> None:
    solution = solve(
        "In which month and year was this: “The king fled”?",
        ["January 1641", "January 1642", "March 1642"],
        CHRONICLE,
    )

    assert solution == solution_of({1}, {1})


def test_a_coarser_choice_beside_the_key_may_be_right_as_well() -> None:
    solution = solve(
        "On which day was this: “The king fled”?", ["10 January 1642", "1642"], CHRONICLE
    )

    assert solution.possible == {0, 1}


def test_a_title_of_two_dates_has_no_certain_answer() -> None:
    solution = solve("In which year was this: “The fair was held”?", ["1650", "1655"], CHRONICLE)

    assert solution == solution_of(set(), {0, 1})


def test_what_may_have_been_on_the_day_is_possible_not_certain() -> None:
    solution = solve(
        "Which of these happened on 10 January 1642?",
        ["The harbour burned", "The king fled", "The queen followed"],
        CHRONICLE,
    )

    assert solution == solution_of({1}, {1, 2})


def test_the_first_is_the_one_before_all_others() -> None:
    solution = solve(
        "Which of these came first?",
        ["The war ended", "The harbour burned", "The king fled"],
        CHRONICLE,
    )

    assert solution == solution_of({1}, {1})


def test_nothing_is_first_among_what_may_be_at_one_time() -> None:
    solution = solve(
        "Which of these came first?", ["The queen followed", "The king fled"], CHRONICLE
    )

    assert solution == solution_of(set(), {0, 1})


def test_what_came_before_the_anchor_answers_nothing() -> None:
    stem = "Which of these was the first to follow this: “The king fled”?"

    assert solve(stem, ["The harbour burned", "The war ended"], CHRONICLE).certain == set()
    assert solve(stem, ["The war ended", "The fair was held"], CHRONICLE).certain == {0}


def test_an_unknown_title_is_not_answered() -> None:
    assert (
        solve("Which of these came first?", ["The king fled", "Snow"], CHRONICLE).certain == set()
    )
    assert solve_date("In which year was this: “Snow”?", CHRONICLE) == set()
    assert solve_order("Put these in order.", ["Snow", "The king fled"], CHRONICLE) is None


def test_marks_and_capitals_do_not_hide_a_title() -> None:
    stem = "On which day was this: “the ‘king’ fled”?"
    day = When.parse("1642-01-10").earliest

    assert solve_date(stem, CHRONICLE) == {(day, day)}


def test_an_order_is_found_only_without_ties() -> None:
    titles = ["The war ended", "The harbour burned", "The king fled"]

    assert solve_order("Put these in order.", titles, CHRONICLE) == (1, 2, 0)
    assert solve_order("Put these in order.", [*titles, "The queen followed"], CHRONICLE) is None


@pytest.mark.parametrize(
    ("stem", "date"),
    [
        ("Which of these happened on 8 August 1945?", "1945-08-08"),
        ("What happened in May 1791?", "1791-05"),
        ("Which of these took place in the 1880s?", "188X"),
        ("Which of these falls into the time 9 August – 2 September 1945?",
         "1945-08-09/1945-09-02"),
        ("Which of these does the passage date to the 5th century BC?", "-0499/-0400"),
    ],
)  # fmt: skip
def test_the_date_at_the_end_of_a_stem_is_read(stem: str, date: str) -> None:
    assert stem_date(stem) == When.parse(date)


@pytest.mark.parametrize(
    "stem", ["Which of these came first?", "Which of these happened before all the others?"]
)
def test_a_stem_without_a_date_has_none(stem: str) -> None:
    assert stem_date(stem) is None
