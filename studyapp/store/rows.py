"""Rows of the library into domain values, and back."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import RowMapping

from studyapp.domain.calendars import Calendar
from studyapp.domain.cards import Card, CardId, Original
from studyapp.domain.errors import WhenError
from studyapp.domain.events import DateExpression, Event, EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.texts import Citation, Emendation, PassageId, Span
from studyapp.domain.when import When
from studyapp.store.faults import senseless_value

Columns = dict[str, Any]
LATER = 2**40
"""From this place on are events that came by themselves: their order is that of the text."""


@lru_cache(maxsize=2**15)
def when_of(edtf: str, calendar: Calendar) -> When:
    """Return a date as it was stored; the same dates come up again and again."""
    try:
        return When.parse(edtf, calendar)
    except WhenError as error:
        raise senseless_value() from error


def date_rows(passage: int, dates: tuple[DateExpression, ...]) -> Iterator[Columns]:
    """Give the rows of the date expressions of a passage."""
    for place, date in enumerate(dates):
        yield {
            "passage": passage,
            "place": place,
            **_span_row("", date.span),
            "edtf": date.when.edtf,
            "calendar": date.when.calendar,
            "basis": date.basis,
            **_span_row("carried_", date.carried_from),
            **_repair_row(date.repair),
            "range": date.range,
            "confidence": date.confidence,
        }


def date_of(row: RowMapping) -> DateExpression:
    """Return a date expression."""
    return DateExpression(
        span=span_of(row),
        when=when_of(row["edtf"], row["calendar"]),
        basis=row["basis"],
        carried_from=_span_or_none(row, "carried_"),
        repair=None if row["repair_start"] is None else repair_of(row),
        range=row["range"],
        confidence=row["confidence"],
    )


def event_rows(passage: int, events: tuple[Event, ...]) -> Iterator[Columns]:
    """Give the rows of the events of a passage."""
    for place, event in enumerate(events):
        yield {**event_row(passage, event), "place": place}


def event_row(passage: int, event: Event) -> Columns:
    """Return the row of an event, but for its place among those of the passage."""
    first, last = event.when.sort_key
    return {
        "key": event.id,
        "passage": passage,
        **told_row(event),
        "earliest": event.when.earliest,
        "latest": event.when.latest,
        "first_minute": first,
        "last_minute": last,
        "dates": event.dates,
    }


def told_row(event: Event) -> Columns:
    """Return the columns of what is told of an event, without what follows from that."""
    return {
        "title": event.title,
        "edtf": event.when.edtf,
        "calendar": event.when.calendar,
        **_citation_row(event.citation),
        "people": event.people,
        "places": event.places,
        "lane": event.lane,
        "status": event.status,
        "importance": event.importance,
        "confidence": event.confidence,
    }


def event_of(row: RowMapping, passage: PassageId) -> Event:
    """Return an event."""
    return Event(
        id=EventId(row["key"]),
        passage=passage,
        title=row["title"],
        when=when_of(row["edtf"], row["calendar"]),
        citation=_citation_of(row),
        dates=row["dates"],
        people=row["people"],
        places=row["places"],
        lane=row["lane"],
        status=row["status"],
        importance=row["importance"],
        confidence=row["confidence"],
    )


def card_rows(
    passage: int, cards: tuple[Card, ...], events: Mapping[EventId, int]
) -> Iterator[Columns]:
    """Give the rows of the cards of a passage; `events` are the numbers of its events."""
    for card in cards:
        yield card_row(card, passage, None if card.event is None else events[card.event])


def card_row(
    card: Card, passage: int | None, event: int | None = None, *, pack: int | None = None
) -> Columns:
    """Return the row of a card by the numbers of what it belongs to."""
    cited = card.citation
    return {
        "key": card.id,
        "passage": passage,
        "event": event,
        "pack": pack,
        "recipe": card.recipe,
        "front": card.front,
        "back": card.back,
        **_span_row("", None if cited is None else cited.span),
        "quote": None if cited is None else cited.quote,
    }


def card_of(row: RowMapping) -> Card:
    """Return a card as it is now.

    The row also has `passage_key`, `event_key`, `pack_key`, `edited_front` and `edited_back`.
    """
    passage, event, pack = row["passage_key"], row["event_key"], row["pack_key"]
    came = Original(row["front"], row["back"])
    is_edited = row["edited_front"] is not None
    return Card(
        id=CardId(row["key"]),
        passage=None if passage is None else PassageId(passage),
        event=None if event is None else EventId(event),
        recipe=row["recipe"],
        front=row["edited_front"] if is_edited else came.front,
        back=row["edited_back"] if is_edited else came.back,
        citation=None if row["quote"] is None else _citation_of(row),
        pack=None if pack is None else PackId(pack),
        original=came if is_edited else None,
    )


def repair_of(row: RowMapping) -> Emendation:
    """Return the repair of a date."""
    return Emendation(
        span=span_of(row, "repair_"),
        reads=row["repair_reads"],
        reason=row["repair_reason"],
        sureness=row["repair_sureness"],
    )


def span_of(row: RowMapping, prefix: str = "") -> Span:
    """Return a span from the columns that begin with `prefix`."""
    try:
        return Span(row[f"{prefix}start"], row[f"{prefix}end"])
    except (TypeError, ValueError) as error:
        raise senseless_value() from error


def _span_or_none(row: RowMapping, prefix: str) -> Span | None:
    return None if row[f"{prefix}start"] is None else span_of(row, prefix)


def _span_row(prefix: str, span: Span | None) -> Columns:
    start, end = (None, None) if span is None else (span.start, span.end)
    return {f"{prefix}start": start, f"{prefix}end": end}


def _repair_row(repair: Emendation | None) -> Columns:
    return {
        **_span_row("repair_", None if repair is None else repair.span),
        "repair_reads": None if repair is None else repair.reads,
        "repair_reason": None if repair is None else repair.reason,
        "repair_sureness": None if repair is None else repair.sureness,
    }


def _citation_row(citation: Citation) -> Columns:
    return {**_span_row("", citation.span), "quote": citation.quote}


def _citation_of(row: RowMapping) -> Citation:
    return Citation(span_of(row), row["quote"])
