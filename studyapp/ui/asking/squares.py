"""The questions of a quiz as numbered squares."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.domain.exams import Exam
from studyapp.domain.sittings import Turn
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look

_PART_GROUND = 0.25
"""How dense the ground is that shows how far an answer was right."""


class Standing(Enum):
    """How one question of a quiz stands."""

    RIGHT = "right"
    PART = "part"
    WRONG = "wrong"
    SKIPPED = "skipped"
    COMING = "coming"
    GIVEN = "given"
    FLAGGED = "flagged"


def standing_of(score: float | None) -> Standing:
    """Return how a question that is over stands."""
    if score is None:
        return Standing.SKIPPED
    if score >= 1:
        return Standing.RIGHT
    return Standing.PART if score > 0 else Standing.WRONG


@dataclass(frozen=True, slots=True)
class Square:
    """What the square of one question shows; `share` is what an answer right in part was worth."""

    standing: Standing
    is_current: bool
    share: float = 0.0


def squares(turn: Turn, *, is_judged: bool = False) -> list[Square]:
    """Return the squares of the quiz, in order.

    The current one is the question to answer or, while its verdict `is_judged`, the last one
    answered.
    """
    over = [standing_of(score) for score in turn.results]
    coming = [Standing.COMING] * (turn.total - len(over))
    current = len(over) - 1 if is_judged else len(over)
    shares = [score if score is not None and score < 1 else 0.0 for score in turn.results]
    shares += [0.0] * len(coming)
    return [
        Square(standing, place == current, share)
        for place, (standing, share) in enumerate(zip(over + coming, shares, strict=True))
    ]


@dataclass(frozen=True, slots=True)
class _Sign:
    color: QColor
    icon: str = ""
    text: str = ""
    ground: QColor | None = None
    dashed: bool = False
    share: float = 0.0


class Squares(QWidget):
    """A row of squares; by ear, the counts. Gone where it does not fit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._squares: list[Square] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_turn(self, turn: Turn, *, is_judged: bool) -> None:
        """Show how the questions stand, and which of them is asked or judged now."""
        self._squares = squares(turn, is_judged=is_judged)
        self.setAccessibleName(self._heard())
        self.updateGeometry()
        self.update()

    def show_exam(self, exam: Exam) -> None:
        """Show which questions of an exam are answered, flagged and open."""
        self._squares = [
            Square(_standing_in(exam, place), place == exam.place)
            for place in range(len(exam.questions))
        ]
        self.setAccessibleName(self._heard())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for all squares in one row."""
        side, gap = self._side(), self._look.px(6)
        return QSize(len(self._squares) * (side + gap) - gap, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, step = self._side(), self._side() + self._look.px(6)
        for place, square in enumerate(self._squares):
            box = QRectF(place * step, 0, side, side)
            self._paint_square(painter, box, self._sign(square, place + 1))

    def _sign(self, square: Square, number: int) -> _Sign:
        tokens = self._look.tokens
        sign = {
            Standing.RIGHT: _Sign(tokens.right, icon="check"),
            Standing.PART: _Sign(tokens.repair, text="~", share=square.share),
            Standing.WRONG: _Sign(tokens.wrong, icon="cross"),
            Standing.SKIPPED: _Sign(tokens.edge, text="–", dashed=True),
            Standing.GIVEN: _Sign(tokens.accent, text=str(number)),
            Standing.FLAGGED: _Sign(tokens.repair, icon="flag"),
            Standing.COMING: _Sign(tokens.ink2, text=str(number)),
        }[square.standing]
        if not square.is_current:
            return sign
        return replace(sign, color=tokens.onaccent, ground=tokens.accent, dashed=False)

    def _paint_square(self, painter: QPainter, box: QRectF, sign: _Sign) -> None:
        plain = sign.color == self._look.tokens.ink2
        pen = QPen(self._look.tokens.line if plain else sign.ground or sign.color)
        pen.setWidthF(self._look.border)
        pen.setStyle(Qt.PenStyle.DashLine if sign.dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(sign.ground or self._look.tokens.surface)
        radius = self._look.px(4)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if sign.share:
            self._fill_part(painter, box, sign)
        if sign.icon:
            picture = pixmap(self._look, sign.icon, 16, sign.color)
            size = picture.deviceIndependentSize()
            corner = box.center() - QRectF(0, 0, size.width(), size.height()).center()
            painter.drawPixmap(corner, picture)
        painter.setPen(sign.color)
        painter.setFont(self._look.font(Face.SMALL_STRONG if sign.ground else Face.SMALL))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign.text)

    def _fill_part(self, painter: QPainter, box: QRectF, sign: _Sign) -> None:
        """Fill the square from below as far as the answer was right."""
        inside = box.adjusted(2, 2, -2, -2)
        inside.setTop(inside.bottom() - inside.height() * sign.share)
        ground = QColor(sign.color)
        ground.setAlphaF(_PART_GROUND)
        painter.fillRect(inside, ground)

    def _side(self) -> int:
        return self._look.px(26)

    def _heard(self) -> str:
        counts = [
            (Standing.RIGHT, self.tr("{n} right")),
            (Standing.PART, self.tr("{n} right in part")),
            (Standing.WRONG, self.tr("{n} wrong")),
            (Standing.SKIPPED, self.tr("{n} skipped")),
            (Standing.GIVEN, self.tr("{n} answered")),
            (Standing.FLAGGED, self.tr("{n} flagged")),
        ]
        stands = [square.standing for square in self._squares]
        said = [
            words.format(n=stands.count(standing))
            for standing, words in counts
            if standing in stands
        ]
        return ", ".join(said) or self.tr("Nothing answered yet")


def _standing_in(exam: Exam, place: int) -> Standing:
    if place in exam.flagged:
        return Standing.FLAGGED
    return Standing.COMING if exam.given[place] is None else Standing.GIVEN
