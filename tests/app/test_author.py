"""A person writes a pack."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from studyapp import places
from studyapp.domain.answers import ChoiceAnswer
from studyapp.domain.questions import SingleQuestion
from studyapp.packs.reading import read_pack
from studyapp.study.authoring.beginning import begin_pack
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.opening import OpeningDialog
from tests.app.conftest import Seat
from tests.app.person import CONTROL, Person
from tests.app.writers import open_pack, type_end

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_what_is_wrong_is_told_while_it_is_typed(author: Person) -> None:
    page = author.pages.author

    type_end(author, "    anwser: 3")
    author.until(lambda: bool(page._findings.findings))
    author.press(Qt.Key.Key_F8)

    (found,) = page._findings.findings
    assert (found.file, found.code) == ("questions.yaml", "Y19")
    assert page._editor.textCursor().selectedText() == "anwser"


def test_ctrl_s_saves_and_says_so(author: Person, pack: Path) -> None:
    type_end(author, "# mine")
    author.press(Qt.Key.Key_S, held=CONTROL)
    author.settle()

    assert (pack / "questions.yaml").read_text().endswith("\n# mine")
    assert author.pages.author.documents.changed() == {}


def test_saving_tells_how_much_is_wrong_by_then(author: Person) -> None:
    type_end(author, "    anwser: 3")
    author.until(lambda: bool(author.pages.author._findings.findings))
    author.press(Qt.Key.Key_S, held=CONTROL)
    author.settle()

    assert author.window._toast._words.text() == "All changes are saved. Found: 1 error."


def test_what_was_typed_and_not_saved_is_back_after_a_kill(
    author: Person, pack: Path, seat: Seat
) -> None:
    type_end(author, "# mine")
    drafts = author.desk.joins.author.drafts
    author.until(lambda: bool(drafts._kept))
    author.settle()
    saved = (pack / "questions.yaml").read_bytes()

    other = seat(author.folder)
    other.open()
    other.go("author")
    open_pack(other, pack)

    assert other.pages.author.documents.text("questions.yaml").endswith("\n# mine")
    assert (pack / "questions.yaml").read_bytes() == saved


def test_the_work_of_another_program_is_shown_and_never_overwritten(
    author: Person, pack: Path
) -> None:
    page, join = author.pages.author, author.desk.joins.author
    (pack / "events.yaml").write_text("# theirs\nformat: studypack/1\n")
    join.differing.look_again()
    author.settle()
    assert page.documents.text("events.yaml").startswith("# theirs")

    type_end(author, "# mine")
    (pack / "questions.yaml").write_text("# theirs\n")
    join.differing.look_again()
    author.settle()
    author.press(Qt.Key.Key_S, held=CONTROL)
    author.settle()

    assert (pack / "questions.yaml").read_text() == "# theirs\n"
    assert page.documents.text("questions.yaml").endswith("# mine")


def test_of_two_versions_mine_can_be_saved_over_theirs(author: Person, pack: Path) -> None:
    differ(author, pack)

    author.press(Qt.Key.Key_M, held=CONTROL | SHIFT)
    author.press(Qt.Key.Key_S, held=CONTROL)
    author.settle()

    assert (pack / "questions.yaml").read_text().endswith("# mine")
    assert not author.pages.author._choice.isVisible()


def test_of_two_versions_theirs_can_be_taken_and_mine_had_back(author: Person, pack: Path) -> None:
    page = author.pages.author
    differ(author, pack)

    author.press(Qt.Key.Key_D, held=CONTROL | SHIFT)
    assert page.documents.text("questions.yaml") == "# theirs\n"
    assert page.documents.changed() == {}
    page._editor.undo()

    assert page.documents.changed()["questions.yaml"].endswith("# mine")


def differ(author: Person, pack: Path) -> None:
    type_end(author, "# mine")
    (pack / "questions.yaml").write_text("# theirs\n")
    author.desk.joins.author.differing.look_again()
    author.settle()
    assert author.pages.author._choice.isVisible()


def test_of_a_file_that_is_no_text_nothing_is_told_in_passing(author: Person, pack: Path) -> None:
    author.settle()
    author.window._toast.hide()
    (pack / "plan.ods").write_bytes(b"x")

    author.desk.joins.author.differing.look_again()
    author.settle()

    assert not author.window._toast.isVisible()


def test_a_pack_that_could_not_be_saved_is_not_built(author: Person, pack: Path) -> None:
    type_end(author, "# mine")
    (pack / "questions.yaml").write_bytes((pack / "questions.yaml").read_bytes() + b"# theirs\n")

    author.press(Qt.Key.Key_B, held=CONTROL)
    author.settle()

    assert not list(pack.parent.glob("*.studypack"))
    assert author.pages.author._choice.isVisible()


def test_what_was_typed_just_before_another_pack_was_opened_is_back_later(
    author: Person, pack: Path, tmp_path: Path
) -> None:
    other = begin_pack(tmp_path / "other", title="Other", ending="aaaa", author="Ada")
    type_end(author, "# mine")
    author.pages.author.put("aliases.yaml", "# new")

    open_pack(author, other)
    assert author.pages.author.documents.changed() == {}
    open_pack(author, pack)

    changed = author.pages.author.documents.changed()
    assert changed["questions.yaml"].endswith("# mine")
    assert changed["aliases.yaml"] == "# new"


def test_the_bar_has_the_title_of_the_pack(author: Person) -> None:
    author.until(lambda: author.pages.author._bar._title.text() == "The canal")


def test_a_pack_that_is_written_can_be_taken_into_the_library_at_once(author: Person) -> None:
    author.press(Qt.Key.Key_L, held=CONTROL | SHIFT)
    author.until(lambda: author.window.current_page() != "author")
    author.settle()

    assert "The Suez Canal" in [entry.title for entry in author.entries()]


def test_a_new_pack_names_as_its_author_the_one_who_begins_it(
    author: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, work = tmp_path / "new", author.desk.joins.author.work
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    author.desk.refresh(
        author.asks(
            lambda program: program.learners.rename(program.learners.current().uid, "Ada Lovelace")
        )
    )
    author.settle()

    author.pages.author.acts[AuthorAct.NEW].trigger()
    author.until(lambda: work.opened is not None and work.opened.folder == target)
    author.settle()

    assert work.pack is not None
    assert work.pack.authors == ("Ada Lovelace",)


def test_a_copy_of_a_pack_that_ships_is_opened_to_be_written(
    author: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "mine"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    author.pages.author.acts[AuthorAct.OPEN].trigger()
    author.until(lambda: bool(author.window.findChildren(OpeningDialog)))
    (dialog,) = author.window.findChildren(OpeningDialog)
    assert dialog.list._model.rows[0].words == "The canal"

    dialog.list.pick(1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    work = author.desk.joins.author.work
    author.until(lambda: work.opened is not None and work.opened.folder == target)
    author.settle()

    assert work.pack is not None
    assert work.pack.id not in {folder.name for folder in places.QUESTIONS.iterdir()}
    assert author.pages.author._findings.findings == ()
    recent = author.desk.remembering.settings.author_recent
    assert recent == (str(target), str(tmp_path / "canal"))


def test_the_pack_that_was_written_last_is_open_the_next_time(author: Person, seat: Seat) -> None:
    author.leave()

    other = seat(author.folder)
    other.open()
    other.go("author")
    other.until(lambda: other.desk.joins.author.work.opened is not None)
    other.settle()

    assert other.pages.author.file == "questions.yaml"


def go_to(person: Person, line: int) -> None:
    person.pages.author.show_file("questions.yaml", line)
    person.settle()


def test_the_question_at_the_cursor_is_shown_and_can_be_answered(author: Person) -> None:
    preview = author.pages.author.preview
    go_to(author, 5)
    question = preview._question
    assert isinstance(question, SingleQuestion)
    assert question.stem == "Who led the company that dug the canal?"

    right = next(at for at, choice in enumerate(question.choices) if choice.right)
    preview.answered.emit(question, ChoiceAnswer(right))
    author.settle()

    assert preview._why.accessibleName().startswith("That is right.")
    assert preview._quote.text() == "“led by Ferdinand de Lesseps”"
    assert preview.again.isVisible()
    assert author.asks(lambda program: program.overview.attempts_csv()).count("\n") == 1


def test_while_it_is_broken_a_question_stays_as_it_was(author: Person) -> None:
    page = author.pages.author
    go_to(author, 5)
    text = page.documents.text("questions.yaml")

    page.documents.replace("questions.yaml", text.replace("answer: Ferd", "anwser: Ferd"))
    author.until(lambda: bool(page._findings.findings))
    author.settle()
    assert "as it was before" in page.preview._note.accessibleName()
    assert page.preview._question is not None

    page.documents.replace("questions.yaml", text.replace("Who led", "Who was it that led"))
    author.until(lambda: not page._findings.findings)
    author.settle()
    assert page.preview._question.stem.startswith("Who was it that led")
    assert not page.preview._note.isVisible()


def test_an_event_is_told_with_its_date_and_its_words(author: Person) -> None:
    author.pages.author.show_file("events.yaml", 12)
    author.settle()

    told = author.pages.author.preview._told
    assert (told._front.text(), told._back.text()) == ("The canal is opened", "17 November 1869")
    assert told._quote.text() == "“opened on 17 November 1869”"


def test_f6_goes_to_an_event_that_is_read_out(author: Person) -> None:
    page = author.pages.author
    page.show_file("events.yaml", 4)
    author.settle()

    author.press(*[Qt.Key.Key_F6] * 3)
    told = author.window.focusWidget()

    assert told is not None
    assert "Digging begins. 25 April 1859. Port Said" in told.accessibleName()
    page.show_file("pack.yaml", 0)
    author.settle()
    assert told.accessibleName().startswith("Go to a question")


def test_ctrl_b_saves_and_makes_the_file_that_is_handed_out(author: Person, pack: Path) -> None:
    type_end(author, "# mine")
    author.press(Qt.Key.Key_B, held=CONTROL)
    author.settle()

    made = pack.with_name("the-canal-7f3a.studypack")
    found = read_pack(made)
    assert found.findings == ()
    assert found.sources["questions.yaml"].endswith("# mine")


def test_a_pack_with_an_error_is_not_made_and_the_error_is_gone_to(
    author: Person, pack: Path
) -> None:
    type_end(author, "    anwser: 3")
    author.press(Qt.Key.Key_B, held=CONTROL)
    author.settle()

    assert not list(pack.parent.glob("*.studypack"))
    assert author.pages.author._editor.textCursor().selectedText() == "anwser"
