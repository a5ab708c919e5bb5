"""Several passages side by side: which ones, and what happened in the others meanwhile."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.domain.distance_words import distance_words
from studyapp.domain.messages import Message
from studyapp.timeline import steps
from studyapp.ui.actions import make_action
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.wording import lane_of
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label
from studyapp.ui.widgets.staying_menu import StayingMenu, boxes, ticked
from studyapp.ui.wording import counted, say, tr

MOST = 6
"""Passages beside each other; more leave no room for what happened in them."""

_LOW = 34
"""Ems of height of the page under which lanes need the room of these words, and of the strip."""

_LONGEST = 60
"""Letters of a title in the menu."""


class Comparing(QObject):
    """Has passages chosen in a menu, and says what happened in the others meanwhile."""

    wanted = Signal()
    """The passages that can be compared are to be offered."""
    chosen_changed = Signal(tuple)
    """The ids of the passages that are compared from now on: two at least, or none."""
    told = Signal(object)
    """A message on why nothing was done."""

    def __init__(self, look: Look, body: Body, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._body, self._page = look, body, page
        self._chosen: tuple[str, ...] = ()
        self.open = self._act(
            "compare", tr("Compare …"), "C", tr("Show several passages side by side")
        )
        self.say = self._act(
            "meanwhile", tr("Say what happened meanwhile"), "Shift+C", tr("In the other passages")
        )
        self.words = Label(look, Face.SMALL, "")
        self.words.setWordWrap(True)
        self.words.setObjectName("meanwhile")
        self.words.hide()
        body.add_below(self.words)
        self.open.triggered.connect(self.wanted)
        self.say.triggered.connect(lambda: announce(page, self.words.text()))
        body.canvas.chosen_changed.connect(lambda _number: self._show_words())

    def fit(self) -> None:
        """Show what happened meanwhile where there is room; the key says it anyway.

        Where there is little, what is compared has the room of the chosen event's strip too.
        """
        is_low = self._look.ems(self._page.height()) < _LOW
        self.words.setVisible(bool(self.words.text()) and not is_low)
        self._body.spare_strip(spared=bool(self._chosen) and is_low)

    def show_compared(self, chosen: Sequence[str]) -> None:
        """Take in which passages are shown side by side now."""
        self._chosen = tuple(chosen)
        self._body.canvas.stage.is_compared = bool(chosen)
        self._body.canvas.viewport().update()
        self._show_words()

    def offer(self, passages: Mapping[str, tuple[str, int]]) -> None:
        """Open the menu of passages: their titles and how many events they have, by id."""
        if len(passages) < 2:
            announce(self._page, tr("There is one passage with events only: add another text."))
        menu = self.make_menu(passages)
        menu.aboutToHide.connect(menu.deleteLater)
        canvas = self._body.canvas
        menu.popup(canvas.mapToGlobal(QPoint(round(canvas.stage.frame.left), 0)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def make_menu(self, passages: Mapping[str, tuple[str, int]]) -> QMenu:
        """Return the menu: what is ticked in it is shown once it is closed."""
        menu = StayingMenu(self._page)
        menu.setToolTipsVisible(True)
        menu.setAccessibleName(tr("Compare passages"))
        for key, told in passages.items():
            self._add_box(menu, key, *told)
        if len(passages) < 2:
            menu.addAction(tr("Two passages with events are needed.")).setEnabled(False)
        menu.addSeparator()
        one = menu.addAction(tr("Compare no more"))
        one.setEnabled(bool(self._chosen))

        def take() -> None:
            self._take(tuple(box.data() for box in ticked(menu)))

        one.triggered.connect(lambda: _untick(menu))
        for box in boxes(menu):
            box.toggled.connect(lambda: _limit(menu))
        menu.aboutToHide.connect(take, Qt.ConnectionType.QueuedConnection)
        _limit(menu)
        return menu

    def _add_box(self, menu: QMenu, key: str, title: str, count: int) -> None:
        short = title if len(title) <= _LONGEST else f"{title[:_LONGEST].rstrip()} …"
        says = tr("{title}, {count}", title=short, count=counted(count, "1 event", "{n} events"))
        box = menu.addAction(says.replace("&", "&&"))
        box.setToolTip(title)
        box.setData(key)
        box.setCheckable(True)
        box.setChecked(key in self._chosen)

    def _take(self, chosen: tuple[str, ...]) -> None:
        if len(chosen) == 1:
            self.told.emit(Message("Choose two passages at least."))
        elif chosen != self._chosen:
            self.chosen_changed.emit(chosen)

    def _show_words(self) -> None:
        words = self._meanwhile() if self._chosen else ""
        self.words.setText(words)
        self.fit()
        self.say.setEnabled(bool(words))

    def _meanwhile(self) -> str:
        """Return what is nearest in time to the chosen event in each other lane."""
        stage = self._body.canvas.stage
        chronicle, chosen = stage.chronicle, stage.chosen
        if chosen is None or not chronicle.events:
            return ""
        when = chronicle.events[chosen].when
        told = []
        for number in steps.meanwhile(chronicle, chosen).values():
            event = chronicle.events[number]
            values = {
                "lane": lane_of(chronicle, number),
                "title": event.title,
                "date": event_date(event),
                "far": say(distance_words(event.when, when)),
            }
            told.append(tr("{lane}: {title}, {date} ({far})", **values))
        return tr("Meanwhile: {told}", told=" · ".join(told)) if told else ""

    def _act(self, name: str, text: str, key: str, hint: str) -> QAction:
        act = make_action(self._page, text, (key,), hint=hint, name=name)
        act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(act)
        return act


def _untick(menu: QMenu) -> None:
    for box in ticked(menu):
        box.setChecked(False)


def _limit(menu: QMenu) -> None:
    """Offer no more passages than there is room for."""
    is_full = len(ticked(menu)) >= MOST
    for box in boxes(menu):
        box.setEnabled(box.isChecked() or not is_full)
