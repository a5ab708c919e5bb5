"""The axis of time, as it is drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from studyapp.timeline.axis import axis
from studyapp.timeline.civil import civil_year
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.theme import Look
from studyapp.ui.widgets.axis import paint_axis


@pytest.mark.parametrize(
    ("first", "last", "begins"),
    [(civil_year(-600), civil_year(700), civil_year(1)), (-0.5, 0.5, 0.0)],
)
def test_the_line_where_a_context_begins_goes_through_no_name(
    look: Look, first: float, last: float, begins: float
) -> None:
    ink, view = Ink.of(look), View(first, last, 900)
    shown = axis(view, gap=ink.tick)
    image = QImage(900, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)

    painter = QPainter(image)
    paint_axis(painter, ink, shown, view)
    painter.end()

    assert begins in {tick.day for tick in shown.ticks} & {each.first for each in shown.contexts}
    x, ground = round(view.x(begins)), image.pixel(0, 59)
    names = range(round(ink.pad) + 1, round(ink.pad + ink.date.height) - 1)
    assert [y for y in names if image.pixel(x, y) == ground]
    foot = range(names.stop + 2, round(names.stop + ink.small.height))
    assert all(image.pixel(x, y) != ground for y in (1, *foot))
