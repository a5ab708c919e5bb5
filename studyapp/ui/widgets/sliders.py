"""A slider over a few steps, with the chosen one in words beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageDown: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_PageUp: 1,
}


def nearest(offered: Sequence[int], number: int) -> int:
    """Return the number on offer that is nearest to another one."""
    return min(offered, key=lambda each: abs(each - number))


class Steps(QSlider):
    """The slider alone: a groove, its ticks and a knob; a click goes to the nearest step.

    Its value is one of the numbers on offer: that is what is heard. They stand equally apart.
    """

    def __init__(self, look: Look, offered: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._offered = tuple(offered)
        self.setRange(self._offered[0], self._offered[-1])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._snap)
        look.changed.connect(self._renew)
        self._renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go a step on or back."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and is_mirrored:
            step = -step
        if step:
            self._go(step)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go a step on or back."""
        turned = event.angleDelta().y()
        if turned:
            self._go(1 if turned > 0 else -1)

    def sizeHint(self) -> QSize:
        """Return a slider of a comfortable length."""
        return QSize(self._look.px(290), self._look.px(38))

    def minimumSizeHint(self) -> QSize:
        """Return a length that can still be used."""
        return QSize(self._look.px(110), self._look.px(38))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step that was clicked."""
        self.setValue(self._offered[self._step_at(event.position().x())])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer."""
        self.setValue(self._offered[self._step_at(event.position().x())])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw groove, ticks and knob."""
        look, tokens = self._look, self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, knob = self.height() / 2 - look.px(3), look.px(9)
        here = self._place(self._at())
        groove = QRectF(knob, middle - look.px(2), self.width() - 2 * knob, look.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.edge)
        painter.drawRoundedRect(groove, look.px(2), look.px(2))
        painter.setBrush(tokens.accent)
        painter.drawRoundedRect(QRectF(groove.topLeft(), QPointF(here, groove.bottom())), 2, 2)
        painter.setPen(QPen(tokens.edge, look.border))
        for step in range(len(self._offered)):
            x = self._place(step)
            painter.drawLine(QPointF(x, middle + look.px(11)), QPointF(x, middle + look.px(15)))
        painter.setPen(QPen(tokens.accent, max(2, look.px(2))))
        painter.setBrush(tokens.surface)
        painter.drawEllipse(QPointF(here, middle), knob - 1, knob - 1)

    def _place(self, step: int) -> float:
        knob = self._look.px(9)
        share = step / max(len(self._offered) - 1, 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return knob + share * (self.width() - 2 * knob)

    def _step_at(self, x: float) -> int:
        return min(range(len(self._offered)), key=lambda step: abs(self._place(step) - x))

    def _at(self) -> int:
        return self._offered.index(nearest(self._offered, self.value()))

    def _go(self, step: int) -> None:
        place = max(0, min(self._at() + step, len(self._offered) - 1))
        self.setValue(self._offered[place])

    def _snap(self, number: int) -> None:
        """Take the nearest step instead of what a screen reader may ask for."""
        self.setValue(nearest(self._offered, number))

    def _renew(self) -> None:
        self.setMaximumWidth(self._look.px(290))
        self.updateGeometry()
        self.update()


class StepSlider(QWidget):
    """One of a few numbers; `chosen` carries the number once the person picked it."""

    chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        offered: Sequence[int],
        in_words: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offered = tuple(offered)
        self._in_words = in_words
        self._name = name
        self._slider = Steps(look, self._offered)
        self._value = Label(look, Face.INTERFACE_STRONG, "", wrap=False)
        row = spaced(look, QHBoxLayout(self), gap=16)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        self.setFocusProxy(self._slider)
        self._slider.valueChanged.connect(self._tell)
        self._say()

    def show_number(self, number: int) -> None:
        """Show a number without telling it; the nearest one if it is not on offer."""
        self._slider.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._slider.setValue(nearest(self._offered, number))
        self._slider.blockSignals(False)  # noqa: FBT003 - likewise
        self._say()

    def number(self) -> int:
        """Return the number that is shown."""
        return self._slider.value()

    def _tell(self, number: int) -> None:
        if number in self._offered:
            self._say()
            self.chosen.emit(number)

    def _say(self) -> None:
        words = self._in_words(self.number())
        self._value.setText(words)
        self._slider.setAccessibleName(f"{self._name}: {words}")
        self._slider.update()
