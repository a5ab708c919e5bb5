"""All events in a strip, a line for each lane, with the view as a window that can be dragged."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.wording import tr

_MOST_LINES = 5
"""Lanes after these share lines."""

_MOST_DRAWN = 2000
_STROKE = 2.0


class Overview(QWidget):
    """Shows where the view lies among all events; a drag or a click moves it."""

    moved = Signal(float)
    """The day that is to be in the middle of the view."""

    def __init__(self, ink: Ink, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._chronicle = chronicle
        self._shown = self._whole = View(0.0, 1.0, 1.0)
        self._left = 0.0
        self._low = False
        self._grip: float | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events."""
        self._chronicle = chronicle
        self._renew()

    def show_view(self, shown: View, whole: View, left: float) -> None:
        """Show which days of the whole are in view, below a line that begins at `left`."""
        if (whole, left) != (self._whole, self._left):
            self._whole, self._left = whole, left
            self._picture = None
        self._shown = shown
        self.update()

    def dress(self, ink: Ink) -> None:
        """Take another look."""
        self._ink = ink
        self._renew()

    def set_low(self, *, low: bool) -> None:
        """Take less height."""
        if low is not self._low:
            self._low = low
            self._renew()

    def sizeHint(self) -> QSize:
        """Return the height of a few lines."""
        return QSize(200, round((0.6 if self._low else 1) * self._ink.row + 2 * self._ink.pad))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the marks, then the window."""
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._marks()
        painter.drawPixmap(0, 0, self._picture)
        self._write_name(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = self._window()
        painter.setPen(QPen(self._ink.tokens.accent, self._ink.focus))
        tint = QColor(self._ink.tokens.accent)
        tint.setAlphaF(0.06)
        painter.setBrush(tint)
        painter.drawRoundedRect(window, 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink.tokens.accent)
        for x in (window.left(), window.right()) if window.width() > 4 * self._ink.bar else ():
            grip = QRectF(x - self._ink.bar / 3, window.center().y() - self._ink.bar / 2, 0, 0)
            grip.setSize(QRectF(0, 0, self._ink.bar / 1.5, self._ink.bar).size())
            painter.drawRoundedRect(grip, 2, 2)

    def _write_name(self, painter: QPainter) -> None:
        """Say what it is where names of lanes stand above it."""
        ink = self._ink
        box = QRectF(ink.margin, 0, self._left - ink.margin - ink.gap, self.height())
        if box.width() >= ink.tick:
            ink.head.write(painter, box, tr("Overview"), ink.tokens.ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the marks anew."""
        super().resizeEvent(event)
        self._picture = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the window, or bring it here."""
        window, x = self._window(), event.position().x()
        self._grip = x - window.center().x() if window.left() <= x <= window.right() else 0.0
        if self._grip == 0.0:
            self._move_to(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the window along."""
        if self._grip is not None:
            self._move_to(event.position().x() - self._grip)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def _move_to(self, x: float) -> None:
        self.moved.emit(self._whole.day(x - self._left))

    def _window(self) -> QRectF:
        whole, shown = self._whole, self._shown
        left = min(max(whole.x(shown.first), 0.0), max(whole.width - self._ink.bar, 0.0))
        right = max(min(whole.x(shown.last), whole.width), left + self._ink.bar)
        inset = self._ink.focus / 2
        height = self.height() - 2 * inset - self._ink.pad
        return QRectF(self._left + left, inset + self._ink.pad / 2, right - left, height)

    def _marks(self) -> QPixmap:
        ratio = self.devicePixelRatio()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._ink.tokens.page)
        painter = QPainter(picture)
        whole = self._whole
        lines = max(1, min(len(self._chronicle.lanes), _MOST_LINES))
        inner = self.height() - 2 * self._ink.pad
        step = inner / lines
        height = min(step * 0.6, self._ink.bar / 2)
        boxes = _boxes(self._chronicle, whole)
        for lane, left, width, share in boxes:
            y = self._ink.pad + (lane % lines + 0.5) * step - height * share / 2
            box = QRectF(self._left + left, y, width, height * share)
            painter.fillRect(box, self._ink.lane(lane))
        painter.end()
        return picture

    def _renew(self) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()


def _boxes(chronicle: Chronicle, whole: View) -> Iterator[tuple[int, float, float, float]]:
    """Yield lane, left, width and share of the height for what is drawn.

    Few events are drawn each; of many, the taller a stroke the more begin there.
    """
    if len(chronicle.events) <= _MOST_DRAWN:
        yield from _each(chronicle, whole)
        return
    edges = np.linspace(whole.first, whole.last, max(round(whole.width / _STROKE), 1) + 1)
    density = chronicle.index.density(edges)
    shares = np.log1p(density) / np.log1p(density.max())
    for lane, place in np.argwhere(density > 0).tolist():
        yield lane, place * _STROKE, _STROKE, 0.3 + 1.3 * float(shares[lane, place])


def _each(chronicle: Chronicle, whole: View) -> Iterator[tuple[int, float, float, float]]:
    columns = chronicle.index.columns
    rows = zip(columns.lane.tolist(), columns.first.tolist(), columns.last.tolist(), strict=True)
    for lane, first, last in rows:
        left = max(whole.x(first), 0.0)
        yield lane, left, max(min(whole.x(last), whole.width) - left, 2.0), 1.0
