"""The lane that the words of an event speak for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, lru_cache

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
    weights: dict[Lane, int] = {}
    _add(weights, title.lower(), _OF_TITLE)
    _add(weights, quote[:_LONGEST].lower(), 1)
    if status is Status.PLANNED:
        weights[Lane.PLANS] = weights.get(Lane.PLANS, 0) + _OF_PLAN * _OF_TITLE
    if not weights:
        return None
    heaviest = max(Lane, key=lambda lane: weights.get(lane, 0))
    return heaviest if weights.get(heaviest, 0) >= _ENOUGH else None


def _add(weights: dict[Lane, int], text: str, factor: int) -> None:
    """Add what the words of a text say, each once, alone and with those after it."""
    words = _WORD.findall(text)
    said = set(words)
    for place, word in enumerate(words):
        if word in _leads():
            said |= {"_".join(words[place : place + count]) for count in (2, _MOST_WORDS)}
    for word in said:
        for lane, weight in _says(word):
            weights[lane] = weights.get(lane, 0) + weight * factor


@cache
def _leads() -> frozenset[str]:
    """Return the words that others of the table begin with: phrases."""
    return frozenset(word.partition("_")[0] for word in lane_words() if "_" in word)


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
