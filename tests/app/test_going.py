"""The whole way by key and click: text, timeline, cards, quiz, progress, and back."""

from pathlib import Path
from threading import Event, current_thread

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.answers import ChoiceAnswer
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import Question
from studyapp.domain.sittings import QuizWish
from studyapp.domain.texts import Span
from studyapp.study.files import write_file
from studyapp.ui.actions import PAGES
from studyapp.ui.pages.reader.view import PassageView
from tests.app.person import CONTROL, REVOLUTION, Person, focused

pytestmark = pytest.mark.unmeasured


def events(person: Person) -> list[str]:
    return [event.id for event in person.asks(lambda program: program.reading.events())]


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


def reviews(person: Person) -> int:
    return person.asks(lambda program: program.overview.scores().reviews)


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


def test_a_key_on_an_event_goes_to_the_timeline_and_enter_back_to_its_sentence(
    reader: Person,
) -> None:
    second = events(reader)[1]

    reader.press(Qt.Key.Key_N, Qt.Key.Key_T)
    assert reader.page == "timeline"
    assert reader.chosen == second

    reader.press(Qt.Key.Key_Return)
    assert reader.page == "reader"
    assert reader.lit is not None
    assert reader.lit.cut(REVOLUTION) == "On 4 August 1789 the Assembly abolished feudal rights."


def test_the_reader_shows_the_passage_that_was_asked_for_last(reader: Person) -> None:
    known, desk = reader.entries()[0].id, reader.desk
    reader.drop_text("The tower was opened on 31 March 1889. It was painted on 1 May 1892.")
    tower = next(entry.id for entry in reader.entries() if entry.id != known)

    desk.read(known, Span(0, 48))
    let_the_store_answer(reader)
    desk.read(tower)
    reader.settle()
    assert desk.passage == tower
    assert reader.lit != Span(0, 48)
    assert text_of(reader).startswith("The tower")

    desk.read(known)
    let_the_store_answer(reader)
    desk.read(tower, Span(0, 38))
    reader.settle()
    assert (desk.passage, reader.lit) == (tower, Span(0, 38))
    assert text_of(reader).startswith("The tower")


def let_the_store_answer(person: Person) -> None:
    """Wait until the store's worker has done what was asked; the window has not heard of it."""
    done = Event()
    person.desk.asking.ask(lambda _program: done.set(), lambda _none: None)
    assert done.wait(5)


def text_of(person: Person) -> str:
    """Return the text in the Reader."""
    view = person.pages.reader.findChild(PassageView)
    assert view is not None
    return view.toPlainText()


def test_a_click_on_a_date_goes_to_its_event(reader: Person) -> None:
    findings = reader.asks(
        lambda program: program.reading.findings(program.reading.entries()[0].id)
    )
    view = reader.pages.reader.findChild(PassageView)
    assert view is not None
    box = view.box_of(findings.dates[3].span)
    assert box is not None

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.center().x(), box.center().y())
    )
    reader.settle()

    assert reader.page == "timeline"
    assert reader.chosen == events(reader)[3]


def test_cards_are_turned_and_rated_by_key_and_undo_brings_one_back(reader: Person) -> None:
    cards = reader.entries()[0].cards
    reader.go("cards")
    first = reader.sees()

    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)

    assert reviews(reader) == 1
    assert reader.sees() != first
    assert reader.asks(lambda program: program.overview.due_count()) == cards - 1

    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.toast.startswith("Taken back: the answer to “")
    assert reader.sees() == first
    assert reviews(reader) == 0

    reader.press(Qt.Key.Key_Z, Qt.Key.Key_Z, held=CONTROL)
    assert reader.entries() == []
    assert reader.toast == "“French revolution” was taken out of your library again."
    reader.press(Qt.Key.Key_Z, held=CONTROL)
    assert reader.toast == "There is nothing to undo."


def test_the_sentence_behind_a_card_is_one_key_away(reader: Person) -> None:
    recall = reader.asks(lambda program: program.reviewing.next_recall())
    assert recall is not None
    assert recall.card.citation is not None
    reader.go("cards")

    reader.press(Qt.Key.Key_Space, Qt.Key.Key_S)

    assert reader.page == "reader"
    assert reader.lit == recall.card.citation.span


def test_after_the_last_card_the_page_says_when_the_next_comes(reader: Person) -> None:
    reader.go("cards")
    while reader.asks(lambda program: program.reviewing.next_recall()) is not None:
        reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)

    assert "Nothing is due." in reader.sees()
    assert "The next card comes back on" in reader.sees()


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
    assert reviews(reader) == 0

    reader.go("quiz")

    assert reader.sees() == verdict


def test_a_rating_given_while_another_is_taken_back_counts_nowhere(reader: Person) -> None:
    reader.go("cards")
    first = reader.sees()
    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4, Qt.Key.Key_Space)

    reader.desk.actions.undo.trigger()
    QTest.keyClick(focused(), Qt.Key.Key_4)
    reader.settle()

    assert reviews(reader) == 0
    assert reader.sees() == first
    reader.press(Qt.Key.Key_Space, Qt.Key.Key_4)
    assert reviews(reader) == 1


def test_a_key_shows_the_events_of_all_passages_and_of_this_one_again(
    reader: Person, tmp_path: Path
) -> None:
    other = tmp_path / "suez.txt"
    other.write_text("The Suez Canal was opened on 17 November 1869.", encoding="utf-8")
    reader.drop(other)
    reader.until(lambda: "Suez" in reader.sees())
    reader.go("timeline")

    assert len(reader.pages.timeline.canvas.stage.chronicle.events) == 1
    reader.press(Qt.Key.Key_A)
    assert len(reader.pages.timeline.canvas.stage.chronicle.events) == 7
    reader.press(Qt.Key.Key_A)
    assert len(reader.pages.timeline.canvas.stage.chronicle.events) == 1


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


def test_today_counts_the_cards_and_says_where_reading_stopped(reader: Person) -> None:
    cards = reader.entries()[0].cards
    reader.press(Qt.Key.Key_N, Qt.Key.Key_N)

    reader.go("today")
    reader.settle()

    assert "French revolution" in reader.sees()
    assert "[Read on" in reader.sees()
    assert reader.asks(lambda program: program.overview.today()).due_count == cards

    reader.press(Qt.Key.Key_R)
    assert reader.page == "reader"


def test_every_page_has_a_key_and_is_shown_without_an_alert(reader: Person) -> None:
    for page in PAGES:
        reader.go(page)
        assert reader.sees()
        assert reader.alert == ""


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
