"""Found events against gold: precision, recall, status, titles.

An event is right if its citation shares letters with the gold's quote and it has the same when
and status; each is matched once. It is named if its title holds the words that it must.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.events import Event
from studyapp.domain.texts import Span
from studyapp.extract.pipeline import find
from tests.score import pronouns
from tests.score.event_gold import ASIDE, TUNED, Gold, Wanted, golds_in
from tests.score.pronouns import who_is_told
from tests.score.titles import faults_of


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of events; `faulty` are the titles that break a rule."""

    name: str
    wanted: int
    found: int
    right: int
    named: int
    faulty: int

    @property
    def precision(self) -> float:
        """Return how much of what was found is right, in percent."""
        return 100 * self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Return how much of what is wanted was found, in percent."""
        return 100 * self.right / max(1, self.wanted)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of both."""
        return 200 * self.right / max(1, self.found + self.wanted)

    @property
    def line(self) -> str:
        """Return the score as a line to print."""
        return (
            f"{self.name:18} gold {self.wanted:4}  found {self.found:4}  P {self.precision:5.1f}"
            f"  R {self.recall:5.1f}  F1 {self.f1:5.1f}  named {_share(self.named, self.right)}"
            f"  titles {_share(self.found - self.faulty, self.found)}"
        )

    @property
    def figures(self) -> dict[str, float | int]:
        """Return the score as figures by name."""
        return {
            "gold": self.wanted,
            "found": self.found,
            "precision": round(self.precision, 1),
            "recall": round(self.recall, 1),
            "f1": round(self.f1, 1),
            "named": round(100 * self.named / max(1, self.right), 1),
            "titles": round(100 * (self.found - self.faulty) / max(1, self.found), 1),
        }


def score_of(gold: Gold, found: Sequence[Event]) -> Score:
    """Return the score of the events that were found in a passage."""
    pairs = matched(gold.wanted, found)
    return Score(
        name=gold.name,
        wanted=len(gold.wanted),
        found=len(found),
        right=len(pairs),
        named=sum(is_named(gold.wanted[wanted], found[i].title) for wanted, i in pairs),
        faulty=sum(bool(faults_of(event.title)) for event in found),
    )


def total(name: str, scores: Sequence[Score]) -> Score:
    """Return several scores as one."""
    return Score(
        name=name,
        wanted=sum(score.wanted for score in scores),
        found=sum(score.found for score in scores),
        right=sum(score.right for score in scores),
        named=sum(score.named for score in scores),
        faulty=sum(score.faulty for score in scores),
    )


def matched(wanted: Sequence[Wanted], found: Sequence[Event]) -> list[tuple[int, int]]:
    """Return the places of what belongs together, well named events and long overlaps first."""
    likely = sorted(
        (not is_named(want, event.title), -_shared(want.place, event.citation.span), i, j)
        for i, want in enumerate(wanted)
        for j, event in enumerate(found)
        if _tells(event, want)
    )
    pairs: dict[int, int] = {}
    for _, _, i, j in likely:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return sorted(pairs.items())


def is_named(wanted: Wanted, title: str) -> bool:
    """Return whether a title holds all words that it must."""
    return all(word.lower() in title.lower() for word in wanted.words)


def misses(gold: Gold, found: Sequence[Event]) -> list[str]:
    """Return a line for each event that was missed, is false, or is badly named."""
    pairs = dict(matched(gold.wanted, found))
    lines = [_line("missed", want) for i, want in enumerate(gold.wanted) if i not in pairs]
    for j, event in enumerate(found):
        if j not in pairs.values():
            lines.append(f"false   {event.when.edtf:22} {event.status.value:8} {event.title}")
        lines += [f"fault   {event.title}: {fault}" for fault in faults_of(event.title)]
    for i, j in pairs.items():
        if not is_named(gold.wanted[i], found[j].title):
            lines.append(f"{_line('unnamed', gold.wanted[i])} :: {found[j].title}")
    return lines


def _line(kind: str, want: Wanted) -> str:
    return f"{kind:7} {want.when.edtf:22} {want.status.value:8} {' '.join(want.words)}"


def _tells(event: Event, want: Wanted) -> bool:
    same = event.when == want.when and event.status is want.status
    return same and event.citation.span.overlaps(want.place)


def _shared(one: Span, two: Span) -> int:
    return min(one.end, two.end) - max(one.start, two.start)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):5.1f}"


def scores_of(golds: Iterable[Gold]) -> list[Score]:
    """Return the score of each passage."""
    return [score_of(gold, _found(gold)) for gold in golds]


def event_lines(*, errors: bool) -> Iterator[str]:
    """Yield a line for each passage, then the total; those put aside after the others; JSON last.

    What is wrong is told of the passages on which the finder was tuned only.
    """
    figures = {}
    for name, folder in (("tuned", TUNED), ("aside", ASIDE)):
        golds = golds_in(folder)
        scores = scores_of(golds)
        whole = total(f"{name}, in all", scores)
        yield from (score.line for score in (*scores, whole))
        figures[name] = whole.figures
        if errors and folder == TUNED:
            yield from (line for gold in golds for line in (gold.name, *misses(gold, _found(gold))))
    who = {path: who_is_told(path) for path in (pronouns.TUNED, pronouns.ASIDE)}
    yield who[pronouns.TUNED].line("tuned")
    yield who[pronouns.ASIDE].line("aside")
    told = {"tuned": who[pronouns.TUNED].figures, "aside": who[pronouns.ASIDE].figures}
    yield json.dumps({"events": figures, "who": told})


def unwanted(gold: Gold, found: Sequence[Event]) -> list[str]:
    """Return the titles of events whose words the gold says are none."""
    pairs = {place for _, place in matched(gold.wanted, found)}
    return [
        event.title
        for place, event in enumerate(found)
        if place not in pairs and any(event.citation.span.overlaps(no) for no in gold.unwanted)
    ]


def _found(gold: Gold) -> Sequence[Event]:
    return find(gold.passage).events
