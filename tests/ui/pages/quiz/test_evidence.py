"""What a judged question rests on, and the facts about the answer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from studyapp.domain.answers import ChoiceAnswer, DateAnswer, Grade, OrderAnswer
from studyapp.domain.messages import Message
from studyapp.domain.texts import Citation, Emendation, Span, Sureness
from studyapp.ui.asking import question as question_module
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import date_question, order_question, single_question
from tests.ui.pages.keyboard import press
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, a_verdict, after, judge, label

Key = Qt.Key


def test_by_ear_too_no_source_is_told(page: QuizPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))

    judge(page, single_question(citation=None, passage=None), ChoiceAnswer(2), 0.0)

    assert said[-1].endswith("No source given.")


def test_the_evidence_and_the_facts_stand_beside_the_verdict(page: QuizPage) -> None:
    question, turn = single_question(), a_turn()
    page.show_turn(turn)

    page.show_verdict(a_verdict(question, ChoiceAnswer(2), 0.0, confidence=2), after(turn, 0.0))

    seen = outline(page)
    assert "What it rests on" in seen
    assert "“The parliament passed the law on 3 May 1791.”" in seen
    assert seen[-7:-1] == [
        "Score",
        "0 of 1",
        "Confidence",
        "You were fairly sure (2): −2",
        "Time",
        "14 seconds",
    ]


def test_the_evidence_has_the_sentence_of_every_event_of_a_sequence(page: QuizPage) -> None:
    first = order_question()
    assert first.citation is not None
    start = first.citation.span.end + 5
    further = (
        Citation(Span(start, start + 17), "A truce came in ."),
        Citation(Span(start + 20, start + 35), "The war was on."),
    )
    repair = Emendation(Span(start + 20, start + 23), "A", "the word", Sureness.SURE)
    question = replace(first, others=further)
    turn = a_turn(question, repairs=(repair,))
    page.show_turn(turn)

    page.show_verdict(a_verdict(question, OrderAnswer((0, 1, 2)), 1.0), after(turn, 1.0))

    assert "A truce came in ." in label(page, "quote-2")
    assert "A" in label(page, "quote-3")
    assert label(page, "repairs") == "Repaired here. In the source: “The”."

    judge(page, single_question(), ChoiceAnswer(1), 1.0)
    seen = [text for text in outline(page) if "truce came" in text]
    assert seen == []


def test_a_repair_is_told_with_the_words_of_the_source(page: QuizPage) -> None:
    question = single_question()
    assert question.citation is not None
    start = question.citation.span.start + question.citation.quote.index("3 May")
    repair = Emendation(Span(start, start + 5), "4 May", "the day", Sureness.SURE)
    turn = a_turn(repairs=(repair,))
    page.show_turn(turn)

    page.show_verdict(a_verdict(question, ChoiceAnswer(1), 1.0), after(turn, 1.0))

    assert label(page, "quote") == "“The parliament passed the law on 4\u00a0May 1791.”"
    assert label(page, "repairs") == "Repaired here. In the source: “3 May”."


def test_one_key_shows_the_sentence_and_only_after_the_answer(page: QuizPage, told: Told) -> None:
    question, turn = single_question(), a_turn()
    page.show_turn(turn)
    page.setFocus()
    press(Key.Key_S)
    assert told.sentences == []

    page.show_verdict(a_verdict(question, ChoiceAnswer(1), 1.0), after(turn, 1.0))
    press(Key.Key_S)

    assert question.citation is not None
    assert told.sentences == [(question.passage, question.citation.span)]


def test_a_verdict_for_a_score_in_between_says_no_marks(page: QuizPage) -> None:
    question, turn = date_question(), a_turn(date_question())
    page.show_turn(turn)
    grade = Grade(0.5, Message("Right, but less exact than the passage."))

    page.show_verdict(
        a_verdict(question, DateAnswer("1791"), 0.5, grade=grade, confidence=3), after(turn, 0.5)
    )

    assert "You were certain (3)" in outline(page)
    assert "0.5 of 1" in outline(page)
