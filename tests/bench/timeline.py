"""How long the timeline takes to draw a frame; the last line printed is one JSON object.

Run it as `python -m tests.bench.timeline [--events N] [--scale 2] [--runs 5]`. All is done in so
many processes, one after the other, and of each step the least time counts: where a machine is
shared, its speed may change by half within a second. `--runs 1` shows what one process saw. Every
frame asks for what is in view anew and draws all of it, offscreen, on 1600x760 pixels. The events
lie in clumps from 2700 BC to 2020, in eight lanes, a quarter of them ranges. Times are the
processor's, of the thread that draws. As in the program, few events are held in memory; of many,
another thread fetches those that come into view, and a frame names those that are there. Objects
that are done with are looked for between frames, as the program does each second.

With `--shots FOLDER` it measures nothing and writes pictures of 20 to a million events to look at.
"""

import argparse
import gc
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from studyapp.app.joins.comparing import FEW
from studyapp.domain.events import Event
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_date, civil_year
from studyapp.timeline.columns import Columns, Days
from studyapp.timeline.fetched_shelf import FetchedShelf
from studyapp.timeline.held_shelf import HeldShelf
from studyapp.timeline.marks import Mark, Shape, mark_of
from studyapp.timeline.shelf import Aside, Shelf, Source
from studyapp.timeline.turnover import Turnover
from studyapp.ui.pages.timeline.drawing import draw
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from tests.bench.timeline_shots import ERAS, sample, take_shots
from tests.timeline.builders import a_dated_event, a_title

FRAMES = 300
WIDTH, HEIGHT = 1600, 760
LANES = (
    *("Battles", "Diplomacy", "Rulers", "Science"),
    *("Art", "Trade", "Religion", "Everyday life"),
)
_MANY_NEW = 20_000
"""Objects made since the last time, after which those that are done with are looked for."""

Seen = dict[str, list[float]]
Walk = Iterator[Callable[[], object]]
T = TypeVar("T")


def main() -> None:
    """Measure the number of events that is asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=1_000_000)
    asked.add_argument("--scale", type=float, default=1.0, help="pixels of the screen in a pixel")
    asked.add_argument("--runs", type=int, default=5, help="processes that do the same")
    asked.add_argument("--raw", action="store_true", help="print the time of each step")
    asked.add_argument("--shots", type=Path, help="write pictures to this folder instead")
    given = asked.parse_args()
    if given.shots is None and not given.raw:
        runs = [run(given.events, given.scale) for _ in range(given.runs)]
        print(json.dumps(summed_up(given.events, runs)))  # noqa: T201 - its use
        return
    if given.shots is not None:
        os.environ["QT_SCALE_FACTOR"] = f"{given.scale:g}"
    app = QApplication([])
    if given.shots is not None:
        take_shots(Look(app), app, given.shots, chronicles())
        return
    print(json.dumps(measured(Ink.of(Look(app)), given.events, given.scale)))  # noqa: T201 - its use


def run(count: int, scale: float) -> Seen:
    """Return what a process of its own sees."""
    asked = ("--raw", "--events", str(count), "--scale", str(scale))
    made = subprocess.run(
        [sys.executable, "-m", __spec__.name, *asked], check=True, capture_output=True, text=True
    )
    seen: Seen = json.loads(made.stdout)
    return seen


def summed_up(count: int, runs: Sequence[Seen]) -> dict[str, float]:
    """Return the figures of runs, the least of them for each step."""
    least = {name: np.min([seen[name] for seen in runs], axis=0) for name in runs[0]}
    result = {"events": count, "first_frame_s": round(float(least["first_frame_s"][0]), 3)}
    for name in ("pan", "zoom", "all_in_view"):
        for part in (50, 99):
            result[f"{name}_p{part}_ms"] = round(float(np.percentile(least[name], part)), 2)
    result["memory_mb"] = round(max(seen["memory_mb"][0] for seen in runs), 1)
    result["add_one_ms"] = round(float(np.median(least["add_one_ms"])), 2)
    return result


def chronicles() -> Iterator[Chronicle]:
    """Yield what pictures are taken of."""
    yield sample()
    for count in (200, 2_000, 1_000_000):
        columns = many_columns(count)
        yield Chronicle.of_columns(columns, LANES, shelf_of(columns), ERAS)


def measured(ink: Ink, count: int, scale: float) -> Seen:
    """Return seconds, milliseconds and megabytes of opening, each step drawn, and adding."""
    gc.disable()
    columns = many_columns(count)
    before, began = resident(), time.thread_time()
    elsewhere = Elsewhere()
    stage = Stage(ink, Chronicle.of_columns(columns, LANES, shelf_of(columns, elsewhere)))
    stage.chronicle.events.listen(stage.lay_out_anew)
    stage.resize(WIDTH, HEIGHT)
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    paint(stage, image)
    elsewhere.finish()
    paint(stage, image)
    result = {"first_frame_s": [time.thread_time() - began]}
    for name, walk in (("pan", pan), ("zoom", zoom), ("all_in_view", stay)):
        stage.fit()
        result[name] = [*frame_times(stage, image, walk(stage), elsewhere)]
    result["memory_mb"] = [resident() - before + columns_mb(columns)]
    result["add_one_ms"] = [add_one(stage) for _ in range(20)]
    return result


class Elsewhere:
    """Does what another thread does in the program: between frames, outside what is measured."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], object]] = []

    def __call__(self, work: Callable[[], T], come: Callable[[T], object]) -> None:
        """Do it after this frame."""
        self._waiting.append(lambda: come(work()))

    def finish(self) -> None:
        """Do all that was asked for."""
        waiting, self._waiting = self._waiting, []
        for work in waiting:
            work()


