"""A slider over a few steps, with the chosen one in words beside it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced


class Steps(QSlider):
    """The slider alone: a groove, its ticks and a knob; a click goes to the nearest step."""

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setRange(0, count - 1)
        self.setPageStep(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def sizeHint(self) -> QSize:
        """Return a slider of a comfortable length."""
        return QSize(self._look.px(290), self._look.px(38))

    def minimumSizeHint(self) -> QSize:
        """Return a length that can still be used."""
        return QSize(self._look.px(110), self._look.px(38))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the step that was clicked."""
        self.setValue(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer."""
        self.setValue(self._step_at(event.position().x()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw groove, ticks and knob."""
        look, tokens = self._look, self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, knob = self.height() / 2 - look.px(3), look.px(9)
        here = self._place(self.value())
        groove = QRectF(knob, middle - look.px(2), self.width() - 2 * knob, look.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.edge)
        painter.drawRoundedRect(groove, look.px(2), look.px(2))
        painter.setBrush(tokens.accent)
        painter.drawRoundedRect(QRectF(groove.topLeft(), QPointF(here, groove.bottom())), 2, 2)
        painter.setPen(QPen(tokens.edge, look.border))
        for step in range(self.maximum() + 1):
            x = self._place(step)
            painter.drawLine(QPointF(x, middle + look.px(11)), QPointF(x, middle + look.px(15)))
        painter.setPen(QPen(tokens.accent, max(2, look.px(2))))
        painter.setBrush(tokens.surface)
        painter.drawEllipse(QPointF(here, middle), knob - 1, knob - 1)

    def _place(self, step: int) -> float:
        knob = self._look.px(9)
        share = step / max(self.maximum(), 1)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return knob + share * (self.width() - 2 * knob)

    def _step_at(self, x: float) -> int:
        return min(range(self.maximum() + 1), key=lambda step: abs(self._place(step) - x))

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
        self._slider = Steps(look, len(self._offered))
        self._value = Label(look, Face.INTERFACE_STRONG, "", wrap=False)
        row = spaced(look, QHBoxLayout(self), gap=16)
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        row.addStretch(1)
        self.setFocusProxy(self._slider)
        self._slider.valueChanged.connect(self._tell)
        self._say()

    def show_number(self, number: int) -> None:
        """Show a number without telling it; the nearest one if it is not on offer."""
        nearest = min(self._offered, key=lambda each: abs(each - number))
        self._slider.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._slider.setValue(self._offered.index(nearest))
        self._slider.blockSignals(False)  # noqa: FBT003 - likewise
        self._say()

    def number(self) -> int:
        """Return the number that is shown."""
        return self._offered[self._slider.value()]

    def _tell(self) -> None:
        self._say()
        self.chosen.emit(self.number())

    def _say(self) -> None:
        words = self._in_words(self.number())
        self._value.setText(words)
        self._slider.setAccessibleName(f"{self._name}: {words}")
        self._slider.update()
