"""The parts of the window, gone round by a key: pages, bar, what the page is about, what is beside.

A part is a widget with a name by `name_part`; what stands in none within it belongs to it too.
"""

from collections.abc import Iterator
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from studyapp.ui.speaking import announce

_NAME = "partName"


@runtime_checkable
class WithParts(Protocol):
    """A part that has parts of its own, some of which may be out of sight until one goes there."""

    def go_on(self, step: int) -> str:
        """Go to the next part within, or the one before; return its name, "" if there is none."""
        ...


def name_part(widget: QWidget, name: str) -> None:
    """Let a widget be a part of its window."""
    widget.setProperty(_NAME, name)


class GoingRound:
    """Goes from one part of a window to the next, in the order of the Tab key.

    The focus comes back to where it was in a part; at first to where the part hands it on.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._left: dict[QWidget, QWidget] = {}

    def go(self, step: int, page: QWidget) -> None:
        """Go to the next part, or the one before; to the page if the focus is in none."""
        focused = cast("QWidget | None", self._window.focusWidget())
        here = None if focused is None else _part_of(focused)
        if isinstance(here, WithParts) and (name := here.go_on(step)):
            self._say(name)
            return
        if focused is not None and here is not None:
            self._left[here] = focused
        stops = self._stops()
        parts = [*stops]
        there = parts[(parts.index(here) + step) % len(parts)] if here in stops else page
        self._enter(there, stops.get(there, []), step)

    def _enter(self, part: QWidget, stops: list[QWidget], step: int) -> None:
        if isinstance(part, WithParts) and (name := part.go_on(step)):
            self._say(name)
            return
        self._left = {here: at for here, at in self._left.items() if isValid(here) and isValid(at)}
        target = next((at for at in (self._left.get(part), _handed_on(part)) if at in stops), None)
        if target is None:
            target = stops[0] if stops else part
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._say(str(part.property(_NAME) or ""))

    def _say(self, name: str) -> None:
        focused = cast("QWidget | None", self._window.focusWidget())
        announce(focused or self._window, name)

    def _stops(self) -> dict[QWidget, list[QWidget]]:
        """Return what can have the focus, by the part in which it is."""
        found: dict[QWidget, list[QWidget]] = {}
        for widget in _chain(self._window):
            part = _part_of(widget) if _is_stop(widget) else None
            if part is not None:
                found.setdefault(part, []).append(widget)
        return found


def _chain(window: QWidget) -> Iterator[QWidget]:
    widget = cast("QWidget", window.nextInFocusChain())
    while widget is not window:
        yield widget
        widget = cast("QWidget", widget.nextInFocusChain())


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes) and widget.isVisible() and widget.isEnabled()


def _part_of(widget: QWidget) -> QWidget | None:
    at: QWidget | None = widget
    while at is not None and not at.property(_NAME):
        at = at.parentWidget()
    return at


def _handed_on(widget: QWidget) -> QWidget:
    """Return what has the focus if a widget is given it."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget
