"""What stands in place of the pages while the library cannot be opened."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.theme import Look
from studyapp.ui.widgets import EmptyState, ScrollPage


class ClosedPage(ScrollPage):
    """Says that nothing is shown, so that no page claims that there is nothing.

    With `may_choose` it has a button for backups that lie elsewhere, which tells `choice_wanted`.
    """

    choice_wanted = Signal()

    def __init__(
        self,
        look: Look,
        offer: QAction | None = None,
        *,
        may_choose: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        hint = self.tr("Choose a backup on another disk, say")
        choice = make_action(self, self.tr("Restore from a file"), ("Ctrl+Shift+R",), hint=hint)
        choice.triggered.connect(self.choice_wanted)
        offers = [each for each in (offer, choice if may_choose else None) if each is not None]
        self._state = EmptyState(
            look,
            self.tr("Your library is not open."),
            self.tr("Passages, cards and answers are shown again as soon as it can be opened."),
            offers[0] if offers else None,
            other=offers[1] if len(offers) > 1 else None,
        )
        self.column.addWidget(self._state)
        self.column.addStretch(1)
        self.setAccessibleName(self.tr("Your library is not open."))
        self.addActions(offers)
        if self._state.button is not None:
            self.setFocusProxy(self._state.button)
