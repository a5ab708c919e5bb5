"""What stands in place of the pages while the library cannot be opened."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets import EmptyState, ScrollPage


class ClosedPage(ScrollPage):
    """Says that nothing is shown, so that no page claims that there is nothing."""

    def __init__(
        self, look: Look, offer: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._state = EmptyState(
            look,
            self.tr("Your library is not open."),
            self.tr("Passages, cards and answers are shown again as soon as it can be opened."),
            offer,
        )
        self.column.addWidget(self._state)
        self.column.addStretch(1)
        self.setAccessibleName(self.tr("Your library is not open."))
        if offer is not None:
            self.addAction(offer)
        if self._state.button is not None:
            self.setFocusProxy(self._state.button)
