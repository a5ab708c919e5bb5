"""Round chips to switch on and off, as filters."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.flow import FlowLayout

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Chip(QAbstractButton):
    """A word to switch on and off; it has a tick while it is on. Arrow keys ask to `step`."""

    stepped = Signal(int)

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for the tick and the word, ticked or not."""
        words = QFontMetrics(self._look.font(Face.SMALL_STRONG)).horizontalAdvance(self.text())
        return QSize(words + self._look.px(12 + 16 + 6 + 14), self._look.px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrow keys on to the row."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, tick and word."""
        look, tokens, on = self._look, self._look.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its letters run
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        resting = tokens.sunk if self.underMouse() else tokens.surface
        painter.setPen(QPen(tokens.accent if on else tokens.edge, look.border))
        painter.setBrush(tokens.accentsoft if on else resting)
        half = look.border / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if on:
            tick = pixmap(look, "check", 16, tokens.ink)
            top = (self.height() - tick.deviceIndependentSize().height()) / 2
            aside, at = look.px(20), QRect(QPoint(look.px(10), round(top)), QSize(look.px(16), 1))
            way = self.layoutDirection()
            painter.drawPixmap(QStyle.visualRect(way, self.rect(), at).topLeft(), tick)
            is_turned = way is Qt.LayoutDirection.RightToLeft
            box.adjust(0 if is_turned else aside, 0, -aside if is_turned else 0, 0)
        painter.setPen(tokens.ink)
        painter.setFont(look.font(Face.SMALL_STRONG if on else Face.SMALL))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())


class Chips(QWidget):
    """Chips side by side, one stop of the Tab key; `changed` when one was switched."""

    changed = Signal()

    def __init__(
        self, look: Look, name: str, words: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        flow = FlowLayout(look, gap=8, parent=self)
        self._chips = [Chip(look, text, self) for text in words]
        for place, chip in enumerate(self._chips):
            chip.setObjectName(f"chip-{place}")
            chip.setChecked(True)
            chip.toggled.connect(self.changed)
            chip.stepped.connect(lambda by, place=place: self._step(place, by))
            flow.addWidget(chip)
        self._let_in(0)

    def offer(self, places: Collection[int]) -> None:
        """Show these chips alone; the others keep what they are."""
        for place, chip in enumerate(self._chips):
            chip.setVisible(place in places)
        self._let_in(min(places, default=0))

    def on(self) -> list[bool]:
        """Return which chips are on, whether they are shown or not."""
        return [chip.isChecked() for chip in self._chips]

    def switch(self, on: Sequence[bool]) -> None:
        """Switch all chips, whether they are shown or not."""
        for chip, is_on in zip(self._chips, on, strict=True):
            chip.setChecked(is_on)

    def _step(self, place: int, by: int) -> None:
        """Go to the next chip that is shown."""
        ways = range(place + by, len(self._chips) if by > 0 else -1, by)
        to = next((n for n in ways if self._chips[n].isVisible()), place)
        self._let_in(to)
        self._chips[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _let_in(self, stop: int) -> None:
        """Make one chip the stop of the Tab key."""
        for place, chip in enumerate(self._chips):
            strong = Qt.FocusPolicy.StrongFocus
            chip.setFocusPolicy(strong if place == stop else Qt.FocusPolicy.ClickFocus)
