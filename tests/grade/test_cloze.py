import pytest

from studyapp.domain.answers import ClozeAnswer
from studyapp.domain.question_pieces import Gap, NearMiss
from studyapp.domain.when import When
from studyapp.grade.cloze import grade_cloze
from tests.builders import cloze_question


def graded(*filled: str) -> tuple[float, str]:
    grade = grade_cloze(cloze_question(), ClozeAnswer(filled))
    return grade.score, str(grade.reason)


@pytest.mark.parametrize(
    ("filled", "score", "reason"),
    [
        (("1791", "parliament", "throne"), 1.0, "That is right."),
        (("3 May 1791", "parliament", "Crown"), 1.0, "That is right."),
        (("1791", "king", "throne"), 2 / 3,
         "2 of 3 gaps are right. Gap 2: The right answer is “parliament”."),
        (("1790s", "parliament", "chair"), 1.25 / 3,
         ("One of 3 gaps is right. Gap 1: Right, but not exact enough: it was 1791. "
          "Gap 3: The right answer is “throne”.")),
        (("1793", " ", "thr"), 0.0,
         ("No gap is right. Gap 1: Two years too late. The right answer is “1791”. "
          "Gap 2: It was left empty. The right answer is “parliament”. "
          "Gap 3: The right answer is “throne”.")),
        (("1791",), 1 / 3,
         ("One of 3 gaps is right. Gap 2: It was left empty. The right answer is “parliament”. "
          "Gap 3: It was left empty. The right answer is “throne”.")),
        (("no date", "parliament", "throne"), 2 / 3,
         ("2 of 3 gaps are right. Gap 1: This cannot be read as a date. "
          "The right answer is “1791”.")),
        (("1791", "parliament", "throne", "more"), 1.0, "That is right."),
    ],
)  # fmt: skip
def test_gaps_count_alike_and_the_reason_names_the_wrong_ones(
    filled: tuple[str, ...], score: float, reason: str
) -> None:
    got, says = graded(*filled)

    assert got == pytest.approx(score)
    assert says == reason


def test_a_picked_gap_forgives_no_slip_and_a_typed_one_no_near_miss() -> None:
    gaps = (
        Gap(name="who", answer="Scipio", shown=("Scipio", "Scipia")),
        Gap(
            name="year", answer="1869", when=When.parse("1869"), reject=(NearMiss("1868", "Near."),)
        ),
    )

    grade = grade_cloze(cloze_question(gaps=gaps), ClozeAnswer(("Scipia", "1868")))

    assert grade.score == 0.0
    assert "Gap 2: Near." in str(grade.reason)


@pytest.mark.parametrize("typed", ["", "no date", "100 BC"])
def test_the_right_date_of_a_gap_is_told_in_words(typed: str) -> None:
    gap = Gap(name="year", answer="-0220", when=When.parse("-0220"))

    grade = grade_cloze(cloze_question(gaps=(gap,)), ClozeAnswer((typed,)))

    assert str(grade.reason).endswith("The right answer is “221 BC”.")
