"""What is remarked on a text, in short."""

from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.extract.pipeline import find_dates
from studyapp.extract.remarks.remarking import remarks_on

FITS, DIFFERS, IMPOSSIBLE = RemarkVerdict.FITS, RemarkVerdict.DIFFERS, RemarkVerdict.IMPOSSIBLE


def remarks(text: str) -> tuple[Note, ...]:
    return remarks_on(text, find_dates(text))


def told(text: str) -> list[tuple[RemarkVerdict | None, str]]:
    """Return the verdict and the words of each remark."""
    return [(note.remark, note.citation.quote) for note in remarks(text)]
