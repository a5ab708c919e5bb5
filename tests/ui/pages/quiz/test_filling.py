"""Texts with gaps to fill."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from studyapp.domain.answers import ClozeAnswer, Grade
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Gap
from studyapp.ui.asking import question as question_module
from studyapp.ui.asking.areas.cloze_parts import around, in_sight, paragraphs
from studyapp.ui.asking.areas.gaps import Judged
from studyapp.ui.asking.paint import Mark
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import cloze_question
from tests.ui.pages.keyboard import CONTROL, focused, press, type_in
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, a_verdict, after, label

Key = Qt.Key


def test_tab_goes_from_gap_to_gap_and_enter_checks_once_all_are_filled(
    page: QuizPage, told: Told
) -> None:
    page.show_turn(a_turn(cloze_question()))

    type_in("1791")
    press(Key.Key_Tab)
    type_in("p")
    press(Key.Key_Tab)
    type_in("throne")
    press(Key.Key_Return)

    assert [answer for answer, _, _ in told.answers] == [
        ClozeAnswer(("1791", "parliament", "throne"))
    ]


def test_what_is_no_date_is_refused_in_the_gap_for_one(
    page: QuizPage, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_turn(a_turn(cloze_question()))
    QApplication.processEvents()

    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))
    type_in("some day")
    press(Key.Key_Return, held=CONTROL)

    assert told.answers == []
    assert said == [label(page, "missing")]
    assert label(page, "missing").startswith("Gap 1 cannot be read as a date. Write it like 3 May")


def test_the_whole_text_is_heard_with_its_gaps_and_heard_again_by_key(
    page: QuizPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))

    page.show_turn(a_turn(cloze_question()))
    QApplication.processEvents()
    press(Key.Key_R, held=CONTROL)

    asked = (
        "Question 4 of 10. Fill the gaps. "
        "In (gap 1) the (gap 2) passed the law. The king left his (gap 3)."
    )
    assert said == [asked, asked]


def test_enter_goes_to_the_next_empty_gap_while_there_is_one(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(cloze_question()))

    type_in("1791")
    press(Key.Key_Return)

    assert isinstance(focused(), QComboBox)
    assert told.answers == []
    assert label(page, "missing") == "Two gaps are empty."


def test_ctrl_enter_checks_with_gaps_left_empty(page: QuizPage, told: Told) -> None:
    page.show_turn(a_turn(cloze_question()))

    type_in("1791")
    press(Key.Key_Return, held=CONTROL)

    assert [answer for answer, _, _ in told.answers] == [ClozeAnswer(("1791", "", ""))]


def test_a_letter_picks_from_a_list_and_is_no_key_of_the_page(page: QuizPage) -> None:
    gap = Gap(name="who", answer="king", shown=("army", "hetman", "king"))
    question = cloze_question(stem="The [[who]] fled.", gaps=(gap,), hint="Who had the power?")
    page.show_turn(a_turn(question))

    press(Key.Key_H)

    box = focused()
    assert isinstance(box, QComboBox)
    assert box.currentText() == "hetman"
    assert "Who had the power?" not in outline(page)


def test_each_gap_says_which_it_is_and_the_words_around_it(page: QuizPage) -> None:
    page.show_turn(a_turn(cloze_question()))

    names = []
    for _ in range(3):
        names.append(focused().accessibleName())
        press(Key.Key_Tab)

    assert names == [
        "Gap 1 of 3: In … the (gap 2) passed the",
        "Gap 2 of 3: In (gap 1) the … passed the law. The",
        "Gap 3 of 3: the law. The king left his ….",
    ]


def test_gaps_in_brackets_and_paragraphs_keep_their_place() -> None:
    stem = "The law ([[year]])\nwas read.\n\n[[who]]'s men left."

    first, second = paragraphs(stem, ["year", "who"])

    assert first == [("The",), ("law",), ("(", 0, ")"), ("was",), ("read.",)]
    assert second == [(1, "'s"), ("men",), ("left.",)]
    assert around(second, 1) == "…'s men left."


def test_what_is_in_a_gap_is_judged_in_its_place(page: QuizPage) -> None:
    question, turn = cloze_question(), a_turn(cloze_question())
    parts = tuple(Grade(score, Message("Why.")) for score in (1.0, 0.0, 0.5))
    grade = Grade(0.5, Message("One of 3 gaps is right.").followed_by(Message("Gap 2: No.")), parts)
    page.show_turn(turn)

    answer = ClozeAnswer(("1791", "king", ""))
    page.show_verdict(a_verdict(question, answer, 0.5, grade=grade), after(turn, 0.5))
    QApplication.processEvents()

    found = [judged for judged in page.findChildren(Judged) if judged.isVisible()]
    assert [(judged.accessibleName(), judged.face.mark) for judged in found] == [
        ("Gap 1: 1791. Your answer, right", Mark.RIGHT),
        ("Gap 2: king. Your answer, wrong", Mark.WRONG),
        ("Gap 2: parliament. Right answer", Mark.MISSED),
        ("Gap 3: empty. Your answer, right in part", Mark.PART),
        ("Gap 3: throne. Right answer", Mark.MISSED),
    ]
    assert "One of 3 gaps is right." in outline(page)
    assert outline(page).index("Gap 2: No.") + 1 == outline(page).index("The text says so.")


def test_what_was_typed_stays_when_the_window_changes_its_size(page: QuizPage) -> None:
    page.show_turn(a_turn(cloze_question()))
    type_in("1791")

    page.resize(700, 500)
    page.show_turn(a_turn(cloze_question()))
    QApplication.processEvents()

    field = page.findChild(QLineEdit, "gap-0")
    assert isinstance(field, QLineEdit)
    assert field.text() == "1791"
    assert not field.visibleRegion().isEmpty()


def test_a_text_from_the_right_has_its_gaps_from_the_right_and_foreign_words_in_order(
    page: QuizPage,
) -> None:
    year, who, seat = (f"[[{gap.name}]]" for gap in cloze_question().gaps)
    stem = f"בשנת {year} חוקק {who} את החוק ועזב את {seat} שלו."
    page.show_turn(a_turn(replace(cloze_question(), stem=stem)))
    QApplication.processEvents()
    fields = [
        each
        for kind in (QLineEdit, QComboBox)
        for each in page.findChildren(kind)
        if each.isVisible()
    ]
    first, last, middle = (each.mapTo(page, each.rect().center()) for each in fields)

    assert first.x() > middle.x()
    assert (last.y(), -last.x()) > (middle.y(), -middle.x())
    (words,) = paragraphs("חוק war and peace חדש", [])
    shown = ["".join(map(str, word)) for word in in_sight(words, leftwards=True)]
    assert shown == ["חוק", "peace", "and", "war", "חדש"]
