"""The surroundings of some words in their passage, with its marks, to read and to select from."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Protocol, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from studyapp.domain.texts import Emendation, Span
from studyapp.ui.marked import paint
from studyapp.ui.marked.document import fill
from studyapp.ui.marked.lines import LineBox, line_boxes
from studyapp.ui.marked.painting import document_painter
from studyapp.ui.marked.shown import Shown, show
from studyapp.ui.marked.signs import Mark, MarkKind, marks_on
from studyapp.ui.theme import Face, Look
from studyapp.ui.wording import tr

_MOST = 350
"""Letters before and after the words that are shown at most."""
_PADDING = 14
_FEWEST_LINES = 3
"""How much is seen of it at least where there is little room."""
_CONTROL = Qt.KeyboardModifier.ControlModifier
_OWN_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class HasSpan(Protocol):
    """What stands at a place of a passage."""

    @property
    def span(self) -> Span:
        """Return where."""


Placed = TypeVar("Placed", bound=HasSpan)


def surroundings(text: str, span: Span) -> Span:
    """Return the paragraph of a span, or what is near of a long one, beginning with a word."""
    lowest, highest = max(0, span.start - _MOST), min(len(text), span.end + _MOST)
    begins = text.rfind("\n", lowest, span.start) + 1
    ends = text.find("\n", span.end, highest)
    start = begins if begins > lowest or not lowest else _next_word(text, lowest, span.start)
    end = ends if ends >= 0 else _last_word(text, span.end, highest)
    return Span(min(start, span.start), max(end, span.end))


def within(places: Sequence[Placed], span: Span) -> Iterator[Placed]:
    """Yield the places that lie in a span; they are in the order of the text."""
    first = bisect_left(places, span.start, key=lambda each: each.span.start)
    for place in places[first:]:
        if place.span.start >= span.end:
            return
        if place.span.end <= span.end:
            yield place


class Excerpt(QTextEdit):
    """A paragraph of the passage; `strong` words in it are lit."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = ""
        self._shown: Shown = show("", 0, 0)
        self._marks: Sequence[Mark] = ()
        self._lit: Span | None = None
        self._room: int | None = None
        self._dress()
        look.changed.connect(self._renew)
        self._renew()

    def show_words(
        self,
        text: str,
        around: Span,
        *,
        lit: Span,
        dates: Sequence[Span],
        repairs: Sequence[Emendation],
    ) -> None:
        """Show `text` from where `around` begins to its end; dates and repairs lie in it."""
        self._text, self._lit = text, lit
        self._shown = show(text, around.start, around.end, repairs)
        spans = {MarkKind.DATE: dates, MarkKind.REPAIR: [repair.span for repair in repairs]}
        self._marks = marks_on(spans, self._shown)
        self._renew()

    def light(self, span: Span) -> None:
        """Have other words lit, and in sight."""
        self._lit = span
        self._scroll_to_lit()
        self.viewport().update()

    def selected(self) -> Span | None:
        """Return what part of the passage is selected, None for nothing but blanks."""
        cursor = self.textCursor()
        span = self._shown.span(cursor.selectionStart(), cursor.selectionEnd())
        return span if span is not None and span.cut(self._text).strip() else None

    def event(self, event: QEvent) -> bool:
        """Leave single letters to the page's keys: nothing can be typed here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.modifiers() & _CONTROL:
                return super().event(event)
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Tab go on."""
        if event.key() in _OWN_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus, so that the words that are selected are seen."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def set_room(self, height: int | None) -> None:
        """Take this height at most, and scroll in it; None for as much as all lines need."""
        if height != self._room:
            self._room = height
            self._fit()

    def sizeHint(self) -> QSize:
        """Return the size at the width of now."""
        return QSize(self._look.px(240), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return as little as it may be shrunk to."""
        return QSize(self._look.px(160), self._look.leading(Face.READING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as its lines."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds under the letters and signs over them."""
        look, document = self._look, self.document()
        ground = QPainter(self.viewport())
        ground.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground.setPen(Qt.PenStyle.NoPen)
        ground.setBrush(look.tokens.sunk)
        ground.drawRoundedRect(self.viewport().rect(), look.px(6), look.px(6))
        ground.end()
        with document_painter(self) as painter:
            if self._lit is not None:
                paint.paint_lit(painter, look, self._boxes(self._lit))
            paint.paint_grounds(painter, look, document, self._marks)
        super().paintEvent(event)
        with document_painter(self) as painter:
            paint.paint_signs(painter, look, document, self._marks)
            if self.hasFocus():
                caret = self.cursorRect().translated(0, self.verticalScrollBar().value())
                caret.setWidth(look.ring)
                painter.fillRect(caret, look.tokens.accent)

    def _boxes(self, span: Span) -> Iterator[LineBox]:
        return line_boxes(self.document(), *self._shown.positions(span))

    def _renew(self) -> None:
        self.document().setDocumentMargin(self._look.px(_PADDING))
        self.document().setDefaultFont(self._look.font(Face.READING))
        fill(self.document(), self._shown, self._look)
        self._fit()

    def _fit(self) -> None:
        """Be as high as all lines are at the width of now, or a few of them at least."""
        self.document().setTextWidth(max(self.viewport().width(), 1))
        height = ceil(self.document().size().height())
        few = _FEWEST_LINES * self._look.leading(Face.READING) + 2 * self._look.px(_PADDING)
        if self._room is not None:
            height = min(height, max(self._room, few))
        if height != self.height():
            self.setFixedHeight(height)
        self._scroll_to_lit()
        self.viewport().update()

    def _scroll_to_lit(self) -> None:
        box = None if self._lit is None else next(self._boxes(self._lit), None)
        top = 0.0 if box is None else box.top(self._look) - self._look.leading(Face.READING)
        self.verticalScrollBar().setValue(round(top))

    def _dress(self) -> None:
        self.setObjectName("passage")
        self.setAccessibleName(tr("Where it stands in the passage"))
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(0)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)


def _next_word(text: str, start: int, before: int) -> int:
    blank = text.find(" ", start, before)
    return start if blank < 0 else blank + 1


def _last_word(text: str, after: int, end: int) -> int:
    if end == len(text):
        return end
    blank = text.rfind(" ", after, end)
    return end if blank < 0 else blank
