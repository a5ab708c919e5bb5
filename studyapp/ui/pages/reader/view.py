"""The text itself, read and gone about in by key, pointer and ear."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studyapp.domain.texts import Span
from studyapp.ui.clipboard import Copied
from studyapp.ui.marked.lines import letter_at
from studyapp.ui.marked.shown import Shown
from studyapp.ui.marked.signs import Mark
from studyapp.ui.pages.reader.sheet import Sheet
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.focus import paints_own_focus

_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1, Qt.Key.Key_Space: 1}
_ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class PassageView(Sheet):
    """A sheet that can be read on, selected from and asked about.

    `caret_moved`, `clicked` and `entered` carry an offset; `part_wanted` is -1 or 1 for the part
    before or after, `end_wanted` likewise for the passage's beginning or end.
    """

    caret_moved = Signal(int)
    clicked = Signal(int)
    entered = Signal(int)
    part_wanted = Signal(int)
    end_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._text = ""
        self._hint: Callable[[int], str] = _no_hint
        self._is_moving = False
        self._offered: list[QAction] = []
        self.setObjectName("passage")
        paints_own_focus(self)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.cursorPositionChanged.connect(self._tell_caret)

    def show_text(self, text: str, shown: Shown, marks: Sequence[Mark]) -> None:
        """Show a part of a passage's `text`; copying takes the letters from there."""
        self._text = text
        self._is_moving = True
        self.show_part(shown, marks)
        self._is_moving = False

    def set_hint(self, hint: Callable[[int], str]) -> None:
        """Take what gives the tooltip of an offset, empty for none."""
        self._hint = hint

    def caret(self) -> int:
        """Return the offset of the caret."""
        return self.shown.offset(self.textCursor().position())

    def here(self) -> int:
        """Return where the reader is: at the caret if that is in view, else at the top."""
        in_view = self.viewport().rect().intersects(self.cursorRect())
        return self.caret() if in_view else self.top_offset()

    def put_caret(self, offset: int) -> None:
        """Put the caret before the letter at `offset`, without scrolling."""
        cursor = self.textCursor()
        cursor.setPosition(self.shown.position(offset))
        self._take_cursor(cursor)

    def select(self, span: Span) -> None:
        """Select what a span shows, without scrolling."""
        first, last = self.shown.positions(span)
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        self._take_cursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the passage's own letters: repairs are ours, and are not copied."""
        span = self.selected()
        return Copied("" if span is None else span.cut(self._text))

    def selected(self) -> Span | None:
        """Return what part of the passage is selected, None for nothing but blanks."""
        return self._source_of(self.textCursor())

    def word_at_caret(self) -> Span | None:
        """Return the word that the caret stands at, if it does at any."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return self._source_of(cursor)

    def add_to_menu(self, action: QAction) -> None:
        """Offer an action in the menu of the text."""
        self._offered.append(action)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu; what was clicked is what it is about, unless words are selected."""
        by_pointer = event.reason() is QContextMenuEvent.Reason.Mouse
        offset = self._offset_at(event.pos()) if by_pointer else None
        if offset is not None and not self.textCursor().hasSelection():
            self.put_caret(offset)
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addActions(self._offered)
        menu.popup(event.globalPos())

    def _source_of(self, cursor: QTextCursor) -> Span | None:
        span = self.shown.span(cursor.selectionStart(), cursor.selectionEnd())
        return span if span is not None and span.cut(self._text).strip() else None

    def event(self, event: QEvent) -> bool:
        """Leave single letters to the page's keys: nothing can be typed here."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if event.modifiers() & _CONTROL:
            return super().event(event)
        event.ignore()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go about in the text; at the ends of a part go on to the next."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        is_back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if key in _ENTER and modifiers in (_PLAIN, Qt.KeyboardModifier.KeypadModifier):
            self.entered.emit(self.caret())
        elif key is Qt.Key.Key_Space or (key in _PAGES and modifiers == _PLAIN):
            self.turn_page(-1 if is_back else _PAGES[key])
        elif key in _ENDS and modifiers in (_PLAIN, _CONTROL):
            self.end_wanted.emit(_ENDS[key])
        else:
            self._step(event, _STEPS.get(key, 0) if modifiers == _PLAIN else 0)

    def turn_page(self, direction: int) -> None:
        """Scroll by a view's height but one line; at the end of the part ask for the next."""
        bar = self.verticalScrollBar()
        if bar.value() == (bar.maximum() if direction > 0 else bar.minimum()):
            self.part_wanted.emit(direction)
            return
        step = self.viewport().height() - self._look.leading(Face.READING)
        bar.setValue(bar.value() + direction * step)
        self.put_caret(self.top_offset())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll on into the next part; with Ctrl the text size is the window's business."""
        down = event.angleDelta().y()
        bar = self.verticalScrollBar()
        if event.modifiers() & _CONTROL:
            event.ignore()
        elif down and bar.value() == (bar.maximum() if down < 0 else bar.minimum()):
            self.part_wanted.emit(1 if down < 0 else -1)
        else:
            super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was clicked, unless words were selected."""
        super().mouseReleaseEvent(event)
        offset = self._offset_at(event.position().toPoint())
        is_click = event.button() is Qt.MouseButton.LeftButton
        if is_click and offset is not None and not self.textCursor().hasSelection():
            self.clicked.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what has something to say."""
        super().mouseMoveEvent(event)
        offset = self._offset_at(event.position().toPoint())
        says = "" if offset is None else self._hint(offset)
        shape = Qt.CursorShape.PointingHandCursor if says else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what a date is, and what stands in the source."""
        if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        offset = self._offset_at(event.pos())
        QToolTip.showText(event.globalPos(), "" if offset is None else self._hint(offset), self)
        return True

    def _step(self, event: QKeyEvent, direction: int) -> None:
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if direction and self.textCursor().position() == before:
            self.part_wanted.emit(direction)

    def _offset_at(self, point: QPoint) -> int | None:
        """Return the offset of the letter under a point of the view, None beside the text."""
        down = QPointF(0, self.verticalScrollBar().value())
        position = letter_at(self.document(), QPointF(point) + down)
        return None if position is None else self.shown.offset(position)

    def _take_cursor(self, cursor: QTextCursor) -> None:
        self._is_moving = True
        with self._placed_by_program():
            self.setTextCursor(cursor)
        self._is_moving = False
        self._tell_caret()

    def _tell_caret(self) -> None:
        if not self._is_moving:
            self.caret_moved.emit(self.caret())


def _no_hint(_offset: int) -> str:
    return ""
