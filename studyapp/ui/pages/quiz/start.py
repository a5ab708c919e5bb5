"""Choosing what a quiz is about, how long it is, and which kinds of question it has."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.exams import A_QUESTION
from studyapp.domain.kinds import Kind, Mode
from studyapp.domain.sittings import QuizSource, QuizWish, Turn
from studyapp.ui.actions import make_action, set_hint
from studyapp.ui.pages.quiz.columns import NARROW, WIDE, is_small
from studyapp.ui.pages.quiz.sight import Sight
from studyapp.ui.pages.quiz.sources import SourceDelegate, SourceModel, found_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, FlowLayout, Label, PageHeader
from studyapp.ui.widgets.chips import Chips
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.sliders import StepSlider, nearest
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, kind_name

ENTER = ("Return", "Enter")
COUNTS = (5, 10, 20)
MINUTES = (0, 2, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180)
"""How long an exam may take, on offer; 0 is no limit."""
_LEAST_ROWS = 4


class StartView(QWidget):
    """A list of passages and packs, a number of questions, their kinds, and Start."""

    start_wanted = Signal(object)
    resumed = Signal()
    library_wanted = Signal()

    def __init__(self, look: Look, *, extra_time: Callable[[], int] = lambda: 0) -> None:
        super().__init__()
        self._look = look
        self._extra_time = extra_time
        self._limit_is_own = False
        self._busy = False
        self._model = SourceModel(self)
        self.start = self._action(self.tr("Start the quiz"))
        self.library = self._action(self.tr("Go to the library"))
        self.resume = make_action(self, self.tr("Go on with the quiz"), ("G",))
        self.addAction(self.resume)
        self._build()
        self._lay_out()
        self.resume.triggered.connect(self._resume)
        self.start.triggered.connect(self._start)
        self.library.triggered.connect(self.library_wanted)
        self._list.selectionModel().currentChanged.connect(self._show_source)
        self._counts.chosen.connect(self._show_choice)
        self._modes.chosen.connect(self._show_choice)
        self._limit.chosen.connect(self._choose_limit)
        self._kinds.changed.connect(self._show_choice)
        look.changed.connect(self._arrange)

    def actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.start, self.resume, self.library]

    def show_sources(
        self, sources: Sequence[QuizSource], chosen: str | None, left: Turn | None = None
    ) -> None:
        """Offer these and choose the passage or pack `chosen`, else what was chosen before.

        `left` is a quiz that can be gone on with instead.
        """
        self._busy = False
        self._offer_left(left)
        current = self._source()
        before = None if current is None else current.passage or current.pack
        known = {each for source in sources for each in (source.passage, source.pack)}
        wanted = chosen if chosen is not None and chosen in known else before
        self._model.show_sources(sources)
        self._pages.setCurrentIndex(0 if sources else 1)
        self.library.setEnabled(not sources)
        self._list.setCurrentIndex(self._model.index(self._model.place_of(wanted)))
        self._show_source()
        self._arrange()

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: on the list, or on the way to the library."""
        return self._list if self._model.rowCount() else self._to_library

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        look = self._look
        self._header = PageHeader(look, self.tr("Quiz"))
        self._header.set_facts(self.tr("Choose what it is about"))
        self._list = QListView()
        self._list.setObjectName("sources")
        self._list.setAccessibleName(self.tr("Passages and packs"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(SourceDelegate(look, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        paints_own_focus(self._list)
        self._warning = Label(look, Face.INTERFACE, "", "ink2")
        self._warning.setObjectName("warning")
        self._kinds = Chips(look, self.tr("Kinds of question"), [kind_name(kind) for kind in Kind])
        heard = self.tr("{n} questions")
        counts = [(str(count), heard.format(n=count)) for count in COUNTS]
        self._counts = Segments(look, self.tr("Questions"), counts, at=1)
        modes = [(says, says) for says in (self.tr("Practice"), self.tr("Exam"))]
        self._modes = Segments(look, self.tr("Way"), modes)
        self._modes.setObjectName("modes")
        self._limit = StepSlider(look, self.tr("Time"), MINUTES, self._limit_words)
        self._limit.setObjectName("limit")
        self._limit.show_number(_minutes_for(COUNTS[1]))
        self._exam_says = Label(look, Face.INTERFACE, "", "ink2")
        self._exam_says.setObjectName("exam-says")
        self._empty = EmptyState(
            look,
            self.tr("No passages yet."),
            self.tr("A quiz is made of the dated events of a passage, or comes in a pack."),
            self.library,
        )
        self._to_library = self._empty.button or self._empty

    def _lay_out(self) -> None:
        nothing = QWidget()
        without = spaced(self._look, QVBoxLayout(nothing), margins=(6, 0, 6, 0))
        without.addWidget(self._empty)
        without.addStretch(1)
        chooser = self._make_chooser()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._header)
        self._pages = QStackedLayout()
        self._column.addLayout(self._pages, 1)
        self._pages.addWidget(chooser)
        self._pages.addWidget(nothing)

    def _make_chooser(self) -> Sight:
        """Return the choice in an area that scrolls where room is short."""
        self._length = Label(self._look, Face.INTERFACE_STRONG, self.tr("Questions"), wrap=False)
        self._length.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._button = ActionButton(self._look, self.start, "filled", large=True)
        self._resume_button = ActionButton(self._look, self.resume, large=True)
        self._foot = QWidget()
        flow = FlowLayout(self._look, gap=16, parent=self._foot)
        for widget in (
            self._length,
            self._counts,
            self._button,
            self._resume_button,
        ):
            flow.addWidget(widget)
        self._way = QWidget()
        way = FlowLayout(self._look, gap=16, parent=self._way)
        way.addWidget(self._modes)
        way.addWidget(self._limit)
        scroll = Sight(self._look)
        self._inner = QVBoxLayout(scroll.content)
        self._inner.addWidget(self._list, 1000)
        self._kinds_name = Label(self._look, Face.INTERFACE_STRONG, self.tr("Kinds"), wrap=False)
        for part in (
            self._kinds_name,
            self._kinds,
            self._way,
            self._exam_says,
            self._warning,
            self._foot,
        ):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        return scroll

    def _offer_left(self, left: Turn | None) -> None:
        """Offer to go on with a quiz that was stopped; without one, starting needs no word more."""
        self.resume.setEnabled(left is not None)
        self.resume.setVisible(left is not None)
        if left is None:
            self.start.setText(self.tr("Start the quiz"))
            self.resume.setText(self.tr("Go on with the quiz"))
            return
        self.start.setText(self.tr("Start a new quiz"))
        self.resume.setText(self.tr("Go on with question {n}").format(n=left.place))
        says = self.tr("Go on with question {n} of {total} of “{title}”")
        set_hint(self.resume, says.format(n=left.place, total=left.total, title=left.title))

    def _action(self, text: str) -> QAction:
        action = make_action(self, text, ENTER)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _source(self) -> QuizSource | None:
        found = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, QuizSource) else None

    def _show_source(self, _changed: object = None) -> None:
        """Offer the kinds of the chosen source; those left out before stay out."""
        offered = self._offered_kinds()
        self._kinds.offer([place for place, kind in enumerate(Kind) if kind in offered])
        self._kinds.setVisible(len(offered) > 1)
        self._arrange()
        self._show_choice()

    def _offered_kinds(self) -> frozenset[Kind]:
        source = self._source()
        return frozenset() if source is None else source.kinds

    def _chosen_kinds(self) -> frozenset[Kind]:
        on = zip(Kind, self._kinds.on(), strict=True)
        return frozenset(kind for kind, is_on in on if is_on) & self._offered_kinds()

    def _show_choice(self, _changed: object = None) -> None:
        self._show_exam()
        source = self._source()
        self._warning.setText("" if source is None else self._doubt(source))
        usable = source is not None and bool(_room(source) and self._chosen_kinds())
        self.start.setEnabled(usable and not self._busy)
        self._warning.setVisible(bool(self._warning.text()))
        set_hint(self.start, self._warning.text() or self.start.text())

    @property
    def _is_exam(self) -> bool:
        return self._modes.at() == 1

    def _choose_limit(self, _minutes: int) -> None:
        self._limit_is_own = True
        self._show_choice()

    def _show_exam(self) -> None:
        """Offer the time that an exam has by its number of questions, or the one chosen."""
        if not self._limit_is_own:
            self._limit.show_number(_minutes_for(self._count()))
        self._limit.setVisible(self._is_exam)
        self._exam_says.setVisible(self._is_exam)
        says = [self.tr("Verdicts come at the end.")]
        if self._limit.number():
            says.append(self.tr("The time goes on while the program is closed."))
        if self._limit.number() and self._extra_time():
            more = self.tr("With your extra time of {percent} % you have {minutes} minutes.")
            whole = self._limit.number() * (1 + self._extra_time() / 100)
            says.append(more.format(percent=self._extra_time(), minutes=f"{whole:g}"))
        if Kind.OPEN in self._chosen_kinds():
            says.append(self.tr("Open questions, which one grades oneself, are left out."))
        self._exam_says.setText(" ".join(says))

    def _limit_words(self, minutes: int) -> str:
        return counted(minutes, "1 minute", "{n} minutes") if minutes else self.tr("No limit")

    def _count(self) -> int:
        return COUNTS[self._counts.at()]

    def _doubt(self, source: QuizSource) -> str:
        """Return what stands against a quiz of that many questions, "" if nothing does."""
        found = found_words(source)
        if not _room(source):
            return self.tr("“{title}” has {found}, so no quiz can be made of it.").format(
                title=source.title, found=found
            )
        if not self._chosen_kinds():
            return self.tr("Choose at least one kind of question.")
        if _room(source) < self._count():
            return self.tr("“{title}” has {found}, so there may be fewer questions.").format(
                title=source.title, found=found
            )
        return ""

    def _start(self) -> None:
        source = self._source()
        if source is None or self._busy:
            return
        self._busy = True
        self.start.setEnabled(False)
        self.start_wanted.emit(self._wish(source))

    def _resume(self) -> None:
        if not self._busy:
            self._busy = True
            self.resumed.emit()

    def _wish(self, source: QuizSource) -> QuizWish:
        return QuizWish(
            passage=source.passage,
            pack=source.pack,
            count=self._count(),
            kinds=self._chosen_kinds(),
            mode=Mode.EXAM if self._is_exam else Mode.PRACTICE,
            limit=timedelta(minutes=self._limit.number()) or None if self._is_exam else None,
        )

    def _arrange(self) -> None:
        look = self._look
        row = self._list.sizeHintForRow(0) if self._model.rowCount() else look.px(64)
        rows = max(1, self._model.rowCount())
        self._list.setMinimumHeight(row * min(rows, _LEAST_ROWS) + 2)
        self._list.setMaximumHeight(row * rows + 2)
        ems, px = look.ems(self.window().width()), look.px
        ring = px(6)
        margin = px(40) if ems >= WIDE else px(24) if ems >= NARROW else px(12)
        top = px(24 if ems >= WIDE else 8)
        self._column.setContentsMargins(margin - ring, top, margin - ring, px(12))
        self._column.setSpacing(px(16 if ems >= NARROW else 8))
        self._header.setContentsMargins(ring, 0, ring, 0)
        self._header.setHidden(look.is_folded)
        self._inner.setContentsMargins(ring, ring, ring, ring)
        self._inner.setSpacing(px(16 if ems >= NARROW else 6))
        self._kinds_name.setVisible(ems >= NARROW and len(self._offered_kinds()) > 1)
        self._length.setMinimumHeight(px(38))
        self._place_foot(stuck=is_small(look, self.window()))
        self._list.scrollTo(self._list.currentIndex())

    def _place_foot(self, *, stuck: bool) -> None:
        """Put what starts a quiz below the rest, or at the foot of a small window."""
        if stuck and self._column.indexOf(self._foot) < 0:
            self._column.addWidget(self._foot)
        elif not stuck and self._inner.indexOf(self._foot) < 0:
            self._inner.insertWidget(self._inner.count() - 1, self._foot)
        self._foot.setContentsMargins(*((self._look.px(6), 0) * 2 if stuck else (0, 0, 0, 0)))
        self._foot.setVisible(self._model.rowCount() > 0)


def _room(source: QuizSource) -> int:
    """Return for how many questions there is something in a source, as far as one can say."""
    return source.events + source.questions


def _minutes_for(count: int) -> int:
    """Return the time on offer that comes nearest to what so many questions need."""
    return nearest(MINUTES, round(count * A_QUESTION.total_seconds() / 60))
