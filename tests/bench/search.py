"""How long a search takes among many events; prints JSON, alone on the last line.

Run it as `python -m tests.bench.search [EVENTS]`.
"""

import json
import random
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when import When
from studyapp.store.library import Library
from studyapp.store.opening import open_store
from studyapp.store.version import NAME
from studyapp.wiring import open_program
from tests.builders import NOON
from tests.study.programs import cards_of

PER_PASSAGE = 500
WORDS = [
    "army",
    "king",
    "treaty",
    "council",
    "revolt",
    "harbour",
    "fleet",
    "bishop",
    "parliament",
    "election",
    "bridge",
    "railway",
    "famine",
    "plague",
    "siege",
    "border",
    "colony",
    "tariff",
    "strike",
    "charter",
]
NAMES = [
    "Anna",
    "Boris",
    "Clara",
    "David",
    "Elena",
    "Franz",
    "Greta",
    "Henri",
    "Irena",
    "Josef",
    "Karl",
    "Ludwig",
    "Maria",
]
SEARCHES = (
    *("the", "th", "t", "treaty", "treaty council", "the king signed the", "1745", "march 1745"),
    *("maria", "siege of", "the the the the the", "zzz", "dürer", "harbour fleet bishop", "東京"),
)
REPEATS = 7


def main(count: int) -> None:
    """Fill a library and search it."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        fill(Path(folder), count)
        filled = time.process_time() - began
        with open_program(Path(folder)) as program:
            began = time.process_time()
            slowest_part = 0.0
            while True:
                part = time.perf_counter()
                if not program.searching.index():
                    break
                slowest_part = max(slowest_part, time.perf_counter() - part)
            indexed = time.process_time() - began
            times = {words: measured(program.searching.search, words) for words in SEARCHES}
        size = (Path(folder) / NAME).stat().st_size
    figures = {
        "events": count,
        "fill_s": round(filled, 1),
        "index_s": round(indexed, 1),
        "index_part_ms": round(slowest_part * 1000),
        "file_mb": round(size / 1e6),
        "slowest_ms": max(times.values()),
        "searches_ms": times,
    }
    print(json.dumps(figures, ensure_ascii=False))  # noqa: T201 - its use


def fill(folder: Path, count: int, *, with_cards: bool = False) -> None:
    """Keep passages with so many events in all, each with a card if that is wanted."""
    rng = random.Random(1)
    store = open_store(folder)
    library = Library(store)
    for number in range(0, count, PER_PASSAGE):
        findings = a_passage(rng, number, min(PER_PASSAGE, count - number))
        library.save(findings, cards_of(findings) if with_cards else [], added=NOON)
    store.close()


def a_passage(rng: random.Random, number: int, count: int) -> Findings:
    """Return a passage with an event in every sentence."""
    sentences, events, place = [], [], 0
    title = f"Annals {number}"
    days = [date(1700, 1, 1) + timedelta(days=rng.randrange(73_000)) for _ in range(count)]
    for day in days:
        who, (what, where) = rng.choice(NAMES), rng.sample(WORDS, 2)
        words = f"In {day:%B %Y} {who} of the {what} signed the {where} for the king."
        sentences.append(words + ("\n" if rng.random() < 0.2 else " "))
        events.append((words, place, day, who, f"{who} signs the {where}"))
        place += len(sentences[-1])
    passage = Passage.of(title, "".join(sentences))
    return Findings(
        passage,
        (),
        tuple(
            Event(
                id=EventId(f"{passage.id}-{start}"),
                passage=passage.id,
                title=said,
                when=When.parse(day.isoformat()),
                citation=Citation(Span(start, start + len(words)), words),
                people=(who,),
            )
            for words, start, day, who, said in events
        ),
    )


def measured(search: object, words: str) -> float:
    """Return the milliseconds of a search, the median of several."""
    times = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        search(words)  # type: ignore[operator]  # a verb
        times.append((time.perf_counter() - began) * 1000)
    return round(sorted(times)[REPEATS // 2], 1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
