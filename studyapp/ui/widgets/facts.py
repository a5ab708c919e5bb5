"""A name and its value; a share as a bar; a sheet of paler paper."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.hairlines import hairline
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.spacing import spaced

THIN_SPACE = "\u202f"
"""Narrow, and it keeps a number and its sign on one line."""


def percent(share: float) -> str:
    """Return a share of 0 to 1 as a percentage."""
    return f"{round(share * 100)}{THIN_SPACE}%"


class Bar(QWidget):
    """A share of 0 to 1; its number always stands beside it."""

    def __init__(
        self, look: Look, share: float = 0.0, *, width: float = 84, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._share = share
        self._wanted = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_share(share)
        look.changed.connect(self._renew)

    def set_share(self, share: float) -> None:
        """Show another share, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(percent(self._share))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a bar in a row."""
        return QSize(self._look.px(self._wanted), self._look.px(9))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove and the filled part."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self._look.border / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        outline = QPainterPath()
        outline.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.fillPath(outline, self._look.tokens.surface)
        painter.save()
        painter.setClipPath(outline)
        filled = QRectF(box.left(), box.top(), box.width() * self._share, box.height())
        painter.fillRect(filled, self._look.tokens.accent)
        painter.restore()
        painter.setPen(QPen(self._look.tokens.edge, self._look.border))
        painter.drawPath(outline)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


class FactRow(QWidget):
    """A name at the left, a value at the right, a hairline below."""

    def __init__(
        self, look: Look, name: str, value: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._name = Label(look, Face.INTERFACE, name, "ink2", wrap=False)
        self._value = Label(look, Face.INTERFACE, value)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = spaced(look, QHBoxLayout(), gap=12, margins=(0, 10, 0, 10))
        row.addWidget(self._name)
        row.addWidget(self._value, 1)
        column = spaced(look, QVBoxLayout(self))
        column.addLayout(row)
        column.addWidget(hairline(look))

    def set_value(self, value: str) -> None:
        """Show another value."""
        self._value.setText(value)

    def set_fact(self, name: str, value: str) -> None:
        """Show another name, and its value."""
        self._name.setText(name)
        self._value.setText(value)


class Sheet(QFrame):
    """A rounded sheet of paler paper with a hairline around it."""

    def __init__(
        self,
        look: Look,
        *,
        ground: str = "surface",
        padding: float = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._padding = padding
        look.changed.connect(self._renew)
        self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the padding: under a style sheet, Qt takes it from a frame that is made late."""
        super().showEvent(event)
        self._renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.line, self._look.border))
        painter.setBrush(self._look.color(self._ground))
        half = self._look.border / 2
        radius = self._look.px(10)
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)

    def _renew(self) -> None:
        padding = self._look.px(16 if self._look.is_folded else self._padding)
        self.setContentsMargins(padding, padding, padding, padding)
        self.update()
