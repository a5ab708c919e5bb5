"""A quiz in detail: how many questions, how hard, mistakes first, the seed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.difficulty import Levels
from studyapp.domain.possible import Possible
from studyapp.domain.seeds import kept_seed
from studyapp.domain.settings import LEVELS, MOST_QUESTIONS, QuizChoices
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import FlowLayout, Label
from studyapp.ui.widgets.sliders import StepSlider
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.ticks import Tick
from studyapp.ui.wording import counted, say

_LONGEST_SEED = 80


class Detail(QWidget):
    """What stands folded under the plain start; `changed` when any of it was."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = self._field("count", self.tr("Number of questions"), 9)
        self._count_note = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._easiest = StepSlider(look, self.tr("Easiest level"), LEVELS, self._level_words)
        self._easiest.setObjectName("easiest")
        self._hardest = StepSlider(look, self.tr("Hardest level"), LEVELS, self._level_words)
        self._hardest.setObjectName("hardest")
        self._mistakes = Tick(look, self.tr("My mistakes that are due first"))
        self._mistakes.setObjectName("mistakes-first")
        self._seed = self._field("seed", self.tr("Seed"), _LONGEST_SEED)
        self._seed.setPlaceholderText(self.tr("drawn anew"))
        self._seed_note = Label(look, Face.INTERFACE, "", "ink2")
        self._seed_note.setObjectName("seed-note")
        self._possible = Label(look, Face.INTERFACE, "", "ink2")
        self._possible.setObjectName("possible")
        self.show_seed(None)
        self._lay_out()
        self._connect()
        look.changed.connect(self._fit)
        self._fit()

    def show_choices(self, chosen: QuizChoices) -> None:
        """Take over what was chosen before; the seed is not kept."""
        self._count.setText(str(chosen.count))
        self._easiest.show_number(chosen.easiest)
        self._hardest.show_number(chosen.hardest)
        self._mistakes.setChecked(chosen.mistakes_first)

    @property
    def first(self) -> QWidget:
        """Return the first part in which the letters are still the keys of the page."""
        return self._easiest

    @property
    def last(self) -> QWidget:
        """Return the last stop of the Tab key."""
        return self._seed

    @property
    def count(self) -> int | None:
        """Return the number of questions, None while what is typed is none."""
        typed = self._count.text().strip()
        number = int(typed) if typed.isdecimal() else 0
        return number if 1 <= number <= MOST_QUESTIONS else None

    @property
    def levels(self) -> Levels:
        """Return the levels of difficulty."""
        return Levels(self._easiest.number(), self._hardest.number())

    @property
    def mistakes_first(self) -> bool:
        """Return whether the quiz is to begin with the mistakes that are due."""
        return self._mistakes.isChecked()

    @property
    def seed(self) -> int | None:
        """Return the seed that was typed, None if there is none."""
        typed = self._seed.text().strip()
        return kept_seed(typed) if typed else None

    def show_count(self, count: int) -> None:
        """Show a number of questions."""
        self._count.setText(str(count))

    def show_seed(self, last: int | None) -> None:
        """Say what a seed does, and which one the last quiz had."""
        says = self.tr("A number or a word: the same seed and choices give the same quiz.")
        if last is not None:
            says += " " + self.tr("The last quiz had the seed {seed}.").format(seed=last)
        self._seed_note.setText(says)

    def show_counting(self) -> None:
        """Say that it is being found out how many questions are possible."""
        self._say_possible(self.tr("Counting the questions …"))

    def show_possible(self, possible: Possible | None) -> None:
        """Say how many questions are possible; None says nothing."""
        self._say_possible("" if possible is None else self._words(possible))

    def _words(self, possible: Possible) -> str:
        about = ("About one question is possible.", "About {n} questions are possible.")
        least = ("At least one question is possible.", "At least {n} questions are possible.")
        says = [counted(possible.count, *(least if possible.at_least else about))]
        if not possible.count and possible.at_least:
            says = [self.tr("There is none in those that were looked at; others may have some.")]
        elif not possible.count:
            says = [self.tr("No question is possible.")]
        if possible.why is not None:
            says.append(say(possible.why))
        due = ("One of your mistakes is due.", "{n} of your mistakes are due.")
        if possible.mistakes:
            says.append(counted(possible.mistakes, *due))
        elif self.mistakes_first:
            says.append(self.tr("None of your mistakes is due."))
        return " ".join(says)

    def _say_possible(self, words: str) -> None:
        self._possible.setText(words)
        self._possible.setVisible(bool(words))

    def _field(self, name: str, heard: str, longest: int) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(heard)
        field.setMaxLength(longest)
        return field

    def _lay_out(self) -> None:
        self._column = spaced(self._look, QVBoxLayout(self), gap=12)
        self._add_row(self.tr("Number of questions"), self._count, self._count_note)
        self._add_row(self.tr("Easiest level"), self._easiest)
        self._add_row(self.tr("Hardest level"), self._hardest)
        self._column.addWidget(self._mistakes)
        self._add_row(self.tr("Seed"), self._seed)
        self._column.addWidget(self._seed_note)
        self._column.addWidget(self._possible)

    def _add_row(self, name: str, *parts: QWidget) -> None:
        row = QWidget(self)
        flow = FlowLayout(self._look, gap=16, parent=row)
        head = Label(self._look, Face.INTERFACE_STRONG, name, wrap=False)
        head.setObjectName("row-name")
        head.setBuddy(parts[0])
        flow.addWidget(head)
        for part in parts:
            flow.addWidget(part)
        self._column.addWidget(row)

    def _connect(self) -> None:
        self._count.textChanged.connect(self._show_count)
        self._seed.textChanged.connect(self.changed)
        self._mistakes.toggled.connect(self.changed)
        self._easiest.chosen.connect(self._keep_order)
        self._hardest.chosen.connect(self._keep_order)

    def _keep_order(self, level: int) -> None:
        """Take the other end along where the easiest level would be above the hardest."""
        if self._easiest.number() > self._hardest.number():
            other = self._hardest if self.sender() is self._easiest else self._easiest
            other.show_number(level)
        self.changed.emit()

    def _show_count(self) -> None:
        """Say the limit, and as a fault where what is typed is beyond it or no number."""
        faulty = self.count is None
        limit = self.tr("from 1 to {most}").format(most=MOST_QUESTIONS)
        says = self.tr("Type a number from 1 to {most}.").format(most=MOST_QUESTIONS)
        self._count_note.setText(says if faulty else limit)
        self._count_note.set_color("wrong" if faulty else "ink2")
        self._count.setAccessibleDescription(says if faulty else limit)
        if self._count.property("faulty") != faulty:
            self._count.setProperty("faulty", faulty)
            self._count.style().unpolish(self._count)
            self._count.style().polish(self._count)
        self.changed.emit()

    def _level_words(self, level: int) -> str:
        return self.tr("{n} of {most}").format(n=level, most=LEVELS[-1])

    def _fit(self) -> None:
        px = self._look.px
        self._count.setFixedWidth(px(96))
        self._seed.setFixedWidth(px(240))
        for head in self.findChildren(Label, "row-name"):
            head.setMinimumSize(px(150), px(38))
        self._count_note.setMinimumHeight(px(38))
