"""Read a file and find its dates alone: it starts in half the time that all findings take."""

from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.extract.dates import find_dates
from studyapp.extract.decoding import decode
from studyapp.study.files import read_file
from studyapp.study.opening import notes_on, title_of
from studyapp.study.signs import readable


@dataclass(frozen=True, slots=True)
class Dated:
    """The dates of a text, and what a person should know about how it was read."""

    title: str
    text: str
    dates: tuple[DateExpression, ...]
    notes: tuple[Message, ...]


def dates_in_file(path: Path, *, encoding: str | None = None) -> Dated:
    """Return the dates in the file at `path`.

    Raises:
        PassageError: It cannot be read, is no text, is empty or too large.
    """
    name = readable(path.name)
    decoded = decode(read_file(path), name=name, encoding=encoding)
    dates = find_dates(decoded.text, progress=lambda _done: None)
    return Dated(title_of(path), decoded.text, dates, notes_on(decoded, dates, name))
