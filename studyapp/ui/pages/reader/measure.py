"""Where the text stands in its view, and how much margin is left for a note."""

from dataclasses import dataclass

from studyapp.ui.theme import Look

_TEXT, _CHARACTERS = 620, 70
"""The width of a column of so many characters; others are in proportion."""
_LEFT = 72
_LEAST_LEFT = 24
_GAP = 54
_NOTE = 280


@dataclass(frozen=True, slots=True)
class Columns:
    """Pixels of the view: where the text begins, how wide it is; likewise the note beside it.

    `note` is None where the margin is too narrow for one.
    """

    left: int
    text: int
    note_left: int
    note: int | None


def columns(width: int, look: Look) -> Columns:
    """Return the columns of a view of `width` pixels at the current text size."""
    px = look.px
    wanted = _TEXT * look.reading.length / _CHARACTERS
    text = max(min(px(wanted), width - 2 * px(_LEAST_LEFT)), 1)
    left = max(px(_LEAST_LEFT), min(px(_LEFT), (width - text) // 2))
    note_left = left + text + px(_GAP)
    note = width - note_left - px(8)
    return Columns(left, text, note_left, min(note, px(340)) if note >= px(_NOTE) else None)
