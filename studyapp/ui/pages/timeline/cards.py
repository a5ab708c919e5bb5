"""When a card is shown beside an event, and where."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QWidget

from studyapp.domain.event_details import EventDetails
from studyapp.timeline.placing import Box, placed
from studyapp.ui.actions import make_action
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.card import EventCard
from studyapp.ui.pages.timeline.card_words import card_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr

_REST_MS = 600
"""So long the pointer rests on an event before its card comes."""
_GRACE_MS = 400
"""So long the pointer may be on its way from the event to the card."""
_GAP = 6


class Cards(QObject):
    """Shows the card of the event under a resting pointer, or of the chosen one by its key."""

    wanted = Signal(str)
    """The id of an event of which more is to be told by `take`."""
    picture_wanted = Signal(object)
    """The details of an event whose picture is to be fetched."""
    read_wanted = Signal(str)
    """The id of the event whose sentence is to be read."""

    def __init__(self, look: Look, canvas: TimelineCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._canvas, self._page = look, canvas, page
        self.card = EventCard(look, page)
        self._shown: int | None = None
        self._pointed: int | None = None
        self._resting = self._timer(_REST_MS, self._show_pointed)
        self._leaving = self._timer(_GRACE_MS, self._leave)
        self._say = False
        self._make_action()
        canvas.pointed.connect(self._move_to)
        self.card.entered.connect(self._leaving.stop)
        self.card.left.connect(self._leaving.start)
        self.card.closed.connect(self._close_by_key)
        self.card.grown.connect(self._place)
        self.card.read_wanted.connect(self._read)
        canvas.view_moved.connect(self._follow)
        canvas.chosen_changed.connect(lambda _number: self.close())

    @property
    def shown(self) -> int | None:
        """Return the number of the event whose card is shown."""
        return self._shown

    def take(self, details: EventDetails) -> None:
        """Show more of an event, if its card is still shown."""
        if not self._is_about(details.event.id):
            return
        self.card.show_details(details)
        if details.figure is not None:
            self.picture_wanted.emit(details)
        if self._say:
            self._say = False
            announce(self.card, self.card.spoken())

    def take_picture(self, event: str, file: str, image: QImage | None) -> None:
        """Show the picture of an event, if its card is still shown."""
        if self._is_about(event):
            self.card.take_picture(file, image)

    def close(self) -> None:
        """Show no card."""
        self._resting.stop()
        self._leaving.stop()
        had_focus = self._has_focus()
        self._shown = None
        self._closing.setEnabled(False)
        self.card.hide()
        if had_focus:
            self._canvas.setFocus()

    def _make_action(self) -> None:
        action = make_action(
            self._page,
            tr("About this event"),
            ("I",),
            hint=tr("Show a card with all there is to tell of the chosen event"),
            name="about-event",
        )
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(action)
        action.triggered.connect(self._show_chosen)
        self.action = action
        self._closing = make_action(self._canvas, tr("Close the card"), ("Esc",))
        self._closing.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._closing.setEnabled(False)
        self._canvas.addAction(self._closing)
        self._closing.triggered.connect(self.close)

    def _timer(self, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _move_to(self, number: int | None) -> None:
        if number == self._pointed:
            return
        self._pointed = number
        self._resting.stop()
        if number is not None:
            self._resting.start()
        if self._shown is not None and not self._has_focus() and number != self._shown:
            self._leaving.start()
        elif number == self._shown:
            self._leaving.stop()

    def _leave(self) -> None:
        is_on = self.card.rect().contains(self.card.mapFromGlobal(QCursor.pos()))
        if not is_on and not self._has_focus() and self._pointed != self._shown:
            self.close()

    def _show_pointed(self) -> None:
        if self._pointed is not None and not self._has_focus():
            self._show(self._pointed)

    def _show_chosen(self) -> None:
        """Show the card of the chosen event and give it the focus; by the key again, close it."""
        number = self._canvas.stage.chosen
        if self._has_focus():
            self.close()
        elif number is not None:
            self._canvas.choose(number)
            self._say = True
            self._show(number)
            self.card.setFocus()

    def _show(self, number: int) -> None:
        chronicle = self._canvas.stage.chronicle
        self._shown = number
        self._closing.setEnabled(True)
        self.card.show_words(card_words(chronicle, number))
        self.card.show()
        self.card.raise_()
        self._place()
        self.wanted.emit(chronicle.events[number].id)

    def _follow(self) -> None:
        """Stay beside the event where it has moved; one that is out of view has no card."""
        if self._shown is None:
            return
        if self._has_focus() and not self._canvas.box_of(self._shown).isEmpty():
            self._place()
        else:
            self.close()

    def _place(self) -> None:
        if self._shown is None:
            return
        canvas, page = self._canvas, self._page
        corner = canvas.viewport().mapTo(page, canvas.viewport().rect().topLeft())
        about = canvas.box_of(self._shown).translated(QPointF(corner))
        mark = canvas.mark_of(self._shown).translated(QPointF(corner))
        margin = self._look.px(_GAP)
        room = QRectF(page.rect()).adjusted(margin, margin, -margin, -margin)
        place = partial(placed, about=_box(about), mark=_box(mark), room=_box(room), gap=margin)
        wanted = self.card.wanted()
        box = place((wanted.width(), wanted.height()))
        if box.width < wanted.width():
            box = place((box.width, self.card.height_within(int(box.width))))
        self.card.take_room(QRect(int(box.left), int(box.top), int(box.width), int(box.height)))

    def _close_by_key(self) -> None:
        self.close()
        self._canvas.setFocus()

    def _read(self) -> None:
        if self._shown is not None:
            event = self._canvas.stage.chronicle.events[self._shown].id
            self.close()
            self.read_wanted.emit(event)

    def _has_focus(self) -> bool:
        focused = cast("QWidget | None", self._page.window().focusWidget())
        return focused is self.card or (focused is not None and self.card.isAncestorOf(focused))

    def _is_about(self, event: str) -> bool:
        events = self._canvas.stage.chronicle.events
        shown = self._shown
        return shown is not None and shown < len(events) and events[shown].id == event


def _box(rect: QRectF) -> Box:
    return Box(rect.x(), rect.y(), rect.width(), rect.height())
