"""The sheet on which a part of a passage stands: its setting, its place, its marks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from studyapp.domain.texts import Span
from studyapp.ui.icons import pixmap
from studyapp.ui.pages.reader import paint
from studyapp.ui.pages.reader.document import fill, next_sentence, sentence_start, set_margins
from studyapp.ui.pages.reader.marks import SIGNS, Mark, within
from studyapp.ui.pages.reader.measure import Columns, columns
from studyapp.ui.pages.reader.shown import Shown, show
from studyapp.ui.theme import Face, Look
from studyapp.ui.wording import tr

_ABOVE = 24
_LEAST = 8
"""What stays free above the line that is scrolled to."""


class Sheet(QTextEdit):
    """Sets, marks and scrolls one part of a passage; speaks of it in offsets of the passage.

    `scrolled` is for what the reader does, `moved` for every change of what is in view.
    """

    scrolled = Signal()
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = show("", 0, 0)
        self._marks: Sequence[Mark] = ()
        self._lit: Span | None = None
        self._ringed: Span | None = None
        self._stopped: int | None = None
        self._anchor = (0, 0)
        self._is_placing = False
        self._dress()
        self._renew()
        look.changed.connect(self._renew)
        self.verticalScrollBar().valueChanged.connect(self._take_scroll)

    @property
    def shown(self) -> Shown:
        """Return the part that is shown."""
        return self._shown

    @property
    def lit(self) -> Span | None:
        """Return the sentence that is lit."""
        return self._lit

    @property
    def columns(self) -> Columns:
        """Return where text and margins stand."""
        return columns(self.viewport().width(), self._look)

    def show_part(self, shown: Shown, marks: Sequence[Mark]) -> None:
        """Show a part from its beginning."""
        self._shown = shown
        self._marks = marks
        self._lit = self._ringed = None
        with self._placed_by_program():
            fill(self.document(), shown, self._look)
            self._anchor = (0, self._look.px(_ABOVE))

    def light(self, span: Span | None) -> None:
        """Light up a sentence; None puts the light out."""
        self._lit = span
        self.viewport().update()

    def ring(self, span: Span | None) -> None:
        """Put the focus ring around the words that the keys stand on."""
        self._ringed = span
        self.viewport().update()

    def set_stopped(self, offset: int | None) -> None:
        """Put the bookmark where reading stopped."""
        self._stopped = offset
        self.viewport().update()

    def hold(self, offset: int, share: float = 0.0) -> None:
        """Scroll the line of `offset` to a share of the height, and keep it there in resizing."""
        position = self._shown.position(offset)
        least = _ABOVE if position == 0 else _LEAST
        down = max(round(share * self.viewport().height()), self._look.px(least))
        with self._placed_by_program():
            self._anchor = (position, down)

    @contextmanager
    def keeping_scroll(self) -> Iterator[None]:
        """Keep the first line in view where it is while the part is shown anew."""
        offset, down = self._shown.offset(self._anchor[0]), self._anchor[1]
        yield
        with self._placed_by_program():
            self._anchor = (self._shown.position(offset), down)

    def reveal(self, span: Span) -> None:
        """Scroll only if the span is not wholly in view."""
        box = self.box_of(span)
        if box is None or box.top() < 0 or box.bottom() > self.viewport().height():
            self.hold(span.start, 1 / 3)

    def box_of(self, span: Span) -> QRect | None:
        """Return where a span is seen in the view, from its first line to its last."""
        boxes = list(paint.line_boxes(self.document(), *self._shown.positions(span)))
        if not boxes:
            return None
        down = self.verticalScrollBar().value()
        left, right = min(box.left for box in boxes), max(box.right for box in boxes)
        top = boxes[0].top(self._look) - down
        bottom = boxes[-1].top(self._look) + self._look.leading(Face.READING) - down
        return QRect(round(left), round(top), round(right - left), round(bottom - top))

    def top_offset(self) -> int:
        """Return the offset of the first line that is wholly in view."""
        return self._shown.offset(self._top_position())

    def sentence_in_view(self) -> int:
        """Return the offset of the first sentence that begins in view, else of the one read."""
        top = self._top_position()
        begun = sentence_start(self.document(), top)
        following = next_sentence(self.document(), top)
        end = self.cursorForPosition(self.viewport().rect().bottomRight()).position()
        return self._shown.offset(begun if begun == top or following > end else following)

    def paragraph_in_view(self) -> int:
        """Return the number of the first paragraph in view, from 1."""
        return self.document().findBlock(self._top_position()).blockNumber() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Set the text anew for the width, and keep the same line in its place."""
        with self._placed_by_program():
            super().resizeEvent(event)
            self._set_columns()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint grounds under the letters and signs over them."""
        marks = within(self._marks, *self._positions_in_view())
        with self._document_painter() as painter:
            self._paint_under(painter, marks)
        super().paintEvent(event)
        with self._document_painter() as painter:
            self._paint_over(painter, marks)

    def _paint_under(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        if self._lit is not None:
            paint.paint_lit(painter, self._look, self._boxes(self._lit))
        for mark in marks:
            ground = SIGNS[mark.kind].ground
            if ground is not None:
                boxes = paint.line_boxes(self.document(), mark.first, mark.last)
                paint.paint_ground(painter, self._look, boxes, ground)

    def _paint_over(self, painter: QPainter, marks: Sequence[Mark]) -> None:
        for mark in marks:
            boxes = paint.line_boxes(self.document(), mark.first, mark.last)
            paint.paint_sign(painter, self._look, boxes, SIGNS[mark.kind])
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
        box = next(paint.line_boxes(self.document(), first, first + 1), None)
        if box is None or not self._shown.start <= offset < self._shown.end:
            return
        tint, ratio = self._look.tokens.accent, self.devicePixelRatio()
        ribbon = pixmap(self._look, "bookmark", 20, tint, ratio=ratio)
        left = max(self.columns.left - self._look.px(40), 0)
        painter.drawPixmap(QPointF(left, box.baseline - self._look.px(17)), ribbon)
        if self.columns.note is not None:
            painter.setFont(self._look.font(Face.SMALL))
            painter.setPen(self._look.tokens.ink2)
            painter.drawText(QPointF(self.columns.note_left, box.baseline), tr("You stopped here."))

    @contextmanager
    def _document_painter(self) -> Iterator[QPainter]:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        yield painter
        painter.end()

    def _boxes(self, span: Span) -> Iterator[paint.LineBox]:
        return paint.line_boxes(self.document(), *self._shown.positions(span))

    def _positions_in_view(self) -> tuple[int, int]:
        rect = self.viewport().rect()
        first = self.cursorForPosition(rect.topLeft()).position()
        return first, self.cursorForPosition(rect.bottomRight()).position() + 1

    def _top_position(self) -> int:
        down = self._look.leading(Face.READING) // 2
        return self.cursorForPosition(QPoint(self.columns.left + 1, down)).position()

    @contextmanager
    def _placed_by_program(self) -> Iterator[None]:
        """Keep the anchor while something changes, then scroll back to it."""
        self._is_placing = True
        yield
        self._scroll_to_anchor()
        self._is_placing = False
        self.viewport().update()
        self.moved.emit()

    def _scroll_to_anchor(self) -> None:
        self.document().documentLayout().documentSize()  # lays all out, which sets the range
        position, down = self._anchor
        last = self.document().characterCount() - 1
        first = min(position, max(last - 1, 0))
        box = next(paint.line_boxes(self.document(), first, first + 1), None)
        is_at_top = position == 0 and down >= self._look.px(_ABOVE)
        top = 0.0 if box is None or is_at_top else box.top(self._look) - down
        self.verticalScrollBar().setValue(round(top))

    def _take_scroll(self) -> None:
        if self._is_placing:
            return
        position = self._top_position()
        box = next(paint.line_boxes(self.document(), position, position + 1), None)
        if box is not None:
            down = box.top(self._look) - self.verticalScrollBar().value()
            self._anchor = (position, round(down))
        self.moved.emit()
        self.scrolled.emit()

    def _set_columns(self) -> None:
        place, px = self.columns, self._look.px
        right = max(self.viewport().width() - place.left - place.text, 0)
        set_margins(self.document(), left=place.left, right=right, above=px(_ABOVE), below=px(40))

    def _renew(self) -> None:
        with self._placed_by_program():
            self.document().setDocumentMargin(0)
            self.document().setDefaultFont(self._look.font(Face.READING))
            fill(self.document(), self._shown, self._look)
            self._set_columns()

    def _dress(self) -> None:
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setCursorWidth(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keyboard)
