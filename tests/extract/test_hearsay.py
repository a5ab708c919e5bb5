"""What is only told, came close to happening, or lay ahead, is told so."""

import pytest

from studyapp.domain.events import Status
from studyapp.domain.texts import Passage
from studyapp.extract.pipeline import find


def told(text: str) -> list[tuple[str, Status]]:
    return [(event.title, event.status) for event in find(Passage.of("a text", text)).events]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The poet is believed to have died in 1340.", "The poet is believed to have died"),
        (
            "In 871 the Danes are said to have wintered on the island.",
            "The Danes are said to have wintered on the island",
        ),
        (
            "The prince was said to have been murdered in 1483.",
            "The prince was said to have been murdered",
        ),
        ("The town was founded probably in 1143.", "The town was founded"),
        ("The plague began in Asia, perhaps in the 1330s.", "The plague began in Asia"),
        (
            "The poet was born in Florence, possibly as early as 1261.",
            "The poet was born in Florence",
        ),
        ("Legend has it that the first Games were held in 776 BC.", "The first Games were held"),
        ("The story goes that the bridge was built in 1200.", "The bridge was built"),
        ("According to one chronicle, the town burned in 1211.", "The town burned"),
        (
            "A flame was lit at Olympia on 17 April 1948, according to the press.",
            "A flame was lit at Olympia",
        ),
    ],
)
def test_what_is_only_told_is_disputed(text: str, title: str) -> None:
    assert told(text) == [(title, Status.DISPUTED)]


@pytest.mark.parametrize(
    "text",
    [
        "The monk is known to have visited Rome in 1300.",
        "According to the treaty, the fort was given up in 1649.",
        "The press was moved to Leiden in 1585.",
    ],
)
def test_what_is_known_is_a_fact(text: str) -> None:
    assert [status for _, status in told(text)] == [Status.FACT]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("In the third century the empire nearly broke.", "The empire nearly broke"),
        ("The king almost drowned in 1310.", "The king almost drowned"),
        ("The town was almost destroyed in 1300.", "The town was almost destroyed"),
    ],
)
def test_a_title_says_that_something_almost_happened(text: str, title: str) -> None:
    assert [title for title, _ in told(text)] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The museum was due to open in July 2020.",
        "The Games were about to open in 1914.",
        "The fleet was to have sailed in 1801.",
        "A second parliament was proposed for May 1848.",
        "The opening was announced for 3 May 1900.",
    ],
)
def test_what_was_due_is_planned(text: str) -> None:
    assert [status for _, status in told(text)] == [Status.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "Why did the plague kill so many of them in 1348?",
        "Who murdered the king in 1422?",
        "“Was the bridge burned in 1811?”",
    ],
)
def test_a_question_tells_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nobody believed that the war would last until 1916.",
        "Few thought that the wall would fall in 1989.",
        "Had there been no war, the runner would have defended his titles in 1916.",
        "If there had been a bridge, the army would have crossed in 1812.",
    ],
)
def test_what_nobody_thought_and_what_would_have_been_is_no_event(text: str) -> None:
    assert told(text) == []
