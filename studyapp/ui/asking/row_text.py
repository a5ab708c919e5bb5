"""The text of a row, in lines that run the way it is read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout

from studyapp.ui.asking.directions import runs_leftwards
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.labels import laid_out
from studyapp.ui.widgets.markdown import Runs
from studyapp.ui.widgets.rich_text import Dress, format_ranges

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def wrapped(text: str) -> int:
    """Return how to draw a text: from the edge where its reading begins."""
    return _WRAPPED | (Qt.TextFlag.TextForceRightToLeft if runs_leftwards(text) else 0)


def runs_laid_out(runs: Runs, face: Face, look: Look, room: int) -> tuple[QTextLayout, int]:
    """Return runs broken into lines of at most `room` pixels, and the height of them all."""
    text, formats = format_ranges(runs, Dress(look, face, "ink"))
    leading = look.leading(face)
    font, width = look.font(face), max(room, 1)
    layout, height = laid_out(text, font, width=width, leading=leading, formats=formats)
    if runs_leftwards(text):
        option = layout.textOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
    return layout, height
