"""Take a text in: read it, find its dates and events, make its cards. Touches no store."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.cards import Card
from studyapp.domain.errors import TooLargeError, UnreadableError
from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.texts import Passage
from studyapp.extract.decoding import LIMIT, Decoded, decode, too_large
from studyapp.extract.pipeline import find
from studyapp.generate.cards import make_cards

Progress = Callable[[float], None]
"""Told how much is done, 0 to 1; raises CancelledError to stop the work."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A passage ready to be kept, and what a person should know about how it was read."""

    findings: Findings
    cards: tuple[Card, ...]
    notes: tuple[Message, ...]


def addition_of_file(
    path: Path, *, title: str | None = None, encoding: str | None = None, progress: Progress
) -> Addition:
    """Return what is found in the file at `path`.

    Raises:
        PassageError: It cannot be read, is no text, is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    decoded = decode(file_content(path), name=path.name, encoding=encoding)
    return _addition(decoded, title=title or title_of(path), name=path.name, progress=progress)


def addition_of_text(text: str, *, progress: Progress) -> Addition:
    """Return what is found in a pasted or dropped text; it is named by its first words.

    Raises:
        PassageError: It is empty or too large.
        CancelledError: `progress` asked to stop.
    """
    name = "The pasted text"
    content = text.encode("utf-8", errors="surrogatepass")
    decoded = decode(content, name=name, encoding="utf-8")
    return _addition(decoded, title=first_words(decoded.text), name=name, progress=progress)


def file_content(path: Path) -> bytes:
    """Return the bytes of a file; a file over the limit is not read.

    Raises:
        UnreadableError: There is none, it is a folder, or may not be read.
        TooLargeError: It is over the limit.
    """
    if path.is_dir():
        raise _unreadable(path, "it is a folder", "Choose a text file in it.")
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
            size = file.seek(0, 2) if len(content) > LIMIT and file.seekable() else len(content)
    except FileNotFoundError as error:
        raise _unreadable(path, "there is no such file", "Check its name and folder.") from error
    except PermissionError as error:
        hint = "Ask its owner for leave to read it, or choose another file."
        raise _unreadable(path, "you may not read it", hint) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _unreadable(path, reason, "Copy it to another folder and try again.") from error
    if len(content) > LIMIT:
        raise TooLargeError(*too_large(path.name, size))
    return content


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


def _addition(decoded: Decoded, *, title: str, name: str, progress: Progress) -> Addition:
    findings = find(Passage.of(title, decoded.text), progress=progress)
    return Addition(findings, make_cards(findings), _notes(decoded, findings, name))


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


def _unreadable(path: Path, reason: str, hint: str) -> UnreadableError:
    says = Message(
        "{name} could not be read: {reason}. Nothing was added.",
        {"name": path.name or str(path), "reason": reason},
    )
    return UnreadableError(says, Message(hint))
