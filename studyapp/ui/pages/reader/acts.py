"""What can be done on the reader's page, with the keys for it."""

from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.page_acts import add_acts


class Act(StrEnum):
    """An action of the page; the value is its object name."""

    NEXT_DATE = "next-date"
    DATE_BEFORE = "date-before"
    NEXT_EVENT = "next-event"
    EVENT_BEFORE = "event-before"
    NEXT_REPAIR = "next-repair"
    REPAIR_BEFORE = "repair-before"
    NEXT_NOTE = "next-note"
    NOTE_BEFORE = "note-before"
    ORIGINAL = "original"
    KEEP_READING = "keep-reading"
    LEAVE_READING = "leave-reading"
    CORRECT_READING = "correct-reading"
    SOURCE = "source"
    TIMELINE = "timeline"
    QUIZ = "quiz"
    CARD = "make-card"
    KEEP_CARD = "keep-card"
    SWAP_SIDES = "swap-sides"
    LOOK_THROUGH = "look-through"
    EVENTS = "events"
    PICTURES = "pictures"
    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_BEFORE = "find-before"
    CLOSE = "close"
    NEXT_PART = "next-part"
    PART_BEFORE = "part-before"


_WORDS: dict[Act, tuple[str, tuple[str, ...], str]] = {
    Act.NEXT_DATE: ("Next date", ("D",), "Go to the next date"),
    Act.DATE_BEFORE: ("Date before", ("Shift+D",), "Go to the date before"),
    Act.NEXT_EVENT: ("Next event", ("N",), "Go to the next event"),
    Act.EVENT_BEFORE: ("Event before", ("Shift+N",), "Go to the event before"),
    Act.NEXT_REPAIR: ("Next repair", ("]",), "Go to the next repair"),
    Act.REPAIR_BEFORE: ("Repair before", ("[",), "Go to the repair before"),
    Act.NEXT_NOTE: ("Next note", ("M",), "Go to the next note on a claim, a word or a name"),
    Act.NOTE_BEFORE: ("Note before", ("Shift+M",), "Go to the note before"),
    Act.ORIGINAL: (
        "Show as in the source",
        ("O",),
        "Look at the source, and decide nothing",
    ),
    Act.KEEP_READING: ("Keep", ("K",), "Keep the repair: it is right"),
    Act.LEAVE_READING: (
        "Take the repair out",
        ("X",),
        "Decide that the source is right, and read it so from now on",
    ),
    Act.CORRECT_READING: ("Correct it", ("R",), "Say how these words are to be read"),
    Act.SOURCE: ("Go to its source", ("G",), "Go to the words that a part was taken from"),
    Act.TIMELINE: ("Timeline", ("T", "Ctrl+Return"), "Show the event on the timeline"),
    Act.QUIZ: ("Quiz on this", ("Q",), "Start a quiz on this passage"),
    Act.CARD: ("Make a card", ("C",), "Make a card of the selected words"),
    Act.KEEP_CARD: ("Keep the card", ("Ctrl+Return", "Ctrl+Enter"), "Keep the card as typed"),
    Act.SWAP_SIDES: ("Swap sides", ("Ctrl+R",), "Swap front and back of the new card"),
    Act.LOOK_THROUGH: ("Look through", ("L",), "Decide on what was found in this passage"),
    Act.EVENTS: ("Events", ("E",), "Go to the list of events, and back to the text"),
    Act.PICTURES: ("Pictures", ("P",), "Show the pictures that go with this passage"),
    Act.FIND: ("Find", ("Ctrl+F",), "Find words in this passage"),
    Act.FIND_NEXT: ("Next place", ("F3",), "Go to the next place with these words"),
    Act.FIND_BEFORE: ("Place before", ("Shift+F3",), "Go to the place before with these words"),
    Act.CLOSE: ("Close", ("Esc",), "Close what is open over the text"),
    Act.NEXT_PART: ("Next part", ("Ctrl+PgDown",), "Go to the next part of the passage"),
    Act.PART_BEFORE: ("Part before", ("Ctrl+PgUp",), "Go to the part before of the passage"),
}
DECIDING = (Act.KEEP_READING, Act.LEAVE_READING, Act.CORRECT_READING)
"""What is decided of a repair."""


def make_acts(page: QWidget) -> dict[Act, QAction]:
    """Return the page's actions; their keys work while the focus is on the page."""
    return add_acts(page, _WORDS)
