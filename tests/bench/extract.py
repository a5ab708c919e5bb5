"""How fast dates and events are found: characters a second, as JSON.

usage: python tests/bench/extract.py [FILE ...]

Without files, texts of a million characters are read: the passages of tests/data, the histories
with gold events one after the other, as dense with dates as such books are, the German ones, and
one with a date in every sentence. Then the strange texts that say one thing over and over, twice:
the second time they are twice as long, and should take twice as long. `start` is the processor time
of the whole command `studyapp dates` on a short text and on a damaged one, its modules compiled.
"""

import json
import random
import sys
import tempfile
import time
import timeit
from collections.abc import Callable
from pathlib import Path

from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find, find_dates
from tests.bench.processes import environment, processor_seconds
from tests.extract.strange_texts import PIECES, said_over_and_over

MILLION = 1_000_000
ROUNDS = 3
LENGTH = 25_000
STARTS = 7
SHORT = "The Bastille fell on 14 July 1789. Two days later it was quiet."
DATA = Path(__file__).parent.parent / "data"
PACKS = DATA.parent.parent / "questions"
MONTHS = ["January", "March", "April", "May", "June", "July", "August", "October", "November"]
DEEDS = ("crossed the river", "signed a treaty with the king", "took the fortress")
WHO = ("General Marchetti", "The fleet", "Queen Isabel", "Anton Weber")


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
    paths = [Path(name) for name in arguments] or sorted(DATA.glob("*.txt"))
    whole = {path.name: path.read_text(encoding="utf-8") + "\n\n" for path in paths}
    if not arguments:
        whole["histories"] = joined(DATA / "events")
        whole["German histories"] = joined(DATA / "german")
        whole["a date in every sentence"] = dense()
    return {name: (text * (MILLION // len(text) + 1))[:MILLION] for name, text in whole.items()}


def joined(folder: Path) -> str:
    """Return all texts of a folder, one after the other."""
    return "".join(
        path.read_text(encoding="utf-8") + "\n\n" for path in sorted(folder.glob("*.txt"))
    )


def dense() -> str:
    """Return a text with a date in every sentence, none of them like the others."""
    rng = random.Random(1)
    told: list[str] = []
    while len(told) < MILLION // 50:
        date = f"{rng.randrange(1, 29)} {rng.choice(MONTHS)} {rng.randrange(1500, 1990)}"
        told.append(f"On {date} {rng.choice(WHO)} {rng.choice(DEEDS)}.")
    paragraphs = (" ".join(told[i : i + 8]) for i in range(0, len(told), 8))
    return "\n\n".join(paragraphs) + "\n\n"


def start_seconds() -> dict[str, float]:
    """Return the processor time of `studyapp dates` from its start to its end, the least of some.

    The first start compiles the modules, and does not count.
    """
    with tempfile.TemporaryDirectory() as name:
        short = Path(name, "short.txt")
        short.write_text(SHORT, encoding="utf-8")
        damaged = PACKS / "soviet-japanese-war-1945" / "passages" / "declaration.txt"
        env = environment(Path(name, "compiled"))
        return {
            path.name: round(
                min(
                    [
                        processor_seconds(["-m", "studyapp", "dates", str(path)], env)
                        for _ in range(1 + STARTS)
                    ][1:]
                ),
                3,
            )
            for path in (short, damaged)
        }


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
        results["start"] = dict(start_seconds())
    sys.stdout.write(json.dumps(results, indent=2) + "\n")
