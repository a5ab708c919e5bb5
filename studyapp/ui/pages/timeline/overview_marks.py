"""Draws all events in a low strip: few each on the line of its lane, very many as a silhouette.

In the silhouette a column is the taller the more events begin there, and shows by colours how many
are of which lane. Lines of strokes would say no more of a thousand than of a million: all is full.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.ink import Ink

_MOST_LINES = 8
"""Lanes after these share lines."""

_MOST_DRAWN = 600
_THIN, _WIDE = 2, 6
_FULL = 8
"""Events in a thin column on average, from which on the silhouette is smooth with thin ones."""

_LEAST = 2.0
"""Pixels of a column that holds a single event."""


def paint_all(  # noqa: PLR0913 - the last three are named where they are used
    painter: QPainter,
    ink: Ink,
    chronicle: Chronicle,
    whole: View,
    *,
    box: QRectF,
    ratio: float,
    order: Sequence[int] = (),
) -> None:
    """Draw all events of the days of `whole` into a box as wide as they are.

    `ratio` is how many pixels of the screen there are in a pixel, `order` the lanes by number from
    the top, if they were arranged.
    """
    numbers = [*(order or range(len(chronicle.lanes)))]
    if len(chronicle.events) > _MOST_DRAWN:
        image = _silhouette(ink, chronicle, whole, numbers, box.height(), ratio)
        painter.drawImage(box.topLeft(), image)
        return
    places = {lane: place for place, lane in enumerate(numbers)}
    lines = max(1, min(len(chronicle.lanes), _MOST_LINES))
    step = box.height() / lines
    height = min(step * 0.6, ink.bar / 2)
    for lane, left, width in _each(chronicle, whole):
        top = box.top() + (places[lane] % lines + 0.5) * step - height / 2
        painter.fillRect(
            QRectF(box.left() + left, top, width, height), ink.lane(chronicle.tint(lane))
        )


def _each(chronicle: Chronicle, whole: View) -> Iterator[tuple[int, float, float]]:
    """Yield lane, left and width of each event."""
    columns = chronicle.index.columns
    rows = zip(columns.lane.tolist(), columns.first.tolist(), columns.last.tolist(), strict=True)
    for lane, first, last in rows:
        left = max(whole.x(first), 0.0)
        yield lane, left, max(min(whole.x(last), whole.width) - left, 2.0)


def _silhouette(  # noqa: PLR0913, PLR0917 - all that the picture is made of
    ink: Ink,
    chronicle: Chronicle,
    whole: View,
    order: Sequence[int],
    height: float,
    ratio: float,
) -> QImage:
    full = len(chronicle.events) * _THIN > _FULL * whole.width
    column = max(round((_THIN if full else _WIDE) * ratio), 1)
    edges = np.linspace(whole.first, whole.last, max(round(whole.width * ratio / column), 1) + 1)
    tops = stacked_tops(chronicle.index.density(edges)[order], height * ratio, _LEAST * ratio)
    colors = [ink.lane(chronicle.tint(lane)) for lane in order]
    pixels = np.repeat(_pixels(tops, colors, round(height * ratio)), column, axis=1)
    rows, wide = pixels.shape
    image = QImage(pixels.tobytes(), wide, rows, wide * 4, QImage.Format.Format_ARGB32)
    image = image.copy()  # its own pixels, as numpy's go
    image.setDevicePixelRatio(ratio)
    return image


def stacked_tops(counts: NDArray[np.int64], height: float, least: float) -> NDArray[np.float64]:
    """Return how high each lane (rows) reaches in each column, the lanes on top of each other.

    Heights go by the square root of the number, so that the few are seen beside the many; within a
    column the lanes have their true shares.
    """
    totals = counts.sum(axis=0)
    tall = height * np.sqrt(totals / max(int(totals.max(initial=0)), 1))
    tall = np.where(totals > 0, np.maximum(tall, least), 0.0)
    tops: NDArray[np.float64] = counts[::-1].cumsum(axis=0)[::-1] / np.maximum(totals, 1) * tall
    return tops


def _pixels(tops: NDArray[np.float64], colors: Sequence[QColor], height: int) -> NDArray[np.uint32]:
    """Return the pixels from the top row down, clear where no lane reaches; the first is on top."""
    pixels = np.zeros((height, tops.shape[1]), np.uint32)
    middles = np.arange(height, 0, -1)[:, np.newaxis] - 0.5
    for reach, color in zip(tops, colors, strict=True):
        pixels[middles < reach] = color.rgba()
    return pixels
