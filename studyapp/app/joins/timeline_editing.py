"""What a person edits on the timeline, on its way to the store and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from studyapp.app.joins.holding import Hold
from studyapp.domain.edits import Edit
from studyapp.domain.events import Event, EventId
from studyapp.domain.messages import Message
from studyapp.ui.pages.timeline.edit_words import done_message
from studyapp.ui.wording import error_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.errors import UnkeepableError
    from studyapp.study.changes import Changes
    from studyapp.ui.pages.timeline.editing import Editing

_Wish = tuple[Event, Edit, bool]


class SendingFirst(Hold):
    """Holds nothing up, but has sent what waits before an answer or a step is taken back."""

    def __init__(self, send: Callable[[], object]) -> None:
        super().__init__(lambda: None)
        self._send = send

    def begin(self) -> None:
        """Send what waits."""
        self._send()
        super().begin()


class TimelineEditing:
    """Stores edits one by one; of small ones in a row that wait, only the last one counts."""

    def __init__(self, desk: Desk, editing: Editing) -> None:
        self._desk = desk
        self._editing = editing
        self._under_way = 0
        self._next: _Wish | None = None
        self.hold = SendingFirst(self._send_next)
        editing.is_busy = lambda: bool(self._under_way or self._next)
        editing.edited.connect(self._edit)
        editing.put_back_wanted.connect(self._put_back)
        editing.told.connect(lambda message: desk.window.tell([message]))
        desk.window.closing.connect(self._send_next)

    def _edit(self, event: Event, edit: Edit, run: bool) -> None:  # noqa: FBT001 - a signal's
        before = self._next
        if before is not None and (before[0].id, before[1]) != (event.id, edit):
            self._send_next()
        if run and self._under_way:
            self._next = event, edit, run
        else:
            self._send((event, edit, run))

    def _send_next(self) -> None:
        wish, self._next = self._next, None
        if wish is not None:
            self._send(wish)

    def _send(self, wish: _Wish) -> None:
        event, edit, run = wish

        def kept(changes: Changes) -> None:
            self._under_way -= 1
            self._editing.kept(event)
            if self._next is None and changes:
                self._desk.window.tell([done_message(event, edit)], self._desk.actions.undo)
            self._done(changes)

        def refused(error: UnkeepableError) -> None:
            self._under_way -= 1
            self._editing.refuse(event, error_words(error), error.about)

        self._under_way += 1
        self._desk.asking.ask(
            lambda program: program.correcting.edit(event, edit, run=run),
            kept,
            self._failed,
            unkeepable=refused,
        )

    def _put_back(self, event: str) -> None:
        def back(changes: Changes) -> None:
            self._under_way -= 1
            said = Message("Put back as it was found.")
            self._desk.window.tell([said], self._desk.actions.undo if changes else None)
            self._done(changes)

        self._under_way += 1
        self._desk.asking.ask(
            lambda program: program.correcting.undecide(EventId(event)), back, self._failed
        )

    def _failed(self) -> None:
        """Show what stands: it was said why nothing was kept."""
        self._under_way -= 1
        self._desk.joins.timeline.show()

    def _done(self, changes: Changes) -> None:
        self._desk.refresh(changes)
        self._send_next()
