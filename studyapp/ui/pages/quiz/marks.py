"""The marks of an exam by kind and by passage: small tables with bars."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from studyapp.domain.kinds import Mode
from studyapp.domain.sittings import Outcome, Turn
from studyapp.ui.asking.evidence import points
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import kind_name

_ROW, _BAR, _GAP = 34, 150, 16
_BESIDE = 60
"""Ems of the window from which both tables stand side by side."""

Shares = Mapping[str, tuple[float, int]]


class Marks(QWidget):
    """What was reached by kind and by passage; of a quiz that is no exam, nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("marks")
        self._look = look
        self._tables = (
            MarksTable(look, self.tr("By kind"), self),
            MarksTable(look, self.tr("By passage"), self),
        )
        self._across = spaced(look, QBoxLayout(QBoxLayout.Direction.LeftToRight, self), gap=32)
        for table in self._tables:
            self._across.addWidget(table, 1, Qt.AlignmentFlag.AlignTop)

    def show_turn(self, turn: Turn) -> None:
        """Show the marks of an exam that is over."""
        by_kind = shares((kind_name(each.question.kind), each) for each in turn.outcomes)
        by_passage = shares((each.passage or turn.title, each) for each in turn.outcomes)
        for table, found in zip(self._tables, (by_kind, by_passage), strict=True):
            table.show_shares(found)
        self.setVisible(turn.mode is Mode.EXAM and bool(turn.outcomes))

    def arrange(self, ems: float) -> None:
        """Stand side by side in a window that many ems wide, or one below the other."""
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if ems >= _BESIDE else way.TopToBottom)


class MarksTable(QWidget):
    """A heading and a row for each name: its bar, and how many points of how many.

    One stop of the Tab key; by ear it is read whole.
    """

    def __init__(self, look: Look, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._heading = look, heading
        self._shares: Shares = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_shares(self, shares: Shares) -> None:
        """Show how much of how many was right, by name."""
        self._shares = shares
        rows = [f"{name}: {self._words(*share)}." for name, share in shares.items()]
        self.setAccessibleName(" ".join([f"{self._heading}.", *rows]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the heading and all rows."""
        return QSize(self._look.px(360), self._look.px(_ROW) * (len(self._shares) + 1))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; names are cut where it is narrow."""
        return QSize(self._look.px(160), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heading over an edge line, and the rows over hairlines."""
        painter, look = QPainter(self), self._look
        row = QRectF(0, 0, self.width(), look.px(_ROW))
        painter.setFont(look.font(Face.SMALL_STRONG))
        painter.setPen(look.tokens.ink2)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, self._heading)
        self._underline(painter, row, strong=True)
        for name, share in self._shares.items():
            row.translate(0, row.height())
            self._paint_row(painter, row, name, share)
            self._underline(painter, row, strong=False)

    def _paint_row(
        self, painter: QPainter, row: QRectF, name: str, share: tuple[float, int]
    ) -> None:
        look, words = self._look, self._words(*share)
        font, gap = look.font(Face.INTERFACE), look.px(_GAP)
        metrics = QFontMetrics(font)
        told = self._told_width(metrics)
        bar = min(look.px(_BAR), max(row.width() / 3 - gap, 0))
        painter.setFont(font)
        painter.setPen(look.tokens.ink)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(row, right, words)
        room = row.width() - told - bar - 2 * gap
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(room))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, cut)
        high = look.px(10)
        top = row.center().y() - high / 2
        whole = QRectF(row.right() - told - gap - bar, top, bar, high)
        self._paint_bar(painter, whole, share)

    def _paint_bar(self, painter: QPainter, whole: QRectF, share: tuple[float, int]) -> None:
        got, total = share
        tokens = self._look.tokens
        painter.fillRect(whole, tokens.sunk)
        reached = QRectF(whole)
        reached.setWidth(whole.width() * got / total)
        painter.fillRect(reached, tokens.accent)
        painter.setPen(tokens.edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole)

    def _underline(self, painter: QPainter, row: QRectF, *, strong: bool) -> None:
        painter.setPen(self._look.tokens.edge if strong else self._look.tokens.line)
        painter.drawLine(row.bottomLeft(), row.bottomRight())

    def _words(self, got: float, total: int) -> str:
        return self.tr("{points} of {total}").format(points=points(got), total=total)

    def _told_width(self, metrics: QFontMetrics) -> int:
        told = (metrics.horizontalAdvance(self._words(*share)) for share in self._shares.values())
        return max(told, default=0)


def shares(named: Iterable[tuple[str, Outcome]]) -> dict[str, tuple[float, int]]:
    """Return by name how much of how many questions was right; the first name first."""
    found: dict[str, tuple[float, int]] = {}
    for name, outcome in named:
        got, total = found.get(name, (0.0, 0))
        found[name] = (got + (outcome.score or 0.0), total + 1)
    return found
