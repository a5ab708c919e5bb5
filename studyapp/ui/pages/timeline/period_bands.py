"""Draws periods behind the events, and their names above the axis."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.timeline.periods import Period
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.widgets.letters import Letters

_SHORTEST_NAME = 2.5
"""Heights of the letters that a name has at least, to be cut rather than left out."""

_MOST_OF_IT = 0.6
"""Of a name that its own box has to hold, for the rest to be cut: beside it, the name would seem to
be that of what comes next."""

_THIN = 2.0
"""Pixels that a period is wide at least."""


class Named(NamedTuple):
    """A period with its box above the axis, and the one for its name, None if there is no room."""

    period: Period
    box: QRectF
    words: QRectF | None


def named_above(stage: Stage) -> list[Named]:
    """Return the periods in view that have a place above the axis, from its top left corner."""
    named, found = stage.named_periods(), list[Named]()
    for row in range(stage.era_rows if named else 0):
        shown = [(each, *_in_view(stage, each)) for each, at in named if at == row]
        nexts = [x for _, x, _ in shown[1:]] + [stage.view.width]
        for (period, left, right), free in zip(shown, nexts, strict=bool(shown)):
            top = stage.ink.border + row * stage.ink.era.height
            box = QRectF(left, top, max(right - left, _THIN), stage.ink.era.height)
            found.append(Named(period, box, _room_for_name(stage, period, box, free - right)))
    return found


def _room_for_name(stage: Stage, period: Period, box: QRectF, free: float) -> QRectF | None:
    """Return the room within a box, or beside it if much of a name is too long and so much is free.

    One of which little can be read in either is cut within the box, or else beside it.
    """
    ink, wide = stage.ink, _letters(stage, period).width(period.era.title) + 1
    least = min(wide, _SHORTEST_NAME * ink.era.height)
    words = box.adjusted(ink.pad / 2, 0, -ink.pad / 2, 0)
    wanted = wide if words.width() >= least else least
    if words.width() < max(_MOST_OF_IT * wide, least) and free >= wanted + ink.pad:
        beside = min(wide, free - ink.pad)
        words = QRectF(box.right() + ink.pad / 2, box.top(), beside, box.height())
    return words if words.width() >= least else None


def _letters(stage: Stage, period: Period) -> Letters:
    return stage.ink.small if period.is_added else stage.ink.era


def draw_periods(painter: QPainter, stage: Stage, named: Sequence[Named]) -> None:
    """Tint the days of the passage's periods through all lanes, once where they overlap.

    Each is lined off. Of those from the table so are the ones that have their name below.
    """
    height, ink = max((band.bottom for band in stage.layout.bands), default=0.0), stage.ink
    done = 0.0
    for period in stage.chronicle.periods:
        left, right = _in_view(stage, period)
        if period.is_added or right <= left:
            continue
        if right > done:
            start = max(left, done)
            painter.fillRect(QRectF(start, 0, right - start, height), ink.era_tint)
            done = right
        for x in _bounds(stage, period):
            painter.fillRect(QRectF(x, 0, ink.border, height), ink.tokens.line)
    _draw_bounds(painter, stage, named, round(height))


def _draw_bounds(painter: QPainter, stage: Stage, named: Sequence[Named], height: int) -> None:
    """Draw dashed lines where periods from the table begin and end."""
    told = [each.period for each in named if each.period.is_added and each.words is not None]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(stage.ink.tokens.line, stage.ink.border, Qt.PenStyle.DashLine))
    for x in {round(x) for period in told for x in _bounds(stage, period)}:
        painter.drawLine(x, 0, x, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _bounds(stage: Stage, period: Period) -> Iterator[float]:
    """Yield where in the view a period begins and ends."""
    for day in (period.first, period.last):
        if stage.view.first < day < stage.view.last:
            yield stage.view.x(day)


def draw_period_names(painter: QPainter, stage: Stage, named: Sequence[Named]) -> None:
    """Write the name of each period where it can be read; it stays in view while it goes on.

    One without a name is a bar as long as it was: a box would look as if a word were missing.
    """
    ink = stage.ink
    for period, box, words in named:
        if not period.is_added:
            painter.fillRect(box, ink.era_tint)
            painter.fillRect(
                QRectF(box.topLeft(), QSizeF(ink.border, box.height())), ink.tokens.line
            )
        elif words is not None:
            _draw_frame(painter, stage, box)
        if words is None:
            _draw_thin(painter, stage, box)
        else:
            _letters(stage, period).write(painter, words, period.era.title, ink.tokens.ink2)


def _draw_thin(painter: QPainter, stage: Stage, box: QRectF) -> None:
    """Draw a thin bar in the middle of a row, with a pixel free before the next."""
    left, wide = round(box.left()), max(round(box.width()) - 1, round(_THIN))
    high = max(round(stage.ink.bar / 3), 2)
    painter.fillRect(
        left, round(box.center().y() - high / 2) - 1, wide, high, stage.ink.tokens.edge
    )


def _draw_frame(painter: QPainter, stage: Stage, box: QRectF) -> None:
    """Draw the frame that tells a period from the table from those of the passage."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(stage.ink.tokens.edge, stage.ink.border))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, 0, -2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _in_view(stage: Stage, period: Period) -> tuple[float, float]:
    view = stage.view
    first, last = max(period.first, view.first), min(period.last, view.last)
    return view.x(first), view.x(last)
