"""The menu bar, whose letters are underlined only while they are of use."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenuBar, QWidget

from studyapp.ui.theme import Look


class MenuBar(QMenuBar):
    """Underlines the letter of a menu while Alt is held in `window`, or the menus have the focus.

    The letter with Alt opens its menu whether it is underlined or not.
    """

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._is_alt_held = False
        window.installEventFilter(self)

    @property
    def is_underlined(self) -> bool:
        """Return whether the letters are underlined now."""
        return self._is_alt_held or self.hasFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See Alt go down and up; keys reach the window from whatever has the focus."""
        if isinstance(event, QKeyEvent):
            self._underline(held=_is_alt_held(event))
        elif event.type() is QEvent.Type.WindowDeactivate:
            self._underline(held=False)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the menus, without their letters' lines unless Alt is held."""
        if self.is_underlined:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        for action in self.actions():
            if action.isVisible():
                self._paint_menu(painter, action)

    def _paint_menu(self, painter: QPainter, action: QAction) -> None:
        """Draw a menu as the style sheet has it; through QStyle it costs 20 ms at the start."""
        px, tokens = self._look.px, self._look.tokens
        box = self.actionGeometry(action)
        if action is self.activeAction():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accentsoft)
            painter.drawRoundedRect(box.adjusted(px(2), 0, -px(2), 0), px(4), px(4))
        painter.setPen(tokens.ink)
        words = box.adjusted(0, px(5), 0, -px(6))
        hidden = Qt.TextFlag.TextHideMnemonic
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | hidden, action.text())

    def _underline(self, *, held: bool) -> None:
        if held is not self._is_alt_held:
            self._is_alt_held = held
            self.update()


def _is_alt_held(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Alt:
        return event.type() is not QEvent.Type.KeyRelease
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
