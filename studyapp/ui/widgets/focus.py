"""The ring around whatever has the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from studyapp.ui.theme import Look

_AWAY = 2
_OWN_SIGN = "ownFocusSign"


def paints_own_focus(widget: QWidget) -> None:
    """Leave the ring out for a widget that shows its focus itself, as a list its current row."""
    widget.setProperty(_OWN_SIGN, True)  # noqa: FBT003 - Qt's own form


class FocusRing(QObject):
    """Draws a ring outside the focused widget, in any window of the program, scrolled with it."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        look.changed.connect(self._place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the focused widget when it or anything around it moves."""
        if event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or not _wants_ring(now):
            return
        ground = _ground(now)
        self._watched = _up_to(now, ground)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._ring = _Ring(self._look, ground)
        self._place()

    def _let_go(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def _place(self) -> None:
        if self._ring is None or not isValid(self._ring) or not self._watched:
            return
        focused = self._watched[0]
        ground = self._ring.parentWidget()
        if ground is None or not isValid(focused):
            return
        away = _AWAY + self._look.ring
        corner = focused.mapTo(ground, QPoint(0, 0))
        box = QRect(corner, focused.size()).adjusted(-away, -away, away, away)
        self._ring.setGeometry(box)
        self._ring.setVisible(focused.isVisible())
        self._ring.raise_()


class _Ring(QWidget):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.accent, self._look.ring))
        half = self._look.ring / 2
        radius = self._look.px(8)
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)


def _wants_ring(widget: QWidget) -> bool:
    """Return whether the focus would not be seen without a ring; fields have a border for it."""
    if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.isWindow():
        return False
    own = isinstance(widget, QLineEdit | QPlainTextEdit) or bool(widget.property(_OWN_SIGN))
    return not own and not (isinstance(widget, QScrollArea) and widget.objectName() == "bare")


def _ground(widget: QWidget) -> QWidget:
    """Return the widget on which to draw: what scrolls with `widget`, else its window."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        above = parent.parentWidget()
        if above is not None and isinstance(above.parentWidget(), QAbstractScrollArea):
            return parent
        parent = above
    return widget.window()


def _up_to(widget: QWidget, ground: QWidget) -> list[QWidget]:
    """Return `widget` and all between it and `ground`."""
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None and parent is not ground:
        found.append(parent)
    return found
