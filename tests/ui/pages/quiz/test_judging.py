"""What is shown once an answer is kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    Grade,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.messages import Message
from studyapp.domain.questions import Choice, Question
from studyapp.domain.texts import Citation, Emendation, Span, Sureness
from studyapp.domain.when_words import words
from studyapp.ui.pages.quiz import question as question_module
from studyapp.ui.pages.quiz.columns import Columns
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.pages.quiz.paint import Mark
from studyapp.ui.pages.quiz.row import Row
from studyapp.ui.pages.quiz.squares import Squares, Standing, squares
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, Label, SideNote
from tests.builders import (
    a_source,
    cloze_question,
    date_question,
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
from tests.ui.pages.keyboard import focused, press
from tests.ui.pages.outline import cut_off, outline
from tests.ui.pages.quiz.conftest import (
    Told,
    a_turn,
    a_verdict,
    after,
    an_end,
    judge,
    label,
    marks,
)

Key = Qt.Key
ANSWERED: list[tuple[Question, Answer]] = [
    (single_question(), ChoiceAnswer(2)),
    (multiple_question(), ChoicesAnswer((1,))),
    (truefalse_question(), TruthAnswer(False)),
    (short_question(), ShortAnswer("The king")),
    (number_question(), NumberAnswer("1")),
    (date_question(), DateAnswer("1790")),
    (cloze_question(), ClozeAnswer(("1790", "king", "seat"))),
    (order_question(), OrderAnswer((2, 0, 1))),
    (match_question(), MatchAnswer((0, 2, None))),
    (timeline_question(), TimelineAnswer(("1800", "", "1801"))),
    (open_question(), OpenAnswer("It was gone.", (True, False))),
]


@pytest.mark.parametrize(("question", "answer"), ANSWERED, ids=[q.kind for q, _ in ANSWERED])
def test_after_the_verdict_of_each_kind_enter_goes_on(
    question: Question, answer: Answer, page: QuizPage, qtbot: QtBot
) -> None:
    judge(page, question, answer, 0.0)
    QApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # what made room for the verdict
    QApplication.processEvents()

    with qtbot.waitSignal(page.next_wanted):
        press(Key.Key_Return)
    page.show_turn(a_turn(single_question()))

    assert "When did the parliament pass the law?" in outline(page)


def test_a_wrong_choice_is_told_and_the_right_one_shown(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(2), 0.0)

    assert marks(page) == {
        "A: 3 May 1788": Mark.IDLE,
        "B: 3 May 1791. Right answer, not chosen": Mark.MISSED,
        "C: 3 May 1793. Your answer, wrong": Mark.WRONG,
    }


def test_a_right_choice_is_told(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(1), 1.0)

    assert marks(page)["B: 3 May 1791. Your answer, right"] is Mark.RIGHT


def test_the_verdict_names_the_mistake_and_says_why(page: QuizPage) -> None:
    judge(page, single_question(), ChoiceAnswer(2), 0.0)

    note = page.findChild(SideNote, "note")

    assert isinstance(note, SideNote)
    assert note.accessibleName() == "Two years too late. The text gives the day."


def test_the_question_and_the_verdict_are_spoken(
    page: QuizPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))

    page.show_turn(a_turn())
    QApplication.processEvents()
    judge(page, single_question(), ChoiceAnswer(2), 0.0)

    assert said == [
        "Question 4 of 10. When did the parliament pass the law?",
        "Two years too late. The text gives the day.",
    ]


def test_by_ear_too_no_source_is_told(page: QuizPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(question_module, "announce", lambda _widget, words: said.append(words))

    judge(page, single_question(citation=None, passage=None), ChoiceAnswer(2), 0.0)

    assert said[-1].endswith("No source given.")


def test_in_a_small_window_keys_turn_the_page_down_to_the_evidence(page: QuizPage) -> None:
    page.resize(700, 300)
    judge(page, single_question(), ChoiceAnswer(2), 0.0)
    QApplication.processEvents()
    (bar,) = {each.verticalScrollBar() for each in page.findChildren(Columns) if each.isVisible()}

    press(Key.Key_PageUp)
    press(Key.Key_PageUp)
    assert bar.value() == 0
    for _ in range(9):
        press(Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0


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


def test_enter_goes_on_once(page: QuizPage, told: Told) -> None:
    page.setFocus()
    judge(page, single_question(), ChoiceAnswer(1), 1.0)

    press(Key.Key_Return, Key.Key_Return)

    assert told.wishes == ["next_wanted"]


def test_after_the_last_question_comes_the_result(page: QuizPage) -> None:
    turn = a_turn(total=4)
    page.show_turn(turn)

    page.show_verdict(a_verdict(single_question(), ChoiceAnswer(1), 1.0), after(turn, 1.0))

    assert "[See the result]" in outline(page)


@pytest.mark.parametrize(
    ("score", "mark", "words"),
    [
        (1.0, Mark.RIGHT, "Your answer, right"),
        (0.5, Mark.PART, "Your answer, right in part"),
        (0.0, Mark.WRONG, "Your answer, wrong"),
    ],
)
def test_a_typed_date_is_judged_as_it_was_read(
    page: QuizPage, score: float, mark: Mark, words: str
) -> None:
    judge(page, date_question(), DateAnswer("may 1791"), score)

    expected = {f"May 1791. {words}": mark}
    if score < 1:
        expected["3 May 1791. Right answer"] = Mark.MISSED
    assert marks(page) == expected


def test_in_an_order_a_row_is_right_only_at_its_place(page: QuizPage) -> None:
    judge(page, order_question(), OrderAnswer((2, 1, 0)), 0.0)

    first, second, third = order_question().items
    dates = [words(item.when) for item in (first, second, third) if item.when is not None]
    assert marks(page) == {
        f"1: {third.text}. Belongs at 3: {dates[2]}": Mark.WRONG,
        f"2: {second.text}. {dates[1]}": Mark.RIGHT,
        f"3: {first.text}. Belongs at 1: {dates[0]}": Mark.WRONG,
    }


def test_in_an_order_every_row_that_is_out_of_place_says_where_it_belongs(page: QuizPage) -> None:
    judge(page, order_question(), OrderAnswer((2, 0, 1)), 1 / 3)

    assert set(marks(page).values()) == {Mark.WRONG}


def test_the_order_that_was_answered_is_the_one_that_is_judged(page: QuizPage) -> None:
    judge(page, order_question(), OrderAnswer((0, 1, 2)), 1.0)
    QApplication.processEvents()

    rows = [row for row in page.findChildren(Row) if row.isVisible()]
    rows.sort(key=lambda row: row.mapTo(page, QPoint(0, 0)).y())
    assert [row.face.mark for row in rows] == [Mark.RIGHT] * 3
    assert rows[0].accessibleName().startswith("1: The parliament")


def test_the_judged_question_stays_the_current_square_until_the_next() -> None:
    turn = a_turn(results=(0.0,), total=4)

    judged, going_on = squares(after(turn, 1.0), is_judged=True), squares(after(turn, 1.0))

    assert [square.standing for square in judged] == [
        Standing.WRONG, Standing.RIGHT, Standing.COMING, Standing.COMING,
    ]  # fmt: skip
    assert [square.is_current for square in judged] == [False, True, False, False]
    assert [square.is_current for square in going_on] == [False, False, True, False]


def test_the_squares_say_by_ear_how_it_stands(page: QuizPage) -> None:
    page.show_turn(a_turn(results=(1.0, 0.0, None, 0.5)))

    found = page.findChild(Squares)

    assert isinstance(found, Squares)
    assert found.accessibleName() == "1 right, 1 right in part, 1 wrong, 1 skipped"


def test_every_action_of_every_view_has_words_and_a_key(page: QuizPage) -> None:
    page.show_start([a_source()], None)
    found = [*page.actions()]
    for question, _ in ANSWERED:
        page.show_turn(a_turn(question, sitting=question.stem))
        found += page.actions()
    page.show_turn(an_end(1.0))
    found += page.actions()

    assert [action.text() for action in found if not action.shortcuts()] == []
    assert all(action.text() for action in found)


@pytest.mark.unmeasured
@pytest.mark.parametrize(("question", "answer"), ANSWERED)
@pytest.mark.parametrize(("size", "height"), [(100, 570), (200, 534)])
def test_in_a_small_window_nothing_is_cut_and_check_is_in_sight(
    page: QuizPage,
    look: Look,
    qtbot: QtBot,
    question: Question,
    answer: Answer,
    *,
    size: int,
    height: int,
) -> None:
    look.set_text_size(size)
    look.set_folded(folded=size == 200)
    page.resize(1024, height)
    page.show_turn(a_turn(question))
    page.setFocus()
    qtbot.waitUntil(lambda: cut_off(page) == [])

    turn = a_turn(question)
    page.show_verdict(a_verdict(question, answer, 0.0), after(turn, 0.0))

    qtbot.waitUntil(lambda: cut_off(page) == [])
    assert page.width() == 1024
    corner = focused().mapTo(page, QPoint(0, 0))
    assert 0 <= corner.y() <= page.height() - focused().height()
    note = page.findChild(SideNote, "note")
    assert isinstance(note, SideNote)
    qtbot.waitUntil(lambda: not note.visibleRegion().isEmpty())


def test_stop_and_skip_are_in_sight_with_their_keys_in_the_largest_text_too(
    page: QuizPage, look: Look, qtbot: QtBot
) -> None:
    look.set_text_size(200)
    look.set_folded(folded=True)
    page.resize(1024, 520)
    page.show_turn(a_turn(order_question()))
    qtbot.waitUntil(lambda: cut_off(page) == [])

    buttons = [each for each in page.findChildren(ActionButton) if each.isVisible()]
    assert [each.toolTip() for each in buttons] == [
        "Check (Ctrl+Enter)",
        "Skip (Ctrl+J)",
        "Stop (Esc)",
    ]
    assert len({each.mapTo(page, QPoint(0, 0)).y() for each in buttons}) == 1


def test_no_line_is_cut_by_the_upper_edge_when_the_verdict_comes_into_sight(
    page: QuizPage, qtbot: QtBot
) -> None:
    page.resize(1024, 400)
    question = order_question()
    judge(page, question, OrderAnswer(tuple(range(len(question.items)))), 1.0)
    (columns,) = [each for each in page.findChildren(Columns) if each.isVisible()]
    qtbot.waitUntil(lambda: columns.verticalScrollBar().value() > 0)

    edge = columns.verticalScrollBar().value()
    tops = [
        (part.mapTo(columns.content, QPoint(0, 0)).y(), part.height())
        for part in whole(columns.content)
    ]
    assert [top for top, height in tops if top < edge < top + height] == []


def whole(content: QWidget) -> list[QWidget]:
    """Return what is read or used as one: labels and rows."""
    found = [*content.findChildren(Label), *content.findChildren(Row)]
    return [part for part in found if part.isVisible()]


def test_a_long_choice_wraps_and_its_verdict_goes_below(page: QuizPage, qtbot: QtBot) -> None:
    long = "The parliament passed the law that the king had asked for " * 3
    question = single_question(choices=(Choice(long, right=True), Choice("No", right=False)))
    page.resize(700, 900)
    judge(page, question, ChoiceAnswer(0), 1.0)

    rows = [row for row in page.findChildren(Row) if row.isVisible()]

    qtbot.waitUntil(lambda: rows[0].height() > rows[1].height())
    assert rows[0].height() == rows[0].heightForWidth(rows[0].width())


def test_a_verdict_for_a_score_in_between_says_no_marks(page: QuizPage) -> None:
    question, turn = date_question(), a_turn(date_question())
    page.show_turn(turn)
    grade = Grade(0.5, Message("Right, but less exact than the passage."))

    page.show_verdict(
        a_verdict(question, DateAnswer("1791"), 0.5, grade=grade, confidence=3), after(turn, 0.5)
    )

    assert "You were certain (3)" in outline(page)
    assert "0.5 of 1" in outline(page)
