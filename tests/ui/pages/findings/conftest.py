"""A page of findings that is shown, with a passage of three events and a repair."""

import pytest
from pytestqt.qtbot import QtBot

from studyapp.domain.corrections import Looked, LookedEvent, LookedReading
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.notes import NoteKind
from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.pages.findings.page import FindingsPage
from studyapp.ui.theme import Look
from tests.builders import DATED, TEXT, a_citation, a_date, a_passage, an_event
from tests.ui.pages.keyboard import show_active

TITLES = ("The parliament passed the law", "The king left his throne", "The last rising began")
KING = Emendation(
    Span(TEXT.index("The king"), TEXT.index("The king") + 8), "Stanisław", "", Sureness.LIKELY
)


def events() -> list[Event]:
    """Return the three events; the second is not sure, the third was only planned."""
    made = []
    for number, (quote, when) in enumerate(DATED.items()):
        citation = a_citation(quote)
        place = EventId(f"e{number}")
        confidence = 0.5 if number == 1 else 1.0
        made.append(
            an_event(
                when,
                id=place,
                title=TITLES[number],
                citation=citation,
                confidence=confidence,
                lane="war" if number == 2 else None,
            )
        )
    return made


def looked() -> Looked:
    found = tuple(events())
    return Looked(
        Findings(a_passage(), (a_date(),), found, (KING,)),
        (LookedReading(KING, None, is_date=False, kind=NoteKind.PERSON),),
        tuple(LookedEvent(event, None) for event in found),
    )


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> FindingsPage:
    made = FindingsPage(look)
    made.resize(1300, 900)
    made.show_looked(looked())
    show_active(qtbot, made)
    made.setFocus()
    return made
