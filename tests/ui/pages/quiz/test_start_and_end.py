"""The start of a quiz, where it is chosen, and its end, with the result."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from studyapp.domain.kinds import Kind, Mode, PackId, StoredQuizId
from studyapp.domain.question_pieces import Choice
from studyapp.domain.sittings import Outcome, QuizSource, QuizWish
from studyapp.domain.texts import PassageId
from studyapp.ui.pages.quiz.page import QuizPage
from tests.builders import a_source, single_question
from tests.ui.pages.keyboard import focused, press
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, an_end, label, marks

Key = Qt.Key


def sources() -> list[QuizSource]:
    return [a_source(passage=name, title=name.title(), events=30) for name in ("suez", "hastings")]


def begun(told: Told) -> list[tuple[str | None, int]]:
    """Return what the quizzes asked for are about, and how long they are."""
    return [(wish.passage or wish.pack, wish.count) for wish in told.starts]


def test_the_end_says_the_result_and_lists_the_questions(page: QuizPage, told: Told) -> None:
    turn = a_turn(results=(1.0,), total=3)
    page.show_turn(turn)
    page.setFocus()

    page.show_turn(an_end(1.0, 0.0, None))

    assert label(page, "result") == "One of two right."
    seen = outline(page)
    assert "One question was skipped; it does not count." in seen
    assert list(marks(page)) == [
        "1: When did the parliament pass the law? Right",
        "2: When did the parliament pass the law? Wrong",
        "3: When did the parliament pass the law? Skipped",
    ]
    assert [line for line in seen if "answer:" in line] == [
        "Your answer: 3 May 1788",
        "Right answer: 3 May 1791",
        "Right answer: 3 May 1791",
    ]
    press(Key.Key_P, Key.Key_Return, Key.Key_Return)
    assert told.wishes == ["progress_wanted"]
    assert begun(told) == [(turn.passage, 10)]


@pytest.mark.parametrize(
    ("results", "says"),
    [
        ((1.0, 1.0, 0.0), "Two of three right."),
        ((0.0,), "None of one right."),
        ((0.5, 1.0), "One of two right, one in part: 1.5 of 2 points."),
        ((0.25, 0.0), "None of two right, one in part: 0.25 of 2 points."),
        ((None,), "Nothing was answered."),
    ],
)
def test_the_result_is_a_sentence(
    page: QuizPage, results: tuple[float | None, ...], says: str
) -> None:
    page.show_turn(an_end(*results))

    assert label(page, "result") == says


def test_the_end_of_a_stopped_quiz_says_how_far_it_came(page: QuizPage) -> None:
    page.show_turn(replace(an_end(1.0, 0.0), left=8))

    assert label(page, "result") == "One of two right."
    assert "Stopped after 2 of 10 questions." in outline(page)
    wished: list[bool] = []
    page.resumed.connect(lambda: wished.append(True))
    press(Qt.Key.Key_G)
    assert wished == [True]


def test_a_stopped_quiz_is_gone_on_with_by_key_or_a_new_one_begun(
    page: QuizPage, told: Told
) -> None:
    page.show_start(sources(), "suez", a_turn())
    page.setFocus()
    assert outline(page)[-2:] == ["[Start a new quiz]", "[Go on with question 4]"]

    press(Key.Key_G)
    assert told.wishes == ["resumed"]

    page.show_start(sources(), "suez", a_turn())
    press(Key.Key_Return)
    assert begun(told) == [("suez", 10)]

    page.show_start(sources(), "suez")
    press(Key.Key_G)
    assert told.wishes == ["resumed"]
    assert "Go on" not in " ".join(outline(page))


def test_a_quiz_is_started_with_enter_on_the_chosen_passage(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), "hastings")

    press(Key.Key_Return, Key.Key_Return)

    assert begun(told) == [("hastings", 10)]


def test_passage_and_length_are_chosen_with_the_arrow_keys(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), None)

    press(Key.Key_Down, *[Key.Key_Tab] * 3, Key.Key_Right, Key.Key_Return)

    assert begun(told) == [("hastings", 20)]


def test_the_passage_asked_for_is_chosen_whatever_was_chosen_before(
    page: QuizPage, told: Told
) -> None:
    page.show_start(sources(), "suez")

    page.show_start(sources(), "hastings")
    press(Key.Key_Return)

    assert begun(told) == [("hastings", 10)]


def test_without_a_passage_asked_for_the_choice_stays(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), "hastings")

    page.show_start(sources(), None)
    press(Key.Key_Return)

    assert begun(told) == [("hastings", 10)]


@pytest.mark.parametrize(
    ("events", "says"),
    [
        (0, "“The partitions” has no dated events, so no quiz can be made of it."),
        (3, "“The partitions” has 3 dated events, so there may be fewer questions."),
        (6, "“The partitions” has 6 dated events, so there may be fewer questions."),
        (12, ""),
    ],
)
def test_the_start_says_what_stands_against_a_quiz(
    page: QuizPage, told: Told, events: int, says: str
) -> None:
    page.show_start([a_source(events=events)], None)

    assert label(page, "warning") == says
    press(Key.Key_Return)
    assert len(told.starts) == (0 if events == 0 else 1)


def test_a_pack_is_started_with_only_the_kinds_that_were_left_on(
    page: QuizPage, told: Told
) -> None:
    kinds = frozenset({Kind.SINGLE, Kind.CLOZE, Kind.OPEN})
    pack = a_source(passage=None, pack="canal", title="Canal", events=0, questions=25, kinds=kinds)
    page.show_start([*sources(), pack], "canal")

    press(Key.Key_Tab, Key.Key_Right, Key.Key_Space, Key.Key_Return)

    assert "Canal, Pack, 25 questions" in rows_by_ear(page)
    assert [(wish.passage, wish.pack) for wish in told.starts] == [(None, "canal")]
    assert told.starts[0].kinds == kinds - {Kind.CLOZE}


def test_without_any_kind_no_quiz_is_started(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), None)

    press(Key.Key_Tab, Key.Key_Space, *(Key.Key_Right, Key.Key_Space) * 2, Key.Key_Return)

    assert label(page, "warning") == "Choose at least one kind of question."
    assert told.starts == []


def test_a_kind_left_out_stays_out_on_another_passage(page: QuizPage, told: Told) -> None:
    page.show_start(sources(), None)
    press(Key.Key_Tab, Key.Key_Space)

    page.show_start(sources(), "hastings")
    press(Key.Key_Return)

    assert Kind.SINGLE not in told.starts[0].kinds


def rows_by_ear(page: QuizPage) -> list[str]:
    found = page.findChild(QListView, "sources")
    assert isinstance(found, QListView)
    model, role = found.model(), Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_without_passages_the_page_leads_to_the_library(page: QuizPage, told: Told) -> None:
    page.show_start([], None)

    assert "No passages yet." in outline(page)
    press(Key.Key_Return)
    assert told.wishes == ["library_wanted"]


def test_tab_goes_through_the_mistakes_and_each_is_heard_whole(page: QuizPage) -> None:
    page.setFocus()
    page.show_turn(an_end(0.0, None))

    heard = []
    for _ in range(7):
        press(Key.Key_Tab)
        heard.append(focused().accessibleName())

    question = "When did the parliament pass the law?"
    right = "Right answer: 3 May 1791"
    assert f"1: {question} Wrong. Your answer: 3 May 1788. {right}" in heard
    assert f"2: {question} Skipped. {right}" in heard


def test_what_authors_wrote_is_shown_without_its_signs_at_the_end(page: QuizPage) -> None:
    choices = (Choice("The *Warszawa*", right=True), Choice("The `Orzeł`", right=False))
    question = single_question(choices=choices, pack=PackId("canal"))
    outcome = Outcome(question, 0.0, "The `Orzeł`", "The *Warszawa*")

    page.show_turn(a_turn(question, results=(0.0,), total=1))
    page.show_turn(replace(an_end(0.0), outcomes=(outcome,)))

    assert outline(page)[-2:] == ["Your answer: The Orzeł", "Right answer: The Warszawa"]


def test_another_exam_has_the_time_of_the_one_before_also_after_a_restart(
    page: QuizPage, told: Told
) -> None:
    limit = timedelta(minutes=15)
    wish = QuizWish(passage=PassageId("suez"), count=20, mode=Mode.EXAM, limit=limit, seed=5)
    page.show_turn(replace(an_end(1.0, 0.0), mode=Mode.EXAM, wish=wish))
    page.setFocus()

    press(Key.Key_Return)

    assert told.starts == [replace(wish, seed=None)]


def test_only_a_quiz_that_is_not_kept_can_be_kept(page: QuizPage) -> None:
    assert not page.keep.isEnabled()
    page.show_turn(a_turn())
    assert page.keep.isEnabled()
    page.show_kept(StoredQuizId("1f" * 16))
    assert not page.keep.isEnabled()
    page.show_turn(a_turn(stored=StoredQuizId("1f" * 16)))
    assert not page.keep.isEnabled()
    page.show_start(sources(), None, a_turn())
    assert page.keep.isEnabled(), "the one that was stopped"
