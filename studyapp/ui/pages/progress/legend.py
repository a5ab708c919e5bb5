"""What the grounds of bars mean, in words."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.hatching import hatch


class Ground(Enum):
    """How a part of a bar is filled."""

    FILLED = "filled"
    SLIPPING = "slipping"
    LAPSED = "lapsed"
    EMPTY = "empty"


class Key(QWidget):
    """One ground and the word for it."""

    def __init__(self, look: Look, ground: Ground, words: str) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(6))
        across.addWidget(_Swatch(look, ground))
        across.addWidget(Label(look, Face.SMALL, words, "ink2", wrap=False))


class _Swatch(QWidget):
    def __init__(self, look: Look, ground: Ground) -> None:
        super().__init__()
        self._look = look
        self._ground = ground
        look.changed.connect(self._renew)
        self._renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = self._look.tokens, QPainter(self)
        box = QRectF(self.rect())
        gap = self._look.px(6)
        painter.setPen(QPen(tokens.edge, self._look.border))
        match self._ground:
            case Ground.FILLED:
                painter.fillRect(box, tokens.accent)
            case Ground.SLIPPING:
                painter.fillRect(box, tokens.accentsoft)
                hatch(painter, box, tokens.accent, gap=gap)
            case Ground.LAPSED:
                hatch(painter, box, tokens.wrong, gap=gap)
            case Ground.EMPTY:
                painter.fillRect(box, tokens.surface)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))

    def _renew(self) -> None:
        side = self._look.px(12)
        self.setFixedSize(QSize(side, side))
        self.update()
