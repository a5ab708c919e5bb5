"""What a passage's notes say of its events."""

import pytest

from studyapp.domain.events import Findings
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind
from tests.builders import FIRST, SECOND, a_citation, findings_of


@pytest.mark.parametrize(
    ("verdict", "asked"),
    [
        (None, 3),
        (ClaimVerdict.RIGHT, 3),
        (ClaimVerdict.WRONG, 2),
        (ClaimVerdict.DISPUTED, 2),
        (ClaimVerdict.OPINION, 2),
    ],
)
def test_what_stands_under_a_doubtful_claim_is_not_askable(
    verdict: ClaimVerdict | None, asked: int
) -> None:
    found = findings_of()
    note = Note(
        citation=a_citation("left his throne"), kind=NoteKind.CLAIM, text="…", verdict=verdict
    )

    noted = Findings(found.passage, found.dates, found.events, notes=(note,))

    assert len(noted.askable) == asked
    assert (SECOND in [event.citation.quote for event in noted.askable]) == (asked == 3)
    assert noted.askable[0].citation.quote == FIRST
