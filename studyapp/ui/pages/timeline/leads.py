"""Where the keys of the line lead from an event."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from studyapp.timeline import steps
from studyapp.ui.pages.timeline.stage import Stage


def leads(stage: Stage) -> dict[Qt.Key, Callable[[int], int]]:
    """Return for each key what leads from the number of an event to that of the next."""
    key, last = Qt.Key, len(stage.chronicle.events) - 1
    step, leap = partial(steps.stepped, stage.chronicle), partial(steps.leaped, stage.chronicle)
    span = stage.view.span
    return {
        key.Key_Left: lambda number: step(number, -1),
        key.Key_Right: lambda number: step(number, 1),
        key.Key_Up: lambda number: _beside(stage, number, -1),
        key.Key_Down: lambda number: _beside(stage, number, 1),
        key.Key_PageUp: lambda number: leap(number, -span),
        key.Key_PageDown: lambda number: leap(number, span),
        key.Key_Home: lambda _: 0,
        key.Key_End: lambda _: last,
    }


def _beside(stage: Stage, number: int, by: int) -> int:
    """Return the event in the next lane below or above; in a single lane, in the next row."""
    if len(stage.chronicle.lanes) > 1:
        return steps.across(stage.chronicle, number, by, stage.order)
    return steps.along(stage.layout, number, by)
