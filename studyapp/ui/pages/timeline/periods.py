"""The choice of periods from the table that are shown behind the events."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from studyapp.domain.packs import Era
from studyapp.domain.period_sets import KnownPeriod, PeriodSet
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.actions import make_action
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.period_words import years_words
from studyapp.ui.speaking import announce
from studyapp.ui.widgets.staying_menu import StayingMenu, boxes, ticked
from studyapp.ui.wording import counted, tr


class Periods(QObject):
    """Has periods of the table shown behind the events, as they are chosen in a menu."""

    chosen_changed = Signal(tuple)
    """The titles of the periods that are shown from now on."""
    shown_changed = Signal()

    def __init__(self, canvas: TimelineCanvas, page: QWidget) -> None:
        super().__init__(page)
        self._canvas = canvas
        self._page = page
        self._sets: Sequence[PeriodSet] = ()
        self._chosen: dict[str, Era] = {}
        self.action = make_action(
            page,
            tr("Periods …"),
            ("P",),
            hint=tr("Choose periods of history to be shown behind the events"),
            name="periods",
        )
        self.action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        page.addAction(self.action)
        self.action.triggered.connect(self._open)

    def offer(self, sets: Sequence[PeriodSet], chosen: Iterable[str]) -> None:
        """Offer sets of periods, and show those with the titles `chosen`."""
        self._sets = sets
        known = {period.era.title: period.era for every in sets for period in every.periods}
        self._chosen = {title: known[title] for title in chosen if title in known}
        self._show()

    def behind(self, chronicle: Chronicle) -> Chronicle:
        """Return a chronicle with the chosen periods behind its events."""
        return chronicle.with_added(self._chosen.values()) if self._chosen else chronicle

    def make_menu(self) -> QMenu:
        """Return the menu: a part for each set, and a way to have none."""
        menu = StayingMenu(self._page)
        menu.setToolTipsVisible(True)
        menu.setAccessibleName(tr("Periods"))
        for every in self._sets:
            menu.addMenu(self._part(every, menu))
        menu.addSeparator()
        none = menu.addAction(tr("Show none of them"), lambda: self._take([], shown=False))
        none.setEnabled(bool(self._chosen))
        return menu

    def _open(self) -> None:
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        canvas = self._canvas
        menu.popup(canvas.mapToGlobal(QPoint(round(canvas.stage.frame.left), 0)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _part(self, every: PeriodSet, owner: QWidget) -> QMenu:
        part = StayingMenu(owner)
        part.setAccessibleName(tr(every.name))
        part.setToolTipsVisible(True)
        whole = part.addAction(tr("All of “{name}”", name=tr(every.name)))
        whole.setCheckable(True)
        part.addSeparator()
        for period in every.periods:
            self._add_single(part, period)

        def renew() -> None:
            count = len(ticked(part))
            part.actions()[0].setChecked(count == len(boxes(part)))
            says = tr("{name}  ({n} shown)", name=tr(every.name), n=count)
            part.setTitle(says if count else tr(every.name))

        def take_whole(*, shown: bool) -> None:
            for single in boxes(part):
                single.setChecked(shown)
            self._take([period.era for period in every.periods], shown=shown)
            renew()

        whole.triggered.connect(lambda shown: take_whole(shown=shown))
        for single in boxes(part):
            single.triggered.connect(renew)
        renew()
        return part

    def _add_single(self, part: QMenu, period: KnownPeriod) -> None:
        era = period.era
        single = part.addAction(tr("{title}, {years}", title=tr(era.title), years=years_words(era)))
        single.setData(era.title)
        single.setCheckable(True)
        single.setChecked(era.title in self._chosen)
        says = ". ".join(part for part in (tr(period.region), tr(period.debated)) if part)
        single.setToolTip(says)
        single.setStatusTip(says)
        single.triggered.connect(lambda shown: self._take([era], shown=shown))

    def _take(self, eras: Sequence[Era], *, shown: bool) -> None:
        titles = {era.title for era in eras}
        kept = {title: era for title, era in self._chosen.items() if title not in titles}
        self._chosen = kept | {era.title: era for era in eras} if shown else kept
        if not eras:
            self._chosen = {}
        self._show()
        count = len(self._chosen)
        announce(self._page, counted(count, "1 period shown", "{n} periods shown"))
        self.chosen_changed.emit(tuple(self._chosen))

    def _show(self) -> None:
        chronicle = self._canvas.stage.chronicle
        shown = chronicle.with_added(self._chosen.values())
        if shown.periods != chronicle.periods:
            self._canvas.show_behind(shown)
            self.shown_changed.emit()
