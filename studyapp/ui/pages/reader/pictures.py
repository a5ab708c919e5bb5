"""The pictures that packs give of the passage, shown large, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QWidget

from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Figure
from studyapp.ui.theme import Look
from studyapp.ui.widgets.figure_views import LargePicture


class Pictures(QObject):
    """Has an action only where there are pictures.

    `wanted` carries the pictures and whose they are, to be answered by `show`; `unreadable` says
    that none of them can be shown.
    """

    wanted = Signal(list)
    unreadable = Signal()

    def __init__(self, look: Look, page: QWidget, action: QAction) -> None:
        super().__init__(page)
        self._look, self._page, self._action = look, page, action
        self._there: list[tuple[PackId, Figure]] = []
        action.triggered.connect(lambda: self.wanted.emit(self._there))
        self.offer([])

    def offer(self, pictures: Sequence[tuple[PackId, Figure]]) -> None:
        """Let these be asked for: the ones of the passage that is read now."""
        self._there = list(pictures)
        self._action.setVisible(bool(self._there))
        self._action.setEnabled(bool(self._there))

    def show(self, came: Sequence[tuple[Figure, QImage | None]]) -> None:
        """Show those that could be read."""
        shown = [(figure, image) for figure, image in came if image is not None]
        if shown:
            LargePicture(self._look, shown, self._page).open()
        else:
            self.unreadable.emit()
