"""A heading with the text under it, as one piece for eye, key and ear."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.manual.chapters import Part
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.markdown_label import MarkdownLabel
from studyapp.ui.widgets.spacing import spaced

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
