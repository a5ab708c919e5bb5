"""The first row of a table: which column says what, in common forms of their names."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.messages import Message
from studyapp.exchange.cells import rows_of, unguarded
from studyapp.exchange.dates import RowError
from studyapp.exchange.rows import Cells, plain

_FORMS = {
    "title": (
        *("title", "headline", "event", "name", "summary", "subject", "what", "label"),
        *("heading", "titel", "ereignis", "titre", "evento"),
    ),
    "when": ("when", "edtf"),
    "date": ("date", "dates", "datum", "fecha", "wann"),
    "start": (
        *("start", "startdate", "begin", "begins", "beginning", "from", "first", "datefrom"),
        *("von", "beginn", "anfang"),
    ),
    "end": ("end", "enddate", "ends", "to", "until", "till", "last", "dateto", "bis", "ende"),
    "year": ("year", "startyear", "jahr", "an", "annee"),
    "month": ("month", "startmonth", "monat"),
    "day": ("day", "startday", "tag"),
    "time": ("time", "starttime", "uhrzeit"),
    "endyear": ("endyear",),
    "endmonth": ("endmonth",),
    "endday": ("endday",),
    "endtime": ("endtime",),
    "calendar": ("calendar", "kalender"),
    "text": ("text", "description", "details", "notes", "note", "body", "beschreibung"),
    "lane": ("lane", "group", "category", "categories", "theme", "topic", "kategorie", "gruppe"),
    "status": ("status",),
    "importance": ("importance", "weight"),
    "people": ("people", "persons", "person", "who", "personen", "wer"),
    "places": ("places", "place", "location", "where", "ort", "orte", "wo"),
    "passage": ("passage", "source", "quelle"),
    "quote": ("quote", "quotation", "citation", "zitat"),
    "type": ("type",),
    "display": ("displaydate",),
    "media": ("media", "mediacredit", "mediacaption", "mediathumbnail", "background", "image"),
}
"""The names that columns go by, without blanks and signs, in small letters."""
_NAMES = {form: name for name, forms in _FORMS.items() for form in forms}
_DATING = ("when", "date", "start", "year")
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Head:
    """The first row: what each column says, None where that is not known, and what parts cells."""

    names: tuple[str | None, ...]
    delimiter: str
    is_html: bool
    unknown: tuple[str, ...]

    def cells(self, row: Sequence[str] | RowError) -> Cells:
        """Return what a row says.

        Raises:
            RowError: It is broken.
        """
        if isinstance(row, RowError):
            raise row
        pairs = zip(self.names, map(unguarded, row), strict=False)
        found: dict[str, str] = {}
        for name, cell in pairs:
            if name is not None and cell.strip():
                found.setdefault(name, cell)
        if self.is_html:
            found |= {name: plain(found[name]) for name in ("title", "text") if name in found}
        return found

    def whole(self, row: Sequence[str] | RowError) -> Cells:
        """Return what a row says that has no cell too many.

        Raises:
            RowError: It is broken, or a cell of it may have been cut in two.
        """
        cells = self.cells(row)
        if not isinstance(row, RowError) and any(map(str.strip, row[len(self.names) :])):
            says = "It has more cells than the first row; what has a “{sign}” in it needs quotes."
            sign = "tab" if self.delimiter == "\t" else self.delimiter
            raise RowError(Message(says, {"sign": sign}))
        return cells


def head_of(text: str) -> Head | None:
    """Return the first row, None if there are no events in such a table."""
    first = text.removeprefix("\ufeff").lstrip("\r\n")[:10_000]
    best: Head | None = None
    for delimiter in _DELIMITERS:
        row = next((row for _, row in rows_of(first, delimiter, head=True)), [])
        if isinstance(row, RowError):
            continue
        head = _named(row, delimiter)
        known = set(head.names)
        if "title" in known and known & set(_DATING):
            best = head if best is None or len(head.names) > len(best.names) else best
    return best


def _named(row: Sequence[str], delimiter: str) -> Head:
    keys = ["".join(filter(str.isalnum, cell.casefold())) for cell in row]
    names = tuple(_NAMES.get(key) for key in keys)
    unknown = tuple(
        cell.strip() for cell, name in zip(row, names, strict=True) if name is None and cell.strip()
    )
    return Head(names, delimiter, is_html="headline" in keys, unknown=unknown)
