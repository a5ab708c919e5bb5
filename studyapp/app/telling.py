"""Reports of many lines on files of other programs."""

from collections.abc import Sequence

from PySide6.QtGui import QAction

from studyapp.domain.messages import Message
from studyapp.ui.theme import Look
from studyapp.ui.told_lines import ToldLines
from studyapp.ui.window import Window
from studyapp.ui.wording import say


def tell_lines(
    look: Look, window: Window, told: Sequence[Message], *, offered: QAction | None = None
) -> None:
    """Show a report: its first line as the heading, the others to be read through and copied.

    An action that is `offered` can be taken from there.
    """
    heading, *lines = map(say, told)
    ToldLines(look, window, heading=heading, lines=lines, offered=offered).open()
