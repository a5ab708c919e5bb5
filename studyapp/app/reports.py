"""What is said of what came into the library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from studyapp.domain.library import PackEntry
from studyapp.domain.messages import Message
from studyapp.domain.taking import Taken
from studyapp.ui.wording import counted

if TYPE_CHECKING:
    from studyapp.study.adding import Addition
    from studyapp.study.sharing import Shared


def pack_report(found: Shared, taken: Taken | None = None) -> list[Message]:
    """Return what is in the library now, in a sentence; `taken` if it came from another program."""
    entry = found.entry
    if not found.changes:
        return [Message("“{title}” is in your library already.", {"title": entry.title})]
    if taken is not None:
        events = counted(taken.count, "1 event", "{n} events")
        added = Message("Added “{title}”: {events}.", {"title": entry.title, "events": events})
        return [added, *_refused(len(taken.refused))]
    values = {
        "title": entry.title,
        "version": entry.version,
        "before": found.before,
        "holds": ", ".join(_holds(entry)),
    }
    says = (
        "Added the pack “{title}”: {holds}."
        if found.before is None
        else "“{title}” is version {version} now, not {before}: {holds}."
    )
    return [Message(says, values)]


def update_report(found: Shared) -> list[Message]:
    """Return what a newer version changed about the questions: in short, then line by line."""
    from studyapp.study.pack_changes import changes_in_short, changes_in_words

    values = {
        "title": found.entry.title,
        "version": found.entry.version,
        "before": found.before,
    }
    head = Message("“{title}” is version {version} now, not {before}.", values)
    short = changes_in_short(found.changed)
    undo = Message("Undo brings version {before} back.", values)
    return [head.followed_by(*short), *changes_in_words(found.changed), undo]


def report(addition: Addition, *, new: bool) -> list[Message]:
    """Return what came in, in a sentence, and what should be known about it."""
    found = addition.findings
    if not new:
        says = "“{title}” is in your library already."
        return [Message(says, {"title": found.passage.title})]
    if not found.events:
        return list(addition.notes)
    repairs = sum(date.repair is not None for date in found.dates)
    values = {
        "title": found.passage.title,
        "events": counted(len(found.events), "1 event", "{n} events"),
        "repairs": counted(repairs, "1 repaired date", "{n} repaired dates"),
    }
    says = "Added “{title}”: {events}, {repairs}." if repairs else "Added “{title}”: {events}."
    return [Message(says, values), *addition.notes]


def _refused(rows: int) -> list[Message]:
    if not rows:
        return []
    if rows == 1:
        return [Message("One row was refused; the report says which, and why.")]
    says = "{rows:,} rows were refused; the report says which, and why."
    return [Message(says, {"rows": rows})]


def _holds(entry: PackEntry) -> Iterator[str]:
    if entry.passages:
        yield counted(len(entry.passages), "1 passage", "{n} passages")
    if entry.question_count or not entry.passages:
        yield counted(entry.question_count, "1 question", "{n} questions")
