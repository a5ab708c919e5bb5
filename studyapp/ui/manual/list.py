"""The chapters to choose from: a column, or rows where the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.flow import FlowLayout

_UNLIMITED = 16_777_215
"""Qt's own measure for no limit."""


class ChapterList(QWidget):
    """One of the chapters is the current one; `chosen` carries the place of another."""

    chosen = Signal(int)

    def __init__(self, look: Look, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("chapters")
        self.setAccessibleName(self.tr("Chapters"))
        row = FlowLayout(look, gap=4)
        self.setLayout(row)
        self._group = QButtonGroup(self)
        for place, title in enumerate(titles):
            button = _ChapterButton(look, title)
            self._group.addButton(button, place)
            row.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_current(self, place: int) -> None:
        """Mark a chapter as the current one."""
        self._group.button(place).setChecked(True)

    def stand_in_column(self, *, is_wide: bool) -> None:
        """Stand in one column of equal widths, or in rows as wide as they may be."""
        widest = max(button.sizeHint().width() for button in self._group.buttons())
        self.setMinimumWidth(widest if is_wide else 0)
        self.setMaximumWidth(widest if is_wide else _UNLIMITED)
        for button in self._group.buttons():
            button.setMinimumWidth(widest if is_wide else 0)


class _ChapterButton(QAbstractButton):
    """A title with a bar beside it while its chapter is shown; arrow keys go to its neighbours."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # heard as one of several, not as a box to tick
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room of the title, set strong, with room around it."""
        words = QFontMetrics(self._look.font(Face.INTERFACE_STRONG)).horizontalAdvance(self.text())
        return QSize(words + self._look.px(32), self._look.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, bar and title."""
        look, tokens, on = self._look, self._look.tokens, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if on or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accentsoft if on else tokens.sunk)
            painter.drawRoundedRect(box, look.px(6), look.px(6))
        if on:
            painter.fillRect(
                QRectF(0, look.px(8), look.px(4), box.height() - look.px(16)), tokens.accent
            )
        painter.setPen(tokens.ink if on else tokens.ink2)
        painter.setFont(look.font(Face.INTERFACE_STRONG if on else Face.INTERFACE))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box.adjusted(look.px(16), 0, 0, 0), left, self.text())
