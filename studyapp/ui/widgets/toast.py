"""What just happened, at the bottom of the window, with the way back."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QHideEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.yielding import YieldingArea

STAY = 8000
"""Milliseconds for which a toast stays, counted anew after a pointer or the focus leaves it."""
FADE = 180
"""Milliseconds in which it comes in."""
_AWAY = 12
"""What stays free between a toast and what it must not cover."""


@runtime_checkable
class KeepsClear(Protocol):
    """Scrolls, but has a part that stays where it is and without which the rest means nothing."""

    def kept_clear(self) -> QRect:
        """Return that part, in the viewport."""
        ...


class Toast(QWidget):
    """Lies over `parent` at the bottom centre, above buttons there; one at a time, spoken once."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Label(look, Face.INTERFACE, "", "page")
        self._button: ActionButton | None = None
        self._focused_before: QWidget | None = None
        self._row = spaced(look, QHBoxLayout(self), gap=16, margins=(18, 8, 18, 8))
        self._row.addWidget(self._words, 1)
        self._timer = QTimer(self, singleShot=True, interval=STAY)
        self._timer.timeout.connect(self._go_unless_used)
        self.setObjectName("toast")
        self.hide()
        parent.installEventFilter(self)
        self._renew()
        look.changed.connect(self._renew)

    def show_toast(self, text: str, undo: QAction | None = None) -> None:
        """Say what happened; `undo` is offered beside it."""
        self._words.setText(text)
        self._offer(undo)
        self._focused_before = QApplication.focusWidget()
        self.show()
        self.place()
        self._fade_in()
        self._timer.start()
        announce(self, text)

    def place(self) -> None:
        """Take the place at the bottom, above a foot and buttons that do not scroll."""
        parent = self.parentWidget()
        if not self.isVisible() or parent is None:
            return
        margin = self._look.px(28)
        width = min(self._row.sizeHint().width(), parent.width() - margin)
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        left = (parent.width() - width) // 2
        box = QRect(left, parent.height() - height - margin, width, height)
        self.setGeometry(_above(box, _needed(parent, self), self._look.px(_AWAY)))
        self.raise_()
        self._push_away(parent)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the window, or what stands in it, changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give back the room that was made."""
        super().hideEvent(event)
        parent = self.parentWidget()
        for area in [] if parent is None else _yielding(parent):
            area.give_way(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dark ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.tokens.ink)
        radius = self._look.px(6)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _push_away(self, parent: QWidget) -> None:
        """Have what scrolls below the toast end above it."""
        for area in _yielding(parent):
            box = QRect(area.mapTo(parent, QPoint(0, 0)), area.size())
            is_covered = area.isVisible() and box.intersects(self.geometry())
            covered = box.bottom() + 1 - self.geometry().top() + self._look.px(_AWAY) // 2
            area.give_way(min(covered, box.height() // 2) if is_covered else 0)

    def _fade_in(self) -> None:
        """Come in by fading, or at once where motion is reduced."""
        if self._look.has_reduced_motion:
            return
        veil = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(veil)
        coming = QPropertyAnimation(veil, QByteArray(b"opacity"), veil)
        coming.setDuration(FADE)
        coming.setStartValue(0.0)
        coming.setEndValue(1.0)
        coming.finished.connect(lambda: veil.setEnabled(False))
        coming.start()

    def _offer(self, undo: QAction | None) -> None:
        if self._button is not None:
            self._row.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if undo is not None:
            self._button = ActionButton(self._look, undo, "bordered", parent=self)
            self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._button.clicked.connect(self._leave)
            self._row.addWidget(self._button)

    def _go_unless_used(self) -> None:
        if self.underMouse() or self._has_focus():
            self._timer.start()
        else:
            self.hide()

    def _leave(self) -> None:
        """Go, and give the focus back to where it was."""
        had_focus, before = self._has_focus(), self._focused_before
        self.hide()
        if had_focus and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _has_focus(self) -> bool:
        return self._button is not None and self._button.hasFocus()

    def _renew(self) -> None:
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, self._look.tokens.ink)
        self.setPalette(ground)
        self.place()


def _yielding(parent: QWidget) -> list[YieldingArea]:
    found = parent.findChildren(QScrollArea)
    return [area for area in found if isinstance(area, YieldingArea)]


def _needed(parent: QWidget, toast: QWidget) -> list[QRect]:
    """Return where a foot and buttons are; what scrolls can be scrolled away from the toast."""
    boxes = [
        QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())
        for widget in (*parent.findChildren(QAbstractButton), *parent.findChildren(QWidget, "foot"))
        if widget.isVisible() and not toast.isAncestorOf(widget) and not _scrolls(widget, parent)
    ]
    areas = parent.findChildren(QAbstractScrollArea)
    kept = [area for area in areas if area.isVisible() and isinstance(area, KeepsClear)]
    return [*boxes, *(area.kept_clear().translated(_corner(area, parent)) for area in kept)]


def _corner(area: QAbstractScrollArea, parent: QWidget) -> QPoint:
    return area.viewport().mapTo(parent, QPoint(0, 0))


def _scrolls(widget: QWidget, parent: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and above is not parent:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _above(box: QRect, needed: list[QRect], away: int) -> QRect:
    """Return the box moved up until it covers nothing that is needed."""
    for other in sorted(needed, key=QRect.bottom, reverse=True):
        if box.adjusted(-away, -away, away, away).intersects(other):
            box.moveBottom(other.top() - away - 1)
    return box
