"""The builders give values that the program could have made."""

import pytest

from studyapp.domain.cards import CardRecipe
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question
from studyapp.domain.when import When
from tests.builders import (
    a_card,
    a_date,
    a_passage,
    an_event,
    cloze_question,
    date_question,
    findings_of,
    match_question,
    multiple_question,
    number_question,
    open_question,
    order_question,
    short_question,
    single_question,
    timeline_question,
    truefalse_question,
)

WRITTEN: tuple[Question, ...] = (
    multiple_question(),
    truefalse_question(),
    short_question(),
    number_question(),
    cloze_question(),
    match_question(),
    timeline_question(),
    open_question(),
)


def test_citations_stand_in_their_passage() -> None:
    findings = findings_of()

    for event in findings.events:
        assert event.citation.span.cut(findings.passage.text) == event.citation.quote
        assert event.passage == findings.passage.id


def test_a_date_covers_its_words() -> None:
    findings = findings_of()

    covered = [date.span.cut(findings.passage.text) for date in findings.dates]

    assert covered == ["3 May 1791", "November 1795", "1863"]
    assert a_date().span == findings.dates[0].span


def test_the_defaults_belong_together() -> None:
    assert a_card().event == an_event().id == findings_of().events[0].id
    cited = a_card().citation
    assert cited is not None
    assert cited.span.cut(a_passage().text) == cited.quote
    assert [choice.right for choice in single_question().choices].count(True) == 1


def test_order_questions_are_in_order() -> None:
    items = order_question().items

    keys = [item.when.sort_key for item in items if item.when is not None]
    assert len(keys) == len(items)
    assert keys == sorted(keys)


def test_a_test_changes_what_it_is_about() -> None:
    assert an_event("1815").when == When.parse("1815")
    assert a_card(recipe=CardRecipe.WHAT).recipe is CardRecipe.WHAT
    findings = findings_of("Rome fell in 476.", {"Rome fell in 476.": "0476"})
    assert [event.title for event in findings.events] == ["Rome fell in 476"]


@pytest.mark.parametrize("question", WRITTEN, ids=lambda question: question.kind)
def test_written_questions_rest_on_their_passage(question: Question) -> None:
    assert question.is_authored
    assert question.passage == a_passage().id
    assert all(each.span.cut(a_passage().text) == each.quote for each in question.citations)


def test_there_is_a_builder_for_every_kind() -> None:
    made = {single_question().kind, date_question().kind, order_question().kind}

    assert made | {question.kind for question in WRITTEN} == set(Kind)
