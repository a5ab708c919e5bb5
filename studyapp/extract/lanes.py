"""The lane that the words of an event speak for."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from studyapp.domain.events import Event, Status
from studyapp.domain.lanes import Lane
from studyapp.places import RESOURCES

FILE = RESOURCES / "lanes.tsv"
_WORD = re.compile(r"[^\W\d_][\w-]*")
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ings")
_ENOUGH = 2
_OF_TITLE = 4
_OF_PLAN = 4
"""What a plan weighs for its lane."""
_LONGEST = 400
"""Letters of a citation that are looked at."""
_MOST_WORDS = 3


def with_lanes(events: Iterable[Event]) -> Iterator[Event]:
    """Yield the events, each with the lane that its words speak for unless it has one."""
    for event in events:
        lane = event.lane or lane_of(event.title, event.citation.quote, event.status)
        yield event if lane is None else replace(event, lane=str(lane))


def lane_of(title: str, quote: str, status: Status) -> Lane | None:
    """Return the lane that title and quote speak for most, None if they speak for none.

    The words of the title count most, as the rest of a sentence may tell of something else.
    """
    weights: Counter[Lane] = Counter()
    _add(weights, title.lower(), _OF_TITLE)
    _add(weights, quote[:_LONGEST].lower(), 1)
    if status is Status.PLANNED:
        weights[Lane.PLANS] += _OF_PLAN * _OF_TITLE
    heaviest = max(Lane, key=lambda lane: weights[lane])
    return heaviest if weights[heaviest] >= _ENOUGH else None


def _add(weights: Counter[Lane], text: str, factor: int) -> None:
    """Add what the words of a text say, each once, alone and with those after it."""
    words = _WORD.findall(text)
    said = set(words)
    said |= {f"{one}_{two}" for one, two in pairwise(words)}
    said |= {"_".join(words[i : i + _MOST_WORDS]) for i in range(len(words) - _MOST_WORDS + 1)}
    for word in said:
        for lane, weight in _says(word):
            weights[lane] += weight * factor


@lru_cache(maxsize=20_000)
def _says(word: str) -> tuple[tuple[Lane, int], ...]:
    """Return the lanes that a word speaks for, and how much."""
    table = lane_words()
    for form in _forms(word):
        if form in table:
            return tuple(table[form].items())
    return ()


def _forms(word: str) -> Iterator[str]:
    """Yield a word and what it may be without its ending: "besieged", "stopped", "treaties"."""
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            yield stem
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem[-1] == "i":
                yield f"{stem[:-1]}y"


@cache
def lane_words() -> Mapping[str, Mapping[Lane, int]]:
    """Return what each word says, from the table; it is read once."""
    table: dict[str, dict[Lane, int]] = {}
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lane, weight, words = line.split("\t")
            for word in words.split():
                table.setdefault(word, {}).setdefault(Lane(lane), int(weight))
    return table
