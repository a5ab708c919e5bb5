"""What can be done on the timeline's page, with the keys for it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import TOLD, make_action
from studyapp.ui.page_acts import add_acts
from studyapp.ui.wording import tr


class Act(StrEnum):
    """An action of the page; the value is its object name."""

    FIND = "find"
    FIND_NEXT = "find-next"
    FIND_BEFORE = "find-before"
    ZOOM_OUT = "zoom-out"
    ZOOM_IN = "zoom-in"
    FIT = "fit"
    LIST = "list"
    ALL = "all"
    READ = "read"
    LIBRARY = "library"
    BACK = "back"


_ENTER = ("Return", "Enter")
_WORDS: dict[Act, tuple[str, tuple[str, ...], str]] = {
    Act.FIND: ("Find an event", ("Ctrl+F",), "Find an event by its words"),
    Act.FIND_NEXT: ("Next found", ("F3",), "Go to the next event that was found"),
    Act.FIND_BEFORE: ("Found before", ("Shift+F3",), "Go to the event found before"),
    Act.ZOOM_OUT: ("Zoom out", ("-",), "Show more time"),
    Act.ZOOM_IN: ("Zoom in", ("+", "="), "Show less time, nearer"),
    Act.FIT: ("Fit", ("0",), "Show all events"),
    Act.LIST: ("As a list", ("L",), "Show the same events as a list"),
    Act.ALL: ("All passages", ("A",), "Show the events of all passages"),
    Act.READ: ("Read it there", _ENTER, "Go to the sentence in the passage"),
    Act.BACK: ("Back to the quiz", ("B",), "Return to the question"),
    Act.LIBRARY: ("Go to the library", _ENTER, "Add a text and its dates will be found"),
}
_TOLD: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Go to the event before, to the one after", ("Left", "Right")),
    ("Go to the nearest event of the lane above, of the one below", ("Up", "Down")),
    ("Go to an event as far away as the view is wide", ("PgUp", "PgDown")),
    ("Go to the first event, to the last", ("Home", "End")),
)
"""What the keys do that belong to the picture itself."""


def make_acts(page: QWidget) -> dict[Act, QAction]:
    """Return the page's actions; their keys work while the focus is on the page.

    Enter belongs to where the events are: buttons and fields have their own use for it.
    """
    acts = add_acts(page, _WORDS)
    acts[Act.READ].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    for hint, keys in _TOLD:
        make_action(page, tr(hint), keys, name=TOLD)
    return acts
