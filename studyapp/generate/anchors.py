"""Whether a question begins at an event, so that its stem is like no other of the quiz."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.events import Event
from studyapp.generate.clauses import Telling
from studyapp.generate.desk import Desk
from studyapp.generate.phrases import sequence_stem


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase and the event that it begins at, if any."""

    phrase: str
    anchor: Event | None
    telling: Telling | None = None

    @property
    def anchors(self) -> tuple[Event, ...]:
        """Return the anchor, if any, as a sequence."""
        return () if self.anchor is None else (self.anchor,)

    def stem(self, count: int) -> str:
        """Return the stem that asks for the sequence of `count` events."""
        return sequence_stem(self.phrase, self.telling, count)

    @property
    def once(self) -> str | None:
        """Return the phrase if a quiz may use it but once."""
        return self.phrase if self.anchor is None else None


def worded(
    bare: Sequence[str], anchored: Sequence[str], earlier: Sequence[Event], desk: Desk
) -> Wording | None:
    """Return a wording for a question on a sequence, None if none is left.

    `earlier` are events that came before all that is asked for.
    """
    phrase = desk.fresh(bare)
    earlier = [event for event in earlier if desk.can_name(event)]
    if earlier and (phrase is None or desk.rng.random() < 0.5):
        anchor = desk.rng.choice(earlier)
        return Wording(desk.rng.choice(anchored), anchor, desk.telling(anchor))
    return None if phrase is None else Wording(phrase, None)
