"""Plain text in a face, with the leading of that face."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.text_lines import laid_out, measured, widest_word

_UNLIMITED = 1_000_000

_SIZES = 64
"""So many sizes of its texts a label keeps."""


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
        widest = widest_word(self.text(), self.font().toString())
        return QSize(min(widest + 2, self._look.px(160)), leading)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines at the leading of the face."""
        text, height = self._laid_out(self.width())
        self._stand_at_side(text)
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - height) / 2)
        painter = QPainter(self)
        painter.setPen(self._look.color("edge" if not self.isEnabled() else self._color))
        text.draw(painter, QPointF(0, top))

    def _stand_at_side(self, text: QTextLayout) -> None:
        """Let laid out lines stand at the side where they are to be drawn."""
        option = text.textOption()
        option.setAlignment(self._side())
        text.setTextOption(option)

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
