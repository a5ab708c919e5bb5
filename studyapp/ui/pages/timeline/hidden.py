"""Draws what found no room: how dense it lies in each lane, and the chips that count it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from studyapp.timeline.bands import Band
from studyapp.timeline.pills import Pill
from studyapp.ui.pages.timeline import paint
from studyapp.ui.pages.timeline.crowd import CrowdInk, columns_of, paint_crowd
from studyapp.ui.pages.timeline.stage import Stage

_WITHIN = Qt.ClipOperation.IntersectClip
_CROWD, _FOLDED_CROWD = 0.3, 0.55
"""How much of a lane's colour is seen where hidden marks are."""


def draw_hidden(
    painter: QPainter, stage: Stage, seen: Sequence[tuple[int, Band]], lit: Pill | None
) -> None:
    """Draw the strips and chips of the lanes in sight; `lit` is the chip under the pointer."""
    ink = stage.ink
    painter.save()
    painter.translate(stage.frame.left, 0)
    painter.setClipRect(QRectF(0, 0, stage.view.width, stage.layout.height), _WITHIN)
    bands = stage.layout.bands
    heights = [_crowd_height(stage, band) for band in bands]
    columns = columns_of([band.crowd for band in bands], heights)
    for lane, band in seen:
        share = _FOLDED_CROWD if band.folded else _CROWD
        color = ink.lane(stage.chronicle.tint(lane))
        body = paint.mixed(color, paint.ground(ink, band.place), share)
        foot = round(band.bottom - ink.border)
        crowd_ink = CrowdInk(body, color, ink.sprites.on_screen)
        paint_crowd(painter, crowd_ink, columns[lane], band.crowd.edges, foot=foot)
    painter.restore()
    _draw_folded_choice(painter, stage)
    left, tops = stage.frame.left, [(band, stage.chip_top(band)) for _, band in seen]
    chips = [(chip, left + chip.x, top) for band, top in tops for chip in band.pills]
    paint.paint_chips(painter, ink, [each for each in chips if lit is None or each[0] != lit])
    if lit is not None:
        paint.paint_chips(painter, ink, [each for each in chips if each[0] == lit], lit=True)


def _crowd_height(stage: Stage, band: Band) -> float:
    """Return how tall hidden marks are drawn at most: below the letters of a name over them."""
    ink = stage.ink
    if not band.folded:
        return ink.foot
    return ink.pad / 2 if stage.heads_above else ink.thin - ink.pad


def _draw_folded_choice(painter: QPainter, stage: Stage) -> None:
    """Frame the place of the chosen event where its lane is folded."""
    if stage.chosen is None:
        return
    if stage.layout.bands[stage.chronicle.lane_of(stage.chosen)].folded:
        painter.setPen(QPen(stage.ink.tokens.accent, stage.ink.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = stage.box_of(stage.chosen).adjusted(1, 2, -1, -3)
        if stage.heads_above:
            box.adjust(0, 0, 0, 2)
            box.setTop(box.bottom() - stage.ink.pad * 0.75)
        painter.drawRoundedRect(box, 4, 4)
