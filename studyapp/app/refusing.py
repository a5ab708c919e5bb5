"""What could not be taken in: told, and of a faulty pack what is sound is offered."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from studyapp.domain.errors import FaultyPackError, PassageError
from studyapp.domain.messages import Message
from studyapp.ui.widgets.key_caps import key_words


class Refusing(QObject):
    """Tells what was refused; `sound_wanted` carries the path of the last faulty pack."""

    sound_wanted = Signal(object)

    def __init__(
        self, alert: Callable[[BaseException], object], action: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._alert = alert
        self._action = action
        self._path: Path | None = None
        action.triggered.connect(self._want_sound)

    def tell(self, error: BaseException, path: Path | None) -> None:
        """Show why what lies at `path` was refused, and how to have what is sound in it."""
        if isinstance(error, FaultyPackError):
            self._path = path
            self._action.setEnabled(True)
            error = self._offered(error)
        elif isinstance(error, PassageError):
            from studyapp.study.adding import NOT_ADDED

            error = error.with_more(NOT_ADDED)
        self._alert(error)

    def _offered(self, error: FaultyPackError) -> FaultyPackError:
        hint = (
            "File, “Add what is sound” ({key}) adds the rest of it."
            " “studyapp check” lists all its errors."
        )
        return FaultyPackError(
            error.says, Message(hint, {"key": key_words(self._action.shortcut())})
        )

    def _want_sound(self) -> None:
        if self._path is not None:
            path, self._path = self._path, None
            self._action.setEnabled(False)
            self.sound_wanted.emit(path)
