"""TimelineJS 3, written: its JSON, and the columns of the spreadsheets that it reads.

What only this program knows stands beside, where TimelineJS does not look: in JSON under
`studyapp`, in a table behind the eighteen columns.
Source: https://timeline.knightlab.com/docs/json-format.html and using-spreadsheets.html.
"""

import json
from html import escape
from typing import Any

from studyapp.domain.events import Event
from studyapp.domain.exchanging import Outgoing, Written
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.exchange.dates import PARTS, Numbers, numbers_of
from studyapp.exchange.losses import Loss, losses
from studyapp.exchange.rows import listed
from studyapp.exchange.table import table_of
from studyapp.exchange.timelinejs import OWN

COLUMNS = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time"),
    *("Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption"),
    *("Media Thumbnail", "Type", "Group", "Background"),
    *("When", "Calendar", "Status", "Importance", "People", "Places", "Passage"),
)
_NAME = "TimelineJS"
_LOSSES = (
    *(Loss.ROUGH, Loss.VAGUE, Loss.OPEN, Loss.STYLE, Loss.ZONE),
    *(Loss.DOUBT, Loss.PEOPLE, Loss.PLACES),
)


def written_json(outgoing: Outgoing) -> Written:
    """Return events as JSON in UTF-8."""
    form = {
        "title": {"text": {"headline": escape(outgoing.title, quote=False)}},
        "events": [_slide(event, outgoing.passage_of(event)) for event in outgoing.events],
        "eras": [_era(era) for era in outgoing.eras],
    }
    text = json.dumps(form, ensure_ascii=False, indent=1)
    return Written(f"{text}\n".encode("utf-8", "replace"), _lost(outgoing))


def written_columns(outgoing: Outgoing) -> Written:
    """Return events as a table with the columns of TimelineJS, in UTF-8."""
    rows = [_row(event, outgoing.passage_of(event)) for event in outgoing.events]
    eras = [_era_row(era) for era in outgoing.eras]
    return Written(table_of(COLUMNS, [*rows, *eras]), _lost(outgoing))


def _lost(outgoing: Outgoing) -> tuple[Message, ...]:
    return losses(outgoing.events, _NAME, *_LOSSES)


def _slide(event: Event, passage: str) -> dict[str, Any]:
    text = {"headline": escape(event.title, quote=False)}
    if event.citation.quote:
        text["text"] = escape(event.citation.quote, quote=False)
    group = event.lane or passage
    own = {
        **_own(event.when),
        "lane": event.lane or "",
        "status": str(event.status),
        "importance": str(event.importance),
        "people": listed(event.people),
        "places": listed(event.places),
        "passage": passage,
    }
    return {**_dates(event.when), "text": text, **({"group": group} if group else {}), OWN: own}


def _era(era: Era) -> dict[str, Any]:
    dates = _dates(era.when)
    dates.setdefault("end_date", dates["start_date"])
    text = {"headline": escape(era.title, quote=False)}
    return {**dates, "text": text, OWN: _own(era.when)}


def _own(when: When) -> dict[str, str]:
    return {"when": when.edtf, "calendar": str(when.calendar)}


def _dates(when: When) -> dict[str, Any]:
    dated = numbers_of(when)
    ends = {} if dated.end is None else {"end_date": dict(dated.end)}
    return {"start_date": dict(dated.start), **ends, "display_date": words(when)}


def _row(event: Event, passage: str) -> tuple[str, ...]:
    return (
        *_date_cells(event.when),
        escape(event.title, quote=False),
        escape(event.citation.quote, quote=False),
        *("", "", "", ""),
        "",
        event.lane or "",
        "",
        event.when.edtf,
        event.when.calendar,
        event.status,
        str(event.importance),
        listed(event.people),
        listed(event.places),
        passage,
    )


def _era_row(era: Era) -> tuple[str, ...]:
    cells = (*_date_cells(era.when), escape(era.title, quote=False), "", "", "", "", "", "era")
    return (*cells, "", "", era.when.edtf, era.when.calendar, "", "", "", "", "")


def _date_cells(when: When) -> tuple[str, ...]:
    dated = numbers_of(when)
    return (*_end_cells(dated.start), *_end_cells(dated.end or {}), words(when))


def _end_cells(numbers: Numbers) -> tuple[str, str, str, str]:
    year, month, day = (str(numbers.get(part, "")) for part in PARTS[:3])
    if "hour" not in numbers:
        return year, month, day, ""
    minute = f":{numbers['minute']:02d}" if "minute" in numbers else ""
    return year, month, day, f"{numbers['hour']:02d}{minute}"
