"""The filters that are on, as chips above the events, each with a way to take it away."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.domain.sieves import Choice
from studyapp.ui.going_round import name_part
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label
from studyapp.ui.widgets.flow import FlowLayout
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_AWAY = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST = 320


class AwayChip(QAbstractButton):
    """A filter with a cross; a click, Space, Enter or Delete takes it away."""

    stepped = Signal(int)

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(text)
        self.setAccessibleName(tr("Filter {filter}, remove", filter=text))
        self.setToolTip(tr("Remove “{filter}” (Delete)", filter=text))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room for the words, cut if they are very long, and the cross."""
        px, words = self._look.px, QFontMetrics(self._look.font(Face.SMALL))
        width = min(words.horizontalAdvance(self.text()), px(_LONGEST))
        return QSize(width + px(12 + 6 + 16 + 10), px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter away, or go to the next one."""
        by = _STEPS.get(Qt.Key(event.key()))
        if by is not None:
            self.stepped.emit(by)
        elif event.key() in _AWAY:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words and cross."""
        look, tokens = self._look, self._look.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.accent, look.border))
        painter.setBrush(tokens.sunk if self.underMouse() else tokens.accentsoft)
        half = look.border / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        cross = pixmap(look, "cross", 16, tokens.ink)
        side = cross.deviceIndependentSize()
        right = self.width() - look.px(10) - side.width()
        painter.drawPixmap(round(right), round((self.height() - side.height()) / 2), cross)
        painter.setPen(tokens.ink)
        font = look.font(Face.SMALL)
        painter.setFont(font)
        words = box.adjusted(look.px(12), 0, right - box.right() - look.px(4), 0)
        cut = QFontMetrics(font).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(words.width()) + 1
        )
        side_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, side_left | Qt.TextFlag.TextSingleLine, cut)


class FilterBar(QWidget):
    """All filters that are on, how many events are left, and a way to have none; else hidden."""

    removed = Signal(tuple)
    """The facet and value that are to go."""

    def __init__(self, look: Look, clear: QAction) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("filters")
        self.setAccessibleName(tr("Filters"))
        name_part(self, tr("Filters"))
        self._chips: list[AwayChip] = []
        self._count = Label(look, Face.SMALL, "", "ink2", wrap=False, parent=self)
        self._count.setObjectName("filtered-count")
        self._clear = ActionButton(look, clear, "quiet")
        self._clear.setParent(self)
        self._flow = FlowLayout(look, gap=8)
        self._rows = spaced(look, QVBoxLayout(self), margins=(0, 0, 0, 10))
        self._rows.addLayout(self._flow)
        self.hide()

    def show_choices(self, choices: Sequence[Choice], words: Sequence[str], count: str) -> None:
        """Show filters by their words, and how many events are left."""
        had_focus = any(chip.hasFocus() for chip in self._chips)
        place = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), 0)
        self._empty()
        for choice, text in zip(choices, words, strict=True):
            self._add(choice, text)
        self._count.setText(count)
        for widget in (self._count, self._clear):
            self._flow.addWidget(widget)
        self.setVisible(bool(choices))
        self._let_in(0)
        if had_focus and self._chips:
            self.go_to(min(place, len(self._chips) - 1))

    def show_count(self, count: str) -> None:
        """Say how many events are left."""
        self._count.setText(count)

    @property
    def has_focus(self) -> bool:
        """Return whether a filter has the focus."""
        return any(chip.hasFocus() for chip in self._chips)

    def go_to(self, place: int) -> None:
        """Give the focus to a filter."""
        self._let_in(place)
        self._chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, choice: Choice, text: str) -> None:
        chip, place = AwayChip(self._look, text, self), len(self._chips)
        chip.clicked.connect(lambda: self.removed.emit(choice))
        chip.stepped.connect(lambda by: self.go_to((place + by) % len(self._chips)))
        self._chips.append(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _empty(self) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []

    def _let_in(self, stop: int) -> None:
        for place, chip in enumerate(self._chips):
            strong = Qt.FocusPolicy.StrongFocus
            chip.setFocusPolicy(strong if place == stop else Qt.FocusPolicy.ClickFocus)
