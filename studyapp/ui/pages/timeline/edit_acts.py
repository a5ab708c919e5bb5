"""What can be done to the chosen event, with the keys for it."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.wording import tr


class EditAct(StrEnum):
    """An action on the chosen event; the value is its object name."""

    EDIT = "edit-event"
    RETITLE = "retitle-event"
    LANE = "choose-lane"
    EARLIER = "move-earlier"
    LATER = "move-later"
    SHORTEN = "end-earlier"
    LENGTHEN = "end-later"
    START_EARLIER = "start-earlier"
    START_LATER = "start-later"
    LANE_ABOVE = "lane-above"
    LANE_BELOW = "lane-below"
    AS_FOUND = "say-as-found"
    PUT_BACK = "put-back"
    KEEP = "keep-edited"
    LEAVE = "leave-edited"


TYPING = (EditAct.KEEP, EditAct.LEAVE)
"""What is done with the form, while it is open."""
OF_EDITED = (EditAct.AS_FOUND, EditAct.PUT_BACK)
"""What is done with an event that was edited before."""

_WORDS: dict[EditAct, tuple[str, tuple[str, ...], str]] = {
    EditAct.EDIT: ("Edit", ("E",), "Edit title, date, lane, status and importance of the event"),
    EditAct.RETITLE: ("Retitle", ("F2",), "Give the event another title"),
    EditAct.LANE: ("Choose a lane", ("M",), "Choose the lane of the event"),
    EditAct.EARLIER: ("Move earlier", ("Alt+Left",), "Move the event earlier by a unit"),
    EditAct.LATER: ("Move later", ("Alt+Right",), "Move the event later by a unit"),
    EditAct.SHORTEN: ("End earlier", ("Alt+Shift+Left",), "Have the event end earlier"),
    EditAct.LENGTHEN: ("End later", ("Alt+Shift+Right",), "Have the event end later"),
    EditAct.START_EARLIER: (
        "Begin earlier",
        ("Ctrl+Shift+Left",),
        "Have the event begin earlier",
    ),
    EditAct.START_LATER: ("Begin later", ("Ctrl+Shift+Right",), "Have the event begin later"),
    EditAct.LANE_ABOVE: ("To the lane above", ("Alt+Up",), "Put the event into the lane above"),
    EditAct.LANE_BELOW: ("To the lane below", ("Alt+Down",), "Put the event into the lane below"),
    EditAct.AS_FOUND: ("Say as found", ("O",), "Say how the event was found"),
    EditAct.PUT_BACK: ("Put back as found", ("Shift+E",), "Tell the event as it was found again"),
    EditAct.KEEP: ("Keep", ("Ctrl+Return", "Ctrl+Enter"), "Keep the event as it is typed"),
    EditAct.LEAVE: ("Leave", ("Esc",), "Leave the event as it was"),
}


def make_edit_acts(page: QWidget) -> dict[EditAct, QAction]:
    """Return the actions; their keys work while the focus is on the page."""
    acts = {}
    for act, (text, keys, hint) in _WORDS.items():
        action = make_action(page, tr(text), keys, hint=tr(hint), name=act.value)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setEnabled(False)
        page.addAction(action)
        acts[act] = action
    return acts
