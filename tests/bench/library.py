"""How a large library compares with a small one; prints JSON.

Run it as `python -m tests.bench.library [RUNS]`. Large are 100,000 events, as many cards, 20,000 of
them known, and 1,000,000 answers. Promised: ready within 1.5 times of the small one, a search in 50
ms, scores in 200 ms.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from studyapp.domain.cards import CardId, Rating
from studyapp.places import SAMPLE_PACK
from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.opening import open_store
from studyapp.store.version import NAME
from studyapp.study.preparing import prepared_pack
from studyapp.wiring import make_derived_anew, open_program
from tests.bench import journal, search
from tests.bench.processes import environment, processor_seconds
from tests.builders import NOON, a_review

EVENTS, ANSWERS, KNOWN = 100_000, 1_000_000, 20_000
RUNS = 15


def main(runs: int) -> None:
    """Fill both, start the program on them in turn, then search and sum up the large one."""
    with tempfile.TemporaryDirectory() as name:
        small, large = Path(name) / "small", Path(name) / "large"
        with open_program(small) as program:
            program.sharing.add(prepared_pack(SAMPLE_PACK))
        fill(large)
        figures = starts({"small": small, "large": large}, runs, Path(name) / "compiled")
        with open_program(large) as program:
            while program.searching.index():
                pass
            searches = [partial(program.searching.search, words) for words in search.SEARCHES]
            figures |= {
                "search_slowest_ms": max(map(milliseconds, searches)),
                "scores_ms": milliseconds(program.overview.scores),
                "report_ms": milliseconds(program.overview.report),
                "today_ms": milliseconds(program.overview.today),
            }
    sys.stdout.write(json.dumps(figures) + "\n")


def starts(folders: dict[str, Path], runs: int, compiled: Path) -> dict[str, float]:
    """Return the median processor time until Today is ready on each folder, measured in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in folders}
    env = environment(compiled)
    for run in range(runs + 1):
        for name, folder in folders.items():
            words = ("-m", "studyapp", "--data", str(folder), "--exit-when-ready")
            taken = processor_seconds(words, env)
            if run:  # the first one compiles
                seconds[name].append(taken)
    rounds = zip(seconds["large"], seconds["small"], strict=True)
    found = {f"{name}_ready_seconds": round(statistics.median(t), 3) for name, t in seconds.items()}
    found["large_to_small"] = round(statistics.median(own / other for own, other in rounds), 2)
    return found


def fill(folder: Path) -> None:
    """Put so many events, cards, reviews and answers into a new library."""
    search.fill(folder, EVENTS, with_cards=True)
    store = open_store(folder)
    me = Journal(store).learner()
    with store.writing() as connection:
        cards = connection.exec_driver_sql("SELECT key FROM cards").scalars().all()
    with store.writing():
        for number, card in enumerate(cards[:KNOWN]):
            at = NOON - timedelta(minutes=number)
            review = a_review(Rating.GOOD, card=CardId(card), at=at)
            Journal(store).append_review(me, review, next_memory)
    store.close()
    journal.fill(folder / NAME, ANSWERS)
    make_derived_anew(folder)


def milliseconds(act: Callable[[], object], *, rounds: int = 5) -> float:
    """Return the median of some rounds."""
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return round(statistics.median(times) * 1000, 1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
