"""A text in whose lines widgets stand: the fields of its gaps."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.asking.areas.cloze_parts import Piece, Word, in_sight, is_leftwards
from studyapp.ui.theme import Face, Look

_FACE = Face.READING


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a word and where it stands, in a paragraph that may run to the left."""

    piece: Piece
    box: QRect
    leftwards: bool = False


class ClozeText(QWidget):
    """Words broken into lines like text; each gap is a widget among them."""

    def __init__(
        self,
        look: Look,
        paragraphs: Sequence[Sequence[Word]],
        gaps: Sequence[QWidget],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._paragraphs = paragraphs
        self._gaps = list(gaps)
        for gap in gaps:
            gap.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._renew)

    def replace_gap(self, place: int, widget: QWidget) -> None:
        """Put another widget into a gap."""
        self._gaps[place].hide()
        self._gaps[place].deleteLater()
        self._gaps[place] = widget
        widget.setParent(self)
        widget.show()
        self._renew()

    def hasHeightForWidth(self) -> bool:
        """Return True: narrow text is high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high all lines are."""
        return max((placed.box.bottom() + 1 for placed in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size at about seventy letters a line."""
        width = self._look.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the widest gap in one line."""
        widest = max((gap.sizeHint().width() for gap in self._gaps), default=0)
        return QSize(widest, self._look.leading(_FACE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the gaps where they belong."""
        super().resizeEvent(event)
        self._place_gaps()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        painter.setFont(self._look.font(_FACE))
        painter.setPen(self._look.tokens.ink)
        for placed in self._placed(self.width()):
            if isinstance(placed.piece, str):
                way = Qt.TextFlag.TextForceRightToLeft if placed.leftwards else 0
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | way
                painter.drawText(placed.box, flags, placed.piece)

    def _placed(self, width: int) -> list[Placed]:
        """Return every piece with its box, broken into lines like text."""
        blank, top, found = self._advance(" "), 0, list[Placed]()
        for number, words in enumerate(self._paragraphs):
            top += self._look.px(8) if number else 0
            leftwards = is_leftwards(words)
            for line in self._lines(words, width):
                begun, high = 0, self._height(line)
                for word in in_sight(line, leftwards=leftwards):
                    for piece in word:
                        wide = self._width(piece)
                        left = width - begun - wide if leftwards else begun
                        found.append(Placed(piece, QRect(left, top, wide, high), leftwards))
                        begun += wide
                    begun += blank
                top += high
        return found

    def _lines(self, words: Sequence[Word], width: int) -> list[list[Word]]:
        lines: list[list[Word]] = [[]]
        left, blank = 0, self._advance(" ")
        for word in words:
            wide = sum(self._width(piece) for piece in word)
            if left and left + wide > width:
                lines.append([])
                left = 0
            lines[-1].append(word)
            left += wide + blank
        return lines

    def _height(self, line: Sequence[Word]) -> int:
        """Return the height of a line: that of its highest gap and some air, or of text alone."""
        gaps = [
            self._gaps[piece].sizeHint().height() + self._look.px(6)
            for word in line
            for piece in word
            if isinstance(piece, int)
        ]
        return max([*gaps, self._look.leading(_FACE)])

    def _place_gaps(self) -> None:
        for placed in self._placed(self.width()):
            if isinstance(placed.piece, int):
                gap = self._gaps[placed.piece]
                size = QSize(placed.box.width(), gap.sizeHint().height())
                down = (placed.box.height() - size.height()) // 2
                gap.setGeometry(QRect(placed.box.topLeft() + QPoint(0, down), size))

    def _width(self, piece: Piece) -> int:
        if isinstance(piece, str):
            return self._advance(piece)
        return self._gaps[piece].sizeHint().width()

    def _advance(self, words: str) -> int:
        return QFontMetrics(self._look.font(_FACE)).horizontalAdvance(words)

    def _renew(self) -> None:
        self._place_gaps()
        self.updateGeometry()
        self.update()
