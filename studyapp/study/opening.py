"""A text before it is searched: its title, and what to say of how it was read."""

from collections.abc import Sized
from pathlib import Path

from studyapp.domain.messages import Message
from studyapp.extract.decoding import Decoded
from studyapp.extract.foreign import known_languages, seems_foreign
from studyapp.study.signs import readable

LONG_LINE = 50_000
"""Characters; a line longer than this is told, as it is a sign of a text without paragraphs."""
NO_DATES = (
    "{name} can be read, but no dates were found in it; a timeline, cards and a quiz need dates."
)
"""What is said of a text that was read and has no dates."""


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


def guess_told(decoded: Decoded, name: str) -> tuple[Message, ...]:
    """Return that a file's encoding was guessed, if it was."""
    says = "{name} does not say its encoding; it was read as {encoding}."
    told = Message(says, {"name": name, "encoding": decoded.encoding})
    return (told,) if decoded.guessed else ()


def notes_on(decoded: Decoded, dates: Sized, name: str) -> tuple[Message, ...]:
    """Return what to say of how a text was read, and of its dates if it has none."""
    notes = []
    longest = max(map(len, decoded.text.splitlines()), default=0)
    if longest > LONG_LINE:
        says = "{name} has a line of {count:,} characters; it is broken up for display only."
        notes.append(Message(says, {"name": name, "count": longest}))
    notes += guess_told(decoded, name)
    if seems_foreign(decoded.text):
        says = (
            "{name} seems not to be in {languages}; dates written in figures are found, others "
            "may be missed."
        )
        notes.append(Message(says, {"name": name, "languages": " or ".join(known_languages())}))
    if not dates:
        notes.append(Message(NO_DATES, {"name": name}))
    return tuple(notes)
