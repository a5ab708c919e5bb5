"""The periods of history that a passage tells of, by its dates and the places and peoples in it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from studyapp.domain.events import Event, Findings
from studyapp.domain.notes import NoteKind
from studyapp.domain.packs import Era
from studyapp.domain.period_sets import KnownPeriod
from studyapp.domain.when import When
from studyapp.extract.name_forms import key_of
from studyapp.places import RESOURCES

FILE = RESOURCES / "eras.tsv"
_NEVER = "-"
_MOST = 6
"""More eras are not proposed for one passage."""
_WITHIN = 0.25
"""The share of the events that lie in an era, and how many at least."""
_FEWEST = 2
_NAMED = 0.12
"""The share that an era's places and peoples have of all that are named."""
_ENOUGH_TEXT = 200_000
"""So many letters tell which peoples are named."""
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")


@dataclass(frozen=True, slots=True)
class KnownEra:
    """A period of the table.

    `regions` are the places and peoples of which one is named where it is proposed; none:
    everywhere. One that is not `is_proposed` is only shown on demand, in its `sets`.
    """

    period: KnownPeriod
    regions: frozenset[str]
    is_proposed: bool
    sets: tuple[str, ...]

    @property
    def era(self) -> Era:
        """Return its title and when it was."""
        return self.period.era


@cache
def known_eras() -> tuple[KnownEra, ...]:
    """Return the built-in periods, from the table; it is read once."""
    found = []
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            title, when, regions, sets, region, debated = line.split("\t")
            period = KnownPeriod(Era(title, When.parse(when)), region, debated)
            words = frozenset(regions.split("; ")) - {"", _NEVER}
            found.append(KnownEra(period, words, regions != _NEVER, tuple(sets.split("; "))))
    return tuple(found)


def eras_of(findings: Findings) -> tuple[Era, ...]:
    """Return the eras that fit what was found in a passage, earliest first.

    Enough of its events lie in each, and enough of the places and peoples that it names.
    """
    named, words = _named(findings), _words(findings.passage.text)
    weighed = []
    for known in (each for each in known_eras() if each.is_proposed):
        share = _share_within(findings.events, known.era.when)
        region = _share_named(known, named, words)
        if share >= _WITHIN and region >= _NAMED:
            weighed.append((share * region, known.era))
    best = sorted(weighed, key=lambda each: -each[0])[:_MOST]
    return tuple(sorted((era for _, era in best), key=lambda era: era.when.sort_key))


def _named(findings: Findings) -> Counter[str]:
    """Return how often each place is named, as far as that is known."""
    marked = [each.name for each in findings.mentions if each.kind is NoteKind.PLACE]
    places = marked or (name for event in findings.events for name in event.places)
    return Counter(map(key_of, places))


def _words(text: str) -> Counter[str]:
    return Counter(_CAPITAL.findall(text, 0, _ENOUGH_TEXT))


def _share_named(known: KnownEra, named: Mapping[str, int], words: Mapping[str, int]) -> float:
    if not known.regions:
        return 1.0
    peoples = {word: words[word] for word in known.regions if word not in named and word in words}
    own = sum(named.get(region, 0) for region in known.regions) + sum(peoples.values())
    every = sum(named.values()) + sum(peoples.values())
    return own / every if own >= _FEWEST else 0.0


def _share_within(events: Sequence[Event], when: When) -> float:
    within = sum(lies_in(event.when, when) for event in events)
    return within / len(events) if within >= _FEWEST else 0.0


def lies_in(inner: When, outer: When) -> bool:
    """Return whether a date lies wholly in a period."""
    (first, last), (earliest, latest) = inner.sort_key, outer.sort_key
    return earliest <= first and last <= latest
