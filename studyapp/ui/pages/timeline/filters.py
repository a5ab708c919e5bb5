"""Filters: which events are shown in picture, list and overview alike, chosen in a panel."""

from collections.abc import Callable, Iterable, Mapping

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.domain.events import EventId
from studyapp.domain.sieves import Choice, Facet, Named, Sieve
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.actions import make_action
from studyapp.ui.aiming import has_focus
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.pages.timeline.filter_bar import FilterBar
from studyapp.ui.pages.timeline.filter_panel import FilterPanel, Offers
from studyapp.ui.pages.timeline.filter_words import choice_words
from studyapp.ui.pages.timeline.wording import shown_words
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton
from studyapp.ui.wording import tr

_IMPORTANCES = range(2, 6)
_LOWEST = 26
"""Ems of height under which the strip of the chosen event makes way for the filters."""
_ROOMY = 60
"""Ems of height from which on there is room for the strip below what is offered, and lanes."""
_WIDE = 100
"""Ems of width from which on there is room for a button beside the others."""


class Filters(QObject):
    """Has only those events shown that fit what was chosen.

    `show` shows a chronicle; the days in view stay.
    """

    changed = Signal(tuple)
    """What is chosen now, as pairs of facet and value."""

    def __init__(
        self, look: Look, body: Body, page: QWidget, show: Callable[[Chronicle], object]
    ) -> None:
        super().__init__(page)
        self._look, self._body, self._page, self._show = look, body, page, show
        self.sieve = Sieve()
        self.whole = Chronicle.of(())
        self._titles: dict[str, str] = {}
        self._asked = 0
        self.open = self._act("filter", tr("Filter …"), "F", tr("Choose which events are shown"))
        self.clear_act = self._act(
            "clear-filters", tr("Clear filters"), "Shift+F", tr("Show all events again, unfiltered")
        )
        self.bar, self.panel = FilterBar(look, self.clear_act), FilterPanel(look, page)
        self._button = ActionButton(look, self.open)
        body.header.add_button(self._button)
        body.add_above(self.bar)
        body.add_above(self.panel)
        self.open.triggered.connect(self._turn_panel)
        self.clear_act.triggered.connect(self.clear)
        self.clear_act.setEnabled(False)
        self.bar.removed.connect(lambda choice: self.turn(*choice))
        self.panel.turned.connect(self.turn)
        self.panel.left.connect(self._close)
        self.panel.resized.connect(self._make_room)

    def restore(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Choose what was chosen the last time."""
        self._choose(Sieve.of(pairs))

    def name_passages(self, titles: Mapping[str, str]) -> None:
        """Take the titles of passages by id, of which there are several; else none is offered."""
        self._titles = dict(titles)
        self._show_chosen(self._body.canvas.stage.chronicle)

    def sift(self, whole: Chronicle, come: Callable[[Chronicle], object]) -> None:
        """Give `come` those of all events that fit, now or once they are found."""
        self.whole = whole
        self._asked += 1
        asked = self._asked

        def came(chronicle: Chronicle) -> None:
            if asked == self._asked:
                come(chronicle)
                self._show_chosen(chronicle)

        if self.sieve and whole.events:
            whole.sifted(self.sieve, came)
        else:
            came(whole)

    def hides(self, event: EventId) -> bool:
        """Return whether an event is there, but does not fit."""
        return bool(self.sieve) and self.whole.number_of(event) is not None

    def turn(self, facet: Facet, value: str) -> None:
        """Choose a value, or not any more; how many events are left is said."""
        had_focus = self.bar.has_focus
        self._choose(self.sieve.turned(facet, value), tell=True)
        self.changed.emit(self.sieve.choices)
        if had_focus and not self.sieve:
            self._body.events_widget.setFocus()

    @property
    def passages(self) -> tuple[str, ...]:
        """Return the ids of the passages that are chosen; with two they are compared."""
        return self.sieve.values(Facet.PASSAGE)

    @property
    def _apart(self) -> tuple[Choice, ...]:
        """Return what is chosen, without passages that are compared: lanes are named by them."""
        compared = len(self.passages) > 1
        choices = self.sieve.choices
        return tuple(one for one in choices if not (compared and one[0] is Facet.PASSAGE))

    def choose_passages(self, passages: Iterable[str]) -> None:
        """Choose these passages and no others."""
        others = tuple(each for each in self.sieve.choices if each[0] is not Facet.PASSAGE)
        self._choose(Sieve((*others, *((Facet.PASSAGE, each) for each in passages))))
        self.changed.emit(self.sieve.choices)

    def clear(self) -> None:
        """Show all events again."""
        had_focus = has_focus(self.bar)
        self._choose(Sieve(), tell=True)
        self.changed.emit(())
        if had_focus:
            self._body.events_widget.setFocus()

    def _choose(self, sieve: Sieve, *, tell: bool = False) -> None:
        if sieve == self.sieve:
            return
        self.sieve = sieve
        self.panel.show_chosen(sieve)

        def come(chronicle: Chronicle) -> None:
            self._show(chronicle)
            self._fit_if_empty(chronicle)
            if tell:
                announce(self._page, shown_words(chronicle))

        self.sift(self.whole, come)

    def _fit_if_empty(self, chronicle: Chronicle) -> None:
        """Show all that is left if nothing of it is in view."""
        view = self._body.canvas.stage.view
        if chronicle.events and not chronicle.index.total(view.first, view.last):
            self._body.canvas.fit()

    def _show_chosen(self, chronicle: Chronicle) -> None:
        choices = self._apart
        words = [choice_words(*choice, self._titles) for choice in choices]
        self.bar.show_choices(choices, words, shown_words(chronicle) if choices else "")
        self.clear_act.setEnabled(bool(self.sieve))
        self._make_room()

    def _turn_panel(self) -> None:
        if self.panel.isVisible():
            self._close()
        elif self.whole.events:
            self._offer(Named())
            self.whole.events.names(self._offer_names)
            self.panel.show()
            self._make_room()
            self.panel.take_focus()
            announce(self._page, tr("Filter events"))

    def _offer(self, named: Named) -> None:
        self.panel.offer(self._offers(named), self.sieve, self._titles)

    def _offer_names(self, named: Named) -> None:
        """Offer whom and what the events name too: that may come a moment later."""
        self._offer(named)
        if self.panel.isVisible() and not has_focus(self.panel):
            self.panel.take_focus()

    def _close(self) -> None:
        self.panel.hide()
        self._make_room()
        self._body.events_widget.setFocus()

    def _make_room(self) -> None:
        self._button.setHidden(self._look.ems(self._page.width()) < _WIDE)  # its key stays
        high, is_open = self._look.ems(self._page.height()), not self.panel.isHidden()
        self._body.make_room(
            of_all=is_open and self.panel.needs_all,
            of_strip=(is_open and high < _ROOMY) or (bool(self._apart) and high < _LOWEST),
        )

    def _offers(self, named: Named) -> dict[Facet, Offers]:
        """Return what can be chosen: what parts the events.

        Lanes that are called by a passage are left out: the passages are offered themselves.
        """
        passages = {*self._titles.values()}
        lanes = [(lane.name, lane.count) for lane in self.whole.lanes if lane.name not in passages]
        importance = self.whole.index.columns.importance
        counts = [(str(n), int(np.count_nonzero(importance >= n))) for n in _IMPORTANCES]
        count = len(self.whole.events)
        return {
            Facet.LANE: lanes if len(self.whole.lanes) > 1 else (),
            Facet.IMPORTANCE: [each for each in counts if 0 < each[1] < count],
            Facet.STATUS: named.statuses if len(named.statuses) > 1 else (),
            Facet.PERSON: named.people,
            Facet.PLACE: named.places,
            Facet.PASSAGE: named.passages if len(named.passages) > 1 and self._titles else (),
        }

    def _act(self, name: str, text: str, key: str, hint: str) -> QAction:
        act = make_action(self._page, text, (key,), hint=hint, name=name)
        act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(act)
        return act
