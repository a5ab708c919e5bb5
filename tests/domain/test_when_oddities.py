import pytest

from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.grade.date import grade_typed


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("Agust 9 1945", "1945-08-09"),
        ("9 Septmeber 1918", "1918-09-09"),
        ("Febuary 1848", "1848-02"),
        ("Octoberr 1917", "1917-10"),
        ("XIX century", "18XX"),
        ("the XVIth century", "15XX"),
        ("XIXe siècle", "18XX"),
        ("siglo XVI", "15XX"),
        ("C19", "18XX"),
        ("19th c.", "18XX"),
        ("Ides of March 44 BC", "-0043-03-15"),
        ("the Ides of April 44 BC", "-0043-04-13"),
        ("Kalends of May 1500", "1500-05-01"),
        ("it was 1789!", "1789"),
        ("I think it was in July 1789", "1789-07"),
        ("that happened on 14 July 1789", "1789-07-14"),
        ("BC 27", "-0026"),
        ("27 before Christ", "-0026"),
        ("anno domini 1066", "1066"),
        ("im Jahr 1789", "1789"),
        ("im Jahre 44 v. Chr.", "-0043"),
        ("the thirteenth of March 1848", "1848-03-13"),
        ("twenty-first January 1793", "1793-01-21"),
        ("autum 1823", "1823-23"),
        ("March the thirteenth 1848", "1848-03-13"),
        ("July fourth, 1776", "1776-07-04"),
        ("es war im Juli 1789", "1789-07"),
        ("es war am 14. Juli 1789", "1789-07-14"),
        ("c'était le 14 juillet 1789", "1789-07-14"),
    ],
)
def test_an_odd_date_or_one_with_a_slip_is_read(typed: str, edtf: str) -> None:
    found = read_answer(typed)

    assert found is not None
    assert (found.start, found.end) == (When.parse(edtf).start, When.parse(edtf).end)


@pytest.mark.parametrize(
    "typed", ["Jule 1848", "Juny 4 1848", "44", "IIX century", "marsh", "C0", "it was", "BC"]
)
def test_what_could_be_two_dates_or_none_is_not_guessed(typed: str) -> None:
    assert read_answer(typed) is None


def test_a_bare_year_that_could_be_of_either_era_is_asked_back() -> None:
    graded = grade_typed("44", When.parse("-0043"))

    assert graded.score == 0
    assert graded.reason.values == {"year": 44}
    assert "AD" in graded.reason.template
    assert "BC" in graded.reason.template
    assert grade_typed("44 BC", When.parse("-0043")).is_right
