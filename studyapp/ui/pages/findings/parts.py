"""The parts of a list that can be shown alone, each with its number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studyapp.domain.corrections import LookedEvent, LookedReading
from studyapp.domain.events import Basis, DateExpression, Status
from studyapp.domain.notes import Note, NoteKind
from studyapp.domain.texts import Sureness
from studyapp.ui.pages.findings.offered import Novelty, Offered
from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.wording import lane_name, tr

_MOST_LANES = 6
Test = Callable[[Row], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list: its name, and which rows belong to it."""

    name: str
    says: str
    holds: Test


def parts_of(tab: Tab, rows: Sequence[Row]) -> list[Part]:
    """Return the parts of a list that have anything in them, all of it first."""
    offered = [Part("all", tr("All"), lambda _row: True)]
    if tab in (Tab.EVENTS, Tab.REPAIRS, Tab.ERAS):
        offered.append(Part("waiting", tr("Not looked at"), lambda row: row.waits))
    if tab not in (Tab.NOTES, Tab.ERAS, Tab.PROPOSALS):
        offered.append(Part("unsure", tr("Not sure"), _is_unsure))
    offered += _OWN[tab]()
    if tab is Tab.EVENTS:
        offered += _lanes(rows)
    return offered


def _is_unsure(row: Row) -> bool:
    return row.sure is not Sureness.SURE


def _of_events() -> list[Part]:
    return [
        Part("planned", tr("Planned"), lambda row: _status(row) is Status.PLANNED),
        Part("disputed", tr("Disputed"), lambda row: _status(row) is Status.DISPUTED),
    ]


def _of_repairs() -> list[Part]:
    def is_of(kind: NoteKind) -> Test:
        return lambda row: isinstance(row.found, LookedReading) and row.found.kind is kind

    return [
        Part(
            "dates",
            tr("Dates"),
            lambda row: isinstance(row.found, LookedReading) and row.found.is_date,
        ),
        Part("people", tr("People"), is_of(NoteKind.PERSON)),
        Part("places", tr("Places"), is_of(NoteKind.PLACE)),
    ]


def _of_notes() -> list[Part]:
    def is_of(kind: NoteKind) -> Test:
        return lambda row: isinstance(row.found, Note) and row.found.kind is kind

    return [
        Part("claims", tr("Claims"), is_of(NoteKind.CLAIM)),
        Part("remarks", tr("Remarks"), is_of(NoteKind.REMARK)),
        Part("words", tr("Words"), is_of(NoteKind.WORD)),
        Part("people", tr("People"), is_of(NoteKind.PERSON)),
        Part("places", tr("Places"), is_of(NoteKind.PLACE)),
    ]


def _of_dates() -> list[Part]:
    def is_by(basis: Basis) -> Test:
        return lambda row: isinstance(row.found, DateExpression) and row.found.basis is basis

    return [
        Part("stated", tr("Stated"), is_by(Basis.STATED)),
        Part("carried", tr("Completed"), is_by(Basis.CARRIED)),
        Part("relative", tr("Counted"), is_by(Basis.RELATIVE)),
    ]


def _of_proposals() -> list[Part]:
    def is_of(novelty: Novelty) -> Test:
        return lambda row: isinstance(row.found, Offered) and row.found.novelty is novelty

    return [
        Part("new", tr("New"), is_of(Novelty.NEW)),
        Part("changed", tr("Changed"), is_of(Novelty.CHANGED)),
        Part("gone", tr("Not found now"), is_of(Novelty.GONE)),
    ]


_OWN = {
    Tab.EVENTS: _of_events,
    Tab.REPAIRS: _of_repairs,
    Tab.NOTES: _of_notes,
    Tab.DATES: _of_dates,
    Tab.ERAS: list,
    Tab.PROPOSALS: _of_proposals,
}


def _lanes(rows: Sequence[Row]) -> list[Part]:
    """Return the lanes that events lie in, in the order in which they come up."""
    lanes = dict.fromkeys(filter(None, map(_lane, rows)))

    def is_in(lane: str) -> Test:
        return lambda row: _lane(row) == lane

    return [
        Part(f"lane {lane}", lane_name(lane), is_in(lane)) for lane in list(lanes)[:_MOST_LANES]
    ]


def _lane(row: Row) -> str | None:
    return row.found.event.lane if isinstance(row.found, LookedEvent) else None


def _status(row: Row) -> Status | None:
    return row.found.event.status if isinstance(row.found, LookedEvent) else None
