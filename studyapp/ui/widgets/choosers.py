"""A field that drops down a list to choose from."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from studyapp.ui.theme import Face, Look


class Chooser(QComboBox):
    """Shows what is chosen, with a chevron at its end."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        # On Linux Qt gives what is chosen as the name; so the name is heard as the description.
        self.setAccessibleDescription(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own heeds no padding of rows
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        look.changed.connect(self._renew)
        self._renew()

    def sizeHint(self) -> QSize:
        """Return the room for the widest choice and the chevron."""
        hint = super().sizeHint()
        return QSize(hint.width() + self._look.px(24), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the chevron."""
        super().paintEvent(event)
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.tokens.ink2, look.px(175) / 100))
        arm, end = look.px(5), self.width() - look.px(20)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            end = look.px(20)
        middle = self.height() / 2
        corners = [
            QPointF(end - arm, middle - arm / 2),
            QPointF(end, middle + arm / 2),
            QPointF(end + arm, middle - arm / 2),
        ]
        painter.drawPolyline(QPolygonF(corners))

    def _renew(self) -> None:
        font, line = self._look.font(Face.INTERFACE), self.lineEdit()
        self.setFont(font)
        if line is not None:
            line.setFont(font)  # it keeps the one that it was given
        self.updateGeometry()
