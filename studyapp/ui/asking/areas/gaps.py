"""What stands in a gap: a field, a list to pick from and, after the verdict, what became of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from studyapp.ui.asking.paint import ICONS, Mark, RowFace, paint_frame, row_colours
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look

_LONGEST = 120


class GapField(QLineEdit):
    """A field as wide for every gap, so that its width tells nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setMaxLength(_LONGEST)

    def words(self) -> str:
        """Return what was typed."""
        return self.text().strip()

    def show_words(self, words: str) -> None:
        """Show these as typed."""
        self.setText(words)

    def sizeHint(self) -> QSize:
        """Return room for a name or a date."""
        return QSize(self._look.px(170), super().sizeHint().height())


class GapList(QComboBox):
    """A list to pick from, empty at first; letters go to the list and are no keys of the page."""

    def __init__(self, look: Look, choices: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self.addItem("")
        self.addItems(list(choices))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def words(self) -> str:
        """Return what was picked."""
        return self.currentText()

    def show_words(self, words: str) -> None:
        """Show these as picked."""
        self.setCurrentIndex(max(0, self.findText(words)))

    def sizeHint(self) -> QSize:
        """Return room for the longest choice and the sign that opens the list."""
        metrics = QFontMetrics(self.font())
        texts = [self.itemText(place) for place in range(self.count())]
        widest = max(metrics.horizontalAdvance(text) for text in texts)
        height = super().sizeHint().height()
        return QSize(min(widest + self._look.px(52), self._look.px(380)), height)

    def event(self, event: QEvent) -> bool:
        """Keep plain letters and blanks from the shortcuts of the page."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if event.text().isprintable() and event.text() and not held:
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign that opens the list, which the style sheet leaves out."""
        super().paintEvent(event)
        sign = pixmap(self._look, "down", 16, self._look.tokens.ink2)
        size = sign.deviceIndependentSize()
        left = self.width() - size.width() - self._look.px(10)
        QPainter(self).drawPixmap(round(left), round((self.height() - size.height()) / 2), sign)


class Judged(QWidget):
    """Words in a gap with the sign of what became of them."""

    def __init__(self, look: Look, mark: Mark, words: str, heard: str) -> None:
        super().__init__()
        self._look = look
        self._face = RowFace(letter="", text=words, mark=mark)
        self.setAccessibleName(heard)

    @property
    def face(self) -> RowFace:
        """Return what is shown."""
        return self._face

    def sizeHint(self) -> QSize:
        """Return the room for the sign and the words."""
        px = self._look.px
        words = QFontMetrics(self._look.font(Face.INTERFACE_STRONG)).horizontalAdvance(
            self._face.text
        )
        return QSize(words + px(8 + 18 + 6 + 10), px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame, the sign and the words."""
        look, px = self._look, self._look.px
        colours = row_colours(self._face, look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, QRectF(self.rect()), colours, look, radius=6)
        sign = pixmap(look, ICONS[self._face.mark], 18, colours.words)
        top = (self.height() - sign.deviceIndependentSize().height()) / 2
        painter.drawPixmap(px(8), round(top), sign)
        painter.setPen(look.tokens.ink)
        painter.setFont(look.font(Face.INTERFACE_STRONG))
        room = self.rect().adjusted(px(32), 0, -px(4), 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._face.text)


class Side(QWidget):
    """Some of them side by side."""

    def __init__(self, look: Look, parts: Sequence[QWidget]) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(4))
        for part in parts:
            across.addWidget(part)
