"""How long scores and Today take after a million answers; prints JSON.

Run it as `python -m tests.bench.journal [ANSWERS]`. The promise: scores in a fifth of a second.
"""

import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from studyapp.domain.kinds import Kind
from studyapp.wiring import open_program
from tests.store.stores import filled_file

ROUNDS = 5
KINDS = tuple(Kind)
MICROSECONDS_A_DAY = 86_400_000_000


def main(answers: int) -> None:
    """Measure a library with so many answers of one learner."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(filled_file(folder), answers)
        result = {"answers": answers, "rebuild_ms": measured(lambda: opened(folder), rounds=1)}
        result["open_ms"] = measured(lambda: opened(folder))
        with open_program(folder) as program:
            result["scores_ms"] = measured(program.overview.scores)
            result["report_ms"] = measured(program.overview.report)
            result["today_ms"] = measured(program.overview.today)
    sys.stdout.write(json.dumps(result, indent=2) + "\n")


def opened(folder: Path) -> None:
    """Open a library and let it go."""
    with open_program(folder):
        pass


def measured(act: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """Return the milliseconds of processor time of the quickest of some rounds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        act()
        times.append(time.process_time() - began)
    return round(min(times) * 1000, 1)


def fill(path: Path, answers: int) -> None:
    """Put answers of every kind, on passages and on packs alone, past the store into its file."""
    with closing(sqlite3.connect(path)) as connection:
        (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()
        connection.executemany(
            "INSERT INTO journal (id, uid, learner, at) VALUES (?, ?, 1, ?)",
            ((last + n, f"{n:032x}", n * MICROSECONDS_A_DAY // 500) for n in range(1, answers + 1)),
        )
        connection.executemany(
            "INSERT INTO attempts (entry, question, passage, pack, kind, stem, answer, score, took,"
            " seed, sitting) VALUES (?, ?, ?, ?, ?, 'When was it?', '1791', ?, 6000000, 1, ?)",
            rows(last, answers),
        )
        connection.commit()


def rows(last: int, answers: int) -> Iterator[tuple[object, ...]]:
    """Yield what is different from answer to answer."""
    for n in range(1, answers + 1):
        passage, pack = (f"{n % 200:016x}", None) if n % 3 else ("", "a-pack")
        kind, score = KINDS[n % len(KINDS)].value, n % 3 / 2
        yield last + n, f"question-{n % 5000}", passage, pack, kind, score, f"sitting-{n // 10}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
