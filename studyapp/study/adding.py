"""Make what was found in a text ready to be kept: its cards are made. Touches no store."""

from dataclasses import dataclass

from studyapp.domain.cards import Card
from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.generate.cards import make_cards
from studyapp.study.finding import Found


@dataclass(frozen=True, slots=True)
class Addition:
    """A passage ready to be kept, and what a person should know about how it was read."""

    findings: Findings
    cards: tuple[Card, ...]
    notes: tuple[Message, ...]


NOT_ADDED = Message("It was not added.")
"""Said after why a text cannot be taken in, where it was meant for the library."""


def addition_of(found: Found) -> Addition:
    """Return what was found, with the cards that can be made of it."""
    return Addition(found.findings, make_cards(found.findings), found.notes)
