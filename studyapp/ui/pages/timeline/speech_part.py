"""A part of the line for screen readers: an event, a chip or a period, and what it can do."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QWindow,
)

from studyapp.ui.pages.timeline import hearing
from studyapp.ui.pages.timeline.hearing import Heard, Part

if TYPE_CHECKING:
    from studyapp.ui.pages.timeline.speech import LineSpeech

_NOTHING = None
_KEYS = {hearing.READ: ["Enter"]}
Text = QAccessible.Text


class Deeds(QAccessibleActionInterface):
    """What can be done with a part; done a moment later, for it may be gone by what is done."""

    def __init__(
        self, named: Callable[[], Iterable[tuple[str, str]]], do: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._named = named
        self._do = do

    def actionNames(self) -> list[str]:
        """Return the names."""
        return [name for name, _ in self._named()]

    def localizedActionName(self, name: str) -> str:
        """Return the words of a name."""
        return dict(self._named()).get(name, name)

    def localizedActionDescription(self, name: str) -> str:
        """Return the same words."""
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Return the keys that do the same."""
        return _KEYS.get(name, [])

    def doAction(self, name: str) -> None:
        """Do it."""
        if name in self.actionNames():
            QTimer.singleShot(0, partial(self._do, name))


class PartSpeech(QAccessibleInterface):
    """An event, a chip or a period of the line; it is the same one for as long as it is there."""

    def __init__(self, line: "LineSpeech", part: Part) -> None:
        super().__init__()
        self._line = line
        self.part = part
        self.is_gone = False
        self._deeds = Deeds(lambda: self._heard().deeds, partial(line.do, part))

    def isValid(self) -> bool:
        """Return whether it is still there."""
        return not self.is_gone and self._line.holds(self.part)

    def object(self) -> QObject:
        """Return nothing: it is no object of Qt's."""
        return _NOTHING  # type: ignore[return-value]  # as Qt wants it, though its stub does not

    def window(self) -> QWindow:
        """Return the window of the line."""
        return self._line.window() if self._line.isValid() else _NOTHING  # type: ignore[return-value]  # likewise

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        return _NOTHING if self.is_gone else self._line  # type: ignore[return-value]  # likewise

    def child(self, _index: int) -> QAccessibleInterface:
        """Return nothing: it has no parts."""
        return _NOTHING  # type: ignore[return-value]  # likewise

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface:
        """Return nothing."""
        return _NOTHING  # type: ignore[return-value]  # likewise

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that there is none."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return its name; where and when it is as description."""
        if kind not in (Text.Name, Text.Description) or not self.isValid():
            return ""
        told = self._heard()
        return told.name if kind == Text.Name else told.more

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Leave it as it is."""

    def rect(self) -> QRect:
        """Return where it is on the screen; nowhere if it is not seen."""
        return self._line.rect_of(self._heard()) if self.isValid() else QRect()

    def role(self) -> QAccessible.Role:
        """Return that it is one of a list, a button or a text."""
        return self._heard().role if self.isValid() else QAccessible.Role.NoRole

    def state(self) -> QAccessible.State:
        """Return whether it is chosen, and whether it is seen."""
        if self.isValid():
            return self._line.state_of(self.part)
        state = QAccessible.State()
        state.invalid = True
        return state

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Return what can be done with it."""
        return address(self._deeds, kind)

    def _heard(self) -> Heard:
        return self._line.heard(self.part)


def let_go_of(speech: PartSpeech) -> None:
    """Take a part back from Qt, which would look at it even after Python has forgotten it."""
    speech.is_gone = True
    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(speech))


def address(deeds: QAccessibleActionInterface, kind: QAccessible.InterfaceType) -> int:
    """Return where the interface of that kind is in memory; PySide wants nothing as an address."""
    here = kind == QAccessible.InterfaceType.ActionInterface
    place = shiboken6.getCppPointer(deeds)[0] if here else 0
    return shiboken6.VoidPtr(place)  # type: ignore[return-value]  # an int would be followed
