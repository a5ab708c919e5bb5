"""Moves the view by keys: nearer, further away, to earlier and later days; says what is in it."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.page_acts import add_acts
from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.overview import Overview
from studyapp.ui.pages.timeline.touch import Touch
from studyapp.ui.pages.timeline.wording import view_words
from studyapp.ui.speaking import announce

_SHARE, _HELD = 0.25, 0.3
"""How much of the view a key moves it by, and how much of that while it is still on its way."""


class MoveAct(StrEnum):
    """What moves the view; the value is the object name."""

    EARLIER = "earlier"
    LATER = "later"


_WORDS: dict[MoveAct, tuple[str, tuple[str, ...], str]] = {
    MoveAct.EARLIER: ("Earlier days", ("Shift+Left",), "Move to earlier days"),
    MoveAct.LATER: ("Later days", ("Shift+Right",), "Move to later days"),
}


class Moving(QObject):
    """Joins keys, fingers and the overview with the canvas."""

    def __init__(
        self,
        canvas: TimelineCanvas,
        overview: Overview,
        acts: Mapping[Act, QAction],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._canvas, self._page = canvas, page
        overview.wanted.connect(lambda *days: canvas.show_view(canvas.goal.showing(*days)))
        overview.jumped.connect(lambda *days: canvas.travel_to(canvas.goal.showing(*days)))
        overview.keyed.connect(self.say_view)
        self._touch = Touch(canvas)
        own = add_acts(page, _WORDS)
        self._acts = [acts[Act.ZOOM_IN], acts[Act.ZOOM_OUT], acts[Act.FIT], *own.values()]
        acts[Act.ZOOM_IN].triggered.connect(canvas.zoom_in)
        acts[Act.ZOOM_OUT].triggered.connect(canvas.zoom_out)
        acts[Act.FIT].triggered.connect(canvas.fit)
        own[MoveAct.EARLIER].triggered.connect(lambda: self._pan(-_SHARE))
        own[MoveAct.LATER].triggered.connect(lambda: self._pan(_SHARE))
        for act in self._acts:
            act.triggered.connect(self.say_view)

    def say_view(self) -> None:
        """Say which years are in view, or will be in a moment, and how much happened in them."""
        goal = self._canvas.goal
        announce(self._page, view_words(self._canvas.stage.chronicle, goal.first, goal.last))

    def set_pictured(self, *, pictured: bool) -> None:
        """Move the picture, if it is there to be moved."""
        for act in self._acts:
            act.setEnabled(pictured)

    def _pan(self, share: float) -> None:
        """Move on; a key that is held goes on smoothly instead of leaping."""
        goal, is_held = self._canvas.goal, self._canvas.travel.goal is not None
        self._canvas.travel_to(goal.panned(share * goal.width * (_HELD if is_held else 1)))
