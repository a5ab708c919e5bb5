"""Read a text and find its dates and events. Touches no store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.errors import NotTextError
from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.texts import Passage
from studyapp.exchange.table import is_table
from studyapp.extract.decoding import Decoded, decode
from studyapp.extract.pipeline import find
from studyapp.study.files import read_file
from studyapp.study.opening import first_words, notes_on, title_of
from studyapp.study.remarking import with_remarks
from studyapp.study.signs import readable, unreadable

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; raises CancelledError to stop the work."""

_FINDING_SHARE = 0.9
"""How much of the time finding takes; remarking takes the rest."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is in a text, and what a person should know about how it was read."""

    findings: Findings
    notes: tuple[Message, ...]


def silent(_done: float) -> None:
    """Take progress and do nothing with it."""


def found_in_file(
    path: Path,
    *,
    title: str | None = None,
    encoding: str | None = None,
    progress: Progress = silent,
) -> Found:
    """Return what is found in the file at `path`.

    Raises:
        PassageError: It cannot be read, is no text, is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    name = readable(path.name)
    decoded = decode(read_file(path), name=name, encoding=encoding)
    found = _found(decoded, title=title or title_of(path), progress=progress)
    notes = (*_no_table(path, decoded.text, name), *_notes(decoded, found, name))
    return Found(found, notes)


def found_in_text(text: str, *, progress: Progress = silent) -> Found:
    """Return what is found in a pasted or dropped text; it is named by its first words.

    Raises:
        PassageError: It is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    name = "The pasted text"
    decoded = _pasted(text, name)
    found = _found(decoded, title=first_words(decoded.text), progress=progress)
    return Found(found, (*_lost(text, name), *_notes(decoded, found, name)))


def _pasted(text: str, name: str) -> Decoded:
    """Return a text that was pasted; a refusal says what to do about it where there is no file."""
    try:
        return decode(readable(text).encode(), name=name, encoding="utf-8")
    except NotTextError as error:
        hint = Message("Copy the words of a text in another program, then paste them.")
        raise NotTextError(error.says, hint) from error


def _found(decoded: Decoded, *, title: str, progress: Progress) -> Findings:
    found = find(
        Passage.of(title, decoded.text), progress=lambda done: progress(done * _FINDING_SHARE)
    )
    left = 1 - _FINDING_SHARE
    return with_remarks(found, progress=lambda done: progress(_FINDING_SHARE + done * left))


def _no_table(path: Path, text: str, name: str) -> tuple[Message, ...]:
    """Return that a file is read as a text whose name says that it is a table, and why."""
    if path.suffix.casefold() not in (".csv", ".tsv") or is_table(text):
        return ()
    says = (
        "{name} was read as a text, not as a table of events: its first row, line {line}, names "
        "no title and date. A table has a column “title” and one “date”, or “Headline” and “Year”."
    )
    before = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    return (Message(says, {"name": name, "line": text.count("\n", 0, before) + 1}),)


def _lost(text: str, name: str) -> tuple[Message, ...]:
    """Return what to say of the signs of a text that are none and were replaced, if any."""
    count = len(unreadable(text))
    if count == 0:
        return ()
    says = (
        "1 sign in {name} could not be read and was replaced by “�”."
        if count == 1
        else "{count} signs in {name} could not be read and were replaced by “�”."
    )
    where = name[:1].lower() + name[1:]
    return (Message(says, {"count": count, "name": where}),)


def _notes(decoded: Decoded, findings: Findings, name: str) -> tuple[Message, ...]:
    notes = notes_on(decoded, findings.dates, name)
    if findings.events or not findings.dates:
        return notes
    says = (
        "{name} names dates, but no event was found beside them, so there is nothing for a "
        "timeline, cards or a quiz."
    )
    return (*notes, Message(says, {"name": name}))
