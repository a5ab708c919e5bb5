"""Plain text in a face, with the leading of that face; hairlines; key caps."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.ground import fill

_UNLIMITED = 1_000_000

_SIZES = 64
"""So many sizes of its texts a label keeps."""
_MEASURED = 4096
"""How many measures of texts are kept: layouts ask for the same ones many times over."""


def laid_out(
    text: str,
    font: QFont,
    *,
    width: int,
    leading: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[QTextLayout, int]:
    """Return `text` broken into lines of `width` pixels, and the height of them all."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setFormats(formats)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    height = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height + (leading - line.height()) / 2))
        height += leading
    layout.endLayout()
    return layout, height


def measured(
    text: str,
    font: QFont,
    *,
    width: int,
    leading: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[int, int]:
    """Return how wide the longest line is at most, and how high all lines are together."""
    if not formats:
        return _measured_plain(text, font.toString(), width, leading)
    layout, height = laid_out(text, font, width=width, leading=leading, formats=formats)
    return _widest(layout), height


@lru_cache(maxsize=_MEASURED)
def _measured_plain(text: str, font_words: str, width: int, leading: int) -> tuple[int, int]:
    font = QFont()
    font.fromString(font_words)
    layout, height = laid_out(text, font, width=width, leading=leading)
    return _widest(layout), height


@lru_cache(maxsize=_MEASURED)
def _widest_word(text: str, font_words: str) -> int:
    font = QFont()
    font.fromString(font_words)
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def _widest(layout: QTextLayout) -> int:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return ceil(max((line.naturalTextWidth() for line in lines), default=0)) + 1


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class Label(QLabel):
    """Plain text that wraps; its colour is a token, its face one of the look's."""

    def __init__(  # noqa: PLR0913 - the four last are named where they are used
        self,
        look: Look,
        face: Face = Face.INTERFACE,
        text: str = "",
        color: str = "ink",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._face = face
        self._color = color
        self._sizes: dict[tuple[str, int], tuple[int, int]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(look.font(face))
        self.setText(text)
        look.changed.connect(self._renew)

    def set_face(self, face: Face) -> None:
        """Set the text in another face."""
        self._face = face
        self._renew()

    def set_color(self, token: str) -> None:
        """Take another colour, named by its token."""
        self._color = token
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the face: with a style sheet, Qt brings an older font back under a new parent."""
        super().changeEvent(event)
        self._sizes = {}
        if event.type() is QEvent.Type.StyleChange:
            self.setFont(self._look.font(self._face))

    def hasHeightForWidth(self) -> bool:
        """Return whether the height follows from the width."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Return how high the text is at a width."""
        return self._measured(width)[1]

    def sizeHint(self) -> QSize:
        """Return the text on one line, or on lines of about seventy letters."""
        natural = self._natural_width()
        width = min(natural, self._look.px(620)) if self.wordWrap() else natural
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """Return the widest word when the text may wrap, else all of it."""
        leading = self._look.leading(self._face)
        if not self.wordWrap():
            return QSize(self._natural_width(), leading)
        widest = _widest_word(self.text(), self.font().toString())
        return QSize(min(widest + 2, self._look.px(160)), leading)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines at the leading of the face."""
        text, height = self._laid_out(self.width())
        option = text.textOption()
        option.setAlignment(self._side())
        text.setTextOption(option)
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - height) / 2)
        painter = QPainter(self)
        painter.setPen(self._look.color("edge" if not self.isEnabled() else self._color))
        text.draw(painter, QPointF(0, top))

    def _side(self) -> Qt.AlignmentFlag:
        """Return at which side lines stand: in a mirrored window at the right, whatever letters."""
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return side
        return QStyle.visualAlignment(self.layoutDirection(), side) | Qt.AlignmentFlag.AlignAbsolute

    def _natural_width(self) -> int:
        """Return the width of the longest line, not broken anywhere."""
        return self._measured(_UNLIMITED)[0]

    def _measured(self, width: int) -> tuple[int, int]:
        """Return width and height at a width, kept for plain text: layouts ask again and again."""
        formats = self._formats()
        if formats:
            return self._measured_anew(width, formats)
        key = self.text(), width
        if key not in self._sizes:
            if len(self._sizes) >= _SIZES:
                self._sizes.clear()
            self._sizes[key] = self._measured_anew(width, ())
        return self._sizes[key]

    def _measured_anew(
        self, width: int, formats: Sequence[QTextLayout.FormatRange]
    ) -> tuple[int, int]:
        leading = self._look.leading(self._face)
        return measured(
            self.text(), self.font(), width=max(width, 1), leading=leading, formats=formats
        )

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        leading, formats = self._look.leading(self._face), self._formats()
        return laid_out(
            self.text(), self.font(), width=max(width, 1), leading=leading, formats=formats
        )

    def _formats(self) -> list[QTextLayout.FormatRange]:
        """Return parts that look different; none in plain text."""
        return []

    def _renew(self) -> None:
        self._sizes = {}
        self.setFont(self._look.font(self._face))
        self.updateGeometry()
        self.update()


class Hairline(QWidget):
    """A line across, for the eye only."""

    def __init__(self, look: Look, colour: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._renew()
        look.changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        """Return one border's height."""
        return QSize(1, self._look.border)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        fill(QPainter(self), self.rect(), self._look.color(self._colour))

    def _renew(self) -> None:
        self.setFixedHeight(self._look.border)
        self.update()


def hairline(look: Look) -> Hairline:
    """Return a line across, for the eye only."""
    return Hairline(look)


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
