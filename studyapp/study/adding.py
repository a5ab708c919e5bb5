"""Make what was found in a text ready to be kept: its cards are made. Touches no store.

Where something was decided about an older version of the text, it is kept in phases, so that the
store does not wait:

    texts = reading.older_texts(addition)
    old = older_of(addition, texts)  # touches no store; None if it is like no other text
    addition = with_decisions(addition, reading.older(old))  # touches no store
    changes = reading.keep_ready(addition)

`Reading.keep` does all of that at once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.domain.cards import Card
from studyapp.domain.deciding import decided_readings, refused_spans
from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from studyapp.study.carrying import Carried, Older, carried_over, likest
from studyapp.study.finding import Found, Progress, silent
from studyapp.study.merging import merged
from studyapp.study.remarking import with_remarks

_CARRYING_SHARE = 0.3
"""How much of the time carrying over takes where the finder runs again after it."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A passage ready to be kept, and what a person should know about how it was read.

    `carried` are decisions that were carried over to it; `found` is what was found without them.
    """

    findings: Findings
    cards: tuple[Card, ...]
    notes: tuple[Message, ...]
    carried: Carried | None = None
    found: Findings | None = None

    def without_decisions(self) -> "Addition":
        """Return the passage as it was found."""
        if self.found is None:
            return self
        return Addition(self.found, make_cards(self.found), self.notes)


NOT_ADDED = Message("It was not added.")
"""Said after why a text cannot be taken in, where it was meant for the library."""


def older_of(
    addition: Addition, texts: Sequence[Passage], *, progress: Progress = silent
) -> Passage | None:
    """Return the text of which a new one is another version, None if there is none.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    return likest(addition.findings.passage, texts, progress=progress)


def with_decisions(addition: Addition, older: Older, *, progress: Progress = silent) -> Addition:
    """Return a passage as it stands with what was decided on an older version of it.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    found = addition.findings
    carried = carried_over(older, found, progress=lambda done: progress(done * _CARRYING_SHARE))
    decided = carried.corrections
    if decided.readings:
        given, refused = decided_readings((), decided.readings), refused_spans(decided.readings)
        left = 1 - _CARRYING_SHARE
        anew = find(
            found.passage,
            given=given,
            refused=refused,
            progress=lambda done: progress(_CARRYING_SHARE + done * left),
        )
        found = with_remarks(anew)
    stands = replace(found, events=merged(found, (), (), decisions=decided.events).events)
    return Addition(stands, make_cards(stands), addition.notes, carried, addition.findings)


def addition_of(found: Found) -> Addition:
    """Return what was found, with the cards that can be made of it."""
    return Addition(found.findings, make_cards(found.findings), found.notes)
