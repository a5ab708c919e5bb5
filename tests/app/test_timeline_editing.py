"""What is edited on the timeline is kept, shown and taken back."""

from PySide6.QtCore import Qt

from studyapp.domain.when import When
from tests.app.conftest import Seat
from tests.app.person import ALT, CONTROL, Person

KEY = Qt.Key


def test_a_moved_event_is_kept_said_and_taken_back_even_after_a_restart(
    reader: Person, seat: Seat
) -> None:
    reader.go("timeline")
    editing = reader.pages.timeline.editing
    before = editing.chosen
    assert before is not None
    view = reader.pages.timeline.canvas.stage.view

    reader.press(KEY.Key_Right, KEY.Key_Right, KEY.Key_Right, held=ALT)
    reader.settle()

    after = editing.chosen
    assert after is not None
    assert after.when == When.parse("1789-07-17")
    assert after.citation.quote == before.citation.quote
    now = reader.pages.timeline.canvas.stage.view
    assert (now.first, now.last) == (view.first, view.last)
    assert reader.pages.timeline.canvas.hasFocus()
    assert "Corrected by you. Found as: 14 July 1789." in reader.sees()
    assert "Undo move of" in reader.desk.actions.undo.text()

    reader.leave()
    again = seat(reader.folder)
    again.open()
    again.go("timeline")
    again.press(KEY.Key_Z, held=CONTROL)
    assert again.pages.timeline.editing.chosen == before
    again.press(KEY.Key_Z, held=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert again.pages.timeline.editing.chosen == after
    again.press(KEY.Key_E, held=Qt.KeyboardModifier.ShiftModifier)
    assert again.pages.timeline.editing.chosen == before
    assert again.pages.timeline.editing.note.isHidden()


def test_what_the_form_is_told_is_kept_or_refused_in_place(reader: Person) -> None:
    reader.go("timeline")
    editing = reader.pages.timeline.editing
    reader.press(KEY.Key_E)
    assert editing.form is not None
    editing.form.title.line.setMaxLength(2000)
    editing.form.title.line.setText("x" * 1001)
    reader.press(KEY.Key_Return, held=CONTROL)
    assert editing.form is not None
    assert editing.form.title.line.hasFocus()

    editing.form.title.line.setText("A prison is stormed")
    reader.press(KEY.Key_Return, held=CONTROL)
    assert editing.form is None
    assert editing.chosen is not None
    assert editing.chosen.title == "A prison is stormed"
    assert reader.toast == "Now called “A prison is stormed”."
