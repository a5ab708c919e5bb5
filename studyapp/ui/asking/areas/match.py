"""Pairs to put together: left sides, each joined to one of the texts at the right."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, MatchAnswer
from studyapp.domain.questions import MatchQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.join_drag import JoinDrag
from studyapp.ui.asking.areas.joining import NOTHING, freed, joined, next_open
from studyapp.ui.asking.areas.matched import judged_pairs
from studyapp.ui.asking.areas.picks import focus, lettered
from studyapp.ui.asking.keys import CTRL_ENTER
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look
from studyapp.ui.wording import capital, counted

_BESIDE = 26
"""Ems of the area from which both columns stand side by side."""


class MatchArea(Area):
    """Two columns of rows. A letter joins its text to the left side that is current.

    Enter leads to the texts and back with the one that has the focus; Esc leads back without.
    """

    def __init__(self, look: Look, question: MatchQuestion, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._question = question
        self._joined = NOTHING * len(question.lefts)
        self._at = 0
        self.lefts = [self._left(place, text) for place, text in enumerate(question.lefts)]
        self.rights = [self._right(*each) for each in enumerate(lettered(question.rights))]
        self._columns = [self._column(self.lefts), self._column(self.rights)]
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        for column in self._columns:
            self._across.addWidget(column, 1)
        self._columns[1].setAccessibleName(self.tr("Texts to join"))
        self._make_keys()
        self._drag = JoinDrag(look, self, self.lefts, self.rights)
        self._drag.taken.connect(self._lend_escape)
        self._drag.over.connect(self._show_target)
        self._drag.ended.connect(self._end_drag)
        self._drag.joined.connect(self._join_dragged)
        self._show_joined()

    def check_keys(self) -> Sequence[QKeySequence]:
        """Leave Enter to the rows."""
        return CTRL_ENTER

    def guide(self) -> str:
        """Return how texts are joined."""
        if self._look.is_touched:
            return self.tr(
                "Tap a line, then what belongs to it, or hold one and drag it to the other;"
                " with keys, the arrows choose a line and a letter joins."
            )
        return self.tr(
            "Choose a line with the arrow keys, then press the letter of what belongs to it;"
            " or drag one to the other."
        )

    def missing(self) -> str:
        """Return how many left sides are not joined, once one is."""
        left = self._joined.count(None)
        if left in (0, len(self._joined)):
            return ""
        return capital(
            counted(left, "one is not joined yet.", "{n} are not joined yet.", spelled=True)
        )

    def set_narrow(self, *, narrow: bool) -> None:
        """Set the rows closer where room is short."""
        self._across.setSpacing(self._look.px(10 if narrow else 24))
        for column in self._columns:
            layout = column.layout()
            if layout is not None:
                layout.setSpacing(self._look.px(5 if narrow else 12))

    def first(self) -> QWidget:
        """Return the left side that is current."""
        return self.lefts[self._at]

    def answer(self) -> Answer | None:
        """Return what is joined, None while nothing is."""
        return MatchAnswer(self._joined) if any(each is not None for each in self._joined) else None

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        if isinstance(answer, MatchAnswer) and len(answer.joined) == len(self._joined):
            self._set_joined(answer.joined)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show each pair as it was made and, where it is wrong, as it is right."""
        self._freeze()
        for row in (*self.lefts, *self.rights):
            row.removeEventFilter(self)
        if isinstance(verdict.answer, MatchAnswer):
            self._joined = verdict.answer.joined
        for column in self._columns:
            column.hide()
        rows = judged_pairs(self._look, self._question, self._joined)
        self._across.addWidget(self._column(rows), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the texts beside the left sides, or below where both would be too narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self._look.ems(self.width()) >= _BESIDE
        self._across.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the left side that gets the focus the current one; lend Esc to the texts."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, Row):
            self._lend_escape()
            if watched in self.lefts:
                self._at = self.lefts.index(watched)
                self._show_joined()
        return super().eventFilter(watched, event)

    def _own(self, place: int) -> str | None:
        joined_to = self._joined[place]
        return None if joined_to is None else self._question.rights[joined_to]

    def _left(self, place: int, text: str) -> Row:
        row = Row(self._look, str(place + 1), text, parent=self)
        row.setObjectName(f"left-{place}")
        row.installEventFilter(self)
        row.clicked.connect(lambda: focus(row))
        return row

    def _right(self, place: int, lettered_text: tuple[str, str]) -> Row:
        row = Row(self._look, *lettered_text, parent=self)
        row.setObjectName(f"right-{place}")
        row.installEventFilter(self)
        row.clicked.connect(lambda: self._join(place))
        return row

    def _column(self, rows: Sequence[QWidget]) -> QWidget:
        column = QWidget(self)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self._look.px(8))
        for row in rows:
            inside.addWidget(row)
        inside.addStretch(1)
        return column

    def _make_keys(self) -> None:
        for place, row in enumerate(self.rights):
            says = self.tr("Join {letter}").format(letter=row.face.letter)
            if row.face.letter:
                self._key(row.face.letter, says, partial(self._join, place))
        self._key("Up", self.tr("Go to the one above"), lambda: self._step(-1))
        self._key("Down", self.tr("Go to the one below"), lambda: self._step(1))
        go_over = self._key("Return", self.tr("Go to the texts, join one"), self._go_over)
        go_over.setShortcuts([QKeySequence("Return"), QKeySequence("Enter"), QKeySequence("Space")])
        self._key("Backspace", self.tr("Take the text away"), self._free).setShortcuts(
            [QKeySequence("Backspace"), QKeySequence("Del")]
        )
        self._back = self._key("Esc", self.tr("Go back to the left side"), self._go_back)
        self._back.setEnabled(False)

    def _join(self, right: int) -> None:
        """Join a text to the current left side, and go to the next that has none.

        The text that it has already is taken away.
        """
        done = self._at
        if self._joined[done] == right:
            self._free()
            return
        self._set_joined(joined(self._joined, done, right, repeat=self._question.allow_repeat))
        left, text = self._question.lefts[done], self._question.rights[right]
        self.said.emit(self.tr("{left}: {right}").format(left=left, right=text))
        self._at = next_open(self._joined, done)
        focus(self.lefts[self._at])

    def _free(self) -> None:
        if self._joined[self._at] is None:
            return
        self._set_joined(freed(self._joined, self._at))
        left = self._question.lefts[self._at]
        self.said.emit(self.tr("{left}: not joined any more").format(left=left))
        focus(self.lefts[self._at])

    def _set_joined(self, now: tuple[int | None, ...]) -> None:
        self._joined = now
        self._show_joined()
        self.changed.emit()

    def _step(self, by: int) -> None:
        for column in (self.lefts, self.rights):
            here = next((n for n, row in enumerate(column) if row.hasFocus()), None)
            if here is not None:
                focus(column[max(0, min(here + by, len(column) - 1))])
                return

    def _go_over(self) -> None:
        """From a left side go to its text, or the first; from a text join it."""
        here = next((n for n, row in enumerate(self.rights) if row.hasFocus()), None)
        if here is None:
            focus(self.rights[self._joined[self._at] or 0])
        else:
            self._join(here)

    def _go_back(self) -> None:
        """Let go of the row that is dragged; without one, go back to the left side."""
        if self._drag.is_on:
            self._drag.give_up()
        else:
            focus(self.lefts[self._at])

    def _lend_escape(self) -> None:
        """Keep Esc while a row is dragged or a text has the focus."""
        lent = self._drag.is_on or any(row.hasFocus() for row in self.rights)
        self._back.setEnabled(lent)
        self.holding.emit(lent)

    def _show_target(self, held: Row, target: Row | None) -> None:
        """Mark the row on which the one in hand would be dropped, and what that would join."""
        self._show_joined()
        if target is not None:
            target.show_face(mark=Mark.TARGET, words=f"{held.face.letter}: {held.face.text}")

    def _end_drag(self) -> None:
        self._show_joined()
        self._lend_escape()

    def _join_dragged(self, left: int, right: int) -> None:
        self._at = left
        if self._joined[left] != right:
            self._join(right)

    def _show_joined(self) -> None:
        for place, row in enumerate(self.lefts):
            own = self._own(place)
            row.show_face(
                mark=Mark.CHOSEN if place == self._at else Mark.IDLE,
                words="" if own is None else self._letter_and_text(place, own),
            )
            row.setAccessibleDescription(self.tr("Not joined yet") if own is None else "")
        for place, row in enumerate(self.rights):
            users = [n + 1 for n, right in enumerate(self._joined) if right == place]
            row.show_face(mark=Mark.IDLE, words=", ".join(str(number) for number in users))

    def _letter_and_text(self, place: int, text: str) -> str:
        right = self._joined[place]
        letter = "" if right is None else self.rights[right].face.letter
        return f"{letter}: {text}" if letter else text
