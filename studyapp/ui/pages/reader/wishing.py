"""What is wished for beside reading: the timeline, a quiz, a look through what was found."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction

from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.pages.reader.attending import Attending
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.rail import Rail
from studyapp.ui.pages.reader.view import PassageView


class Wishing(QObject):
    """Says by its signals which event or passage is wanted where."""

    event_wanted = Signal(str)
    timeline_wanted = Signal(str)
    quiz_wanted = Signal(str)
    look_through_wanted = Signal(str)

    def __init__(
        self,
        view: PassageView,
        going: Going,
        *,
        rail: Rail,
        attending: Attending,
        acts: Mapping[Act, QAction],
    ) -> None:
        super().__init__(view)
        self._going = going
        self._rail = rail
        self._attending = attending
        view.clicked.connect(self._want_event_at)
        view.entered.connect(self._want_event_here)
        acts[Act.TIMELINE].triggered.connect(self._want_timeline)
        acts[Act.QUIZ].triggered.connect(lambda: self._want(self.quiz_wanted))
        acts[Act.LOOK_THROUGH].triggered.connect(lambda: self._want(self.look_through_wanted))

    def _want_event_at(self, offset: int) -> None:
        opened = self._going.opened
        date = None if opened is None else opened.landmarks.date_at(offset)
        event = None if opened is None or date is None else opened.landmarks.event_of(date)
        if event is not None:
            self.event_wanted.emit(event.id)

    def _want_event_here(self, _offset: int) -> None:
        if self._attending.current_event is not None:
            self.event_wanted.emit(self._attending.current_event.id)

    def _want_timeline(self) -> None:
        in_rail = self._rail.list.hasFocus()
        event = self._rail.current() if in_rail else self._attending.current_event
        if event is not None:
            self.event_wanted.emit(event.id)
        else:
            self._want(self.timeline_wanted)

    def _want(self, wish: SignalInstance) -> None:
        if self._going.opened is not None:
            wish.emit(self._going.opened.passage.id)
