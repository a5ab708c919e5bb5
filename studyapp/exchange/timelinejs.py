"""TimelineJS 3: its JSON, and the columns of the spreadsheets that it reads.

What only this program knows stands beside, where TimelineJS does not look: in JSON under
`studyapp`, in a table behind the eighteen columns.
Source: https://timeline.knightlab.com/docs/json-format.html and using-spreadsheets.html.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from html import escape
from typing import Any

from studyapp.domain.errors import PassageError
from studyapp.domain.events import Event
from studyapp.domain.exchanging import Draft, Incoming, Outgoing, Written
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.taking import Refused
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.exchange.dates import (
    PARTS,
    Dated,
    Numbers,
    RowError,
    believed,
    exact_when,
    numbers_of,
)
from studyapp.exchange.losses import Loss, losses
from studyapp.exchange.numbers import parts_of, shown
from studyapp.exchange.rows import MEDIA, MOST_ROWS, Cells, Oddities, draft_of, listed, plain
from studyapp.exchange.table import table_of, too_many

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
_OWN = "studyapp"
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)
_WAY = (
    "Export it as JSON for TimelineJS 3, with a list “events” of which each has a “start_date”. "
    "To have dates found in it as in any text, give it the ending .txt."
)
Form = Mapping[str, Any]


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


def read_json(text: str, name: str) -> Incoming:
    """Return the events of a JSON file of TimelineJS; `name` is the file's.

    Raises:
        PassageError: It is none, or has too many events.
    """
    form = _form(text, name)
    odd, refused = Oddities(), list[Refused]()
    lines = _lines(text)
    drafts = list(_drafts(_listed(form, "events", name), lines.get("events", ()), odd, refused))
    spans = list(_drafts(_listed(form, "eras", name), lines.get("eras", ()), odd, refused))
    eras = tuple(Era(each.title, each.when) for each in spans)
    title = plain(str(_text(form.get("title")).get("headline") or ""))
    refused.sort(key=lambda each: each.line)
    return Incoming(tuple(drafts), tuple(refused), eras, odd.told, " ".join(title.split()))


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
    return {**_dates(event.when), "text": text, **({"group": group} if group else {}), _OWN: own}


def _era(era: Era) -> dict[str, Any]:
    dates = _dates(era.when)
    dates.setdefault("end_date", dates["start_date"])
    text = {"headline": escape(era.title, quote=False)}
    return {**dates, "text": text, _OWN: _own(era.when)}


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


def _form(text: str, name: str) -> Form:
    """Return what a timeline is made of.

    Raises:
        PassageError: It is none.
    """
    try:
        form = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise _no_json(name, error.lineno, error.msg) from error
    except (ValueError, RecursionError) as error:
        raise _no_json(name, 1, "it is nested too deeply, or has too long a number") from error
    if isinstance(form, dict) and isinstance(form.get("events"), list):
        return form
    if isinstance(form, dict) and isinstance(form.get("timeline"), dict):
        says = "{name} is of an old TimelineJS: line {line} begins a “timeline” with “date” in it."
        raise _no_timeline(says, name, line=_line_of(text, '"timeline"'))
    says = "{name} is no timeline that can be read: it has no list “events”, from line {line} on."
    raise _no_timeline(says, name, line=_line_of(text, ""))


def _line_of(text: str, words: str) -> int:
    """Return the line in which words stand first, or anything at all."""
    at = text.find(words) if words else len(text) - len(text.lstrip("\ufeff \t\r\n"))
    return text.count("\n", 0, max(at, 0)) + 1


def _listed(form: Form, key: str, name: str) -> Sequence[object]:
    every = form.get(key)
    if not isinstance(every, list):
        return ()
    if len(every) > MOST_ROWS:
        raise too_many(name)
    return every


def _drafts(
    slides: Sequence[object], lines: Sequence[int], odd: Oddities, refused: list[Refused]
) -> Iterator[Draft]:
    for number, slide in enumerate(slides):
        line = lines[number] if number < len(lines) else 1
        try:
            yield _draft(line, slide, odd)
        except RowError as error:
            refused.append(Refused(line, error.reason))


def _draft(line: int, slide: object, odd: Oddities) -> Draft:
    if not isinstance(slide, dict):
        raise RowError(Message("It is no event: an event has a date and a text."))
    own = {key: each for key, each in _part(slide, _OWN).items() if isinstance(each, str)}
    text = _text(slide)
    cells = {
        "lane": str(slide.get("group") or ""),
        **own,
        "title": plain(str(text.get("headline") or "")),
        "text": plain(str(text.get("text") or "")),
    }
    if _part(slide, "media").get("url") or slide.get("background"):
        odd.note(*MEDIA)
    return draft_of(line, cells, partial(_when, slide, own, odd), odd)


def _when(slide: Form, own: Cells, odd: Oddities) -> When:
    exact = exact_when(own["when"], own.get("calendar", "")) if own.get("when") else None
    start = parts_of(_part(slide, "start_date"), odd)
    if not start:
        raise RowError(Message("It has no date."))
    told = Dated(start, parts_of(_part(slide, "end_date"), odd) or None)
    return believed(exact or shown(str(slide.get("display_date") or ""), told, odd), told)


def _text(slide: object) -> Form:
    return _part(slide, "text") if isinstance(slide, dict) else {}


def _part(form: Form, key: str) -> Form:
    value = form.get(key)
    return value if isinstance(value, dict) else {}


def _no_json(name: str, line: int, reason: str) -> PassageError:
    says = "{name} is no JSON, as a timeline has to be: line {line}: {reason}."
    values = {"name": name, "line": line, "reason": reason[:1].lower() + reason[1:]}
    return PassageError(Message(says, values), Message(_WAY))


def _no_timeline(says: str, name: str, *, line: int) -> PassageError:
    return PassageError(Message(says, {"name": name, "line": line}), Message(_WAY))


def _lines(text: str) -> dict[str, list[int]]:
    """Return the lines in which the members of each list at the top begin; the text is JSON."""
    found: dict[str, list[int]] = {}
    depth, key, last, line, at = 0, "", "", 1, 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if depth == 2 and sign not in ",]}":
            line += text.count("\n", at, token.start())
            at = token.start()
            found.setdefault(key, []).append(line)
        if sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        elif sign == ":" and depth == 1:
            key = last
        elif sign[0] == '"' and depth == 1:
            last = sign[1:-1]
    return found
