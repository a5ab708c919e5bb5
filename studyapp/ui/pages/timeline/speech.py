"""The line as a list that screen readers walk through."""

from collections.abc import MutableMapping
from functools import cache, partial

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from studyapp.ui.pages.timeline import hearing
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.hearing import EventPart, Heard, Part
from studyapp.ui.pages.timeline.speech_part import Deeds, PartSpeech, address, let_go_of
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.wording import tr

_NOTHING = None
_FOCUS = QAccessibleActionInterface.setFocusAction()


class LineSpeech(QAccessibleWidget):
    """The list of all that is on the line.

    Qt keeps what it was given until it is told to let go of it, so this holds every part until
    then; it lets go when the events are other ones, and when they are in view elsewhere.
    """

    def __init__(self, canvas: TimelineCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List)
        self._canvas = canvas
        self._given: dict[Part, PartSpeech] = {}
        self._shown = _Shown(canvas.stage, hearing.parts_of(canvas))
        self._deeds = Deeds(lambda: [(_FOCUS, tr("Go to"))], lambda _: canvas.setFocus())
        canvas.view_moved.connect(self._tidy_soon)
        canvas.chosen_changed.connect(self._tidy_soon)
        canvas.destroyed.connect(partial(_let_go_of_all, self._given))

    def isValid(self) -> bool:
        """Return whether the canvas is still there."""
        return shiboken6.isValid(self._canvas)

    def childCount(self) -> int:
        """Return how many parts are offered."""
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface:
        """Return a part by its place."""
        parts = self._parts()
        if 0 <= index < len(parts):
            return self._speech(parts[index])
        return _NOTHING  # type: ignore[return-value]  # as Qt wants it, though its stub does not

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return what is at a place on the screen."""
        viewport = self._canvas.viewport()
        at = viewport.mapFromGlobal(QPoint(x, y))
        part = hearing.part_at(self._canvas, at) if viewport.rect().contains(at) else None
        if part is not None and part in self._parts():
            return self._speech(part)
        return _NOTHING  # type: ignore[return-value]  # likewise

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of a part in the list."""
        parts = self._parts()
        if not isinstance(child, PartSpeech) or child.part not in parts:
            return -1
        return parts.index(child.part)

    def focusChild(self) -> QAccessibleInterface:
        """Return the chosen event."""
        return self.child(hearing.place_of_chosen(self._canvas))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Return that it can be gone to."""
        return address(self._deeds, kind)

    def holds(self, part: Part) -> bool:
        """Return whether a part is still offered by this line."""
        return (
            self.isValid()
            and self._canvas.stage.chronicle.events is self._shown.events
            and hearing.is_valid(self._canvas, part)
        )

    def heard(self, part: Part) -> Heard:
        """Return what is told of a part."""
        return hearing.heard(self._canvas, part)

    def rect_of(self, told: Heard) -> QRect:
        """Return where something is on the screen."""
        return hearing.on_screen(self._canvas, told.box)

    def state_of(self, part: Part) -> QAccessible.State:
        """Return the state of a part."""
        state = QAccessible.State()
        state.offscreen = self.heard(part).box.isEmpty()
        state.invisible = not self._canvas.isVisible()
        if isinstance(part, EventPart):
            state.focusable = state.selectable = True
            state.selected = part.number == self._canvas.stage.chosen
            state.focused = state.selected and self._canvas.hasFocus()
        return state

    def do(self, part: Part, deed: str) -> None:
        """Do what can be done with a part."""
        if self.holds(part):
            hearing.do(self._canvas, part, deed)

    def _parts(self) -> tuple[Part, ...]:
        """Return what is offered now."""
        if not self.isValid():
            return ()
        if not self._shown.is_of(self._canvas.stage):
            self._shown = _Shown(self._canvas.stage, hearing.parts_of(self._canvas))
        return self._shown.parts

    def _speech(self, part: Part) -> PartSpeech:
        if part not in self._given:
            self._given[part] = PartSpeech(self, part)
        return self._given[part]

    def _tidy_soon(self, *_: object) -> None:
        QTimer.singleShot(0, self._canvas, self._tidy)

    def _tidy(self) -> None:
        """Let go of what is no longer offered; of all where the events are other ones."""
        before = self._shown.events
        offered = set(self._parts())
        if self._shown.events is not before:
            offered.clear()
        for part in [*self._given]:
            if part not in offered:
                let_go_of(self._given.pop(part))


class _Shown:
    """The parts that were offered of a stage as it was."""

    def __init__(self, stage: Stage, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        self.events = stage.chronicle.events
        self._layout, self._chosen = stage.layout, stage.chosen
        self._chronicle = stage.chronicle

    def is_of(self, stage: Stage) -> bool:
        """Return whether the stage is still the same."""
        return (
            self._layout is stage.layout
            and self._chosen == stage.chosen
            and self._chronicle is stage.chronicle
        )


def _let_go_of_all(given: MutableMapping[Part, PartSpeech]) -> None:
    while given:
        let_go_of(given.popitem()[1])


@cache
def install() -> None:
    """Have every line of events found by screen readers, from now on."""
    QAccessible.installFactory(_speech_of)


def _speech_of(_class_name: str, found: QObject) -> QAccessibleInterface | None:
    return LineSpeech(found) if isinstance(found, TimelineCanvas) else None
