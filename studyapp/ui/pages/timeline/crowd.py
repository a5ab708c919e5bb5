"""Draws how dense marks lie that found no room: a low strip of columns at the foot of a lane."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from studyapp.timeline.columns import Numbers
from studyapp.timeline.pills import Bins, Pixels

_LOWEST, _STEP = 0.12, 2


class CrowdInk(NamedTuple):
    """The pale colour of columns, and the full one of their tops, that stands out from the ground.

    `on_screen` where pixels are drawn, and not lines for a file or paper.
    """

    body: QColor
    top: QColor
    on_screen: bool


def columns_of(crowds: Sequence[Bins], heights: Sequence[float]) -> list[Numbers]:
    """Return how many steps of two pixels each column of lanes has: the more marks, the taller.

    Heights go by the square root of the number, so that a lane with few still shows where they
    are; the tallest of all lanes is as tall as its height. All lanes have the same edges.
    """
    if not crowds:
        return []
    counts = np.array([crowd.counts for crowd in crowds])
    shares = np.sqrt(counts / counts.max(initial=1))
    tallest = np.array(heights)[:, np.newaxis] / _STEP
    steps = np.rint(tallest * (_LOWEST + (1 - _LOWEST) * shares))
    return list((np.maximum(steps, 1) * (counts > 0)).astype(np.int64))


def paint_crowd(
    painter: QPainter, ink: CrowdInk, columns: Numbers, edges: Pixels, *, foot: int
) -> None:
    """Draw columns of so many steps between edges; the uppermost step is in the full colour."""
    if not columns.any():
        return
    if ink.on_screen and len(columns) > 2:
        _paint_columns(painter, ink, columns, edges, foot=foot)
    else:
        _paint_runs(painter, ink, columns * _STEP, np.round(edges).astype(np.int64), foot=foot)


def _paint_columns(
    painter: QPainter, ink: CrowdInk, steps: Numbers, edges: Pixels, *, foot: int
) -> None:
    """Draw columns as a picture with one pixel for each bin and step, enlarged.

    All bins but the first and the last are equally wide; those two reach out of the picture.
    """
    pixels = _shades(ink.top.rgba(), ink.body.rgba(), int(steps.max())).take(steps, axis=1)
    high, wide = pixels.shape
    kind = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels.tobytes(), wide, high, 4 * wide, kind)
    bin_ = float(edges[2] - edges[1])
    box = QRectF(float(edges[1]) - bin_, foot - high * _STEP, wide * bin_, high * _STEP)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawImage(box, image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


@lru_cache(maxsize=256)
def _shades(top: int, body: int, most: int) -> NDArray[np.uint32]:
    """Return what columns of 0 to `most` steps look like, side by side, each `most` pixels high."""
    rows = np.arange(max(most, 1), 0, -1)[:, np.newaxis]
    shades = np.array([top, body, 0], np.uint32)  # at, below, above the top
    columns: NDArray[np.uint32] = shades[np.sign(np.arange(most + 1) - rows)]
    return columns


def _paint_runs(
    painter: QPainter, ink: CrowdInk, tall: Numbers, edges: Numbers, *, foot: int
) -> None:
    """Draw columns as boxes, neighbours of one height as one."""
    starts = np.flatnonzero(np.diff(tall, prepend=-1))
    xs = edges[np.append(starts, len(tall))].tolist()
    runs = [run for run in zip(xs, xs[1:], tall[starts].tolist(), strict=False) if run[2]]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(ink.body)
    painter.drawRects([QRect(x, foot - high, end - x, high) for x, end, high in runs])
    painter.setBrush(ink.top)
    painter.drawRects([QRect(x, foot - high, end - x, _STEP) for x, end, high in runs])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
