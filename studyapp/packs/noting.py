"""Notes of a pack on its passages."""

from studyapp.domain.notes import ClaimVerdict, Note, NoteKind
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.packs.entries import Entry
from studyapp.packs.nodes import words_of
from studyapp.packs.shapes import NoteShape


def check_verdict(entry: Entry[NoteShape]) -> None:
    """Tell a claim without a verdict, and a verdict on something else."""
    shape = entry.shape
    if shape.kind is NoteKind.CLAIM and shape.verdict is None:
        verdicts = ", ".join(ClaimVerdict)
        says, hint = "a note on a claim has no 'verdict'", "one of: {verdicts}"
        entry.sheet.fault("Y20", entry.node, says, {"verdicts": verdicts}, hint=hint)
    elif shape.kind is not NoteKind.CLAIM and shape.verdict is not None:
        key = entry.node.key("verdict") or entry.node
        says = "'verdict' is a key of notes on a claim"
        entry.sheet.fault("Y22", key, says, hint="write 'kind: claim', or leave it out")


def note_of(shape: NoteShape, passage: Passage, span: Span) -> Note:
    """Return a note on a part of a passage."""
    return Note(
        citation=Citation(span, span.cut(passage.text)),
        kind=shape.kind,
        text=words_of(shape.text),
        verdict=shape.verdict,
        basis=words_of(shape.basis),
    )
