"""Lay over a passage what the program notices of its figures and dates.

Remarks are kept nowhere: they follow from the text and its dates, and are quicker made than read.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from studyapp.domain.events import Findings
from studyapp.domain.notes import Note, NoteKind


def with_remarks(
    found: Findings, *, progress: Callable[[float], None] = lambda _done: None
) -> Findings:
    """Return what is known of a passage with what is to be remarked on it, as its dates stand.

    `progress` gets 0 to 1, and may raise CancelledError to stop the work.
    """
    from studyapp.extract.remarks.remarking import remarks_on

    notes = [note for note in found.notes if note.kind is not NoteKind.REMARK]
    remarks = remarks_on(found.passage.text, found.dates, progress=progress)
    return replace(found, notes=in_order(notes, remarks))


def in_order(*notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return notes from several sources in the order of the text."""
    return tuple(sorted((note for each in notes for note in each), key=lambda note: note.span))
