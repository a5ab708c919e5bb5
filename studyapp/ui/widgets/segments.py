"""A group of a few words of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QStyle, QWidget

from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look

_ASIDE = 14
"""What stays free at both sides of a word."""
_TICK = 24
"""The room of a tick, beside what stays free."""


class Segment(QAbstractButton):
    """One of a group; the chosen one has a tick."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ends = (True, True)
        self._is_below = False
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_ends(self, *, first: bool, last: bool, below: bool) -> None:
        """Say whether the group begins and ends here, where its corners are round.

        It goes on at the side, or `below`.
        """
        self._ends, self._is_below = (first, last), below
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the word, and for the tick of the chosen one."""
        words = QFontMetrics(self._look.font(Face.INTERFACE_STRONG)).horizontalAdvance(self.text())
        tick = _TICK if self.isChecked() else 0
        return QSize(words + self._look.px(2 * _ASIDE) + self._look.px(tick), self._look.control)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, tick and word."""
        look, tokens, chosen = self._look, self._look.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as its letters run
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = tokens.sunk if self.underMouse() else tokens.surface
        painter.setPen(QPen(tokens.edge, look.border))
        painter.setBrush(tokens.accentsoft if chosen else hovered)
        half = look.border / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(self._beyond(box), look.px(6), look.px(6))
        if not self._ends[1]:
            painter.drawLine(*self._border_to_next(box))
        if chosen:
            tick = pixmap(look, "check", 18, tokens.ink)
            size = tick.deviceIndependentSize().toSize()
            top = round((self.height() - size.height()) / 2)
            at = QRect(QPoint(look.px(_ASIDE - 2), top), size)
            painter.drawPixmap(
                QStyle.visualRect(self.layoutDirection(), self.rect(), at).topLeft(), tick
            )
        painter.setPen(tokens.ink)
        painter.setFont(look.font(Face.INTERFACE_STRONG if chosen else Face.INTERFACE))
        painter.drawText(self._room_for_word(box), self._side(), self.text())

    def _room_for_word(self, box: QRectF) -> QRectF:
        """Return the room beside the tick; words below each other all leave it free."""
        tick = self._look.px(_TICK) if self.isChecked() or self._is_below else 0
        aside = self._look.px(_ASIDE) if self._is_below else 0
        before, after = (aside, tick + aside) if self._is_turned else (tick + aside, aside)
        return box.adjusted(before, 0, -after, 0)

    def _side(self) -> Qt.AlignmentFlag:
        """Return where the word stands: words below each other begin below each other."""
        ways = Qt.AlignmentFlag
        if not self._is_below:
            return ways.AlignCenter
        side = ways.AlignRight if self._is_turned else ways.AlignLeft
        return side | ways.AlignAbsolute | ways.AlignVCenter

    @property
    def _is_turned(self) -> bool:
        """Return whether the group goes on to the left."""
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _border_to_next(self, box: QRectF) -> tuple[QPointF, QPointF]:
        if self._is_below:
            return box.bottomLeft(), box.bottomRight()
        if self._is_turned:
            return box.topLeft(), box.bottomLeft()
        return box.topRight(), box.bottomRight()

    def _beyond(self, box: QRectF) -> QRectF:
        """Return a box whose corners lie outside where the group goes on."""
        first, last = self._ends
        if self._is_turned and not self._is_below:
            first, last = last, first
        outside = 2 * self._look.px(6)
        if self._is_below:
            return box.adjusted(0, 0 if first else -outside, 0, 0 if last else outside)
        return box.adjusted(0 if first else -outside, 0, 0 if last else outside, 0)


class Segments(QWidget):
    """A few words of which one is chosen; `chosen` carries its place.

    They stand side by side, below each other where there is no room for that.
    """

    chosen = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        segments: Sequence[tuple[str, str]],
        *,
        at: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Make a group called `name`; `segments` are pairs of what is seen and what is heard.

        Each is heard with the name of the group, which not every screen reader says by itself.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self._look = look
        self._group = QButtonGroup(self)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for place, (text, heard) in enumerate(segments):
            segment = Segment(look, text, self)
            segment.setAccessibleName(_in_group(name, heard))
            segment.setObjectName(f"segment-{place}")
            segment.setChecked(place == at)
            self._group.addButton(segment, place)
        self.setFocusProxy(self._group.button(at))
        self._group.idToggled.connect(self._tell)
        look.changed.connect(self._renew)
        self._arrange()

    def at(self) -> int:
        """Return the place of the chosen one, -1 for none."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Choose another one."""
        self._group.button(place).setChecked(True)

    def clear(self) -> None:
        """Have none chosen."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setAutoExclusive(False)
            button.setChecked(False)
            button.setAutoExclusive(True)
        self._group.setExclusive(True)
        self._arrange()

    def hasHeightForWidth(self) -> bool:
        """Return True: without room for a row it is a column."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the row, or of the column where the row does not fit."""
        heights = [button.sizeHint().height() for button in self._group.buttons()]
        return max(heights) if width >= self._whole() else sum(heights)

    def sizeHint(self) -> QSize:
        """Return the room for the row."""
        return QSize(self._whole(), self.heightForWidth(self._whole()))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the widest word alone."""
        return QSize(self._widest(), self._group.buttons()[0].sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in a row or in a column."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Turn with the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _arrange(self) -> None:
        """Place the words by hand: a layout would keep no height when its own is fixed late."""
        fits = self.width() >= self._whole()
        self.setFixedHeight(self.heightForWidth(self.width()))
        last, corner = len(self._group.buttons()) - 1, QPoint()
        for place, segment in enumerate(self._group.buttons()):
            size = segment.sizeHint()
            box = QRect(corner, size if fits else QSize(self._widest(), size.height()))
            segment.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
            corner += QPoint(size.width(), 0) if fits else QPoint(0, size.height())
            if isinstance(segment, Segment):
                segment.set_ends(first=place == 0, last=place == last, below=not fits)

    def _renew(self) -> None:
        self._arrange()
        self.updateGeometry()

    def _whole(self) -> int:
        """Return the width of the row, whichever is chosen."""
        return sum(self._widths()) + self._look.px(_TICK)

    def _widest(self) -> int:
        """Return the width of the column, whichever is chosen."""
        return max(self._widths()) + self._look.px(_TICK)

    def _widths(self) -> list[int]:
        words, aside = self._look.font(Face.INTERFACE_STRONG), self._look.px(2 * _ASIDE)
        metrics = QFontMetrics(words)
        return [metrics.horizontalAdvance(each.text()) + aside for each in self._group.buttons()]

    def _tell(self, place: int, checked: bool) -> None:  # noqa: FBT001 - the slot of a Qt signal
        if checked:
            self.setFocusProxy(self._group.button(place))
            self._arrange()
            self.chosen.emit(place)


def _in_group(name: str, heard: str) -> str:
    return f"{name} {heard}" if name.endswith("?") else f"{name}: {heard}"
