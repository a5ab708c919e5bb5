"""Has the chosen event moved, stretched, retitled, put into another lane, and put back as found."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studyapp.domain.edits import Edit, edit_between
from studyapp.domain.events import Event, EventId
from studyapp.domain.messages import Message
from studyapp.domain.moving import End, moved, stretched
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.edit_acts import OF_EDITED, TYPING, EditAct, make_edit_acts
from studyapp.ui.pages.timeline.edit_form import EditForm
from studyapp.ui.pages.timeline.edit_note import EditedNote
from studyapp.ui.pages.timeline.edit_words import edited_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr


class Editing(QObject):
    """Turns keys and a form into an event as it is to be told.

    What was told is remembered until the events that are shown have it, so that keys in a row add
    up. `is_busy` says whether some of it is still on its way to the store.
    """

    edited = Signal(object, object, bool)
    """An event as it is to be told, the kind of edit, and whether it may go on from the last."""
    put_back_wanted = Signal(str)
    """The id of an event that is to be told as it was found."""
    told = Signal(object)
    """A message on why nothing was done."""

    def __init__(self, look: Look, body: Body, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._body = body
        self.acts = make_edit_acts(page)
        self.is_busy: Callable[[], bool] = lambda: False
        self.found: Mapping[EventId, Event] = {}
        self._passages: Collection[str] = ()
        self._told: dict[EventId, Event] = {}
        self.form: EditForm | None = None
        self.note = EditedNote(look, [self.acts[act] for act in OF_EDITED])
        body.add_below(self.note)
        self._connect()

    @property
    def chosen(self) -> Event | None:
        """Return the chosen event as it is told now, None if none is chosen."""
        stage = self._body.canvas.stage
        if stage.chosen is None:
            return None
        event = stage.chronicle.events[stage.chosen]
        return self._told.get(event.id, event)

    def show_found(self, found: Mapping[EventId, Event], passages: Collection[str] = ()) -> None:
        """Take in how edited events were found, with the events that are shown.

        `passages` are the names of lanes that are passages.
        """
        self.found, self._passages = found, passages
        self._body.canvas.edited = found.keys()
        self._body.list.show_edited(found.keys())
        if not self.is_busy():
            self._told.clear()
        self._refresh()

    def kept(self, event: Event) -> None:
        """Close the form, if that is what was typed in it."""
        if self.form is not None and self.form.event_before.id == event.id:
            self._close()

    def refuse(self, event: Event, says: str, about: str = "") -> None:
        """Say why an event cannot be told so; what is shown stands."""
        self._told.pop(event.id, None)
        if self.form is not None and self.form.event_before.id == event.id:
            self.form.refuse(says, about)
        else:
            self.told.emit(Message(says))

    def _connect(self) -> None:
        for act, do in (
            (EditAct.EDIT, self.open),
            (EditAct.RETITLE, self.retitle),
            (EditAct.LANE, self.choose_lane),
            (EditAct.EARLIER, partial(self._move, -1)),
            (EditAct.LATER, partial(self._move, 1)),
            (EditAct.SHORTEN, partial(self._stretch, -1, End.LAST)),
            (EditAct.LENGTHEN, partial(self._stretch, 1, End.LAST)),
            (EditAct.START_EARLIER, partial(self._stretch, -1, End.START)),
            (EditAct.START_LATER, partial(self._stretch, 1, End.START)),
            (EditAct.LANE_ABOVE, partial(self._change_lane, -1)),
            (EditAct.LANE_BELOW, partial(self._change_lane, 1)),
            (EditAct.AS_FOUND, self._say_found),
            (EditAct.PUT_BACK, self._put_back),
            (EditAct.KEEP, self._send),
            (EditAct.LEAVE, self.leave),
        ):
            self.acts[act].triggered.connect(lambda _checked=False, do=do: do())
        self._body.canvas.chosen_changed.connect(self._choose)

    def open(self) -> None:
        """Open the form for the chosen event."""
        self._open(tr("Edit the event"))

    def _open(self, says: str) -> None:
        event = self.chosen
        if event is None:
            return
        self._close()
        lanes = [lane.name for lane in self._body.canvas.stage.chronicle.lanes if lane.name]
        own = [lane for lane in lanes if lane not in self._passages]
        self.form = EditForm(self._look, event, own, self.acts)
        self.form.sent.connect(self._send_typed)
        self._body.open_form(self.form)
        self.form.setFocus()
        self._refresh()
        announce(self.form, says)

    def retitle(self) -> None:
        """Open the form with all of the title chosen."""
        self._open(tr("Give the event another title"))
        if self.form is not None:
            self.form.title.line.selectAll()

    def choose_lane(self) -> None:
        """Open the form with the lanes dropped down."""
        self._open(tr("Choose the lane of the event"))
        if self.form is not None:
            self.form.drop_lanes()

    def leave(self) -> None:
        """Close the form; all is as it was."""
        if self.form is not None:
            self._close()
            announce(self._body, tr("Left as it was."))

    def tell(self, event: Event, edit: Edit, *, run: bool = False) -> None:
        """Have the event told so from now on."""
        self._told[event.id] = event
        self.edited.emit(event, edit, run)

    def lane_to(self, lane: int) -> str | None:
        """Return the name of a lane of the picture that the event can be put into; else say why."""
        stage = self._body.canvas.stage
        here = -1 if stage.chosen is None else stage.chronicle.lane_of(stage.chosen)
        names = stage.lane_names
        if names[lane] in self._passages or names[here] in self._passages:
            says = "Here a lane is a passage, and its events rest on it. Press M for another lane."
            self.told.emit(Message(says))
            return None
        return names[lane]

    def _send(self) -> None:
        if self.form is not None:
            self.form.send()

    def _send_typed(self, event: Event) -> None:
        before = self.form.event_before if self.form is not None else event
        edit = edit_between(before, event)
        if edit is None:
            self.leave()
        else:
            self.tell(event, edit)

    def _move(self, by: int) -> None:
        event = self.chosen
        if event is not None:
            limit = "It can go no further: the line has the years 9999 BC to 9999."
            self._tell_date(event, moved(event.when, by), Edit.MOVED, limit)

    def _stretch(self, by: int, end: End) -> None:
        event = self.chosen
        if event is not None:
            there = stretched(event.when, by, end)
            self._tell_date(event, there, Edit.STRETCHED, _why_not(event.when, end))

    def _tell_date(self, event: Event, when: When | None, edit: Edit, why_not: str) -> None:
        if when is None:
            self.told.emit(Message(why_not))
        else:
            self.tell(replace(event, when=when), edit, run=True)

    def _change_lane(self, by: int) -> None:
        event, stage = self.chosen, self._body.canvas.stage
        if event is None or stage.chosen is None:
            return
        names, order = stage.lane_names, stage.order
        shown = stage.chronicle.lane_of(stage.chosen)
        here = names.index(event.lane) if event.lane in names else shown
        place = order.index(here) + by
        if not 0 <= place < len(order):
            one = "There is one lane only. Press M for another one."
            end = "There is no lane beyond. Press M for another one."
            self.told.emit(Message(one if len(order) < 2 else end))
            return
        name = self.lane_to(order[place])
        if name is not None:
            self.tell(replace(event, lane=name or None), Edit.RELANED, run=True)

    def _say_found(self) -> None:
        event = self.chosen
        found = None if event is None else self.found.get(event.id)
        if event is not None and found is not None:
            date, title = words(found.when), found.title
            self.told.emit(Message("Found as: “{title}”, {date}.", {"title": title, "date": date}))

    def _put_back(self) -> None:
        event = self.chosen
        if event is not None and event.id in self.found:
            self.put_back_wanted.emit(event.id)

    def _choose(self) -> None:
        event = self.chosen
        if self.form is not None and (event is None or event.id != self.form.event_before.id):
            self.leave()
        self._refresh()

    def _close(self) -> None:
        form, self.form = self.form, None
        if form is None:
            return
        self._body.close_form(form)
        self._body.events_widget.setFocus()
        self._refresh()

    def _refresh(self) -> None:
        """Offer what can be done now, and say whether the event was edited."""
        event, typing = self.chosen, self.form is not None
        found = None if event is None else self.found.get(event.id)
        for act, action in self.acts.items():
            if act in TYPING:
                action.setEnabled(typing)
            else:
                there = event is not None if act not in OF_EDITED else found is not None
                action.setEnabled(there and not typing)
        says = "" if event is None or found is None or typing else edited_words(event, found)
        self.note.show_words(says)


def _why_not(when: When, end: End) -> str:
    if (when.end if end is End.LAST else when.start) is None:
        return "It is open at that end. Press E and type its date."
    return "It would end before it begins, or lie beyond the years 9999 BC to 9999."
