"""Make what was found in a text ready to be kept: its cards are made. Touches no store."""

from dataclasses import dataclass, replace

from studyapp.domain.cards import Card
from studyapp.domain.corrections import Corrections
from studyapp.domain.deciding import decided_readings, refused_spans
from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards
from studyapp.study.finding import Found
from studyapp.study.merging import merged
from studyapp.study.remarking import with_remarks


@dataclass(frozen=True, slots=True)
class Addition:
    """A passage ready to be kept, and what a person should know about how it was read."""

    findings: Findings
    cards: tuple[Card, ...]
    notes: tuple[Message, ...]


NOT_ADDED = Message("It was not added.")
"""Said after why a text cannot be taken in, where it was meant for the library."""


def with_decisions(addition: Addition, decided: Corrections) -> Addition:
    """Return a passage as it stands with decisions that were made on another version of it."""
    found = addition.findings
    if decided.readings:
        given, refused = decided_readings((), decided.readings), refused_spans(decided.readings)
        found = with_remarks(find(found.passage, given=given, refused=refused))
    stands = replace(found, events=merged(found, (), (), decisions=decided.events).events)
    return Addition(stands, make_cards(stands), addition.notes)


def addition_of(found: Found) -> Addition:
    """Return what was found, with the cards that can be made of it."""
    return Addition(found.findings, make_cards(found.findings), found.notes)
