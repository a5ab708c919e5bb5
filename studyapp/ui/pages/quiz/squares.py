"""The questions of a quiz as numbered squares."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.domain.sittings import Turn
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look


class Standing(Enum):
    """How one question of a quiz stands."""

    RIGHT = "right"
    PART = "part"
    WRONG = "wrong"
    SKIPPED = "skipped"
    CURRENT = "current"
    COMING = "coming"


def standing_of(score: float | None) -> Standing:
    """Return how a question that is over stands."""
    if score is None:
        return Standing.SKIPPED
    if score >= 1:
        return Standing.RIGHT
    return Standing.PART if score > 0 else Standing.WRONG


def standings(turn: Turn) -> list[Standing]:
    """Return how all questions of the quiz stand, in order."""
    over = [standing_of(score) for score in turn.results]
    current = [Standing.CURRENT] if len(over) < turn.total else []
    coming = turn.total - len(over) - len(current)
    return over + current + [Standing.COMING] * coming


@dataclass(frozen=True, slots=True)
class _Sign:
    color: QColor
    icon: str = ""
    text: str = ""
    ground: QColor | None = None
    dashed: bool = False


class Squares(QWidget):
    """A row of squares; by ear, the counts. Gone where it does not fit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._standings: list[Standing] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_turn(self, turn: Turn) -> None:
        """Show how the questions stand."""
        self._standings = standings(turn)
        self.setAccessibleName(self._heard())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for all squares in one row."""
        side, gap = self._side(), self._look.px(6)
        return QSize(len(self._standings) * (side + gap) - gap, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, step = self._side(), self._side() + self._look.px(6)
        for place, standing in enumerate(self._standings):
            box = QRectF(place * step, 0, side, side)
            self._paint_square(painter, box, self._sign(standing, place + 1))

    def _sign(self, standing: Standing, number: int) -> _Sign:
        tokens = self._look.tokens
        return {
            Standing.RIGHT: _Sign(tokens.right, icon="check"),
            Standing.PART: _Sign(tokens.repair, text="½"),
            Standing.WRONG: _Sign(tokens.wrong, icon="cross"),
            Standing.SKIPPED: _Sign(tokens.edge, text="–", dashed=True),
            Standing.CURRENT: _Sign(tokens.onaccent, text=str(number), ground=tokens.accent),
            Standing.COMING: _Sign(tokens.ink2, text=str(number)),
        }[standing]

    def _paint_square(self, painter: QPainter, box: QRectF, sign: _Sign) -> None:
        plain = sign.color == self._look.tokens.ink2
        pen = QPen(self._look.tokens.line if plain else sign.ground or sign.color)
        pen.setWidthF(self._look.border)
        pen.setStyle(Qt.PenStyle.DashLine if sign.dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(sign.ground or self._look.tokens.surface)
        radius = self._look.px(4)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if sign.icon:
            picture = pixmap(self._look, sign.icon, 16, sign.color)
            size = picture.deviceIndependentSize()
            corner = box.center() - QRectF(0, 0, size.width(), size.height()).center()
            painter.drawPixmap(corner, picture)
        painter.setPen(sign.color)
        painter.setFont(self._look.font(Face.SMALL_STRONG if sign.ground else Face.SMALL))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign.text)

    def _side(self) -> int:
        return self._look.px(26)

    def _heard(self) -> str:
        counts = [
            (Standing.RIGHT, self.tr("{n} right")),
            (Standing.PART, self.tr("{n} right in part")),
            (Standing.WRONG, self.tr("{n} wrong")),
            (Standing.SKIPPED, self.tr("{n} skipped")),
        ]
        said = [
            words.format(n=self._standings.count(standing))
            for standing, words in counts
            if standing in self._standings
        ]
        return ", ".join(said) or self.tr("Nothing answered yet")
