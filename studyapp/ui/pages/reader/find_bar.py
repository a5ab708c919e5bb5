"""The bar in which words of the passage are sought."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studyapp.domain.texts import Span
from studyapp.ui.figures import figure
from studyapp.ui.pages.reader.acts import Act
from studyapp.ui.pages.reader.going import Going
from studyapp.ui.pages.reader.search import MOST, found_in
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class FindBar(QWidget):
    """Takes words, counts their places part by part, shows one of them and says which."""

    def __init__(self, look: Look, going: Going, acts: Mapping[Act, QAction]) -> None:
        super().__init__()
        self._look = look
        self._going = going
        self._places: list[Span] = []
        self._at: int | None = None
        self._from = 0
        self._coming: Iterator[tuple[Span, ...]] = iter(())
        self._timer = QTimer(self, interval=0)
        self.field = QLineEdit()
        self._count = Label(look, Face.INTERFACE, "", "ink2", wrap=False)
        self._build([acts[Act.FIND_BEFORE], acts[Act.FIND_NEXT], acts[Act.CLOSE]])
        self.field.textChanged.connect(self._seek)
        self.field.returnPressed.connect(lambda: self._step(1))
        acts[Act.FIND_NEXT].triggered.connect(lambda: self._step(1))
        acts[Act.FIND_BEFORE].triggered.connect(lambda: self._step(-1))
        self._timer.timeout.connect(self._take_more)
        look.changed.connect(self.update)

    def _build(self, actions: Sequence[QAction]) -> None:
        self.setObjectName("findBar")
        self.field.setObjectName("sought")
        self._count.setObjectName("found")
        name = Label(self._look, Face.INTERFACE, tr("Find"), wrap=False)
        name.setBuddy(self.field)
        self.field.setAccessibleName(tr("Find words in this passage"))
        row = spaced(self._look, QHBoxLayout(self), gap=8, margins=(40, 6, 40, 6))
        row.addWidget(name)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for action, icon in zip(actions, ("find-before", "find-next", "cross"), strict=True):
            row.addWidget(ActionButton(self._look, action, icon=icon, icon_only=True))

    def open(self, words: str) -> None:
        """Show the bar with the focus in it, and begin with the words that are selected."""
        self.show()
        self._from = self._going.here()
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def close_search(self) -> None:
        """Hide the bar and forget what was sought."""
        self._timer.stop()
        self._places = []
        self._at = None
        self.field.clear()
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and a hairline below."""
        painter, line = QPainter(self), self._look.border
        painter.fillRect(self.rect(), self._look.tokens.sunk)
        painter.fillRect(0, self.height() - line, self.width(), line, self._look.tokens.line)

    def _seek(self, words: str) -> None:
        opened = self._going.opened
        if opened is None:
            return
        self._places = []
        self._at = None
        self._coming = found_in(opened.parts, opened.landmarks, words)
        self._timer.start()
        self._show_count()

    def _step(self, direction: int) -> None:
        if self._places:
            at = 0 if self._at is None else self._at + direction
            self._show_place(at % len(self._places))

    def _take_more(self) -> None:
        found = next(self._coming, None)
        if found is None or len(self._places) >= MOST:
            self._timer.stop()
            if self._at is None and self._places:
                self._show_place(0)
            self._show_count()
            return
        self._places.extend(found[: MOST - len(self._places)])
        if self._at is None:
            self._show_first()
        self._show_count()

    def _show_first(self) -> None:
        behind = (number for number, span in enumerate(self._places) if span.start >= self._from)
        first = next(behind, None)
        if first is not None:
            self._show_place(first)

    def _show_place(self, number: int) -> None:
        self._at = number
        self._show_count()
        self._going.select(self._places[number])

    def _show_count(self) -> None:
        if self._places:
            at = 0 if self._at is None else self._at + 1
            self._count.setText(tr("{n} of {all}", n=figure(at), all=figure(len(self._places))))
        elif not self.field.text().strip():
            self._count.setText("")
        else:
            self._count.setText(tr("Finding …") if self._timer.isActive() else tr("Not found"))
