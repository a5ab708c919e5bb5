"""What can be done on the page of findings, with the keys for it."""

from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.page_acts import add_acts


class Act(StrEnum):
    """An action of the page; the value is its object name."""

    KEEP_ALL = "keep-all"
    LATER = "later"
    KEEP = "keep"
    REMOVE = "remove"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    MAKE = "make"
    NEXT = "next"
    BEFORE = "before"
    READ = "read"
    FIND = "find"
    FILTER = "filter"
    ORDER = "order"
    NEXT_TAB = "next-tab"
    TAB_BEFORE = "tab-before"
    PROPOSALS = "proposals"
    TAKE_ALL = "take-all"
    KEEP_BOTH = "keep-both"
    REPLACE = "replace"
    SEND = "send"
    LEAVE = "leave"


_WORDS: dict[Act, tuple[str, tuple[str, ...], str]] = {
    Act.KEEP_ALL: (
        "Keep all that are sure",
        ("Ctrl+Return", "Ctrl+Enter"),
        "Keep every event and repair that is sure",
    ),
    Act.LATER: ("Look later", ("L",), "Read the passage, and look through this another time"),
    Act.KEEP: ("Keep", ("K",), "Keep it as it is"),
    Act.REMOVE: ("Remove", ("O",), "Take the event out"),
    Act.CORRECT: ("Correct it", ("E",), "Change what is not right"),
    Act.MERGE: ("Merge", ("M",), "Make one event of this one and one beside it"),
    Act.SPLIT: ("Split", ("S",), "Make several events of this one"),
    Act.MAKE: ("Make an event", ("A",), "Make an event of the words selected in the passage"),
    Act.NEXT: ("Next open one", ("N",), "Go to the next one that nobody has decided on"),
    Act.BEFORE: ("Open one before", ("Shift+N",), "Go to the one before that nobody decided on"),
    Act.READ: ("In the reader", ("Ctrl+R",), "Show the sentence in the reader"),
    Act.FIND: ("Filter", ("Ctrl+F",), "List only what has these words"),
    Act.FILTER: ("Next filter", ("F",), "List another part of what was found"),
    Act.ORDER: ("Order", ("T",), "Put the list into another order"),
    Act.NEXT_TAB: ("Next list", ("Ctrl+PgDown",), "Go to the next of the lists"),
    Act.TAB_BEFORE: ("List before", ("Ctrl+PgUp",), "Go to the list before"),
    Act.PROPOSALS: ("Show them", ("P",), "List what a newer finder reads differently"),
    Act.TAKE_ALL: ("Take all", ("Shift+P",), "Take all that a newer finder proposes"),
    Act.KEEP_BOTH: ("Keep both", ("B",), "Keep this text and its older version"),
    Act.REPLACE: (
        "Remove the older one",
        ("Shift+B",),
        "Have this text in the place of its older version",
    ),
    Act.SEND: ("Keep this", ("Ctrl+Enter", "Ctrl+Return"), "Keep it as it is typed"),
    Act.LEAVE: ("Leave it", ("Esc",), "Leave it as it was"),
}
DECIDING = (Act.KEEP, Act.REMOVE, Act.CORRECT, Act.MERGE, Act.SPLIT)
"""What is done with the chosen one."""


def make_acts(page: QWidget) -> dict[Act, QAction]:
    """Return the page's actions; their keys work while the focus is on the page."""
    return add_acts(page, _WORDS)
