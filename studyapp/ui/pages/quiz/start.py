"""Choosing what a quiz is about, how long it is, and which kinds of question it has."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.kinds import Kind
from studyapp.domain.possible import Possible
from studyapp.domain.settings import QuizChoices
from studyapp.domain.sittings import QuizSource, QuizWish, Turn
from studyapp.ui.actions import set_hint
from studyapp.ui.asking.columns import NARROW, WIDE, is_small
from studyapp.ui.pages.quiz.chooser import COUNTS, Chooser
from studyapp.ui.pages.quiz.start_keys import StartKeys
from studyapp.ui.pages.quiz.wishing import choices_of, doubt, room, wish_for
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets import EmptyState, PageHeader
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.widgets.steady import Moves, steady_column

COUNT_AFTER_MS = 250
"""How long a choice stands still before it is counted how many questions it allows."""


class StartView(QWidget):
    """A list of passages and packs, a number of questions, their kinds, and Start.

    More stands folded below, to build a quiz in detail. `chosen` carries what is to be kept of it;
    `possible_wanted` asks how many questions a wish allows.
    """

    start_wanted = Signal(object)
    possible_wanted = Signal(object)
    chosen = Signal(object)
    resumed = Signal()
    library_wanted = Signal()

    def __init__(
        self,
        look: Look,
        *,
        extra_time: Callable[[], int] = lambda: 0,
        choices: Callable[[], QuizChoices] = QuizChoices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._choices = choices
        self._kept: QuizChoices | None = None
        self._counted: tuple[QuizWish, Possible] | None = None
        self._busy = False
        self._refusal = ""
        self.keys = keys = StartKeys(self)
        shown = (keys.start, keys.resume, keys.detail, keys.everything, keys.shelf)
        self._chooser = Chooser(look, extra_time=extra_time, actions=shown, parent=self)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(COUNT_AFTER_MS)
        self._lay_out()
        self._connect()
        self._fold()

    def actions(self) -> list[QAction]:
        """Return what can be done here."""
        return self.keys.all()

    def show_sources(
        self, sources: Sequence[QuizSource], chosen: str | None, left: Turn | None = None
    ) -> None:
        """Offer these and choose the passage or pack `chosen`, else what was chosen before.

        `left` is a quiz that can be gone on with instead.
        """
        self._busy = False
        self._refusal = ""
        self._counted = None
        self.keys.offer_left(left)
        self._chooser.list.show_sources(sources, chosen)
        self._pages.setCurrentIndex(0 if sources else 1)
        self.keys.library.setEnabled(not sources)
        self.keys.detail.setEnabled(bool(sources))
        if self._kept is None:
            self._take_over(self._choices())
        self._fold()
        self._arrange()

    def show_refused(self, words: str) -> None:
        """Say in place of a quiz why there is none, and what to do."""
        self._busy = False
        self._refusal = words
        self._show_choice()
        announce(self, words)

    def show_possible(self, wish: QuizWish, possible: Possible) -> None:
        """Say how many questions a wish allows, if it is still the one chosen."""
        self._counted = (wish, possible)
        if self._is_unfolded and wish == self._countable():
            self._chooser.detail.show_possible(possible)

    def show_seed(self, seed: int) -> None:
        """Say which seed the last quiz had."""
        self._chooser.detail.show_seed(seed)

    def focus_target(self) -> QWidget:
        """Return where the focus belongs: on the list, or on the way to the library."""
        return self._to_library if self._chooser.list.is_empty else self._chooser.list

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size of the window."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        look = self._look
        self._header = PageHeader(look, self.tr("Quiz"))
        self._header.set_facts(self.tr("Choose what it is about"))
        self._empty = EmptyState(
            look,
            self.tr("No passages yet."),
            self.tr("A quiz is made of the dated events of a passage, or comes in a pack."),
            self.keys.library,
            other=self.keys.shelf,
        )
        self._to_library = self._empty.button or self._empty
        nothing = QWidget()
        without = spaced(look, QVBoxLayout(nothing), margins=(6, 0, 6, 0))
        without.addWidget(self._empty)
        without.addStretch(1)
        self._column = steady_column(self)
        self._moves = Moves(self, self._place, self._column, self._chooser.column)
        self._column.addWidget(self._header)
        self._pages = QStackedLayout()
        self._column.addLayout(self._pages, 1)
        self._pages.addWidget(self._chooser)
        self._pages.addWidget(nothing)

    def _connect(self) -> None:
        self.keys.resume.triggered.connect(self._resume)
        self.keys.start.triggered.connect(self._start)
        self.keys.library.triggered.connect(self.library_wanted)
        self.keys.detail.triggered.connect(self._turn_detail)
        self.keys.everything.triggered.connect(self._chooser.list.tick_all)
        self._chooser.list.changed.connect(self._show_source)
        self._chooser.changed.connect(self._choose)
        self._waiting.timeout.connect(self._ask_possible)
        self._look.changed.connect(self._arrange)

    def _take_over(self, kept: QuizChoices) -> None:
        self._kept = kept
        self.keys.detail.setChecked(kept.unfolded)
        self._chooser.show_choices(kept)
        self._chooser.list.tick_several(several=kept.unfolded, ticked=kept.topics)

    def _turn_detail(self) -> None:
        """Unfold the detail, or fold it; the number of questions goes along."""
        count = self._count()
        self._fold()
        if self._is_unfolded and count is not None:
            self._chooser.detail.show_count(count)
        self._arrange()
        self._choose()
        if self._is_unfolded and self.isVisible():
            self._chooser.go_to_detail()

    def _fold(self) -> None:
        self._chooser.show_unfolded(unfolded=self._is_unfolded)
        self._chooser.list.tick_several(several=self._is_unfolded)
        self._show_source()

    @property
    def _is_unfolded(self) -> bool:
        return self.keys.detail.isChecked()

    def _show_source(self) -> None:
        """Offer the kinds of what is chosen; those left out before stay out."""
        self._chooser.offer_kinds(frozenset().union(*(each.kinds for each in self._sources())))
        self._arrange()
        self._choose()

    def _choose(self) -> None:
        """Keep what is chosen, and see what stands against it."""
        self._refusal = ""
        self._show_choice()
        self._keep()

    def _show_choice(self) -> None:
        count, kinds, sources = self._count(), self._chooser.kinds(), self._sources()
        self._chooser.way.show_for(count or COUNTS[1], has_open=Kind.OPEN in kinds)
        all_ticked = self._is_unfolded and self._chooser.list.all_ticked
        self.keys.show_unfolded(unfolded=self._is_unfolded, all_ticked=all_ticked)
        against = doubt(sources, kinds, count=count, counted=self._is_unfolded)
        usable = bool(room(sources) and kinds and count)
        self.keys.start.setEnabled(usable and not self._busy)
        self._chooser.warn(self._refusal or (against if count else ""))
        set_hint(self.keys.start, self._refusal or against or self.keys.start.text())
        if self._is_unfolded and usable:
            self._count_possible()
        else:
            self._waiting.stop()
            self._chooser.detail.show_possible(None)

    def _keep(self) -> None:
        """Tell what is chosen if that is something else than was kept."""
        if self._kept is None or self._count() is None or not self._sources():
            return
        chosen = choices_of(
            self._sources(),
            self._chooser.left_out(),
            self._chooser.way,
            count=self._count() or COUNTS[1],
            detail=self._chooser.detail,
            unfolded=self._is_unfolded,
        )
        if chosen != self._kept:
            self._kept = chosen
            self.chosen.emit(chosen)

    def _count_possible(self) -> None:
        """Say how many questions are possible, once that is found out."""
        if self._counted is not None and self._counted[0] == self._countable():
            self._waiting.stop()
            self._chooser.detail.show_possible(self._counted[1])
        else:
            self._chooser.detail.show_counting()
            self._waiting.start()

    def _ask_possible(self) -> None:
        if self.isVisible() and not self._busy:
            self.possible_wanted.emit(self._countable())

    def _countable(self) -> QuizWish:
        """Return the wish without what makes no difference to how many questions there are."""
        return replace(self._wish(), seed=None, limit=None)

    def _sources(self) -> tuple[QuizSource, ...]:
        return self._chooser.list.chosen()

    def _count(self) -> int | None:
        return self._chooser.count(unfolded=self._is_unfolded)

    def _start(self) -> None:
        if self._sources() and not self._busy:
            self._busy = True
            self.keys.start.setEnabled(False)
            self.start_wanted.emit(self._wish())

    def _resume(self) -> None:
        if not self._busy:
            self._busy = True
            self.resumed.emit()

    def _wish(self) -> QuizWish:
        return wish_for(
            self._sources(),
            self._chooser.kinds(),
            self._chooser.way,
            count=self._count() or COUNTS[1],
            detail=self._chooser.detail if self._is_unfolded else None,
        )

    def _arrange(self) -> None:
        self._moves.ask()

    def _place(self) -> None:
        look = self._look
        ems, px = look.ems(self.window().width()), look.px
        ring = px(6)
        margin = px(40) if ems >= WIDE else px(24) if ems >= NARROW else px(12)
        top = px(24 if ems >= WIDE else 8)
        self._column.setContentsMargins(margin - ring, top, margin - ring, px(12))
        self._column.setSpacing(px(16 if ems >= NARROW else 8))
        self._header.setContentsMargins(ring, 0, ring, 0)
        self._header.setHidden(look.is_folded)
        self._chooser.arrange(narrow=ems < NARROW)
        stuck = is_small(look, self.window())
        self._chooser.place_foot(self._column if stuck else None, unfolded=self._is_unfolded)
