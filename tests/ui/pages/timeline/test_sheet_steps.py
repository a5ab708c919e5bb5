"""A sheet with many events is made in small steps, so that the window can be used meanwhile."""

from itertools import pairwise

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.sheet import Sheet, SheetInk, heading_of
from studyapp.ui.theme import Look
from tests.timeline.builders import many_events


def a_sheet(look: Look) -> Sheet:
    chronicle = Chronicle.of(many_events(1500, seed=4))
    heading = heading_of("Many", chronicle, ["One"], made="today")
    return Sheet(SheetInk.of(look), chronicle, heading, 2400, 1000)


def test_words_are_measured_some_at_a_time_before_they_are_laid_out(look: Look) -> None:
    sheet = a_sheet(look)

    known = [0, *(len(sheet.stage._labels._widths) for _ in sheet.measure())]

    assert max(after - before for before, after in pairwise(known)) <= 200
    assert known[-1] >= 400
    assert sheet.stage.layout.bands[0].labels
    assert len(sheet.stage._labels._widths) == known[-1], "to lay out has none left to measure"


def test_what_is_painted_in_many_steps_is_what_is_painted_at_once(look: Look) -> None:
    def svg(*, in_steps: bool) -> tuple[bytes, int]:
        sheet, buffer, steps = a_sheet(look), QBuffer(), 0
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        painter = QPainter(generator)
        if in_steps:
            steps = sum(1 for _ in sheet.paint_in_steps(painter))
        else:
            sheet.paint(painter)
        painter.end()
        return bytes(buffer.data().data()), steps

    parted, steps = svg(in_steps=True)
    assert steps >= 3
    assert parted == svg(in_steps=False)[0]
