from studyapp.domain.difficulty import HARDEST, difficulty_of
from studyapp.domain.kinds import PackId
from studyapp.domain.passports import passport_of
from studyapp.domain.question_pieces import Choice
from tests.builders import (
    date_question,
    multiple_question,
    open_question,
    order_question,
    single_question,
    truefalse_question,
)


def offering(*dates: str) -> tuple[Choice, ...]:
    return tuple(Choice(date, right=place == 0) for place, date in enumerate(dates))


def test_near_dates_are_harder_than_far_ones_and_the_reason_says_how_near_they_are() -> None:
    asked = [
        difficulty_of(single_question(choices=offering("3 May 1791", *others)))
        for others in (
            ("5 May 1791", "3 May 1891"),
            ("3 August 1791", "3 May 1891"),
            ("3 May 1795", "3 May 1891"),
            ("3 May 1821", "3 May 1891"),
        )
    ]

    assert [each.level for each in asked] == [4, 3, 2, 1]
    assert [str(each.reason) for each in asked] == [
        "The nearest dates are 2 days apart.",
        "The nearest dates are 3 months apart.",
        "The nearest dates are 4 years apart.",
        "The nearest dates are 30 years apart.",
    ]


def test_a_year_apart_is_said_as_a_year() -> None:
    question = single_question(choices=offering("1791", "1792", "1830"))

    assert str(difficulty_of(question).reason) == "The nearest dates are a year apart."


def test_a_date_to_be_typed_is_the_harder_the_finer_it_is() -> None:
    levels = [
        difficulty_of(date_question(when)).level for when in ("1791-05-03", "1791-05", "1791")
    ]

    assert levels == [5, 4, 3]


def test_every_question_has_a_level_and_a_reason() -> None:
    asked = (truefalse_question(), open_question(), order_question(), multiple_question())
    found = [difficulty_of(question) for question in asked]

    assert all(1 <= each.level <= HARDEST and str(each.reason).endswith(".") for each in found)


def test_a_passport_tells_the_rule_the_proofs_and_the_difficulty() -> None:
    passport = passport_of(single_question(checks=("one-key", "evidence", "of-years-to-come")))

    assert str(passport.made) == "Made by rule: when something was."
    assert str(passport.difficulty).startswith("Difficulty 2 of 5. The nearest dates are")
    assert [str(proof) for proof in passport.proofs] == [
        "No other answer is right.",
        "The answer follows from words that stand in the passage.",
    ]


def test_the_passport_of_a_pack_s_question_names_the_pack_and_claims_no_proof() -> None:
    question = single_question(pack=PackId("partitions"), recipe=None, difficulty=3, checks=())
    passport = passport_of(question)

    assert str(passport.made) == "Written by a person, in the pack “partitions”."
    assert str(passport.difficulty) == "Difficulty 3 of 5. Its author says so."
    assert passport.proofs == ()
