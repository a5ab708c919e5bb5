"""How somebody studies: cards a day, when a day starts, exams, and what is never asked again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.settings import CARDS_A_DAY, EXTRA_TIMES, Settings
from studyapp.ui.pages.settings.objections import ObjectionsPart
from studyapp.ui.pages.settings.rows import SettingRow
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ScrollPage
from studyapp.ui.widgets.facts import percent
from studyapp.ui.widgets.sliders import StepSlider
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.ticks import Tick
from studyapp.ui.wording import counted, tr

_WIDEST = 760
_HOURS = range(13)


class StudyTab(ScrollPage):
    """`habits_changed` carries the new cards a day and the hour at which a day starts.

    `exams_changed` carries the extra time in percent and whether to ask how sure one is.
    """

    habits_changed = Signal(int, int)
    exams_changed = Signal(int, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._cards = StepSlider(look, self.tr("New cards a day"), CARDS_A_DAY, _in_cards)
        self._hour = StepSlider(look, self.tr("A day starts at"), _HOURS, lambda at: f"{at}:00")
        self._extra = StepSlider(look, self.tr("Extra time in exams"), EXTRA_TIMES, _in_percent)
        self._sure = Tick(look, self.tr("Ask how sure I am"))
        self._rows = QWidget()
        column = spaced(look, QVBoxLayout(self._rows))
        for name, hint, control in (
            (
                self.tr("New cards a day"),
                self.tr("Cards never seen before; those that come back are always asked"),
                self._cards,
            ),
            (
                self.tr("A day starts at"),
                self.tr("What is answered before belongs to the day before"),
                self._hour,
            ),
            (
                self.tr("Extra time in exams"),
                self.tr("Added to the time of every exam that has a limit"),
                self._extra,
            ),
            (
                self.tr("Being sure"),
                self.tr("Marks for it are kept apart from the score; without it, none are shown"),
                self._sure,
            ),
        ):
            column.addWidget(SettingRow(look, name, hint, control))
        self.column.addWidget(self._rows)
        self.objections = ObjectionsPart(look)
        self.column.addWidget(self.objections)
        self.column.addStretch(1)
        self._connect()
        self._renew()

    def _connect(self) -> None:
        self._cards.chosen.connect(self._tell)
        self._hour.chosen.connect(self._tell)
        self._extra.chosen.connect(self._tell_exams)
        self._sure.clicked.connect(self._tell_exams)
        self._look.changed.connect(self._renew)

    def show_settings(self, settings: Settings) -> None:
        """Show the habits of now."""
        self._cards.show_number(settings.cards_a_day)
        self._hour.show_number(settings.day_starts)
        self._extra.show_number(settings.extra_time)
        self._sure.setChecked(settings.asks_confidence)

    def _tell(self) -> None:
        self.habits_changed.emit(self._cards.number(), self._hour.number())

    def _tell_exams(self) -> None:
        self.exams_changed.emit(self._extra.number(), self._sure.isChecked())

    def _renew(self) -> None:
        for part in (self._rows, self.objections):
            part.setMaximumWidth(self._look.px(_WIDEST))


def _in_cards(count: int) -> str:
    return counted(count, "1 card", "{n} cards")


def _in_percent(more: int) -> str:
    return percent(more / 100) if more else tr("none")
