"""The sheet on which a part of a passage stands: its text with the marks."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studyapp.domain.texts import Span
from studyapp.ui.icons import pixmap
from studyapp.ui.marked import paint
from studyapp.ui.marked.lines import LineBox, line_boxes
from studyapp.ui.marked.painting import document_painter
from studyapp.ui.marked.shown import Shown
from studyapp.ui.marked.signs import Mark, MarkKind, is_shown, within
from studyapp.ui.pages.reader.placed import PlacedText
from studyapp.ui.theme import Face, Look


class Sheet(PlacedText):
    """Paints dates, repairs, the lit sentence and the bookmark around the letters."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._marks: Sequence[Mark] = ()
        self._lit: Span | None = None
        self._ringed: Span | None = None
        self._stopped: int | None = None
        self._stopped_words = ""

    @property
    def lit(self) -> Span | None:
        """Return the sentence that is lit."""
        return self._lit

    def marks_kind(self, kind: MarkKind) -> bool:
        """Return whether marks of a kind are painted."""
        return is_shown(kind, self._look.reading)

    def show_part(self, shown: Shown, marks: Sequence[Mark]) -> None:
        """Show a part from its beginning."""
        self._marks = marks
        self._lit = self._ringed = None
        self.set_part(shown)

    def light(self, span: Span | None) -> None:
        """Light up a sentence; None puts the light out."""
        self._lit = span
        self.viewport().update()

    def ring(self, span: Span | None) -> None:
        """Put the focus ring around the words that the keys stand on."""
        self._ringed = span
        self.viewport().update()

    def set_stopped(self, offset: int | None, words: str = "") -> None:
        """Put the bookmark where reading stopped, and `words` beside it."""
        self._stopped = offset
        self._stopped_words = words
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint grounds under the letters and signs over them."""
        there = within(self._marks, *self._positions_in_view())
        marks = [mark for mark in there if self.marks_kind(mark.kind)]
        with document_painter(self) as painter:
            self._paint_under(painter, marks)
        super().paintEvent(event)
        with document_painter(self) as painter:
            self._paint_over(painter, marks)

    def _paint_under(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        if self._lit is not None:
            paint.paint_lit(painter, self._look, self._boxes(self._lit))
        paint.paint_grounds(painter, self._look, self.document(), marks)

    def _paint_over(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        paint.paint_signs(painter, self._look, self.document(), marks)
        if self._stopped is not None:
            self._paint_bookmark(painter, self._stopped)
        if not self.hasFocus():
            return
        if self._ringed is not None:
            paint.paint_ring(painter, self._look, self._boxes(self._ringed))
        else:
            self._paint_caret(painter)

    def _paint_caret(self, painter: QPainter) -> None:
        """Draw a caret that does not blink."""
        caret = self.cursorRect().translated(0, self.verticalScrollBar().value())
        caret.setWidth(self._look.ring)
        painter.fillRect(caret, self._look.tokens.accent)

    def _paint_bookmark(self, painter: QPainter, offset: int) -> None:
        first = self._shown.position(offset)
        box = next(line_boxes(self.document(), first, first + 1), None)
        if box is None or not self._shown.start <= offset < self._shown.end:
            return
        tint, ratio = self._look.tokens.accent, self.devicePixelRatio()
        ribbon = pixmap(self._look, "bookmark", 20, tint, ratio=ratio)
        left = max(self.columns.left - self._look.px(40), 0)
        painter.drawPixmap(QPointF(left, box.baseline - self._look.px(17)), ribbon)
        if self.columns.note is not None:
            painter.setFont(self._look.font(Face.SMALL))
            painter.setPen(self._look.tokens.ink2)
            # A note that stands beside this line covers the words: it begins behind its pointer.
            corner = QPointF(self.columns.note_left + self._look.px(10), box.baseline)
            painter.drawText(corner, self._stopped_words)

    def _boxes(self, span: Span) -> Iterator[LineBox]:
        return line_boxes(self.document(), *self._shown.positions(span))

    def _positions_in_view(self) -> tuple[int, int]:
        rect = self.viewport().rect()
        first = self.cursorForPosition(rect.topLeft()).position()
        return first, self.cursorForPosition(rect.bottomRight()).position() + 1
