"""Text set in a column, and the place that it keeps whatever happens around it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from studyapp.domain.texts import Span
from studyapp.ui.marked.document import fill, next_sentence, sentence_start, set_margins
from studyapp.ui.marked.lines import line_boxes
from studyapp.ui.marked.shown import Shown, show
from studyapp.ui.pages.reader.measure import Columns, columns
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.fingers import Fingers

_ABOVE = 24
_LEAST = 8
"""What stays free above the line that is scrolled to."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """The line at a position stands `down` pixels below the upper edge; None: as if unscrolled."""

    position: int = 0
    down: int | None = None


class PlacedText(QTextEdit):
    """Sets and scrolls one part of a passage; speaks of it in offsets of the passage.

    `scrolled` is for what the reader does, `moved` for every change of what is in view.
    """

    scrolled = Signal()
    moved = Signal()
    set_anew = Signal()
    """For another width, height or size of letters."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = show("", 0, 0)
        self._anchor = _Anchor()
        self._is_placing = False
        Fingers(self, glides=lambda: not look.has_reduced_motion)
        self._dress()
        self._renew()
        look.changed.connect(self._renew)
        self.verticalScrollBar().valueChanged.connect(self._take_scroll)

    @property
    def shown(self) -> Shown:
        """Return the part that is shown."""
        return self._shown

    @property
    def columns(self) -> Columns:
        """Return where text and margins stand."""
        return columns(self.viewport().width(), self._look)

    def set_part(self, shown: Shown) -> None:
        """Set a part, from its beginning."""
        self._shown = shown
        with self._placed_by_program():
            fill(self.document(), shown, self._look)
            self._anchor = _Anchor()

    def hold(self, offset: int, share: float = 0.0) -> None:
        """Scroll the line of `offset` to a share of the height, and keep it there in resizing."""
        position = self._shown.position(offset)
        down = max(round(share * self.viewport().height()), self._look.px(_LEAST))
        with self._placed_by_program():
            self._anchor = _Anchor(position, down) if position else _Anchor()

    @contextmanager
    def keeping_scroll(self) -> Iterator[None]:
        """Keep the first line in view where it is while the part is shown anew."""
        offset, down = self._shown.offset(self._anchor.position), self._anchor.down
        yield
        with self._placed_by_program():
            self._anchor = _Anchor(self._shown.position(offset), down)

    def reveal(self, span: Span) -> None:
        """Scroll only if the span is not wholly in view."""
        box = self.box_of(span)
        if box is None or box.top() < 0 or box.bottom() > self.viewport().height():
            self.hold(span.start, 1 / 3)

    def box_of(self, span: Span) -> QRect | None:
        """Return where a span is seen in the view, from its first line to its last."""
        boxes = list(line_boxes(self.document(), *self._shown.positions(span)))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the text anew for the width, and keep the same line in its place."""
        with self._placed_by_program():
            super().resizeEvent(event)
            self._set_columns()
        self.set_anew.emit()

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
        if self._anchor.down is None:
            self.verticalScrollBar().setValue(0)
            return
        last = self.document().characterCount() - 1
        first = min(self._anchor.position, max(last - 1, 0))
        box = next(line_boxes(self.document(), first, first + 1), None)
        top = 0.0 if box is None else box.top(self._look) - self._anchor.down
        self.verticalScrollBar().setValue(round(top))

    def _take_scroll(self) -> None:
        if self._is_placing:
            return
        self._anchor = self._first_line()
        self.moved.emit()
        self.scrolled.emit()

    def _first_line(self) -> _Anchor:
        """Return where the first line in view stands."""
        value, position = self.verticalScrollBar().value(), self._top_position()
        box = next(line_boxes(self.document(), position, position + 1), None)
        if box is None or value == 0:
            return _Anchor()
        return _Anchor(position, round(box.top(self._look) - value))

    def _set_columns(self) -> None:
        place, px = self.columns, self._look.px
        right = max(self.viewport().width() - place.left - place.text, 0)
        set_margins(self.document(), left=place.left, right=right, above=px(_ABOVE), below=px(40))

    def _renew(self) -> None:
        with self._placed_by_program(), self._keeping_caret():
            self.document().setDocumentMargin(0)
            self.document().setDefaultFont(self._look.font(Face.READING))
            fill(self.document(), self._shown, self._look)
            self._set_columns()
        self.set_anew.emit()

    @contextmanager
    def _keeping_caret(self) -> Iterator[None]:
        """Leave caret and selection where they are, though the text is filled in anew."""
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        with QSignalBlocker(self):
            yield
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

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
