"""How long the timeline takes to draw a frame while it is panned and zoomed; prints JSON.

Run it as `python -m tests.bench.timeline [EVENTS ...]`.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.drawing import draw
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from tests.timeline.builders import many_events

FRAMES = 200
WIDTH, HEIGHT = 1400, 700


def main(counts: list[int]) -> None:
    """Measure each number of events."""
    app = QApplication.instance() or QApplication([])
    ink = Ink.of(Look(app))
    print(json.dumps([measured(ink, count) for count in counts], indent=2))  # noqa: T201 - its use


def measured(ink: Ink, count: int) -> dict[str, float]:
    """Return milliseconds of making and drawing frames of so many events."""
    events = many_events(count, seed=1, passages=3)
    began = time.process_time()
    stage = Stage(ink, Chronicle.of(events, {f"p{n}": f"Passage {n}" for n in range(3)}))
    stage.resize(WIDTH, HEIGHT)
    opened = time.process_time() - began
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    result = {"events": count, "open_ms": round(opened * 1000, 1)}
    for name, walk in (("pan", pan), ("zoom", zoom)):
        stage.fit()
        times = sorted(frame_times(stage, image, walk(stage)))
        result[f"{name}_p50_ms"] = round(times[len(times) // 2], 2)
        result[f"{name}_p99_ms"] = round(times[int(len(times) * 0.99)], 2)
    return result


def frame_times(stage: Stage, image: QImage, steps: Iterator[Callable[[], None]]) -> list[float]:
    """Return milliseconds of each step with its drawing, other programs left out."""
    times = []
    for step in steps:
        began = time.process_time()
        step()
        painter = QPainter(image)
        draw(painter, stage, scroll=0.0, lit=None, focus=True)
        painter.end()
        times.append((time.process_time() - began) * 1000)
    return times


def pan(stage: Stage) -> Iterator[Callable[[], None]]:
    """Yield steps along the line, zoomed in a little."""
    stage.show(stage.view.zoomed(3.0, WIDTH / 2))
    for number in range(FRAMES):
        pixels = 7.0 if number < FRAMES / 2 else -7.0
        yield lambda pixels=pixels: stage.show(stage.view.panned(pixels))  # type: ignore[misc]  # bound at once


def zoom(stage: Stage) -> Iterator[Callable[[], None]]:
    """Yield steps from all events to a few and back."""
    for number in range(FRAMES):
        factor = 1.07 if number < FRAMES / 2 else 1 / 1.07
        yield lambda factor=factor: stage.show(stage.view.zoomed(factor, 500.0))  # type: ignore[misc]  # likewise


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [300, 5000, 20000])
