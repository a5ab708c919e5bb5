"""Which end of the rows is the earliest."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studyapp.ui.theme import Face, Look


class Scale(QWidget):
    """A line from one word down to another, beside the rows."""

    def __init__(self, look: Look, ends: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ends = ends
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the width of the longer word and some air."""
        metrics = QFontMetrics(self._look.font(Face.INTERFACE))
        widest = max(metrics.horizontalAdvance(end) for end in self._ends)
        return QSize(widest + self._look.px(18), self._look.px(56))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both words and the line between them."""
        painter = QPainter(self)
        painter.setFont(self._look.font(Face.INTERFACE))
        painter.setPen(self._look.tokens.ink2)
        px = self._look.px
        words = self.rect().adjusted(0, px(18), -px(18), -px(18))
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(words, right | Qt.AlignmentFlag.AlignTop, self._ends[0])
        painter.drawText(words, right | Qt.AlignmentFlag.AlignBottom, self._ends[1])
        painter.setPen(QPen(self._look.tokens.edge, self._look.border))
        across = self.width() - px(24)
        painter.drawLine(across, px(46), across, self.height() - px(46))
