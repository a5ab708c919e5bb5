"""Questions on who, where, why and meanwhile, of a passage that the finder reads."""

from collections.abc import Sequence

import pytest

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import (
    ClozeQuestion,
    OpenQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
)
from studyapp.domain.texts import Passage
from studyapp.extract.name_tables import other_names
from studyapp.extract.pipeline import find
from studyapp.generate.clauses import clause_of
from studyapp.generate.names import place_named, subject_named
from studyapp.generate.quiz import make_quiz

TEXT = (
    "Edmund Varley was born in Leeds in 1801. Anna Thorsen opened a school for girls at Bergen on "
    "3 May 1832. From 1840 to 1846 the northern railway was built. Varley became chief engineer in "
    "1841 because the first one had fallen ill. Thorsen published a book of songs in March 1844. "
    "Peter Grahl invented a brake for wagons in 1852. Varley died in London on 9 July 1860. "
    "Grahl sold the brake to the state in 1861."
)


@pytest.fixture(scope="module")
def asked() -> dict[Recipe, list[Question]]:
    findings = find(Passage.of("The railway", TEXT))
    found: dict[Recipe, list[Question]] = {}
    for seed in range(18):
        quiz = make_quiz(
            findings.passage, findings.events, count=8, seed=seed, kinds=frozenset(Kind)
        )
        for question in quiz.questions:
            assert question.recipe is not None
            found.setdefault(question.recipe, []).append(question)
    return found


def test_every_recipe_is_used(asked: dict[Recipe, list[Question]]) -> None:
    assert set(asked) == set(Recipe) - {Recipe.REPAIR}  # no date of this passage is damaged


def test_who_did_something_is_answered_by_the_full_name_or_the_surname(
    asked: dict[Recipe, list[Question]],
) -> None:
    for question in asked[Recipe.WHO]:
        assert isinstance(question, ShortQuestion)
        assert not set(question.answer.split()) & set(question.stem.rstrip("?.").split())
    answers = {q.answer: q.accept for q in asked[Recipe.WHO] if isinstance(q, ShortQuestion)}
    assert answers["Anna Thorsen"] == ("Thorsen",)
    assert answers["Varley"] == ("Edmund Varley",)


def test_where_something_was_is_asked_without_the_place(
    asked: dict[Recipe, list[Question]],
) -> None:
    stems = {
        (question.stem, question.answer)
        for question in asked[Recipe.WHERE]
        if isinstance(question, ShortQuestion)
    }

    assert {answer for _, answer in stems} <= {"Leeds", "Bergen", "London"}
    assert all(answer not in stem for stem, answer in stems)


def test_a_sentence_with_gaps_wants_a_name_and_the_date(
    asked: dict[Recipe, list[Question]],
) -> None:
    for question in asked[Recipe.GAPS]:
        assert isinstance(question, ClozeQuestion)
        name, date = question.gaps
        assert f"[[{name.name}]]" in question.stem
        assert question.stem.endswith("[[date]].")
        assert name.answer in TEXT
        assert date.when is not None


def test_the_reason_is_the_one_that_the_sentence_gives(
    asked: dict[Recipe, list[Question]],
) -> None:
    for question in asked[Recipe.WHY]:
        assert isinstance(question, OpenQuestion)
        assert question.model_answer == "Because the first one had fallen ill."


def test_what_was_meanwhile_lies_within_the_time(asked: dict[Recipe, list[Question]]) -> None:
    for question in asked[Recipe.MEANWHILE]:
        assert isinstance(question, SingleQuestion)
        (key,) = (choice.matches for choice in question.choices if choice.right)
        assert key in ("1841", "March 1844")


@pytest.mark.unmeasured
def test_a_title_that_names_somebody_is_seen_only_after_who_was_asked() -> None:
    findings = find(Passage.of("The railway", TEXT))
    titles = {event.id: event.title for event in findings.events}

    for seed in range(6):
        quiz = make_quiz(
            findings.passage, findings.events, count=14, seed=seed, kinds=frozenset(Kind)
        )
        seen: set[str] = set()
        for question in quiz.questions:
            if question.recipe in (Recipe.WHO, Recipe.WHERE, Recipe.GAPS):
                assert titles[question.events[0]] not in seen
            seen |= _shown(question, findings.events)


def test_a_name_of_the_table_is_right_too_for_the_one_that_the_passage_uses() -> None:
    text = "In 31 BC Octavian won the battle at Actium. In 1614 the envoy died in Edo."
    first, second = find(Passage.of("Names", text)).events

    person = subject_named(first, clause_of(first.title, text), other_names)
    place = place_named(second, clause_of(second.title, text), other_names)

    assert person is not None
    assert (person.name, "Augustus" in person.accept) == ("Octavian", True)
    assert place is not None
    assert (place.name, "Tokyo" in place.accept) == ("Edo", True)


def _shown(question: Question, events: Sequence[Event]) -> set[str]:
    titles = {event.title for event in events if event.id in question.events}
    if isinstance(question, SingleQuestion):
        titles |= {choice.text for choice in question.choices}
    return titles
