"""The page of progress."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedLayout, QWidget

from studyapp.domain.progress import Report
from studyapp.ui.actions import make_action
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.progress.chart import ANSWERS, DayChart, days_words, is_blank
from studyapp.ui.pages.progress.columns import HalfColumns
from studyapp.ui.pages.progress.legend import Ground, Key
from studyapp.ui.pages.progress.parts import Part
from studyapp.ui.pages.progress.sentence import is_empty, progress_sentence
from studyapp.ui.pages.progress.tables import (
    answers_table,
    days_table,
    kinds_table,
    known_bars,
    known_table,
    missed_table,
    passages_table,
    periods_table,
)
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, Label, PageHeader, ScrollPage
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.offer_line import OfferLine
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.wording import counted

PICTURES, TABLES = 0, 1


class ProgressPage(QWidget):
    """Says in a sentence how things stand, then shows days, passages and kinds.

    Every picture has its table: `Pictures` and `Tables` show the same numbers.
    """

    quiz_wanted = Signal()
    save_csv_wanted = Signal()
    learner_wanted = Signal(str)
    regrades_wanted = Signal()
    hand_in_wanted = Signal()
    results_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._report: Report | None = None
        self._make_actions()
        self._build()
        self._lay_out()
        self._pages.setCurrentIndex(1)
        self.setFocusProxy(self._to_quiz)

    def show_report(self, report: Report) -> None:
        """Show what the learner did and knows."""
        had_focus = has_focus(self)
        self._report = report
        nothing = is_empty(report)
        self._pages.setCurrentIndex(1 if nothing else 0)
        self._save.setEnabled(report.scores.total.attempts > 0)
        self._hand_in.setEnabled(not nothing)
        self._start.setEnabled(nothing)
        self._header.set_facts(self.tr("{name}, all passages").format(name=report.scores.learner))
        self._sentence.setText(progress_sentence(report))
        self._chart.show_days(report.days)
        self._answers_chart.show_days(report.days)
        self._days.show_words(days_words(report.days))
        self._answers.show_words(days_words(report.days, ANSWERS))
        self._show_learners(report)
        self._show_parts()
        aim_focus(self, self._to_quiz if nothing else self._shown_as, take=had_focus)

    def offer_regrades(self, count: int) -> None:
        """Say that so many answers would be graded otherwise; none says nothing."""
        one = "A key was corrected: 1 answer would be graded otherwise."
        many = "Keys were corrected: {n} answers would be graded otherwise."
        self._regrades.show_words(counted(count, one, many) if count else "")

    def _make_actions(self) -> None:
        self._look_at = make_action(
            self, self.tr("Look at them"), ("Alt+L",), hint=self.tr("Look at corrected keys")
        )
        self._look_at.triggered.connect(self.regrades_wanted)
        self.addAction(self._look_at)
        self._save = make_action(
            self, self.tr("Save as CSV"), ("Ctrl+S",), hint=self.tr("Save every answer as CSV")
        )
        self._hand_in = make_action(
            self,
            self.tr("Hand in results"),
            ("Alt+I",),
            hint=self.tr("Save your answers as a file for a teacher"),
            name="hand-in",
        )
        self._class = make_action(
            self,
            self.tr("Class results"),
            ("Alt+C",),
            hint=self.tr("Open what learners handed in"),
            name="class-results",
        )
        self._pictures = make_action(self, self.tr("Show pictures"), ("Alt+P",))
        self._tables = make_action(self, self.tr("Show tables"), ("Alt+T",))
        self._start = make_action(self, self.tr("Start a quiz"), ("Return", "Enter"))
        self._start.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._save.triggered.connect(self.save_csv_wanted)
        self._start.triggered.connect(self.quiz_wanted)
        self._hand_in.triggered.connect(self.hand_in_wanted)
        self._class.triggered.connect(self.results_wanted)
        self._pictures.triggered.connect(lambda: self._shown_as.choose(PICTURES))
        self._tables.triggered.connect(lambda: self._shown_as.choose(TABLES))
        handing: tuple[QAction, ...] = (self._hand_in, self._class)
        self.addActions([self._save, *handing, self._pictures, self._tables, self._start])

    def _build(self) -> None:
        look = self._look
        self._header = PageHeader(look, self.tr("Progress"))
        pictures, tables = self.tr("Pictures"), self.tr("Tables")
        self._shown_as = Segments(
            look, self.tr("Shown as"), [(pictures, pictures), (tables, tables)]
        )
        self._shown_as.chosen.connect(self._show_parts)
        self._header.add_button(self._shown_as)
        for action in (self._save, self._hand_in, self._class):
            self._header.add_button(ActionButton(look, action))
        self._sentence = Label(look, Face.STEM)
        self._sentence.setObjectName("sentence")
        self._chart = DayChart(look)
        self._answers_chart = DayChart(look, ANSWERS)
        self._learner = Chooser(look, self.tr("Progress of"))
        self._learner.textActivated.connect(self.learner_wanted)
        self._header.add_button(self._learner)
        self._build_parts()
        self._empty = EmptyState(
            look,
            self.tr("Nothing answered yet."),
            self.tr("What you recall and answer is added up here."),
            self._start,
        )
        self._to_quiz = self._empty.button or self._empty

    def _build_parts(self) -> None:
        self._regrades = OfferLine(self._look, [self._look_at], "regradeLine")
        look = self._look
        recalled = Key(look, Ground.FILLED, self.tr("recalled"))
        lapsed = Key(look, Ground.LAPSED, self.tr("not recalled"))
        self._days = Part(
            look, self.tr("Reviews a day"), keys=(recalled, lapsed), picture=self._chart
        )
        known = (
            Key(look, Ground.FILLED, self.tr("known: recall 90 % or more")),
            Key(look, Ground.SLIPPING, self.tr("slipping: 60 to 90 %")),
            Key(look, Ground.EMPTY, self.tr("new or lost")),
        )
        self._known = Part(look, self.tr("What you know, by passage"), keys=known)
        right = Key(look, Ground.FILLED, self.tr("points"))
        wrong = Key(look, Ground.LAPSED, self.tr("points missed"))
        self._answers = Part(
            look, self.tr("Quiz answers a day"), keys=(right, wrong), picture=self._answers_chart
        )
        self._periods = Part(look, self.tr("Quiz answers by period"))
        self._missed = Part(look, self.tr("Missed more than once"))
        self._kinds = Part(look, self.tr("Quiz answers by kind"))
        self._passages = Part(look, self.tr("Quiz answers by passage"))

    def _lay_out(self) -> None:
        full, nothing = ScrollPage(self._look, self), ScrollPage(self._look, self)
        left = (self._days, self._known, self._periods)
        right = (self._answers, self._kinds, self._passages, self._missed)
        for part in (self._header, self._regrades, self._sentence):
            full.column.addWidget(part)
        full.column.addWidget(HalfColumns(self._look, left, right, full.widget()))
        full.column.addStretch(1)
        header = PageHeader(self._look, self.tr("Progress"))
        header.add_button(ActionButton(self._look, self._class))
        nothing.column.addWidget(header)
        nothing.column.addWidget(self._empty)
        nothing.column.addStretch(1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(nothing)

    def _show_parts(self) -> None:
        report, bars = self._report, self._shown_as.at() == PICTURES
        if report is None:
            return
        blank = is_blank(report.days)
        self._days.show_part(None, days_table(report), as_picture=bars, is_blank=blank)
        self._known.show_part(known_bars(report), known_table(report), as_picture=bars)
        kinds = (kinds_table(report, bars=True), kinds_table(report, bars=False))
        self._kinds.show_part(*kinds, as_picture=bars)
        passages = (passages_table(report, bars=True), passages_table(report, bars=False))
        self._passages.show_part(*passages, as_picture=bars)
        periods = (periods_table(report, bars=True), periods_table(report, bars=False))
        self._periods.show_part(*periods, as_picture=bars)
        blank = is_blank(report.days, ANSWERS)
        self._answers.show_part(None, answers_table(report), as_picture=bars, is_blank=blank)
        self._missed.show_part(missed_table(report), missed_table(report), as_picture=bars)
        self._missed.setVisible(bool(report.missed))
        self._known.setVisible(bool(report.known))
        for part in (self._answers, self._kinds, self._passages, self._periods):
            part.setVisible(report.scores.total.attempts > 0)

    def _show_learners(self, report: Report) -> None:
        """Offer the learners if there are several, each with their own progress."""
        self._learner.clear()
        self._learner.addItems(report.learners)
        self._learner.setCurrentText(report.scores.learner)
        self._learner.setVisible(len(report.learners) > 1)
