"""Folds and moves lanes by keys, and says what became of them."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.timeline.arrangement import Arrangement
from studyapp.ui.page_acts import add_acts
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.wording import events_words, lane_words
from studyapp.ui.speaking import announce
from studyapp.ui.wording import tr


class LaneAct(StrEnum):
    """What is done to lanes; the value is the object name."""

    FOLD = "fold-lane"
    UNFOLD = "unfold-lanes"
    UP = "lane-up"
    DOWN = "lane-down"


_WORDS: dict[LaneAct, tuple[str, tuple[str, ...], str]] = {
    LaneAct.FOLD: ("Fold the lane", ("K",), "Fold the lane of the chosen event, or unfold it"),
    LaneAct.UNFOLD: ("Unfold all lanes", ("Shift+K",), "Show all lanes in full"),
    LaneAct.UP: ("Lane up", ("Ctrl+Up",), "Move the lane of the chosen event up"),
    LaneAct.DOWN: ("Lane down", ("Ctrl+Down",), "Move the lane of the chosen event down"),
}


class Lanes(QObject):
    """The order of the lanes and which are folded; `arranged` tells when a person changed it."""

    arranged = Signal(Arrangement)

    def __init__(self, canvas: TimelineCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._canvas = canvas
        self.acts = add_acts(page, _WORDS)
        self.acts[LaneAct.FOLD].triggered.connect(self._turn_chosen)
        self.acts[LaneAct.UNFOLD].triggered.connect(self.unfold)
        self.acts[LaneAct.UP].triggered.connect(lambda: self._step(-1))
        self.acts[LaneAct.DOWN].triggered.connect(lambda: self._step(1))

    def restore(self, arrangement: Arrangement) -> None:
        """Arrange the lanes as they were left."""
        self._canvas.arrange(arrangement)

    def turn(self, lane: int) -> None:
        """Fold a lane, or unfold it."""
        stage = self._canvas.stage
        arranged = stage.arrangement.turned(stage.lane_names[lane])
        folded = lane in arranged.folded_among(stage.lane_names)
        says = "Lane {name} folded, {events}" if folded else "Lane {name} open, {events}"
        count = events_words(stage.chronicle.lanes[lane].count)
        name = lane_words(stage.chronicle, lane)
        self._arrange(arranged, tr(says, name=name, events=count))

    def unfold(self) -> None:
        """Show all lanes in full."""
        stage = self._canvas.stage
        if len(stage.lane_names) > 1:
            arranged = stage.arrangement.unfolded(stage.lane_names)
            self._arrange(arranged, tr("All lanes are open."))

    def move(self, lane: int, to: int) -> None:
        """Put a lane at a place from the top."""
        stage = self._canvas.stage
        names = stage.lane_names
        arranged = stage.arrangement.moved(names[lane], to, names)
        place = arranged.places(names).index(lane) + 1
        name = lane_words(stage.chronicle, lane)
        says = tr(
            "Lane {name} is number {place} of {count}", name=name, place=place, count=len(names)
        )
        self._arrange(arranged, says)

    def _turn_chosen(self) -> None:
        lane = self._chosen()
        if lane is not None:
            self.turn(lane)

    def _step(self, by: int) -> None:
        lane = self._chosen()
        if lane is not None:
            self.move(lane, self._canvas.stage.order.index(lane) + by)

    def _chosen(self) -> int | None:
        """Return the lane of the chosen event; None where there is one lane alone."""
        stage = self._canvas.stage
        if stage.chosen is None or len(stage.lane_names) < 2:
            return None
        return stage.chronicle.lane_of(stage.chosen)

    def _arrange(self, arrangement: Arrangement, says: str) -> None:
        """Take an arrangement; the chosen event's row stays in view."""
        canvas = self._canvas
        canvas.arrange(arrangement)
        canvas.reveal_row()
        announce(canvas, says)
        self.arranged.emit(arrangement)
