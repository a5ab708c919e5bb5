"""Read a text and find its dates and events. Touches no store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.texts import Passage
from studyapp.extract.decoding import Decoded, decode
from studyapp.extract.pipeline import find
from studyapp.study.files import read_file

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; raises CancelledError to stop the work."""


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
    decoded = decode(read_file(path), name=path.name, encoding=encoding)
    return _found(decoded, title=title or title_of(path), name=path.name, progress=progress)


def found_in_text(text: str, *, progress: Progress = silent) -> Found:
    """Return what is found in a pasted or dropped text; it is named by its first words.

    Raises:
        PassageError: It is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    name = "The pasted text"
    content = text.encode("utf-8", errors="replace")
    decoded = decode(content, name=name, encoding="utf-8")
    return _found(decoded, title=first_words(decoded.text), name=name, progress=progress)


def title_of(path: Path) -> str:
    """Return a title for the passage of a file: its name, with blanks for the signs between."""
    words = path.stem.replace("_", " ").replace("-", " ").split()
    title = " ".join(words) or path.name
    return title[:1].upper() + title[1:]


def first_words(text: str) -> str:
    """Return the first words of a text, at most 60 code points, to name it by."""
    opening = " ".join(text[:400].split())
    if len(opening) <= 60:
        return opening.rstrip(".")
    return opening[:60].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def _found(decoded: Decoded, *, title: str, name: str, progress: Progress) -> Found:
    findings = find(Passage.of(title, decoded.text), progress=progress)
    return Found(findings, _notes(decoded, findings, name))


def _notes(decoded: Decoded, findings: Findings, name: str) -> tuple[Message, ...]:
    notes = []
    if decoded.guessed:
        says = "{name} does not say its encoding; it was read as {encoding}."
        notes.append(Message(says, {"name": name, "encoding": decoded.encoding}))
    if not findings.dates:
        notes.append(
            Message(
                "No dates were found in {name}. It can be read; a timeline, cards and a quiz "
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
