"""Whether "he", "she", "it" and "they" in titles are said to be whom they are.

A line of gold is a word of the right name, or "?" where a careful reader would leave it open, a
bar, and sentences of which the last with a date is asked about.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.corrections import ASK_FROM
from studyapp.domain.events import Event
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find

TUNED = Path(__file__).parent.parent / "data" / "pronouns" / "pairs.txt"
ASIDE = TUNED.parent / "aside" / "pairs.txt"
_OPEN = "?"
_SUBJECT_WORDS = 5


@dataclass(frozen=True, slots=True)
class Who:
    """Counts of pronouns; `asked` are the wrong ones that cards and questions are made of."""

    right: int
    wrong: int
    none: int
    asked: int
    unasked_right: int

    @property
    def figures(self) -> dict[str, int]:
        """Return the counts by name."""
        return {
            "right": self.right,
            "wrong": self.wrong,
            "none": self.none,
            "wrong and asked": self.asked,
            "right and not asked": self.unasked_right,
        }

    def line(self, name: str) -> str:
        """Return the counts as a line to print."""
        told = "  ".join(f"{what} {count:3}" for what, count in self.figures.items())
        return f"{f'who, {name}':18} {told}"


def who_is_told(path: Path) -> Who:
    """Return how often the right one is told of."""
    told = [(who, _last(text)) for who, text in _pairs(path)]
    right = [event for who, event in told if event is not None and _is_right(who, event)]
    wrong = [event for who, event in told if event is not None and not _is_right(who, event)]
    return Who(
        right=len(right),
        wrong=len(wrong),
        none=len(told) - len(right) - len(wrong),
        asked=sum(event.confidence >= ASK_FROM for event in wrong),
        unasked_right=sum(event.confidence < ASK_FROM for event in right),
    )


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            who, _, text = line.partition("|")
            yield who.strip(), text.strip()


def _last(text: str) -> Event | None:
    """Return the event of the last date, None if there is none."""
    found = find(Passage.of("a text", text))
    last = len(found.dates) - 1
    return next((event for event in found.events if last in event.dates), None)


def _is_right(who: str, event: Event) -> bool:
    subject = " ".join(event.title.split()[:_SUBJECT_WORDS])
    return who != _OPEN and who.lower() in subject.lower()
