"""Questions what a damaged date must read."""

from dataclasses import replace

import pytest

from studyapp.domain.events import Findings
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import DateQuestion, Question
from studyapp.domain.stem_rules import stem_fault
from studyapp.domain.texts import Passage, Sureness
from studyapp.domain.when import When
from studyapp.extract.pipeline import find
from studyapp.generate.quiz import make_quiz
from studyapp.generate.solver_torn import readings_of

pytestmark = pytest.mark.unmeasured

TEXT = (
    "The line to the coast was opened on 4 June l863. The station burned down in March 18 71. "
    "25 May 1874 the company was sold. The tunnel was closed in 1880. "
    "Thirty engineers went on strike in August 1902."
)


def asked(findings: Findings) -> list[Question]:
    quizzes = [
        make_quiz(
            findings.passage,
            findings.events,
            count=12,
            seed=seed,
            kinds=frozenset({Kind.DATE}),
            dates=findings.dates,
        )
        for seed in range(8)
    ]
    found = [question for quiz in quizzes for question in quiz.questions]
    return [question for question in found if question.recipe is Recipe.REPAIR]


def test_what_a_damaged_date_must_read_is_asked_with_the_original_in_view() -> None:
    found = asked(find(Passage.of("The line", TEXT)))

    keys = {each.when.edtf for each in found if isinstance(each, DateQuestion)}
    assert keys == {"1863-06-04", "1871-03"}
    for question in found:
        assert question.citation is not None
        shown = "4 June l863" if "l863" in question.stem else "March 18 71"
        assert f"“{shown}”" in question.stem
        assert shown in question.citation.quote
        assert shown in question.explanation
        assert stem_fault(question.stem, has_options=False) is None
    assert len({question.stem for question in found}) >= 5


def test_an_unsure_repair_is_not_asked_for() -> None:
    findings = find(Passage.of("The line", TEXT))
    unsure = tuple(
        date
        if date.repair is None
        else replace(date, repair=replace(date.repair, sureness=Sureness.LIKELY))
        for date in findings.dates
    )

    assert asked(replace(findings, dates=unsure)) == []


@pytest.mark.parametrize(
    ("torn", "dates"),
    [
        ("4 June l863", {"1863-06-04"}),
        ("November 17, 18 69", {"1869-11-17"}),
        ("25April 1859", {"1859-04-25"}),
        ("December 1 86 7", {"1867-12", "0867-12-01"}),
        ("no date", set()),
    ],
)
def test_damaged_words_are_read_in_every_way_that_they_can_be(torn: str, dates: set[str]) -> None:
    assert readings_of(torn) == {When.parse(date) for date in dates}
