"""The files of a pack come, go, and are told to be saved or not."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.page import AuthorPage
from tests.ui.pages.author.made import QUESTIONS, TEXTS, finding


def test_undo_never_brings_the_text_of_another_pack(page: AuthorPage) -> None:
    QTest.keyClicks(page._editor, "# mine")

    page.show_pack("other", {"questions.yaml": "format: studypack/1\n"}, "questions.yaml")
    page._editor.undo()

    assert page.documents.text("questions.yaml") == "format: studypack/1\n"
    assert page.documents.changed() == {}


def test_a_new_file_outlives_a_look_at_the_disk(page: AuthorPage) -> None:
    page.put("events.yaml", "mine")
    page.show_file("events.yaml")

    page.show_texts(TEXTS)

    assert page.file == "events.yaml"
    assert page.documents.changed() == {"events.yaml": "mine"}


def test_a_shown_file_that_is_deleted_makes_way_for_another(page: AuthorPage) -> None:
    page.show_texts({"pack.yaml": TEXTS["pack.yaml"]})
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QTest.keyClicks(page._editor, "# x")

    assert page.file == "pack.yaml"
    assert page.documents.text("pack.yaml").startswith("# x")


def test_a_typed_file_that_is_deleted_is_kept(page: AuthorPage) -> None:
    QTest.keyClicks(page._editor, "# mine ")

    page.show_texts({"pack.yaml": TEXTS["pack.yaml"]})

    assert page.file == "questions.yaml"
    assert page.documents.changed() == {"questions.yaml": "# mine " + QUESTIONS}


def test_a_pack_without_any_text_is_shown_empty(page: AuthorPage) -> None:
    page.show_pack("odd", {})
    QTest.keyClicks(page._editor, "lost?")

    assert page.documents.texts() == {}
    assert page._editor.isReadOnly()


def test_nothing_can_be_typed_where_no_file_is_shown(page: AuthorPage) -> None:
    page.show_pack("empty", {})

    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_A):
        QTest.keyClick(page._editor, key)

    assert page.documents.blank.isEmpty()


def test_a_choice_is_offered_for_the_shown_file_only(page: AuthorPage) -> None:
    page.show_differing({"questions.yaml"})
    assert page._choice.isVisible()
    assert page.acts[AuthorAct.KEEP_MINE].isEnabled()

    page.show_file("pack.yaml")

    assert not page._choice.isVisible()
    assert not page.acts[AuthorAct.TAKE_THEIRS].isEnabled()


def states(page: AuthorPage) -> dict[str, str]:
    """Return what is told below each file of the outline."""
    return {row.words: row.below for row in page._outline.list._model.rows if not row.is_deep}


def facts(page: AuthorPage) -> str:
    return page._bar._facts.text()


def test_of_each_file_it_is_told_whether_it_is_saved(page: AuthorPage) -> None:
    assert facts(page) == "questions.yaml · all changes saved"
    page.put("pack.yaml", "mine")
    page.put("events.yaml", "mine")
    page.show_state()
    assert facts(page) == "questions.yaml · saved, 2 other files are not"
    unsaved = "not saved yet"
    assert states(page) == {
        "pack.yaml": unsaved,
        "questions.yaml": "",
        "events.yaml": unsaved,
    }

    page.documents.stand_on("pack.yaml", "mine")
    page.show_state()
    assert facts(page) == "questions.yaml · saved, another file is not"
    page.show_file("events.yaml")
    assert facts(page) == "events.yaml · not saved yet"
    page.documents.stand_on("events.yaml", "mine")
    page.show_state()

    assert facts(page) == "events.yaml · all changes saved"
    assert set(states(page).values()) == {""}


def test_what_is_found_in_a_file_is_told_beside_that_it_is_not_saved(page: AuthorPage) -> None:
    QTest.keyClicks(page._editor, "# mine")
    page.show_findings([finding(3)])

    assert states(page)["questions.yaml"] == "1 error · not saved yet"
