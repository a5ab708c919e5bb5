"""Keys drawn as caps, as they are written on a keyboard."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Face, Look


def key_words(shortcut: QKeySequence) -> str:
    """Return a key as it is written on a key cap."""
    words = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
    return words.replace("Return", "Enter")


def key_cap_size(look: Look, text: str) -> QSize:
    """Return how large a key cap is."""
    metrics = QFontMetrics(look.font(Face.KEY_CAP))
    height = max(look.px(21), metrics.height() + look.px(2))
    return QSize(max(metrics.horizontalAdvance(text) + 2 * look.px(7), height), height)


def paint_key_cap(painter: QPainter, look: Look, box: QRectF, text: str, *, on: str) -> None:
    """Draw a key cap in `box`; `on` is the token of the text around it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = look.color(on)
    painter.setPen(QPen(ink if on == "onaccent" else look.color("edge"), look.border))
    ground = Qt.GlobalColor.transparent if on == "onaccent" else look.color("sunk")
    painter.setBrush(ground)
    half = look.border / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), look.px(4), look.px(4))
    painter.setPen(ink)
    painter.setFont(look.font(Face.KEY_CAP))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class KeyCap(QWidget):
    """A key, drawn as a cap; gone where the window is too small, unless it `stays`."""

    def __init__(
        self, look: Look, text: str, parent: QWidget | None = None, *, stays: bool = False
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        self._stays = stays
        self.setAccessibleName(text)
        self._renew()
        look.changed.connect(self._renew)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        paint_key_cap(QPainter(self), self._look, QRectF(self.rect()), self._text, on="ink2")

    def _renew(self) -> None:
        self.setFixedSize(key_cap_size(self._look, self._text))
        self._hide_if_folded()
        self.update()

    def _hide_if_folded(self) -> None:
        """Go and come; one without a parent yet must not be shown, or it is a window of its own."""
        if not self._look.shows_key_caps and not self._stays:
            self.hide()
        elif self.isHidden() and self.parentWidget() is not None:
            self.show()
