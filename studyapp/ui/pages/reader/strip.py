"""The strip below the view: a note that scrolls where it is longer than there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from studyapp.ui.pages.reader.note_card import NoteCard

_SHARE = 0.5
"""How much of the height the note may take from the text."""


class Strip(QScrollArea):
    """Shows a note as high as it is, at most half as high as the page; keys scroll it then."""

    def __init__(self, card: NoteCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self.setObjectName("strip")
        self.setAccessibleName(self.tr("Note on these words"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(card)

    def show_beginning(self) -> None:
        """Show the note from its first line, as much of it as there is room for."""
        self.verticalScrollBar().setValue(0)
        self.fit()

    def fit(self) -> None:
        """Be as high as the note, or as there is room."""
        around = self.parentWidget()
        if around is None:
            return
        wanted, room = self._card.wanted_height(self.width()), round(around.height() * _SHARE)
        self.setFixedHeight(min(wanted, room))
        is_long = wanted > room
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_long else Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the note's new lines."""
        super().resizeEvent(event)
        self.fit()
