"""How fast dates and events are found: characters a second, as JSON.

usage: python tests/bench/extract.py [FILE ...]

Without files, the passages of tests/data are read, repeated to a million characters.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find, find_dates

MILLION = 1_000_000
ROUNDS = 3


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


if __name__ == "__main__":
    results = {name: measured(text) for name, text in texts(sys.argv[1:]).items()}
    sys.stdout.write(json.dumps(results, indent=2) + "\n")
