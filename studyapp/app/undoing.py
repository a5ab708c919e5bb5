"""Undo, from anywhere in the window: what it is called now, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from studyapp.app.asking import Asking
from studyapp.app.joins.holding import Hold
from studyapp.domain.messages import Message
from studyapp.ui.actions import Actions
from studyapp.ui.window import Window
from studyapp.ui.wording import say

if TYPE_CHECKING:
    from studyapp.study.undo import Undone


class Undoing:
    """Takes back what was done last, and names it in the menu; `undone` gets what it was.

    Pages that take answers are `held` meanwhile, for what they ask may change.
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

    def name(self) -> None:
        """Say in the menu what Undo takes back now."""
        self._asking.ask(lambda program: program.undo.name(), self._name)

    def undo(self) -> None:
        """Take it back."""
        held = self._held()
        for hold in held:
            hold.begin()

        def let_go() -> None:
            for hold in held:
                hold.end()

        def done(undone: Undone | None) -> None:
            let_go()
            self._done(undone)

        def failed() -> None:
            let_go()
            self.name()

        self._asking.ask(lambda program: program.undo.undo(), done, failed)

    def _name(self, name: Message | None) -> None:
        self._actions.name_undo("" if name is None else say(name))

    def _done(self, undone: Undone | None) -> None:
        if undone is None:
            self._window.tell([Message("There is nothing to undo.")])
            return
        self._window.tell([undone.says])
        self._undone(undone)
