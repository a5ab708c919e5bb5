"""The field in which a file of a pack is typed."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from studyapp.domain.checks import Finding, Severity
from studyapp.ui.pages.author.gutter import Gutter
from studyapp.ui.pages.author.indenting import indent, indent_less, new_line
from studyapp.ui.pages.author.marks import place_of, underlined
from studyapp.ui.theme import Face, Look
from studyapp.ui.wording import tr

_WEIGHTS = {severity: weight for weight, severity in enumerate(Severity)}


class PackEditor(QPlainTextEdit):
    """Shows one document at a time, with the findings of its lines.

    `moved` when the cursor goes to another line, `typed_in` after a key changed the text.
    """

    moved = Signal()
    typed_in = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._findings: Sequence[Finding] = ()
        self._worst: dict[int, Severity] = {}
        self._waves: Sequence[QTextEdit.ExtraSelection] = ()
        self._line = -1
        self.setObjectName("code")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleDescription(tr("F6 leaves the text. F8 goes to the next finding."))
        self._gutter = Gutter(look, self)
        self.updateRequest.connect(self._scroll_gutter)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        look.changed.connect(self._dress)
        self._dress()

    def show_document(self, document: QTextDocument, name: str) -> None:
        """Show another file; what is known of it comes by `show_findings`."""
        self._findings, self._waves = (), ()
        self.setDocument(document)
        self.setReadOnly(not name)
        self.setAccessibleName(name)
        self._line = -1
        self._dress()
        self.show_findings(())
        self._cursor_moved()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark these findings of the file that is shown."""
        self._findings = findings
        self._worst = {}
        for finding in findings:
            line = finding.line - 1
            worst = self._worst.get(line, finding.severity)
            self._worst[line] = min(worst, finding.severity, key=_WEIGHTS.__getitem__)
        self._underline()
        self._gutter.update()

    def severity_of(self, line: int) -> Severity | None:
        """Return how bad the worst finding of a line is; lines count from 0."""
        return self._worst.get(line)

    def go_to(self, finding: Finding) -> None:
        """Mark what a finding means, in sight."""
        place = place_of(finding, self.document())
        cursor = QTextCursor(self.document())
        cursor.setPosition(place.end)
        cursor.setPosition(place.start, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.centerCursor()

    def find_on(self, words: str) -> bool:
        """Mark the next place of some words, after the end from the beginning on."""
        if self.find(words):
            return True
        before = self.textCursor()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if self.find(words):
            return True
        self.setTextCursor(before)
        return False

    def go_to_line(self, line: int) -> None:
        """Go to the beginning of a line, counted from 0."""
        block = self.document().findBlockByNumber(min(line, self.blockCount() - 1))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()

    def go_to_height(self, height: int) -> None:
        """Go to the line at a height of the view."""
        cursor = self.cursorForPosition(QPoint(0, height))
        self.setTextCursor(QTextCursor(cursor.block()))
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def lines_in_sight(self) -> Iterator[tuple[int, QRect]]:
        """Yield numbers from 0 and boxes of the lines that are in sight."""
        block: QTextBlock = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset).toAlignedRect()
            if box.top() > self.viewport().height():
                return
            yield block.blockNumber(), box
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the indentation at Enter, and indent by blanks."""
        before = self.document().revision()
        self._press(event)
        if self.document().revision() != before:
            self.typed_in.emit()

    def _press(self, event: QKeyEvent) -> None:
        if self.isReadOnly():
            super().keyPressEvent(event)
            return
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.setTextCursor(new_line(self.textCursor()))
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Tab and plain:
            indent(self.textCursor())
        elif event.key() == Qt.Key.Key_Backtab:
            indent_less(self.textCursor())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the text."""
        super().resizeEvent(event)
        self._make_room()

    def _cursor_moved(self) -> None:
        self._mark()
        line = self.textCursor().blockNumber()
        if line != self._line:
            self._line = line
            self._gutter.update()
            self.moved.emit()

    def _underline(self) -> None:
        """Mark all findings; the marks move with the text that is typed above them."""
        self._waves = underlined(self._findings, self.document(), self._look)
        self._mark()

    def _mark(self) -> None:
        """Mark the line of the cursor, beside the findings."""
        current = QTextEdit.ExtraSelection()
        cursor = self.textCursor()
        cursor.clearSelection()
        current.cursor = cursor
        current.format.setBackground(self._look.tokens.sunk)
        current.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's own form
        self.setExtraSelections([current, *self._waves])

    def _scroll_gutter(self, box: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
        else:
            self._gutter.update(0, box.y(), self._gutter.width(), box.height())

    def _make_room(self) -> None:
        width = self._gutter.wanted_width()
        self.setViewportMargins(width, 0, 0, 0)
        self._gutter.setGeometry(QRect(0, 0, width, self.viewport().height()))

    def _dress(self) -> None:
        font = self._look.font(Face.CODE)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setCursorWidth(max(2, self._look.px(2)))
        self._make_room()
        self._underline()
