"""All events in a strip, a line for each lane, with the view as a window that can be dragged."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.overview_marks import paint_all
from studyapp.ui.wording import tr


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
        inner = self.height() - 2 * self._ink.pad
        box = QRectF(self._left, self._ink.pad, self._whole.width, inner)
        paint_all(painter, self._ink, self._chronicle, self._whole, box=box, ratio=ratio)
        painter.end()
        return picture

    def _renew(self) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()
