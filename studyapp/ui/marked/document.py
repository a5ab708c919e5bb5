"""The text document of one displayed part."""

from PySide6.QtCore import QTextBoundaryFinder
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from studyapp.ui.marked.shown import Shown
from studyapp.ui.theme import Face, Look


def fill(document: QTextDocument, shown: Shown, look: Look) -> None:
    """Put what is shown into the document: plain letters, set as LOOK says, never markup."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    cursor.setBlockFormat(_paragraph(look))
    cursor.setCharFormat(QTextCharFormat())
    cursor.insertText(shown.text)
    for number in shown.headings:
        _set_heading(document, number, look)
    cursor.endEditBlock()


def set_margins(document: QTextDocument, *, left: int, right: int, above: int, below: int) -> None:
    """Set how far the text stands from the sides of the view."""
    frame = document.rootFrame().frameFormat()
    wanted = (left, right, above, below)
    was = (frame.leftMargin(), frame.rightMargin(), frame.topMargin(), frame.bottomMargin())
    if wanted == was:
        return
    frame.setLeftMargin(left)
    frame.setRightMargin(right)
    frame.setTopMargin(above)
    frame.setBottomMargin(below)
    document.rootFrame().setFrameFormat(frame)


def sentence_start(document: QTextDocument, position: int) -> int:
    """Return where the sentence begins that a position lies in."""
    block = document.findBlock(position)
    finder = _sentences(block)
    finder.setPosition(min(position - block.position() + 1, block.length() - 1))
    return block.position() + max(finder.toPreviousBoundary(), 0)


def next_sentence(document: QTextDocument, position: int) -> int:
    """Return where the next sentence begins; the document's end after the last one."""
    block = document.findBlock(position)
    finder = _sentences(block)
    finder.setPosition(position - block.position())
    boundary = finder.toNextBoundary()
    is_inside = 0 <= boundary < block.length() - 1
    return block.position() + (boundary if is_inside else block.length())


def _sentences(block: QTextBlock) -> QTextBoundaryFinder:
    return QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, block.text())


def _paragraph(look: Look) -> QTextBlockFormat:
    """Return the setting of a paragraph; a proportional height would multiply the font's own."""
    paragraph = QTextBlockFormat()
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    paragraph.setLineHeight(look.leading(Face.READING), fixed)
    paragraph.setBottomMargin(look.px(14))
    return paragraph


def _set_heading(document: QTextDocument, number: int, look: Look) -> None:
    cursor = QTextCursor(document.findBlockByNumber(number))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    setting = QTextCharFormat()
    setting.setFont(look.font(Face.BAR_TITLE))
    cursor.mergeCharFormat(setting)
    above = QTextBlockFormat()
    above.setTopMargin(look.px(14) if number else 0)
    cursor.mergeBlockFormat(above)