def frame_times(stage: Stage, image: QImage, steps: Walk, elsewhere: Elsewhere) -> Iterator[float]:
    """Yield milliseconds of each step with its drawing."""
    for step in steps:
        began = time.thread_time()
        step()
        paint(stage, image)
        yield (time.thread_time() - began) * 1000
        elsewhere.finish()
        if sum(gc.get_count()) > _MANY_NEW:
            gc.collect(1)


def paint(stage: Stage, image: QImage) -> None:
    """Draw the whole picture."""
    painter = QPainter(image)
    draw(painter, stage, scroll=0.0, lit=None, focus=True)
    painter.end()


def pan(stage: Stage) -> Walk:
    """Yield steps along the line there and back, zoomed in to a few centuries."""
    stage.show(stage.view.zoomed(12.0, WIDTH * 0.8))
    for number in range(FRAMES):
        pixels = 7.0 if number < FRAMES / 2 else -7.0
        yield lambda pixels=pixels: stage.show(stage.view.panned(pixels))  # type: ignore[misc]  # bound at once


def zoom(stage: Stage) -> Walk:
    """Yield steps from all events to a few days and back."""
    for number in range(FRAMES):
        factor = 1.09 if number < FRAMES / 2 else 1 / 1.09
        yield lambda factor=factor: stage.show(stage.view.zoomed(factor, 1100.0))  # type: ignore[misc]  # likewise


def stay(stage: Stage) -> Walk:
    """Yield steps that lay out all events anew."""
    for _ in range(FRAMES // 3):
        yield stage.fit


def add_one(stage: Stage) -> float:
    """Return milliseconds of adding one event to all."""
    one = Columns.of([Mark(Shape.RING, 0.0, 1.0)], [3], [4.0])
    began = time.thread_time()
    stage.chronicle.index.changed(Turnover((), (len(stage.chronicle.events) // 2,), one))
    return (time.thread_time() - began) * 1000


def many_columns(count: int) -> Columns:
    """Return events that lie in clumps, the same ones always."""
    rng = np.random.default_rng(5)
    early, late = civil_year(-2699), civil_year(2020)
    centres = early + (late - early) * rng.beta(4, 1, 40)
    places = rng.choice(centres, count) + rng.normal(0, 20_000, count)
    even = rng.uniform(early, late, count)
    clumped = (rng.random(count) < 0.7) & (places > early) & (places < late)
    first = np.sort(np.floor(np.where(clumped, places, even)))
    length = np.where(rng.random(count) < 0.25, np.ceil(rng.lognormal(6, 2, count)), 1.0)
    importance = rng.choice(np.arange(1, 6), count, p=[0.3, 0.3, 0.25, 0.1, 0.05])
    lane = rng.integers(0, len(LANES), count).astype(np.int16)
    last = np.minimum(first + length, late + 1)
    return Columns(first, last, lane, importance.astype(np.int8))


def shelf_of(columns: Columns, elsewhere: Aside | None = None) -> Shelf:
    """Return the events of the columns; many are made when they are wanted as a database would."""
    if len(columns) <= FEW:
        events = [an_event(columns.first, columns.last, row) for row in range(len(columns))]
        return HeldShelf(tuple(events), tuple(mark_of(event.when) for event in events), {})

    def fetch(rows: Sequence[int]) -> list[Event]:
        return [an_event(columns.first, columns.last, row) for row in rows]

    rows = np.arange(len(columns))
    return FetchedShelf(rows, Source(fetch, lambda _: None, lambda _: (), aside=elsewhere))


def an_event(first: Days, last: Days, row: int) -> Event:
    """Return the event of a row."""
    ends = [edtf_of(float(first[row])), edtf_of(float(last[row]) - 1)]
    edtf = "/".join(dict.fromkeys(ends))
    return a_dated_event(edtf, a_title(row), number=row)


def edtf_of(day: float) -> str:
    """Return a day as it is written."""
    year, month, date = civil_date(int(day))
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{date:02}"


def columns_mb(columns: Columns) -> float:
    """Return the megabytes of the columns, which were there before anything was measured."""
    parts = (columns.first, columns.last, columns.lane, columns.importance)
    return sum(part.nbytes for part in parts) / 1e6


def resident() -> float:
    """Return the megabytes of memory that this process has in use now."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no file of ours
        return int(file.read().split()[1]) * resource.getpagesize() / 1e6


if __name__ == "__main__":
    main()
