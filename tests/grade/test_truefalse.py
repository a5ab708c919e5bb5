from studyapp.domain.answers import TruthAnswer
from studyapp.grade.truefalse import grade_truefalse
from tests.builders import truefalse_question


def graded(*, is_true: bool, says: bool) -> tuple[float, str]:
    grade = grade_truefalse(truefalse_question(is_true=is_true), TruthAnswer(says))
    return grade.score, str(grade.reason)


def test_a_statement_is_judged_rightly_or_not() -> None:
    assert graded(is_true=True, says=True) == (1.0, "That is right.")
    assert graded(is_true=False, says=False) == (1.0, "That is right.")
    assert graded(is_true=True, says=False) == (0.0, "The statement is true.")
    assert graded(is_true=False, says=True) == (0.0, "The statement is false.")
