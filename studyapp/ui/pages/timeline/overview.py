"""All events in a strip, a line for each lane, with the view as a window that can be dragged."""

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.columns import Days
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.overview_marks import paint_all
from studyapp.ui.pages.timeline.overview_window import CURSORS, Part, Span, part_at
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.wording import tr

_STEP = 0.1
"""How much of the window an arrow moves it by."""

_HELD = {
    Qt.KeyboardModifier.NoModifier: Part.INSIDE,
    Qt.KeyboardModifier.ShiftModifier: Part.LATE,
    Qt.KeyboardModifier.ControlModifier: Part.EARLY,
}


class Overview(QWidget):
    """Shows where the view lies among all events.

    The window is dragged along, and stretched by its edges; a click beside it brings it there. One
    stop of the Tab key, where arrows do the same.
    """

    wanted = Signal(float, float)
    """The first and the last day that are to be in view, at once."""
    jumped = Signal(float, float)
    """Likewise, somewhere else."""
    keyed = Signal()
    """The window was moved by a key."""

    def __init__(self, ink: Ink, chronicle: Chronicle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._lit: Days = np.empty(0)
        self._chronicle = chronicle
        self._shown = self._whole = View(0.0, 1.0, 1.0)
        self._left = 0.0
        self._order: tuple[int, ...] = ()
        self._low = False
        self._held: tuple[Part, float, Span] | None = None
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setObjectName("overview")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Overview"))
        self.setAccessibleDescription(
            tr("Arrows move what is in view, with Shift its end, with Ctrl its beginning.")
        )

    def show_chronicle(self, chronicle: Chronicle) -> None:
        """Show other events."""
        self._lit = np.empty(0)
        self._chronicle = chronicle
        self._renew()

    def show_view(self, stage: Stage, begins: int) -> None:
        """Show which of all days are in view, below a line that `begins` so many pixels in."""
        shown, whole, order = stage.view, stage.whole, stage.order
        left = begins + stage.frame.left
        if (whole, left, order) != (self._whole, self._left, self._order):
            self._whole, self._left, self._order = whole, left, order
            self._picture = None
        self._shown = shown
        self.update()

    def light_up(self, days: Days) -> None:
        """Show where the events lie that were found, by their days."""
        self._lit = days
        self.update()

    def _draw_lit(self, painter: QPainter) -> None:
        """Draw a stroke at the upper edge for each pixel with something that was found."""
        if not len(self._lit):
            return
        width = max(round(self._whole.width), 1)
        pixels = ((self._lit - self._whole.first) * self._whole.scale).astype(np.int64)
        there = np.flatnonzero(np.bincount(np.clip(pixels, 0, width), minlength=width))
        tall = round(self._ink.bar / 2)
        left, color = round(self._left), self._ink.tokens.accent
        for x in there.tolist():
            painter.fillRect(left + x, 0, 2, tall, color)

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
        self._draw_lit(painter)
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
        """Take hold of the window or of an edge, or bring it here."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x, shown = event.position().x(), Span(self._shown.first, self._shown.last)
        part = self._part_at(event)
        if part is Part.BESIDE:
            part = Part.INSIDE
            shown = shown.centred(self._whole.day(x - self._left), self._whole)
            self.jumped.emit(shown.first, shown.last)
        self._held = part, x, shown
        inside = part is Part.INSIDE
        self.setCursor(Qt.CursorShape.ClosedHandCursor if inside else CURSORS[part])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held along, or say by the pointer what could be."""
        if self._held is None:
            self.setCursor(CURSORS[self._part_at(event)])
            return
        part, x, shown = self._held
        days = (event.position().x() - x) / self._whole.scale
        self._show(shown.dragged(part, days, self._whole))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.setCursor(CURSORS[self._part_at(event)])

    def event(self, event: QEvent) -> bool:
        """Keep its keys from the actions of the page."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._by_key(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the window by arrows, with Shift its late edge, with Ctrl its early one."""
        wanted = self._by_key(event)
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self._show(wanted)
            self.keyed.emit()

    def _by_key(self, event: QKeyEvent) -> Span | None:
        """Return where a key brings the window, None if it is none of its keys."""
        shown, whole, key = Span(self._shown.first, self._shown.last), self._whole, Qt.Key
        part = _HELD.get(event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
        plain = part is Part.INSIDE
        match event.key():
            case key.Key_Left | key.Key_Right if part is not None:
                way = 1 if event.key() == key.Key_Right else -1
                return shown.dragged(part, way * shown.days * _STEP, whole)
            case key.Key_PageUp | key.Key_PageDown if plain:
                way = 1 if event.key() == key.Key_PageDown else -1
                return shown.dragged(Part.INSIDE, way * shown.days, whole)
            case key.Key_Home if plain:
                return shown.centred(whole.first, whole)
            case key.Key_End if plain:
                return shown.centred(whole.last, whole)
        return None

    def _part_at(self, event: QMouseEvent) -> Part:
        mouse = event.source() is Qt.MouseEventSource.MouseEventNotSynthesized
        reach = self._ink.bar * (0.8 if mouse else 2.2)
        return part_at(self._window(), event.position().x(), reach)

    def _show(self, wanted: Span) -> None:
        self.wanted.emit(wanted.first, wanted.last)

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
        order = self._order if len(self._order) == len(self._chronicle.lanes) else ()
        paint_all(
            painter, self._ink, self._chronicle, self._whole, box=box, ratio=ratio, order=order
        )
        painter.end()
        return picture

    def _renew(self) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()
