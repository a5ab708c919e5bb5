"""What stands in an entry of a calendar, as plain values; of what is said twice, the first."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from studyapp.domain.messages import Message
from studyapp.exchange.dates import NO_YEAR_0, RowError, shortened
from studyapp.exchange.ical_dates import Day

if TYPE_CHECKING:
    from icalendar import Component

OWN = "X-STUDYAPP-"


def day_of(entry: "Component", name: str) -> Day | None:
    """Return a day or a minute that an entry names, None if it does not.

    Raises:
        RowError: It is none.
    """
    value = value_of(entry, name) if name in entry else None
    if value is None or isinstance(value, date):
        return value
    if str(first_of(entry, name)).startswith("0000"):
        raise RowError(NO_YEAR_0)
    said = first_of(entry, name)
    values = {"name": name, "text": shortened(str(said))}
    raise RowError(Message("Its {name} is no date: “{text}”.", values))


def value_of(entry: "Component", name: str) -> Any:  # noqa: ANN401 - whatever the library reads
    """Return a day, a minute or a length of time, "" if it is none of them."""
    return _said_in(entry, name, "dt") or ""


def _said_in(entry: "Component", name: str, part: str) -> Any:  # noqa: ANN401 - likewise
    """Return a part of what an entry says under a name, None if that is broken."""
    try:
        return getattr(first_of(entry, name), part, None)
    except ValueError:
        return None


def text_of(entry: "Component", name: str) -> str:
    """Return what an entry says under a name, "" if nothing."""
    first = first_of(entry, name)
    return "" if first is None else str(first)


def first_of(entry: "Component", name: str) -> Any:  # noqa: ANN401 - likewise
    """Return the first of what the library has under a name, None if it has nothing."""
    found = entry.get(name)
    return found[0] if isinstance(found, list) and found else found


def own_text(entry: "Component", key: str) -> str:
    """Return what only this program writes and reads, "" if nothing."""
    return unescaped(text_of(entry, f"{OWN}{key}"))


def unescaped(text: str) -> str:
    """Return a text as it was before its commas and lines were marked."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], text)


def category(entry: "Component") -> str:
    """Return the first of its categories, "" if it has none."""
    names = _said_in(entry, "CATEGORIES", "cats")
    return unescaped(str(names[0])) if names else ""


def location(entry: "Component") -> str:
    """Return the place as a list of one name, which may have commas in it."""
    place = text_of(entry, "LOCATION").replace(";", ",")
    return f"{place};" if place.strip() else ""
