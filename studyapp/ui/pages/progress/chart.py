"""The reviews of the last days as bars."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from studyapp.domain.progress import DayCount
from studyapp.ui.pages.progress.paint import (
    DayBar,
    Scale,
    day_bars,
    labelled_days,
    scale_for,
)
from studyapp.ui.pages.progress.tables import day_words, score_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.hatching import hatch
from studyapp.ui.wording import counted, month_name, tr


@dataclass(frozen=True, slots=True)
class Counting:
    """What the bars count: the words for it, and how many of a day are hatched.

    `lost` is said of bars, by `count`, `lost` and `kept`; `none` where there is no bar at all.
    """

    name: str
    one: str
    many: str
    lost: str
    none: str
    counts: Callable[[DayCount], tuple[int, int]]
    kept: Callable[[DayCount], float]


REVIEWS = Counting(
    "Reviews a day",
    "1 review",
    "{n} reviews",
    "{all}, {lost} not recalled",
    "No card was recalled in the last {n} days. Each day will have a bar here.",
    lambda day: (day.reviews, day.lapsed),
    lambda day: day.reviews - day.lapsed,
)
ANSWERS = Counting(
    "Quiz answers a day",
    "1 answer",
    "{n} answers",
    "{all}: {kept} of {count} points",
    "No question was answered in the last {n} days. Each day will have a bar here.",
    lambda day: (day.answers, round(day.answers - day.right)),
    lambda day: day.right,
)


def is_blank(days: Sequence[DayCount], counting: Counting = REVIEWS) -> bool:
    """Return whether there is nothing to count on any of the days."""
    return not any(counting.counts(day)[0] for day in days)


def days_words(days: Sequence[DayCount], counting: Counting = REVIEWS) -> str:
    """Return all the bars in one sentence."""
    if not days:
        return ""
    if is_blank(days, counting):
        return tr(counting.none, n=len(days))
    return f"{_said(counting, days)}, {_short(days[0])} – {_short(days[-1])}"


def _said(counting: Counting, days: Sequence[DayCount]) -> str:
    counts = [counting.counts(day) for day in days]
    count, lost = (sum(numbers) for numbers in zip(*counts, strict=True))
    kept = score_words(sum(map(counting.kept, days)))
    every = counted(count, counting.one, counting.many)
    return tr(counting.lost, all=every, lost=lost, kept=kept, count=count)


class DayChart(QWidget):
    """A bar for each day: what was right filled, the rest hatched. Its table says the same."""

    def __init__(
        self, look: Look, counting: Counting = REVIEWS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._counting = counting
        self._days: tuple[DayCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[DayCount]) -> None:
        """Show these days, oldest first."""
        self._days = tuple(days)
        self.setAccessibleName(tr(self._counting.name))
        self.setAccessibleDescription(days_words(days, self._counting))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height that suits the page."""
        return QSize(self._look.px(300), self._look.px(190))

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of the day under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._told(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw axis, bars and days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(Face.KEY_CAP))
        counts = [self._counting.counts(day) for day in self._days]
        scale = scale_for(max((count for count, _ in counts), default=0))
        area = self._area()
        self._paint_scale(painter, scale, area)
        for bar in day_bars(counts, area, scale.top):
            self._paint_bar(painter, bar)
        painter.setPen(QPen(self._look.tokens.edge, self._look.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._paint_days(painter, area)

    def _area(self) -> QRectF:
        px = self._look.px
        return QRectF(px(36), px(10), self.width() - px(36), self.height() - px(10) - px(26))

    def _paint_scale(self, painter: QPainter, scale: Scale, area: QRectF) -> None:
        px, tokens = self._look.px, self._look.tokens
        for mark in scale.marks:
            height = round(area.bottom() - area.height() * mark / scale.top) + 0.5
            painter.setPen(QPen(self._look.grid, 1))
            painter.drawLine(QPointF(area.left(), height), QPointF(area.right(), height))
            painter.setPen(tokens.ink2)
            box = QRectF(0, height - px(10), area.left() - px(8), px(20))
            aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, aligned, str(mark))

    def _paint_bar(self, painter: QPainter, bar: DayBar) -> None:
        tokens = self._look.tokens
        painter.fillRect(bar.whole, tokens.accent)
        if not bar.lost.isEmpty():
            gap = self._look.border
            painter.fillRect(bar.lost.adjusted(0, -gap, 0, 0), tokens.page)
            hatch(painter, bar.lost, tokens.wrong, gap=self._look.px(6))

    def _paint_days(self, painter: QPainter, area: QRectF) -> None:
        if not self._days:
            return
        widest = QFontMetrics(painter.font()).horizontalAdvance("30 Nov  ")
        share = area.width() / len(self._days)
        painter.setPen(self._look.tokens.ink2)
        month = 0
        for place in labelled_days(len(self._days), area.width(), widest):
            day = self._days[place].day
            words = str(day.day) if day.month == month else _short(self._days[place])
            month = day.month
            middle = area.left() + share * (place + 0.5)
            box = QRectF(middle - widest / 2, area.bottom() + 4, widest, self._look.px(22))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _told(self, across: float) -> str:
        area = self._area()
        place = int((across - area.left()) / max(area.width(), 1) * len(self._days))
        if not 0 <= place < len(self._days):
            return ""
        day = self._days[place]
        return f"{day_words(day)}: {_said(self._counting, [day])}"


def _short(day: DayCount) -> str:
    return f"{day.day.day} {month_name(day.day.month)[:3]}"
