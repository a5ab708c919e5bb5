"""What the program noticed is listed among the notes, by a name of its own."""

import pytest

from studyapp.domain.notes import Note, NoteKind, RemarkVerdict
from studyapp.domain.texts import Sureness
from studyapp.ui.pages.findings.cells import icon_of
from studyapp.ui.pages.findings.parts import parts_of
from studyapp.ui.pages.findings.rows import Row, Tab
from studyapp.ui.pages.findings.wording import note_name
from tests.builders import a_citation


@pytest.mark.parametrize(
    ("verdict", "name", "icon"),
    [
        (RemarkVerdict.FITS, "Remark: it fits", "check"),
        (RemarkVerdict.DIFFERS, "Remark: it does not fit", "warning"),
        (RemarkVerdict.IMPOSSIBLE, "Remark: it does not fit", "warning"),
    ],
)
def test_a_remark_says_whether_it_fits(verdict: RemarkVerdict, name: str, icon: str) -> None:
    note = Note(citation=a_citation(), kind=NoteKind.REMARK, text="It is 9.", remark=verdict)
    row = Row("remark 1", note, Sureness.SURE, "it is 9.")

    assert note_name(note) == name
    assert icon_of(row) == icon
    assert [part.name for part in parts_of(Tab.NOTES, [row]) if part.holds(row)] == [
        "all",
        "remarks",
    ]
