"""What just happened, at the bottom of the window, with the way back."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.buttons import ActionButton
from studyapp.ui.widgets.labels import Label

STAY = 8000
"""Milliseconds for which a toast stays, counted anew after a pointer or the focus leaves it."""


class Toast(QWidget):
    """Lies over `parent` at the bottom centre; one at a time, spoken once."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = Label(look, Face.INTERFACE, "", "page")
        self._button: ActionButton | None = None
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._timer = QTimer(self, singleShot=True, interval=STAY)
        self._timer.timeout.connect(self._go_unless_used)
        self.setObjectName("toast")
        self.hide()
        parent.installEventFilter(self)
        self._renew()
        look.changed.connect(self._renew)

    def show_toast(self, text: str, undo: QAction | None = None) -> None:
        """Say what happened; `undo` is offered beside it."""
        self._words.setText(text)
        if self._button is not None:
            self._button.deleteLater()
            self._button = None
        if undo is not None:
            self._button = ActionButton(self._look, undo, "bordered")
            self._button.clicked.connect(self.hide)
            self._row.addWidget(self._button)
        self.show()
        self._place()
        self._timer.start()
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the bottom when the window changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the dark ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.tokens.ink)
        radius = self._look.px(6)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)

    def _go_unless_used(self) -> None:
        used = self.underMouse() or (self._button is not None and self._button.hasFocus())
        if used:
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        parent = self.parentWidget()
        if not self.isVisible() or parent is None:
            return
        margin = self._look.px(28)
        width = min(self._layout_width(), parent.width() - margin)
        height = max(self._row.heightForWidth(width), self._row.minimumSize().height())
        self.setGeometry(
            (parent.width() - width) // 2, parent.height() - height - margin, width, height
        )
        self.raise_()

    def _layout_width(self) -> int:
        return self._row.sizeHint().width()

    def _renew(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(18), px(8), px(10), px(8))
        self._row.setSpacing(px(16))
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Window, self._look.tokens.ink)
        self.setPalette(ground)
        self._place()
