"""What lies over the text, or beside it: the find bar, the drawer of events, a new card."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction

from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.pages.reader.body import Body
from studyapp.ui.pages.reader.find_bar import FindBar
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.head import Head
from studyapp.ui.pages.reader.margin import Margin
from studyapp.ui.pages.reader.rail import Rail
from studyapp.ui.pages.reader.view import PassageView
from studyapp.ui.pages.reader.writing import Writing


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class LyingOver:
    """Opens and closes what lies over the text; `arrange` shows what is open, with its actions."""

    acts: Mapping[Act, QAction]
    head: Head
    body: Body
    view: PassageView
    going: Going
    rail: Rail
    margin: Margin
    find: FindBar
    writing: Writing

    def connect(self) -> None:
        """Follow the actions, and what opens by itself."""
        self.body.folded.connect(self.arrange)
        self.writing.turned.connect(self.arrange)
        self.acts[Act.FIND].triggered.connect(self._open_find)
        self.acts[Act.CLOSE].triggered.connect(self._close)
        self.acts[Act.EVENTS].triggered.connect(self._switch_events)

    def arrange(self) -> None:
        """Show what is open; a new card may leave no room for the rest."""
        for part in (self.head, self.body):
            part.setHidden(self.writing.is_alone)
        self.margin.leave_room(left=self.writing.is_open)
        self.head.events.setVisible(self.body.is_folded)
        self._enable()

    def _open_find(self) -> None:
        self.find.open(self.view.textCursor().selectedText())
        self.arrange()

    def _switch_events(self) -> None:
        to_text = self.rail.list.hasFocus() or self.body.is_drawer_open
        self.body.open_drawer(opened=not to_text)
        self.view.setFocus() if to_text else self.rail.take_focus()
        self.arrange()

    def _close(self) -> None:
        if self.writing.has_focus:
            self.writing.leave()
            return
        if self.body.is_drawer_open:
            self.body.open_drawer(opened=False)
        elif not self.find.isHidden():
            self.find.close_search()
        else:
            self.writing.leave()
        self.view.setFocus()
        self.arrange()

    def _enable(self) -> None:
        is_finding, is_writing = not self.find.isHidden(), self.writing.is_open
        can_go = self.going.opened is not None and not self.writing.is_alone
        can = {
            **dict.fromkeys((Act.KEEP_CARD, Act.SWAP_SIDES), is_writing),
            **dict.fromkeys((Act.FIND_NEXT, Act.FIND_BEFORE), can_go and is_finding),
            Act.CLOSE: is_finding or is_writing or self.body.is_drawer_open,
            Act.TIMELINE: can_go and not is_writing,  # its second key keeps the card
        }
        for act, action in self.acts.items():
            action.setEnabled(can.get(act, can_go))
