"""A corrected key is offered on Progress, looked at, and taken by key; Undo takes that back."""

from dataclasses import replace

from PySide6.QtCore import Qt

from studyapp.domain.answers import ShortAnswer
from studyapp.ui.widgets.offer_line import OfferLine
from studyapp.wiring import Program
from tests.app.person import CONTROL, Person
from tests.study.test_regrading import SHORT, answer, put, right

Key = Qt.Key


def correct_a_key(program: Program) -> None:
    put(program, SHORT)
    answer(program, SHORT, ShortAnswer("Misr"))
    put(program, replace(SHORT, accept=("Misr",)), version=2)


def test_a_corrected_key_is_offered_taken_and_undone_by_key(reader: Person) -> None:
    reader.asks(correct_a_key)
    reader.go("progress")
    line = reader.pages.progress.findChild(OfferLine, "regradeLine")
    assert isinstance(line, OfferLine)
    reader.until(line.isVisible)
    assert "1 answer would be graded otherwise" in line.accessibleName()

    reader.press(Key.Key_L, held=Qt.KeyboardModifier.AltModifier)
    reader.until(lambda: reader.page == "regrades")
    reader.settle()
    reader.press(Key.Key_T)
    reader.settle()

    assert reader.asks(right) == 1.0
    assert "counts now" in reader.toast
    reader.press(Key.Key_Z, held=CONTROL)
    reader.settle()
    assert reader.asks(right) == 0.0
    reader.press(Key.Key_Escape)
    reader.until(lambda: reader.page == "progress")
    reader.until(line.isVisible)
