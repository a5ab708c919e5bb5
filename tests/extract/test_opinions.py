"""What people hold, and what would have been, is told as no fact."""

import pytest

from studyapp.domain.events import Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def told(text: str) -> list[tuple[str, Status]]:
    return [(event.title, event.status) for event in find(Passage.of("a text", text)).events]


@pytest.mark.parametrize(
    "text",
    [
        "Tradition holds that Romulus died in 716 BC.",
        "Many believe Rome fell in 476.",
        "Critics say the state failed in 1932.",
        "Supporters of the theory say that the plague began in 1346.",
        "Had he won at Leipzig in 1813, Europe would have stayed French.",
        "Europe would have stayed French, had Napoleon won at Leipzig in 1813.",
        "Should the fleet have sailed in 1588, England would have fallen.",
        "The tunnel, ready to open in 1994, flooded.",
        "A relief fleet that was expected in June 1453 never sailed.",
        "Around 1750 cotton was spun at home.",
    ],
)
def test_no_event_is_made_of_an_opinion_or_of_what_would_have_been(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Historians claim that the city was founded in 1147.", "The city was founded"),
        ("It is widely believed that the king was poisoned in 1422.", "The king was poisoned"),
        ("It has been suggested that Mozart was poisoned in 1791.", "Mozart was poisoned"),
    ],
)
def test_what_people_claim_is_disputed(text: str, title: str) -> None:
    assert told(text) == [(title, Status.DISPUTED)]


@pytest.mark.parametrize(
    "text",
    [
        "The claims court was founded in 1855.",
        "The king had the right to say mass, and in 1655 the pope visited him.",
        "The bridge opened in 1937 though nobody had had hope.",
        "Each layer of the rock holds its own shells, and in 1815 Smith drew a map.",
    ],
)
def test_words_of_claims_do_not_hide_what_happened(text: str) -> None:
    assert [status for _, status in told(text)] == [Status.FACT]


def test_elections_that_were_cancelled_are_none_of_the_year_that_they_were_for() -> None:
    (event,) = find(
        Passage.of("a text", "The elections scheduled for 1915 were cancelled in 1914.")
    ).events

    assert event.when.edtf == "1914"
