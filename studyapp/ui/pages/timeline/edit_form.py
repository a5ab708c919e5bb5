"""The form in which the chosen event is told anew, in place of its strip."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.domain.events import Event, Status
from studyapp.ui.pages.timeline.edit_acts import TYPING, EditAct
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.event_fields import DateField, LaneField, LineField, status_choice
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.steady import Moves, SteadyGrid
from studyapp.ui.wording import tr

_NARROW = 45
"""Ems of width under which the fields stand below each other."""
_MOST = 5


class EditForm(QScrollArea):
    """Title, date, lane, status and importance of an event; `sent` has it as it is typed."""

    sent = Signal(object)

    def __init__(
        self, look: Look, event: Event, lanes: Iterable[str], acts: Mapping[EditAct, QAction]
    ) -> None:
        super().__init__()
        self._look = look
        self.event_before = event
        self.title = LineField(look, tr("Title"))
        self.date = DateField(look, tr("Date"))
        self.lane = LaneField(look, tr("Lane"), lanes)
        self.status = status_choice(look, event.status)
        self.importance = _importance_choice(look, event.importance)
        self._buttons = [ActionButton(look, acts[act]) for act in TYPING]
        self._leave = acts[EditAct.LEAVE]
        self._buttons[0].set_role("filled")
        self._narrow: bool | None = None
        self._fill(event)
        self._lay_out()
        self.setObjectName("edit-form")
        self.setAccessibleName(tr("Edit the event"))
        self.setFocusProxy(self.title)

    def send(self) -> None:
        """Say the event as it is typed; if a field has no sense, say so there."""
        title = self.title.needed(tr("An event has a title: say in a few words what happened."))
        when = None
        if title is not None:
            before = self.event_before.when
            when = before if self.date.words() == self._date_before else self.date.when()
        if title is not None and when is not None:
            self.sent.emit(
                replace(
                    self.event_before,
                    title=title,
                    when=when,
                    lane=self.lane.lane(),
                    status=list(Status)[self.status.at()],
                    importance=self.importance.at() + 1,
                )
            )

    def drop_lanes(self) -> None:
        """Show the lanes that there are, once their field has its place and is in sight."""

        def drop() -> None:
            self._grid.activate()
            self.ensureWidgetVisible(self.lane)
            self.lane.drop_down()

        self.lane.setFocus()
        QTimer.singleShot(0, self, drop)

    def refuse(self, says: str, about: str = "") -> None:
        """Say what is wrong with what was typed, at the field that has the words it is about."""
        (self.lane if about and about == self.lane.lane() else self.title).refuse(says)

    def sizeHint(self) -> QSize:
        """Return the height of all."""
        return QSize(self._inner.sizeHint().width(), self._inner.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of all, at most half of the window's: the picture above gives way."""
        return QSize(0, min(self.sizeHint().height(), self.window().height() // 2))

    def event(self, event: QEvent) -> bool:
        """Keep Esc, which leaves the form, from what else the page has it for."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave.trigger()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields where there is room for them, that with the focus in sight."""
        super().resizeEvent(event)
        self._arrange()
        self.updateGeometry()
        self._grid.activate()
        focused = cast("QWidget | None", self.window().focusWidget())
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused)

    def _fill(self, event: Event) -> None:
        self.title.show_words(event.title)
        self.date.show_when(event.when)
        self.lane.show_lane(event.lane)
        self._date_before = self.date.words()

    def _lay_out(self) -> None:
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inner = inner = QWidget()
        self._grid = spaced(self._look, SteadyGrid(inner), gap=12, margins=(0, 12, 0, 12))
        self._parts = [
            self.title,
            self.date,
            self.lane,
            _named(self._look, tr("Status"), self.status),
            _named(self._look, tr("Importance"), self.importance),
            self._row_of_buttons(),
        ]
        self.setWidget(inner)
        self._moves = Moves(self, self._place, self._grid)
        self._arrange()

    def _row_of_buttons(self) -> QWidget:
        row = QWidget()
        line = spaced(self._look, QHBoxLayout(row), gap=8)
        line.addStretch(1)
        for button in self._buttons:
            line.addWidget(button)
        return row

    def _arrange(self) -> None:
        self._moves.ask()

    def _place(self) -> None:
        narrow = self._look.ems(self.width()) < _NARROW
        if narrow is self._narrow:
            return
        self._narrow = narrow
        for part in self._parts:
            self._grid.removeWidget(part)
        for place, part in enumerate(self._parts):
            row, column = (place, 0) if narrow else divmod(place, 3)
            self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
        for column, share in enumerate((1, 0, 0) if narrow else (4, 3, 3)):
            self._grid.setColumnStretch(column, share)


def _named(look: Look, name: str, field: QWidget) -> QWidget:
    holder = QWidget()
    column = spaced(look, QVBoxLayout(holder), gap=4)
    column.addWidget(Label(look, Face.INTERFACE_STRONG, name))
    column.addWidget(field)
    column.addStretch(1)
    return holder


def _importance_choice(look: Look, importance: int) -> Segments:
    """Return what says how much an event matters; its places count from 0."""
    heard = {1: tr("1, matters least"), _MOST: tr("5, matters most")}
    names = [(str(each), heard.get(each, str(each))) for each in range(1, _MOST + 1)]
    return Segments(look, tr("Importance"), names, at=importance - 1)
