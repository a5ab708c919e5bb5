"""How fast dates and events are found: characters a second, as JSON.

usage: python tests/bench/extract.py [FILE ...]

Without files, the passages of tests/data are read, repeated to a million characters, and the
strange texts that say one thing over and over, twice: the second time they are twice as long, and
should take twice as long.
"""

import json
import sys
import time
import timeit
from collections.abc import Callable
from pathlib import Path

from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find, find_dates
from tests.extract.strange_texts import PIECES, said_over_and_over

MILLION = 1_000_000
ROUNDS = 3
LENGTH = 25_000


def best_seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the quickest of some rounds."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
    return min(times)


def measured(text: str) -> dict[str, object]:
    """Return what was found in a text, and how fast."""
    passage = Passage.of("bench", text)
    found = find(passage)
    return {
        "characters": len(text),
        "dates": len(found.dates),
        "events": len(found.events),
        "dates_characters_per_second": round(len(text) / best_seconds(lambda: find_dates(text))),
        "find_characters_per_second": round(len(text) / best_seconds(lambda: find(passage))),
    }


def texts(arguments: list[str]) -> dict[str, str]:
    """Return the texts to read, by name, each a million characters long."""
    folder = Path(__file__).parent.parent / "data"
    paths = [Path(name) for name in arguments] or sorted(folder.glob("*.txt"))
    whole = {path.name: path.read_text(encoding="utf-8") + "\n\n" for path in paths}
    return {name: (text * (MILLION // len(text) + 1))[:MILLION] for name, text in whole.items()}


def strangest() -> dict[str, object]:
    """Return which strange text is slowest, and which takes longest when it is twice as long."""
    seconds = {}
    for piece in PIECES:
        once, twice = (said_over_and_over(piece, length) for length in (LENGTH, 2 * LENGTH))
        seconds[piece] = (_seconds(once), _seconds(twice))
    slowest = max(PIECES, key=lambda piece: seconds[piece][1])
    steepest = max(PIECES, key=lambda piece: seconds[piece][1] / seconds[piece][0])
    return {
        "slowest": slowest,
        "characters_per_second": round(2 * LENGTH / seconds[slowest][1]),
        "steepest": steepest,
        "times_as_long": round(seconds[steepest][1] / seconds[steepest][0], 2),
    }


def _seconds(text: str) -> float:
    return min(timeit.repeat(lambda: find_dates(text), time.process_time, number=1, repeat=2))


if __name__ == "__main__":
    results = {name: measured(text) for name, text in texts(sys.argv[1:]).items()}
    if not sys.argv[1:]:
        results["strange texts"] = strangest()
    sys.stdout.write(json.dumps(results, indent=2) + "\n")
