"""What the card says of the chosen row, as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.domain.corrections import LookedEra, LookedEvent, LookedReading
from studyapp.domain.events import DateExpression, Event
from studyapp.domain.notes import Note
from studyapp.domain.when_words import words
from studyapp.ui.event_words import status_words
from studyapp.ui.pages.findings.cells import icon_of
from studyapp.ui.pages.findings.listing import Listing
from studyapp.ui.pages.findings.offered import Aspect, Novelty, Offered, aspect_words
from studyapp.ui.pages.findings.rows import Row
from studyapp.ui.pages.findings.wording import (
    decision_words,
    events_words,
    in_line,
    note_name,
    origin_words,
    origins,
    sure_words,
)
from studyapp.ui.wording import lane_name, note_text, tr


@dataclass(frozen=True, slots=True)
class Fact:
    """A caption and what it says; `quoted` is the passage's own wording, `strong` what matters."""

    caption: str
    says: str
    quoted: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """The heading of a card, its icon, and the facts."""

    icon: str
    heading: str
    facts: tuple[Fact, ...]

    @property
    def aloud(self) -> str:
        """Return it as it is spoken."""
        return ". ".join([self.heading, *(_spoken(fact).rstrip(".") for fact in self.facts)])


def told(row: Row, listing: Listing) -> Telling:
    """Return what is said of a row."""
    text = listing.passage.text
    match row.found:
        case LookedEvent(event):
            says = tr("Event, {decision}", decision=decision_words(row).lower())
            return Telling("timeline", says, _given(_of_event(event, row, listing)))
        case Offered() as each:
            says = tr("Proposal, {decision}", decision=decision_words(row).lower())
            return Telling("info", says, _given(_of_proposal(each)))
        case LookedEra() as each:
            says = tr("Period, {decision}", decision=decision_words(row).lower())
            return Telling("timeline", says, _given(_of_era(each)))
        case LookedReading() as looked:
            return Telling("repair", _repair_name(row), _given(_of_reading(looked, row, text)))
        case Note() as note:
            return Telling(icon_of(row), note_name(note), _given(_of_note(note)))
        case DateExpression() as date:
            return Telling("date", tr("Date"), _given(_of_date(date, row, text)))


def _spoken(fact: Fact) -> str:
    return f"{fact.caption}: {fact.says}" if fact.caption else fact.says


def _given(facts: Iterator[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.says)


def _of_event(event: Event, row: Row, listing: Listing) -> Iterator[Fact]:
    yield Fact("", event.title, strong=True)
    yield Fact(tr("When"), words(event.when))
    yield Fact(tr("The date"), origins(event, listing.looked.findings))
    yield Fact(tr("People"), ", ".join(event.people))
    yield Fact(tr("Places"), ", ".join(event.places))
    yield Fact(tr("Lane"), lane_name(event.lane) if event.lane else "")
    yield Fact(tr("Status"), status_words(event.status))
    yield Fact(tr("How sure"), sure_words(row.sure))


def _of_era(each: LookedEra) -> Iterator[Fact]:
    yield Fact("", each.era.title, strong=True)
    yield Fact(tr("When"), words(each.era.when))
    yield Fact(tr("In it"), events_words(each.count))
    yield Fact("", tr("It lies behind the events on the timeline unless you remove it."))


def _of_proposal(each: Offered) -> Iterator[Fact]:
    """Give what is new; of an event that is told otherwise also how it stands."""
    now, was = each.event, each.standing
    yield Fact("", now.title, strong=True)
    if each.novelty is Novelty.GONE:
        yield Fact("", tr("The newer finder finds no event in these words."))
    for aspect in Aspect:
        is_changed = was is not None and aspect in each.changed
        if is_changed and was is not None and aspect is Aspect.TITLE:
            yield Fact(tr("Until now"), was.title)
        elif is_changed and was is not None:
            says = _aspect(now, aspect) or tr("none")
            before = _aspect(was, aspect) or tr("none")
            yield Fact(aspect_words(aspect), tr("{now}\nuntil now: {was}", now=says, was=before))
        elif aspect not in (Aspect.TITLE, Aspect.CITATION):
            yield Fact(aspect_words(aspect), _aspect(now, aspect))


def _aspect(event: Event, aspect: Aspect) -> str:
    """Return a part of an event in words."""
    return {
        Aspect.TITLE: event.title,
        Aspect.WHEN: words(event.when),
        Aspect.PEOPLE: ", ".join(event.people),
        Aspect.PLACES: ", ".join(event.places),
        Aspect.LANE: lane_name(event.lane) if event.lane else "",
        Aspect.STATUS: status_words(event.status),
        Aspect.CITATION: f"“{in_line(event.citation.quote)}”",
    }[aspect]


def _repair_name(row: Row) -> str:
    name = tr("Repaired date")
    if isinstance(row.found, LookedReading) and not row.found.is_date:
        name = tr("Repair")
    return tr("{name}, {decision}", name=name, decision=decision_words(row).lower())


def _of_reading(looked: LookedReading, row: Row, text: str) -> Iterator[Fact]:
    repair = looked.emendation
    yield Fact(tr("In the source"), in_line(repair.span.cut(text)), quoted=True)
    yield Fact(tr("We read"), repair.reads, strong=True)
    yield Fact(tr("Why"), repair.reason)
    yield Fact(tr("How sure"), sure_words(row.sure))


def _of_note(note: Note) -> Iterator[Fact]:
    yield Fact(tr("In the text"), in_line(note.citation.quote), quoted=True)
    yield Fact("", note_text(note))
    yield Fact(tr("Basis"), note.basis)


def _of_date(date: DateExpression, row: Row, text: str) -> Iterator[Fact]:
    yield Fact(tr("In the text"), in_line(date.span.cut(text)), quoted=True)
    yield Fact(tr("We read"), words(date.when), strong=True)
    yield Fact(tr("From"), origin_words(date, text))
    if date.repair is not None:
        yield Fact(tr("Why"), date.repair.reason)
    yield Fact(tr("How sure"), sure_words(row.sure))
