"""Goes by keys from one chip that counts hidden events to the next; Enter shows what it hides."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.timeline.pills import Pill, opened
from studyapp.ui.page_acts import add_acts
from studyapp.ui.pages.timeline.acts import Act
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.wording import pill_words
from studyapp.ui.speaking import announce


class PillAct(StrEnum):
    """What is done with chips; the value is the object name."""

    NEXT = "next-hidden"
    BEFORE = "hidden-before"
    OPEN = "show-hidden"


_WORDS: dict[PillAct, tuple[str, tuple[str, ...], str]] = {
    PillAct.NEXT: ("Next hidden events", ("N",), "Go to the next “+n more”"),
    PillAct.BEFORE: ("Hidden events before", ("Shift+N",), "Go to the “+n more” before"),
    PillAct.OPEN: ("Show hidden events", ("Return", "Enter"), "Show what “+n more” hides"),
}


class PillWalk(QObject):
    """The chip that keys went to; while there is one, Enter is its own."""

    def __init__(self, canvas: TimelineCanvas, acts: Mapping[Act, QAction], page: QWidget) -> None:
        super().__init__(page)
        self._canvas, self._read = canvas, acts[Act.READ]
        self._pill: Pill | None = None
        own = add_acts(page, _WORDS)
        self._open = own[PillAct.OPEN]
        self._open.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._open.setEnabled(False)
        canvas.addAction(self._open)
        own[PillAct.NEXT].triggered.connect(lambda: self._step(1))
        own[PillAct.BEFORE].triggered.connect(lambda: self._step(-1))
        self._open.triggered.connect(self._show)
        canvas.view_moved.connect(self._end)
        canvas.chosen_changed.connect(self._end)

    def _step(self, by: int) -> None:
        """Light the next chip, from the top down; after the last comes the first."""
        stage = self._canvas.stage
        chips = sorted(stage.chips(), key=lambda chip: (chip[1].top(), chip[1].left()))
        if not chips or not self._canvas.isVisible():
            return
        pills = [pill for pill, _ in chips]
        place = pills.index(self._pill) + by if self._pill in pills else min(by, 0)
        pill, box = chips[place % len(chips)]
        self._bring(box)
        self._light(pill)
        announce(self._canvas, pill_words(stage.chronicle, stage.view, pill))

    def _bring(self, box: QRectF) -> None:
        bar, height = self._canvas.verticalScrollBar(), self._canvas.stage.frame.lanes_height
        lowest = box.bottom() + self._canvas.stage.ink.pad - height
        bar.setValue(round(min(max(bar.value(), lowest), box.top())))

    def _show(self) -> None:
        pill = self._pill
        if pill is not None:
            self._canvas.travel_to(opened(pill, self._canvas.stage.view))

    def _end(self) -> None:
        if self._pill is not None:
            self._light(None)

    def _light(self, pill: Pill | None) -> None:
        self._pill = pill
        self._read.setEnabled(pill is None)
        self._open.setEnabled(pill is not None)
        self._canvas.light(pill)
