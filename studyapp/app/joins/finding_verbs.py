"""What a person decides about events, as verbs for the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from studyapp.domain.corrections import Part
from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Era
from studyapp.domain.texts import Emendation, PassageId, Span
from studyapp.domain.when import When

if TYPE_CHECKING:
    from studyapp.study.changes import Changes
    from studyapp.study.proposing import Offer
    from studyapp.wiring import Program

Verb = Callable[["Program"], "Changes"]


def keeping(event: str) -> Verb:
    """Have an event kept."""
    return lambda program: program.correcting.keep(EventId(event))


def correcting(event: Event) -> Verb:
    """Have an event told otherwise."""
    return lambda program: program.correcting.correct(event)


def merging(first: str, second: str, told: Event) -> Verb:
    """Have two events made one."""
    ids = EventId(first), EventId(second)
    return lambda program: program.correcting.merge(*ids, told.when, told)


def checking(
    passage: PassageId | None, repair: Emendation, reads: str
) -> Callable[[Program], None]:
    """Have it refused that a date is read as none."""
    assert passage is not None  # noqa: S101 - a repair of it was corrected
    return lambda program: program.correcting.check_reading(passage, repair, reads)


def splitting(event: str, parts: Sequence[Part]) -> Verb:
    """Have one event made several."""
    return lambda program: program.correcting.split(EventId(event), parts)


def making(passage: PassageId | None, span: Span, title: str, when: When) -> Verb:
    """Have an event made of words."""
    assert passage is not None  # noqa: S101 - words of it were selected
    return lambda program: program.correcting.add(passage, span, title, when)


def removing(event: str) -> Verb:
    """Have an event taken out."""
    return lambda program: program.correcting.remove(EventId(event))


def keeping_era(passage: PassageId | None, era: Era) -> Verb:
    """Have a period kept."""
    assert passage is not None  # noqa: S101 - it is one of a passage
    return lambda program: program.eras.keep(passage, era)


def removing_era(passage: PassageId | None, era: Era) -> Verb:
    """Have a period taken out."""
    assert passage is not None  # noqa: S101 - it is one of a passage
    return lambda program: program.eras.remove(passage, era)


def taking_all(offer: Offer) -> Verb:
    """Have all taken that is still proposed."""

    def take(program: Program) -> Changes:
        _looked, now = program.correcting.looked_with(offer)
        whole = offer if now is None else now
        return program.correcting.take(whole, whole.proposals)

    return take
