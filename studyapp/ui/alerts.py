"""The one place where an error becomes visible."""

import logging
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.domain.errors import CancelledError, StudyError
from studyapp.ui.icons import pixmap
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, say

_LISTED = 5
"""Messages that stand in the banner at most; of more it says how many."""
_log = logging.getLogger(__name__)


class AlertPlace(Protocol):
    """A window that has room for a banner under its menu bar."""

    def put_banner(self, banner: QWidget) -> None:
        """Show `banner` there."""


class Banner(QWidget):
    """Errors: what happened, what to do, and Close. They stay, the last below, until closed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alert")
        self._look = look
        self._told: dict[str, str] = {}
        self._icon = QLabel()
        self._says = Label(look, Face.INTERFACE_STRONG)
        self._says.setObjectName("says")
        self._hint = Label(look, Face.INTERFACE)
        self._hint.setObjectName("hint")
        close = QAction(self.tr("Close"), self)
        close.setToolTip(self.tr("Close this message (Esc)"))
        close.triggered.connect(self.hide)
        self._close = ActionButton(look, close, "bordered")
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        self._renew()
        look.changed.connect(self._renew)

    def show_error(self, says: str, hint: str) -> None:
        """List and speak an error below those still shown; one that is listed stays as it is."""
        if self.isHidden():
            self._told.clear()
        if says in self._told:
            return
        self._told[says] = hint
        listed = list(self._told)[:_LISTED]
        more = len(self._told) - len(listed)
        if more:
            listed.append(counted(more, "and 1 more", "and {n} more"))
        hints = list(dict.fromkeys(filter(None, self._told.values())))
        self._says.setText("\n".join(listed))
        self._hint.setText(hints[-1] if hints else "")
        self._hint.setVisible(bool(hints))
        self.setAccessibleName(" ".join([*listed, *hints[-1:]]))
        self.show()
        announce(self, f"{says} {hint}".strip(), urgent=True)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the page while the banner or its button has the focus."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.hide()
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and a line below in the tone of an error."""
        painter = QPainter(self)
        tokens = self._look.tokens
        painter.fillRect(self.rect(), tokens.wrongsoft)
        below = self.rect()
        below.setTop(below.bottom() - self._look.border)
        painter.fillRect(below, tokens.wrong)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._says)
        words.addWidget(self._hint)
        row = spaced(self._look, QHBoxLayout(self), gap=12, margins=(24, 8, 24, 8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)

    def _renew(self) -> None:
        self._icon.setPixmap(pixmap(self._look, "error", 20, self._look.tokens.wrong))
        self.update()


class Alerts(QObject):
    """Shows errors: people's own in a sentence with a way out, ours with the log's path."""

    def __init__(
        self, look: Look, window: AlertPlace, log: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._log_path = log
        self._banner = Banner(look)
        window.put_banner(self._banner)

    def show(self, error: BaseException) -> None:
        """Show an error until it is closed; what the person stopped is none."""
        if isinstance(error, CancelledError):
            return
        if isinstance(error, StudyError):
            self._banner.show_error(say(error.says), "" if error.hint is None else say(error.hint))
            return
        _log.error("A fault of the program.", exc_info=error)
        self._banner.show_error(*self._own_fault())

    def _own_fault(self) -> tuple[str, str]:
        says = self.tr("Something is wrong in the program itself. What you answered is kept.")
        if self._log_path is None:
            return says, self.tr("Start the program again if it does not go on.")
        hint = self.tr("What happened is written in {path}.")
        return says, hint.format(path=self._log_path)
