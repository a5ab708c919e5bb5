"""Quizzes in the window by key: asked, judged, taken back, stopped, and counted."""

from pathlib import Path
from threading import current_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.answers import ChoiceAnswer
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question
from studyapp.domain.sittings import QuizWish
from studyapp.study.files import write_file
from tests.app.person import CONTROL, Person

pytestmark = pytest.mark.unmeasured


def start_quiz(person: Person) -> None:
    """Start a quiz on the passage that is read."""
    person.go("quiz")
    person.press(Qt.Key.Key_Return)
    assert person.desk.quiz.turn is not None


def waiting(person: Person) -> Question:
    """Return the question that waits for an answer."""
    turn = person.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    return turn.question


def attempts(person: Person) -> int:
    return person.asks(lambda program: program.overview.scores().total.attempts)


def test_what_an_answer_rests_on_is_a_key_away_on_the_timeline_and_the_verdict_a_key_back(
    reader: Person,
) -> None:
    start_quiz(reader)
    question = waiting(reader)
    reader.answer(question)

    reader.press(Qt.Key.Key_L)
    assert reader.page == "timeline"
    assert reader.chosen == question.events[0]
    assert "Back to the quiz" in reader.sees()

    reader.press(Qt.Key.Key_B)
    assert reader.page == "quiz"
    reader.go("timeline")
    assert "Back to the quiz" not in reader.sees()
    reader.go("quiz")
    assert reader.pages.quiz._judged is not None
    assert reader.pages.quiz._judged.question == question


def test_a_quiz_of_every_kind_is_answered_by_key(reader: Person) -> None:
    start_quiz(reader)
    kinds = set()

    while (turn := reader.desk.quiz.turn) is not None and turn.question is not None:
        kinds.add(turn.question.kind)
        done = len(turn.results)
        reader.answer(turn.question)
        assert attempts(reader) == done + 1
        reader.press(Qt.Key.Key_Return)

    assert len(kinds) >= 5
    scores = reader.asks(lambda program: program.overview.scores())
    assert {score.share for kind, score in scores.by_kind.items() if kind is not Kind.ORDER} == {1}


def test_s_shows_the_sentence_and_the_verdict_waits(reader: Person) -> None:
    start_quiz(reader)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    assert turn.question.citation is not None
    reader.answer(turn.question)
    verdict = reader.sees()

    reader.press(Qt.Key.Key_S)
    assert reader.page == "reader"
    assert reader.lit == turn.question.citation.span

    reader.go("quiz")
    assert reader.sees() == verdict
    reader.press(Qt.Key.Key_Return)
    assert reader.desk.quiz.turn is not None
    assert reader.desk.quiz.turn.place == 2
    assert reader.sees() != verdict


def test_undo_asks_the_question_again(reader: Person) -> None:
    start_quiz(reader)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    reader.answer(turn.question, right=False)

    reader.press(Qt.Key.Key_Z, held=CONTROL)

    assert attempts(reader) == 0
    assert reader.desk.quiz.turn == turn
    assert turn.question.stem in reader.sees()
    reader.answer(turn.question)
    assert attempts(reader) == 1


def test_an_answer_given_while_another_is_taken_back_counts_nowhere(reader: Person) -> None:
    start_quiz(reader)
    first = waiting(reader)
    reader.answer(first)
    reader.press(Qt.Key.Key_Return)

    reader.desk.actions.undo.trigger()
    reader.pages.quiz.answered.emit(ChoiceAnswer(0), 1.0, None)
    reader.pages.quiz.skipped.emit()
    reader.settle()

    assert attempts(reader) == 0
    assert waiting(reader) == first
    assert first.stem in reader.sees()
    assert reader.alert == ""
    assert reader.toast == f"Taken back: the answer to “{first.stem}”."


def test_an_answer_to_a_quiz_that_another_window_took_on_is_refused(reader: Person) -> None:
    start_quiz(reader)
    first = waiting(reader)
    turn = reader.asks(lambda program: program.quizzing.skip(first.id))
    assert turn.question is not None

    reader.answer(first)

    assert attempts(reader) == 0
    assert "The quiz has moved on" in reader.alert
    assert waiting(reader) == turn.question


def test_a_verdict_stays_when_a_card_is_taken_back(reader: Person) -> None:
    start_quiz(reader)
    reader.answer(waiting(reader))
    verdict = reader.sees()
    reader.go("cards")
    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.asks(lambda program: program.overview.scores().reviews) == 0

    reader.go("quiz")

    assert reader.sees() == verdict


def test_a_skipped_question_is_no_answer_and_a_stopped_quiz_offers_another(
    reader: Person,
) -> None:
    start_quiz(reader)

    reader.press(Qt.Key.Key_J, held=CONTROL)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.results == (None,)
    assert attempts(reader) == 0

    reader.press(Qt.Key.Key_Escape)
    assert "Stopped after 1 of" in reader.sees()
    reader.press(Qt.Key.Key_Escape)
    assert "Choose what it is about" in reader.sees()
    assert reader.asks(lambda program: program.quizzing.turn()) is None
    assert "[Start a new quiz]" in reader.sees()

    reader.press(Qt.Key.Key_G)
    assert reader.desk.quiz.turn == turn


def test_progress_shows_the_answer(reader: Person) -> None:
    reader.go("progress")
    before = reader.sees()
    start_quiz(reader)
    turn = reader.desk.quiz.turn
    assert turn is not None
    assert turn.question is not None
    assert turn.question.citation is not None
    reader.answer(turn.question)

    reader.go("progress")

    assert reader.sees() != before
    assert "1" in reader.sees()


def test_a_passage_without_events_is_told_to_give_no_quiz(person: Person) -> None:
    person.drop_text("The sea was calm and nobody spoke.")
    passage = person.entries()[0].id
    person.go("quiz")

    person.pages.quiz.start_wanted.emit(QuizWish(passage=passage, count=5, kinds=frozenset(Kind)))
    person.settle()

    assert "No question can be made of" in person.sees()
    assert "Choose what it is about" in person.sees()


def test_answers_are_saved_while_the_store_is_free_for_others(
    reader: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_quiz(reader)
    reader.answer(waiting(reader))
    path = tmp_path / "answers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    threads = []

    def write(path: Path, text: str) -> None:
        threads.append(current_thread().name)
        write_file(path, text)

    monkeypatch.setattr("studyapp.study.files.write_file", write)
    reader.pages.progress.save_csv_wanted.emit()
    reader.until(lambda: reader.toast == f"Saved as {path}.")

    assert len(path.read_text("utf-8").splitlines()) == 2
    assert threads[0].startswith("computing")
