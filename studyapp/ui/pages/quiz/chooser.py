"""The parts by which a quiz is chosen, one below the other, in an area that scrolls."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.domain.kinds import Kind
from studyapp.domain.settings import QuizChoices
from studyapp.ui.asking.sight import Sight
from studyapp.ui.pages.quiz.detail import Detail
from studyapp.ui.pages.quiz.source_list import SourceList
from studyapp.ui.pages.quiz.way import Way
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.chips import Chips
from studyapp.ui.widgets.segments import Segments
from studyapp.ui.widgets.steady import SteadyBox, steady_column
from studyapp.ui.wording import kind_name

COUNTS = (5, 10, 20)


class Chooser(Sight):
    """The list, the kinds, the way, the detail, and the foot with what starts a quiz.

    `changed` when anything but the list was changed. The foot may leave the `column` and come back.
    """

    changed = Signal()

    def __init__(
        self,
        look: Look,
        *,
        extra_time: Callable[[], int],
        actions: Sequence[QAction],
        parent: QWidget | None = None,
    ) -> None:
        """Make the parts; `actions` are Start, Go on, the detail, everything and what is kept."""
        super().__init__(look, parent)
        self._look = look
        self.list = SourceList(look)
        self.way = Way(look, extra_time=extra_time)
        self.detail = Detail(look)
        self._warning = Label(look, Face.INTERFACE, "", "ink2")
        self._warning.setObjectName("warning")
        self._kinds = Chips(look, self.tr("Kinds of question"), [kind_name(kind) for kind in Kind])
        self._kinds_name = Label(look, Face.INTERFACE_STRONG, self.tr("Kinds"), wrap=False)
        counts = [(str(count), str(count)) for count in COUNTS]
        self._counts = Segments(look, self.tr("Questions"), counts, at=1)
        self._offered: frozenset[Kind] = frozenset()
        self._lay_out(*actions)
        self.way.changed.connect(self.changed)
        self.detail.changed.connect(self.changed)
        self._counts.chosen.connect(self.changed)
        self._kinds.changed.connect(self.changed)

    def show_choices(self, kept: QuizChoices) -> None:
        """Take over what was chosen before."""
        self._kinds.switch([kind not in kept.left_out for kind in Kind])
        if kept.count in COUNTS:
            self._counts.choose(COUNTS.index(kept.count))
        self.way.choose(is_exam=kept.exam, own_minutes=kept.minutes)
        self.detail.show_choices(kept)

    def show_unfolded(self, *, unfolded: bool) -> None:
        """Show the detail, or fold it away; its number of questions stands for the plain one."""
        self.detail.setVisible(unfolded)
        self._length.setVisible(not unfolded)
        self._counts.setVisible(not unfolded)
        self._all_button.setVisible(unfolded)

    def go_to_detail(self) -> None:
        """Have the detail in sight from its beginning, and the focus there."""
        self.detail.first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.show_from(self.detail))

    def count(self, *, unfolded: bool) -> int | None:
        """Return the number of questions; None while what is typed is none."""
        return self.detail.count if unfolded else COUNTS[self._counts.at()]

    def offer_kinds(self, kinds: frozenset[Kind]) -> None:
        """Offer these kinds of question."""
        self._offered = kinds
        self._kinds.offer([place for place, kind in enumerate(Kind) if kind in kinds])
        self._kinds.setVisible(len(kinds) > 1)

    def kinds(self) -> frozenset[Kind]:
        """Return the kinds that are on offer and chosen."""
        return self._offered - set(self.left_out())

    def left_out(self) -> tuple[Kind, ...]:
        """Return the kinds that are switched off, on offer or not."""
        return tuple(kind for kind, on in zip(Kind, self._kinds.on(), strict=True) if not on)

    def warn(self, words: str) -> None:
        """Say what stands against the quiz; nothing when empty."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))

    def arrange(self, *, narrow: bool) -> None:
        """Set the parts closer in a narrow window."""
        px = self._look.px
        ring, gap = px(6), px(6 if narrow else 16)
        self.list.fit()
        self.column.setContentsMargins(ring, ring, ring, ring)
        self.column.setSpacing(gap)
        self.way.set_gap(gap)
        self._kinds_name.setVisible(not narrow and len(self._offered) > 1)
        self._length.setMinimumHeight(px(38))
        self._foot.setVisible(not self.list.is_empty)

    def place_foot(self, column: SteadyBox | None, *, unfolded: bool) -> None:
        """Put what starts a quiz below what is chosen, or at the foot of a small window's column.

        The folded detail is below it.
        """
        if column is not None and column.indexOf(self._foot) < 0:
            column.addWidget(self._foot)
        elif column is None:
            self.column.removeWidget(self._foot)
            above = self.detail if unfolded else self._warning
            self.column.insertWidget(self.column.indexOf(above) + 1, self._foot)
            before = self.detail.last if unfolded else self._counts.focusProxy() or self._counts
            self.setTabOrder(before, self._start_button)
            self.setTabOrder(self._start_button, self._resume_button)
        aside = 0 if column is None else self._look.px(6)
        self._foot.setContentsMargins(aside, 0, aside, 0)

    def _lay_out(
        self, start: QAction, resume: QAction, detail: QAction, all_: QAction, shelf: QAction
    ) -> None:
        look = self._look
        self._length = Label(look, Face.INTERFACE_STRONG, self.tr("Questions"), wrap=False)
        self._length.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._foot = QWidget()
        flow = FlowLayout(look, gap=16, parent=self._foot)
        self._all_button = ActionButton(look, all_, "quiet")
        self._start_button = ActionButton(look, start, "filled", large=True)
        self._resume_button = ActionButton(look, resume, large=True)
        for widget in (self._length, self._counts, self._start_button, self._resume_button):
            flow.addWidget(widget)
        more = QWidget()
        below = FlowLayout(look, gap=8, parent=more)
        below.addWidget(ActionButton(look, detail, "quiet"))
        below.addWidget(self._all_button)
        below.addWidget(ActionButton(look, shelf, "quiet"))
        self.column = steady_column(self.content)
        self.column.addWidget(self.list, 1000)
        for part in (self._kinds_name, self._kinds, self.way, self._warning, self._foot, more):
            self.column.addWidget(part)
        self.column.addWidget(self.detail)
        self.column.addStretch(1)
