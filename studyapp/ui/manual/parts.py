"""A heading with the text under it, as one piece for eye, key and ear."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.manual.chapters import Part
from studyapp.ui.speaking import announce
from studyapp.ui.stepping import Steps
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.markdown_label import MarkdownLabel
from studyapp.ui.widgets.spacing import spaced

_WIDEST = 680
_FACES = {1: Face.PAGE_TITLE, 2: Face.HEADING, 3: Face.INTERFACE_STRONG}


class PartView(QWidget):
    """Takes the focus, so that Tab goes from part to part and each is read out."""

    def __init__(self, look: Look, part: Part) -> None:
        super().__init__()
        self.part = part
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setObjectName("part")
        column = spaced(look, QVBoxLayout(self), gap=8, margins=(8, 6, 8, 6))
        if part.heading:
            column.addWidget(Label(look, _FACES[part.level], part.heading))
        text = MarkdownLabel(look, Face.INTERFACE)
        text.show_text(part.text, is_markdown=True)
        column.addWidget(text)
        text.setHidden(not part.text)  # by now it has a parent: shown before, it were a window
        self.setAccessibleName(part.heading)
        self.setAccessibleDescription(text.text())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have the part read out."""
        super().focusInEvent(event)
        announce(self, f"{self.accessibleName()}. {self.accessibleDescription()}")


class ChapterView(QWidget):
    """The parts of a chapter below each other, once it is filled."""

    def __init__(self, look: Look, parts: Sequence[Part]) -> None:
        super().__init__()
        self._look = look
        self._parts = parts
        self._column = spaced(look, QVBoxLayout(self), gap=16, margins=(24, 0, 24, 24))
        self._column.addStretch(1)

    def fill(self) -> Steps[None]:
        """Put the parts in, one at each step: all at once would hold the window up."""
        for done, part in enumerate(self._parts, start=1):
            view = PartView(self._look, part)
            view.setMaximumWidth(self._look.px(_WIDEST))
            self._column.insertWidget(self._column.count() - 1, view)
            yield done / len(self._parts)
