"""How long the window waits for a timeline of very many events; the last line is a JSON object.

Run it as `python -m tests.bench.opening_line [--events N] [--folder F]`. A library is made (kept in
the folder, if one is named), the real window is opened on it offscreen, and Timeline shown. The
blocks are the longest stretches, in seconds of the window's own thread, between two turns of its
loop: while the first events come, while the rest does, and while one filters and looks for words.
"""

import argparse
import json
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from studyapp.app.desk import Desk
from studyapp.app.session import application, make_desk
from studyapp.domain.calendars import Calendar
from studyapp.domain.sieves import Facet
from studyapp.domain.texts import Passage
from studyapp.domain.when import When
from studyapp.store.opening import open_store
from studyapp.store.version import NAME
from studyapp.timeline.chronicle import Chronicle
from studyapp.wiring import open_program
from tests.bench.timeline import LANES, edtf_of, many_columns
from tests.timeline.builders import a_title

_PATIENCE = 600.0
_INSERT = """INSERT INTO events (key, passage, place, title, edtf, calendar, earliest, latest,
    first_minute, last_minute, start, "end", quote, dates, people, places, lane, status, importance,
    confidence) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, '[]', ?, 'fact', ?, 1.0)"""


def main() -> None:
    """Measure the number of events that is asked for."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--events", type=int, default=1_000_000)
    asked.add_argument("--folder", type=Path, help="keeps the library for another time")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        if not (folder / NAME).exists():
            make_library(folder, given.events)
        print(json.dumps({"events": given.events, **Opening(folder).measured()}))  # noqa: T201 - its use


def make_library(folder: Path, count: int) -> None:
    """Make a library of one passage with so many events."""
    open_store(folder).close()
    passage = Passage.of("All of history", "All of history, in short.")
    database = sqlite3.connect(folder / NAME)
    database.execute("PRAGMA synchronous = OFF")
    values = (passage.id, passage.title, len(passage.text), passage.text, 0, passage.text, 1)
    database.execute(
        "INSERT INTO passages (id, key, title, characters, opening, added, text, finder)"
        " VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    database.executemany(_INSERT, _rows(count))
    database.execute("DELETE FROM unindexed_passages")
    database.commit()
    database.close()


def _rows(count: int) -> Iterator[tuple[object, ...]]:
    columns = many_columns(count)
    for n in range(count):
        ends = (edtf_of(float(columns.first[n])), edtf_of(float(columns.last[n]) - 1))
        when = When.parse("/".join(dict.fromkeys(ends)))
        title, people = a_title(n), json.dumps([f"Person {n % 500}"])
        key, lane, weight = f"e{n}", LANES[columns.lane[n]], int(columns.importance[n])
        yield (
            *(key, n, title, when.edtf, str(when.calendar or Calendar.GREGORIAN)),
            *(when.earliest, when.latest, *when.sort_key),
            *(n, n + 1, f"{title}, as the chronicle has it.", people, lane, weight),
        )


class Opening:
    """A window on a library, watched while its timeline is opened and used."""

    def __init__(self, folder: Path) -> None:
        self._app = application()
        self._folder = folder
        self._desk: Desk = make_desk(self._app, folder)
        self._blocks: list[float] = []
        self._turned = time.thread_time()

    def measured(self) -> dict[str, float]:
        """Return seconds until there are events, and until all are there; and the blocks."""
        desk = self._desk
        settings = desk.remembering
        desk.window.resize(1600, 900)
        desk.show()
        desk.open(partial(open_program, self._folder, settings=lambda: settings.settings))
        timer = QTimer(desk.window, interval=0)
        timer.timeout.connect(self._turn)
        timer.start()
        self._until(lambda: desk.asking.is_open)
        _ = desk.pages.timeline  # made beforehand: that takes as long for an empty library
        self._until(lambda: False, most=1.0)
        result = self._while("first", lambda: desk.window.show_page("timeline"), self._has_some)
        result |= self._while("all", lambda: None, self._has_all)
        filters, count = desk.pages.timeline.filters, len(self._chronicle.events)
        result |= self._while(
            "filter",
            lambda: filters.turn(Facet.PERSON, "Person 7"),
            lambda: len(self._chronicle.events) < count,
        )
        desk.close()
        return result

    @property
    def _chronicle(self) -> Chronicle:
        return self._desk.pages.timeline.canvas.stage.chronicle

    def _has_some(self) -> bool:
        return bool(self._chronicle.events)

    def _has_all(self) -> bool:
        return self._has_some() and self._chronicle.total is None

    def _while(
        self, name: str, begin: Callable[[], object], holds: Callable[[], bool]
    ) -> dict[str, float]:
        self._blocks.clear()
        self._turned = time.thread_time()
        began = time.perf_counter()
        begin()
        self._until(holds)
        took = time.perf_counter() - began
        self._until(lambda: False, most=0.5)
        return {f"{name}_s": round(took, 2), f"{name}_block_s": round(max(self._blocks), 3)}

    def _until(self, holds: Callable[[], bool], *, most: float = _PATIENCE) -> None:
        end = time.perf_counter() + most
        while not holds() and time.perf_counter() < end:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def _turn(self) -> None:
        now = time.thread_time()
        self._blocks.append(now - self._turned)
        self._turned = now


if __name__ == "__main__":
    main()
