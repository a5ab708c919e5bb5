"""Draws an axis of time as functions of plain numbers, on any painter."""

import math
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from studyapp.timeline.axis import Axis
from studyapp.timeline.view import View
from studyapp.ui.theme import Tokens
from studyapp.ui.widgets.axis_words import context_words, tick_words
from studyapp.ui.widgets.letters import Letters


class AxisInk(Protocol):
    """What drawing an axis needs to know besides numbers.

    `date` writes the names of ticks, `small` what contains them. Sizes are pixels: `pad` from the
    line to the names, `gap` between names.
    """

    @property
    def tokens(self) -> Tokens: ...  # noqa: D102 - said above
    @property
    def date(self) -> Letters: ...  # noqa: D102
    @property
    def small(self) -> Letters: ...  # noqa: D102
    @property
    def pad(self) -> float: ...  # noqa: D102
    @property
    def gap(self) -> float: ...  # noqa: D102
    @property
    def border(self) -> int: ...  # noqa: D102


def paint_axis(painter: QPainter, ink: AxisInk, axis: Axis, view: View) -> None:
    """Draw the axis from 0 down: ticks, their names, and below them what contains them."""
    painter.fillRect(QRectF(0, 0, view.width, max(ink.border, 1)), ink.tokens.edge)
    scale, first, high = view.scale, view.first, round(ink.pad * 0.5)
    for day in axis.minor:
        painter.fillRect(round((day - first) * scale), 0, 1, high, ink.tokens.edge)
    letters, named = ink.date, list[tuple[float, float]]()
    for tick in axis.ticks:
        x = round(view.x(tick.day))
        painter.fillRect(x, 0, 1, round(ink.pad * 0.9), ink.tokens.edge)
        width = letters.width(words := tick_words(axis.step, tick)) + 2
        left = min(max(x - width / 2, -ink.pad), view.width - width + ink.pad)
        box = QRectF(left, ink.pad, width, letters.height)
        ink.date.write(painter, box, words, ink.tokens.ink2, at=0.5)
        named.append((box.left(), box.right()))
    for context in axis.contexts:
        _paint_beginning(painter, ink, round(view.x(context.first)), named)
    for box, words in context_boxes(ink, axis, view, top=ink.pad + letters.height):
        ink.small.write(painter, box, words, ink.tokens.ink)


def _paint_beginning(
    painter: QPainter, ink: AxisInk, x: int, named: Sequence[tuple[float, float]]
) -> None:
    """Draw the line from which on a context reaches; it goes through no name of a tick."""
    if x < 0:
        return
    names, foot = ink.pad + ink.date.height, ink.small.height
    painter.fillRect(QRectF(x, 0, 1, ink.pad), ink.tokens.edge)
    painter.fillRect(QRectF(x, names, 1, foot), ink.tokens.edge)
    if not any(left <= x <= right for left, right in named):
        painter.fillRect(QRectF(x, ink.pad, 1, names - ink.pad), ink.tokens.edge)


def context_boxes(ink: AxisInk, axis: Axis, view: View, *, top: float) -> list[tuple[QRectF, str]]:
    """Return where each context is written: from where it begins, the first at the left edge."""
    letters, written = ink.small, list[tuple[QRectF, str]]()
    free_from = -math.inf
    for context in axis.contexts:
        words = context_words(context)
        start, end = view.x(context.first), min(view.x(context.last), view.width)
        x = max(start + ink.gap / 3, 0.0)
        width = letters.width(words) + 2
        if x + width <= end + (ink.gap if end == view.width else 0) and x >= free_from:
            written.append((QRectF(x, top, width, letters.height), words))
            free_from = x + width
    return written
