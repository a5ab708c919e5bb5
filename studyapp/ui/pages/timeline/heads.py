"""Where the heads of lanes are: their names, by which they are folded and moved."""

from PySide6.QtCore import QPointF, QRectF

from studyapp.ui.pages.timeline.stage import Stage


def head_of(stage: Stage, lane: int) -> QRectF:
    """Return where the head of a lane is on the lanes; empty where there is one lane alone."""
    band = stage.layout.bands[lane]
    if len(stage.layout.bands) < 2:
        return QRectF()
    if stage.heads_above:
        height = band.height if band.folded else min(stage.head_height + stage.ink.pad, band.height)
        return QRectF(0, band.top, stage.frame.width, height)
    width = stage.frame.width if band.folded else stage.frame.left - stage.ink.gap
    return QRectF(0, band.top, width, band.height)


def head_at(stage: Stage, place: QPointF) -> int | None:
    """Return the lane whose head is at a place of the lanes."""
    lanes = range(len(stage.layout.bands))
    return next((lane for lane in lanes if head_of(stage, lane).contains(place)), None)


def place_at(stage: Stage, y: float) -> int:
    """Return before which place from the top a lane is put that is let go at a height."""
    bands = sorted(stage.layout.bands, key=lambda band: band.top)
    middles = [band.top + band.height / 2 for band in bands]
    return sum(middle < y for middle in middles)
