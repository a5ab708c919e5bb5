"""Where the heads of lanes are: their names, by which they are folded and moved."""

from PySide6.QtCore import QPointF, QRectF

from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.pages.timeline.wording import events_words, lane_words


def head_of(stage: Stage, lane: int) -> QRectF:
    """Return where the head of a lane is on the lanes; empty where there is one lane alone."""
    band = stage.layout.bands[lane]
    if len(stage.layout.bands) < 2:
        return QRectF()
    if stage.heads_above:
        height = band.height if band.folded else min(stage.head_height + stage.ink.pad, band.height)
        return QRectF(0, band.top, _width(stage, lane), height)
    return QRectF(0, band.top, stage.frame.left - stage.ink.gap, band.height)


def head_at(stage: Stage, place: QPointF) -> int | None:
    """Return the lane whose head is at a place of the lanes."""
    lanes = range(len(stage.layout.bands))
    return next((lane for lane in lanes if head_of(stage, lane).contains(place)), None)


def folded_at(stage: Stage, place: QPointF) -> int | None:
    """Return the folded lane at a place of the lanes."""
    bands = enumerate(stage.layout.bands)
    return next((n for n, b in bands if b.folded and b.top <= place.y() < b.bottom), None)


def place_at(stage: Stage, y: float) -> int:
    """Return before which place from the top a lane is put that is let go at a height."""
    bands = sorted(stage.layout.bands, key=lambda band: band.top)
    middles = [band.top + band.height / 2 for band in bands]
    return sum(middle < y for middle in middles)


def top_of_place(stage: Stage, place: int) -> float:
    """Return where a lane begins that is put before this place from the top."""
    tops = sorted(band.top for band in stage.layout.bands)
    return [*tops, stage.layout.height][place]


def _width(stage: Stage, lane: int) -> float:
    """Return how wide a head is that stands above its rows: its words."""
    ink = stage.ink
    name = ink.head.width(lane_words(stage.chronicle, lane))
    count = ink.small.width(events_words(stage.chronicle.lanes[lane].count))
    return min(stage.head_left + name + count + 2 * ink.gap, stage.frame.width)
