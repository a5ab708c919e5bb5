"""Undo and Redo, from anywhere in the window: what they are called now, and what they do."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.app.joins.holding import Hold
from studyapp.domain.messages import Message
from studyapp.ui.actions import Actions
from studyapp.ui.widgets.key_caps import key_words
from studyapp.ui.window import Window
from studyapp.ui.wording import say

if TYPE_CHECKING:
    from studyapp.study.undo import Doubt, History, Undone
    from studyapp.wiring import Program

JUST_NOW = 180.0
"""Seconds in which a step counts as done just now, if nobody went to another page since."""
ONCE_MORE = 10.0
"""Seconds in which Undo, asked for once more, takes something out of the library."""


class Undoing:
    """Takes back what was done last, does it again, and names both in the menu.

    The history outlives the window, and so what is last may be of long ago. A step that would take
    something out of the library, and was not done just now, is only told of by the first Undo.
    `undone` gets what was taken back or done again. Pages that take answers are `held` meanwhile,
    for what they ask may change. `clock` gives seconds.
    """

    def __init__(
        self,
        window: Window,
        actions: Actions,
        asking: Asking,
        *,
        held: Callable[[], Sequence[Hold]],
        undone: Callable[[Undone], object],
    ) -> None:
        self._window = window
        self._actions = actions
        self._asking = asking
        self._held = held
        self._undone = undone
        self.clock: Callable[[], float] = time.monotonic
        self._newest: int | None = None
        self._known: tuple[int, float] | None = None
        """The step that may be taken back without a word, and until when."""

    def name(self) -> None:
        """Say in the menu what Undo takes back now, and what Redo does again."""
        self._asking.ask(lambda program: program.undo.history(), self._name)

    def undo(self) -> None:
        """Take back what was done last, or tell what that would take out of the library."""
        known = self._known_step()
        self._ask(lambda program: program.undo.undo_known(known), self._told_or_done)

    def redo(self) -> None:
        """Do what was taken back last again."""
        self._ask(
            lambda program: program.undo.redo(), lambda undone: self._done(undone, _NOTHING_AGAIN)
        )

    def move_on(self) -> None:
        """Count nothing as done just now: the person went to another page."""
        self._known = None

    def _ask(
        self,
        verb: Callable[[Program], Undone | Doubt | None],
        answered: Callable[..., object],
    ) -> None:
        held = self._held()
        for hold in held:
            hold.begin()

        def let_go() -> None:
            for hold in held:
                hold.end()

        def done(found: Undone | Doubt | None) -> None:
            let_go()
            answered(found)

        def failed() -> None:
            let_go()
            self.name()

        self._asking.ask(verb, done, failed)

    def _name(self, history: History) -> None:
        step, newest = history.step, self._newest
        if step is not None:
            if newest is not None and step > newest:
                self._known = (step, self.clock() + JUST_NOW)
            self._newest = step
        elif newest is None:
            self._newest = 0
        self._actions.name_undo(_said(history.undo), _said(history.redo))

    def _known_step(self) -> int | None:
        if self._known is None or self.clock() > self._known[1]:
            return None
        return self._known[0]

    def _told_or_done(self, found: Undone | Doubt | None) -> None:
        from studyapp.study.undo import Doubt

        if isinstance(found, Doubt):
            self._known = (found.step, self.clock() + ONCE_MORE)
            self._window.tell([self._asked_once_more(found)], self._actions.undo)
        else:
            self._known = None
            self._done(found, _NOTHING)

    def _asked_once_more(self, doubt: Doubt) -> Message:
        key = key_words(self._actions.undo.shortcut())
        if doubt.title:
            says = "{key} once more takes “{title}” out of the library."
            return Message(says, {"key": key, "title": doubt.title})
        says = "This takes something out of the library: {name}. {key} once more does it."
        return Message(says, {"key": key, "name": say(doubt.name)})

    def _done(self, undone: Undone | None, nothing: Message) -> None:
        if undone is None:
            self._window.tell([nothing])
            return
        self._window.tell([undone.says])
        self._undone(undone)


_NOTHING = Message("There is nothing to undo.")
_NOTHING_AGAIN = Message("There is nothing to redo.")


def _said(name: Message | None) -> str:
    return "" if name is None else say(name)
