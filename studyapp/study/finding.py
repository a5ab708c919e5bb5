"""Read a text and find its dates and events. Touches no store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.names import NOTHING_KNOWN
from studyapp.domain.texts import Passage
from studyapp.extract.decoding import Decoded, decode
from studyapp.extract.foreign import known_languages, seems_foreign
from studyapp.extract.pipeline import find
from studyapp.study.files import read_file
from studyapp.study.remarking import with_remarks
from studyapp.study.signs import readable, unreadable

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; raises CancelledError to stop the work."""

LONG_LINE = 50_000
"""Characters; a line longer than this is told, as it is a sign of a text without paragraphs."""


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
    named: bool = True,
) -> Found:
    """Return what is found in the file at `path`; unless `named`, no people, places and lanes.

    Raises:
        PassageError: It cannot be read, is no text, is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    name = readable(path.name)
    decoded = decode(read_file(path), name=name, encoding=encoding)
    found = _found(decoded, title=title or title_of(path), progress=progress, named=named)
    return Found(found, _notes(decoded, found, name))


def found_in_text(text: str, *, progress: Progress = silent) -> Found:
    """Return what is found in a pasted or dropped text; it is named by its first words.

    Raises:
        PassageError: It is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    name = "The pasted text"
    decoded = decode(readable(text).encode(), name=name, encoding="utf-8")
    found = _found(decoded, title=first_words(decoded.text), progress=progress)
    return Found(found, (*_lost(text, name), *_notes(decoded, found, name)))


def title_of(path: Path) -> str:
    """Return a title for the passage of a file: its name, with blanks for the signs between."""
    words = readable(path.stem).replace("_", " ").replace("-", " ").split()
    title = " ".join(words) or readable(path.name)
    return title[:1].upper() + title[1:]


def first_words(text: str) -> str:
    """Return the first words of a text, at most 60 code points, to name it by."""
    opening = " ".join(text[:400].split())
    if len(opening) <= 60:
        return opening.rstrip(".") or opening
    return opening[:60].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def _found(decoded: Decoded, *, title: str, progress: Progress, named: bool = True) -> Findings:
    own = NOTHING_KNOWN if named else None
    return with_remarks(find(Passage.of(title, decoded.text), progress=progress, own=own))


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
    notes = []
    longest = max(map(len, decoded.text.splitlines()), default=0)
    if longest > LONG_LINE:
        says = "{name} has a line of {count:,} characters; it is broken up for display only."
        notes.append(Message(says, {"name": name, "count": longest}))
    if decoded.guessed:
        says = "{name} does not say its encoding; it was read as {encoding}."
        notes.append(Message(says, {"name": name, "encoding": decoded.encoding}))
    if seems_foreign(decoded.text):
        says = (
            "{name} seems not to be in {languages}; dates written in figures are found, others "
            "may be missed."
        )
        notes.append(Message(says, {"name": name, "languages": " or ".join(known_languages())}))
    if not findings.dates:
        notes.append(
            Message(
                "{name} can be read, but no dates were found in it; a timeline, cards and a quiz "
                "need dates.",
                {"name": name},
            )
        )
    elif not findings.events:
        notes.append(
            Message(
                "{name} names dates, but no event was found beside them, so there is nothing "
                "for a timeline, cards or a quiz.",
                {"name": name},
            )
        )
    return tuple(notes)
