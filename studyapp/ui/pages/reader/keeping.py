"""Telling where reading has come to."""

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.view import PassageView

_REST = 300
"""Milliseconds after which scrolling has come to rest."""


class Keeping(QObject):
    """Says the first sentence in view when the reader, not the program, has gone on."""

    kept = Signal(str, int)

    def __init__(self, view: PassageView, going: Going) -> None:
        super().__init__(view)
        self._view = view
        self._going = going
        self._place: int | None = None
        self._is_theirs = True
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._keep)
        view.scrolled.connect(self.begin)

    def begin(self) -> None:
        """Wait for rest: the reader has gone somewhere."""
        self._rest.start()

    def start_at(self, place: int | None) -> None:
        """Begin with a passage that was left at `place`."""
        self._rest.stop()
        self._place = place
        self._is_theirs = True

    def let_go(self) -> None:
        """Keep nothing until the next passage: another learner sits here."""
        self._is_theirs = False

    def leave(self) -> None:
        """Say the place now: the passage goes out of sight."""
        opened = self._going.opened
        if self._rest.isActive():
            self._keep()
        elif opened is not None:
            self._say(self._view.sentence_in_view() if self._place is None else self._place)

    def _keep(self) -> None:
        self._rest.stop()
        place = self._view.sentence_in_view()
        if place != self._place:
            self._say(place)

    def _say(self, place: int) -> None:
        if self._going.opened is not None and self._is_theirs:
            self._place = place
            self.kept.emit(self._going.opened.passage.id, place)
