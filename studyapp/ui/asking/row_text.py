"""The text of a row, in lines that run the way it is read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout

from studyapp.ui.asking.directions import runs_leftwards
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.markdown import Runs
from studyapp.ui.widgets.rich_text import Dress, format_ranges
from studyapp.ui.widgets.text_lines import laid_out

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
_MIRRORED = Qt.LayoutDirection.RightToLeft


def wrapped(text: str, way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> int:
    """Return how to draw a text: in its own direction, from the edge where it begins.

    In a window whose `way` is from right to left, all begins at the right.
    """
    if runs_leftwards(text):
        return _WRAPPED | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextForceRightToLeft
    if way is _MIRRORED:
        return _WRAPPED | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextForceLeftToRight
    return _WRAPPED | Qt.AlignmentFlag.AlignLeft


def runs_laid_out(
    runs: Runs,
    face: Face,
    look: Look,
    room: int,
    way: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> tuple[QTextLayout, int]:
    """Return runs broken into lines of at most `room` pixels, and the height of them all."""
    text, formats = format_ranges(runs, Dress(look, face, "ink"))
    leading = look.leading(face)
    font, width = look.font(face), max(room, 1)
    layout, height = laid_out(text, font, width=width, leading=leading, formats=formats)
    if runs_leftwards(text) or way is _MIRRORED:
        option = layout.textOption()
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
    return layout, height
