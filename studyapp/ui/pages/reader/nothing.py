"""What stands in the place of a passage as long as there is none to read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import EmptyState, Label, PageHeader, ScrollPage
from studyapp.ui.wording import reading_words, tr


class Nothing(ScrollPage):
    """Says that no passage is open, or which one is on its way; `target` is for the focus."""

    library_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        library = make_action(self, tr("Go to the library"), ("Return", "Enter"), name="library")
        library.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(library)
        library.triggered.connect(self.library_wanted)
        self._empty = EmptyState(
            look,
            tr("No passage is open."),
            tr("Choose one in the library, and read on where you stopped."),
            library,
        )
        self._reading = Label(look, Face.DISPLAY)
        self._reading.setObjectName("reading")
        self._reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys go to the page
        self.column.addWidget(PageHeader(look, tr("Reader")))
        self.column.addWidget(self._reading)
        self.column.addWidget(self._empty)
        self.column.addStretch(1)
        self.show_empty()

    @property
    def target(self) -> QWidget:
        """Return what is there to be used."""
        is_reading = self._empty.isHidden()
        return self._reading if is_reading else self._empty.button or self._empty

    def show_empty(self) -> None:
        """Say that no passage is open."""
        self._empty.show()
        self._reading.hide()

    def show_reading(self, title: str) -> None:
        """Say that a passage is on its way."""
        self._reading.setText(reading_words(title))
        self._reading.show()
        self._empty.hide()
