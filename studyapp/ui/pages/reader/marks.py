"""The marks that the reader paints on a passage."""

from studyapp.domain.notes import ClaimVerdict, Note, NoteKind, RemarkVerdict
from studyapp.domain.texts import Span
from studyapp.ui.marked.shown import Shown
from studyapp.ui.marked.signs import MENTIONED, Mark, MarkKind, marks_on
from studyapp.ui.pages.reader.landmarks import Landmarks, within


def marks_of(landmarks: Landmarks, shown: Shown) -> tuple[Mark, ...]:
    """Return the marks of what is displayed, in its order."""
    if shown.start == shown.end:
        return ()
    part = Span(shown.start, shown.end)
    spans: dict[MarkKind, list[Span]] = {
        MarkKind.DATE: [date.span for date in landmarks.dates_in(part)],
        MarkKind.REPAIR: [repair.span for repair in landmarks.repairs_in(part.start, part.end)],
    }
    for mention in within(landmarks.mentions, part):
        spans.setdefault(MENTIONED[mention.kind], []).append(mention.span)
    for note in within(landmarks.notes, part):
        if note.kind not in MENTIONED:
            spans.setdefault(_mark_of(note), []).append(note.span)
    return marks_on(spans, shown)


def kinds_in(landmarks: Landmarks) -> list[MarkKind]:
    """Return the kinds of mark that a passage bears; dates and repairs are always explained."""
    there = {MENTIONED[mention.kind] for mention in landmarks.mentions}
    there |= {_mark_of(note) for note in landmarks.notes if note.kind not in MENTIONED}
    return [kind for kind in MarkKind if kind in {MarkKind.DATE, MarkKind.REPAIR} | there]


def _mark_of(note: Note) -> MarkKind:
    if note.kind not in (NoteKind.CLAIM, NoteKind.REMARK):
        return MarkKind.NOTE
    is_right = note.verdict is ClaimVerdict.RIGHT or note.remark is RemarkVerdict.FITS
    return MarkKind.CHECKED if is_right else MarkKind.CLAIM
