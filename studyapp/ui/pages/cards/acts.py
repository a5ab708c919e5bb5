"""What can be done on the page of cards, with the keys for it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.page_acts import add_acts
from studyapp.ui.wording import tr


class Act(StrEnum):
    """An action of the page; the value is its object name."""

    TURN = "turn"
    READ_THERE = "read-there"
    WHY = "why"
    EDIT = "edit"
    SUSPEND = "suspend"
    REMOVE = "remove-card"
    SUSPENDED = "suspended"
    SAVE = "save-card"
    CANCEL = "cancel-edit"
    ORIGINAL = "original-card"
    TAKE_UP = "take-up"
    CLOSE = "close-list"
    LIBRARY = "library"


OF_A_CARD = (Act.SUSPEND, Act.EDIT, Act.WHY, Act.REMOVE, Act.SUSPENDED)
"""What stands in the menu beside Undo."""

_ENTER = ("Return", "Enter")
_WORDS: dict[Act, tuple[str, tuple[str, ...], str]] = {
    Act.TURN: ("Turn", ("Space", *_ENTER), ""),
    Act.READ_THERE: ("Read it there", ("S",), ""),
    Act.WHY: ("Why this interval", ("W",), "Tell why the card comes back when it does"),
    Act.EDIT: ("Edit", ("E",), "Edit front and back of the card"),
    Act.SUSPEND: ("Suspend", ("X",), "Put the card aside until you take it up again"),
    Act.REMOVE: ("Remove", ("Delete",), "Remove the card that was made of a passage"),
    Act.SUSPENDED: ("Suspended cards", ("L",), "List the cards that you put aside"),
    Act.SAVE: ("Save", ("Ctrl+Return", "Ctrl+Enter"), "Keep what was typed"),
    Act.CANCEL: ("Cancel", ("Esc",), "Leave the card as it was"),
    Act.ORIGINAL: ("Original", ("Ctrl+R",), "Bring back the card as it came"),
    Act.TAKE_UP: ("Take up again", ("U", *_ENTER), "Have the card asked again"),
    Act.CLOSE: ("Close", ("Esc",), "Close the list of suspended cards"),
    Act.LIBRARY: ("Go to the library", _ENTER, ""),
}


def make_acts(page: QWidget) -> dict[Act, QAction]:
    """Return the page's actions; their keys work while the focus is on the page."""
    return add_acts(page, _WORDS)


def make_undo(page: QWidget) -> QAction:
    """Return Undo for a button: Ctrl+Z is the window's on every page, and not answered twice."""
    undo = make_action(page, tr("Undo"), ("Ctrl+Z",), name="undo-rating")
    undo.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    return undo
