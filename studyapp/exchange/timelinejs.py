"""TimelineJS 3, read: the events and the periods of its JSON.

Source: https://timeline.knightlab.com/docs/json-format.html.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from studyapp.domain.errors import PassageError
from studyapp.domain.exchanging import Draft, Incoming
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.taking import Refused
from studyapp.domain.when import When
from studyapp.exchange.dates import (
    Dated,
    RowError,
    believed,
    exact_when,
)
from studyapp.exchange.numbers import parts_of, shown
from studyapp.exchange.rows import MEDIA, MOST_ROWS, Cells, Oddities, draft_of, plain
from studyapp.exchange.table import too_many
from studyapp.exchange.typed import from_to

OWN = "studyapp"
"""The key under which stands what only this program knows."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}:,]|[^\s\[\]{}:,"]+', re.DOTALL)
_WAY = (
    "Export it as JSON for TimelineJS 3, with a list “events” of which each has a “start_date”. "
    "To have dates found in it as in any text, give it the ending .txt."
)
_EVENT, _ERA = "Line {line}, event {number}", "Line {line}, era {number}"
Form = Mapping[str, Any]


class _Places:
    """Where the members of a list begin: each by its line, and by its number where that is shared.

    `says` tells both.
    """

    def __init__(self, says: str, lines: Sequence[int]) -> None:
        self._says, self._lines = says, lines
        self._shared = len(set(lines)) < len(lines)

    def line_of(self, number: int) -> int:
        """Return the line of a member, counted from 0."""
        return self._lines[number] if number < len(self._lines) else 1

    def place_of(self, number: int) -> Message | None:
        """Return line and number of a member, None where the line alone says it."""
        values = {"line": self.line_of(number), "number": number + 1}
        return Message(self._says, values) if self._shared else None


def read_json(text: str, name: str) -> Incoming:
    """Return the events of a JSON file of TimelineJS; `name` is the file's.

    Raises:
        PassageError: It is none, or has too many events.
    """
    form = _form(text, name)
    odd, refused, lines = Oddities(), list[Refused](), _lines(text)
    places = (_Places(_EVENT, lines.get("events", ())), _Places(_ERA, lines.get("eras", ())))
    drafts = list(_drafts(_listed(form, "events", name), places[0], odd, refused))
    spans = list(_drafts(_listed(form, "eras", name), places[1], odd, refused))
    eras = tuple(Era(each.title, each.when) for each in spans)
    title = plain(_words(_text(form.get("title")).get("headline")))
    refused.sort(key=lambda each: each.line)
    return Incoming(tuple(drafts), tuple(refused), eras, odd.told, " ".join(title.split()))


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
    slides: Sequence[object], places: "_Places", odd: Oddities, refused: list[Refused]
) -> Iterator[Draft]:
    for number, slide in enumerate(slides):
        line = places.line_of(number)
        try:
            yield _draft(line, slide, odd)
        except RowError as error:
            refused.append(Refused(line, error.reason, places.place_of(number)))


def _draft(line: int, slide: object, odd: Oddities) -> Draft:
    if not isinstance(slide, dict):
        raise RowError(Message("It is no event: an event has a date and a text."))
    own = {key: each for key, each in _part(slide, OWN).items() if isinstance(each, str)}
    text = _text(slide)
    cells = {
        "lane": _words(slide.get("group")),
        **own,
        "title": plain(_words(text.get("headline"))),
        "text": plain(_words(text.get("text"))),
    }
    if _part(slide, "media").get("url") or slide.get("background"):
        odd.note(*MEDIA)
    return draft_of(line, cells, partial(_when, slide, own, odd), odd)


def _when(slide: Form, own: Cells, odd: Oddities) -> When:
    exact = exact_when(own["when"], own.get("calendar", "")) if own.get("when") else None
    if isinstance(slide.get("start_date"), str):
        end = slide.get("end_date")
        return from_to(slide["start_date"], end if isinstance(end, str) else "")
    start = parts_of(_part(slide, "start_date"), odd)
    if not start:
        raise RowError(Message("It has no date."))
    told = Dated(start, parts_of(_part(slide, "end_date"), odd) or None)
    rough = shown(_words(slide.get("display_date")), told, odd) if exact is None else None
    return rough or believed(exact, told)


def _text(slide: object) -> Form:
    return _part(slide, "text") if isinstance(slide, dict) else {}


def _words(value: object) -> str:
    """Return a text or a number as text, "" if it is neither."""
    return str(value) if isinstance(value, str | int | float) and value is not False else ""


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
