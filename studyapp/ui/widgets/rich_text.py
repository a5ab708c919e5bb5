"""Blocks of Markdown as a document of Qt's, built piece by piece and painted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLayout,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)

from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.faces import strong_font
from studyapp.ui.widgets.markdown import Block, Form, Run, Runs, plain_runs

STEP = 24
"""By how much lists and quotations stand in, in pixels of 100 %."""
QUOTES = QTextFormat.Property.UserProperty.value + 1
"""The property of a block that says how many quotations it stands in."""
_DEEPEST_SHOWN = 5
_WIDEST_TABLE = 12
_ENDS = {0x0A: "\u2028", 0x0D: "\u2028", 0x2029: "\u2028"} | dict.fromkeys(
    (0x00, 0xFDD0, 0xFDD1, 0xFFFC), "\ufffd"
)


class Dress:
    """The formats of a face in a look."""

    def __init__(self, look: Look, face: Face, color: str) -> None:
        self.look = look
        self.face = face
        self.color = color
        self.font = look.font(face)

    def char(self, run: Run) -> QTextCharFormat:
        """Return how a piece of text looks."""
        made = QTextCharFormat()
        made.setFont(self._font(run))
        made.setForeground(self.look.color("accent" if run.link else self.color))
        if run.code:
            made.setBackground(self.look.color("sunk"))
        if run.link is not None:
            made.setAnchor(True)
            made.setAnchorHref(run.link)
            made.setFontUnderline(True)
        return made

    def block(self, block: Block) -> QTextBlockFormat:
        """Return how a paragraph stands: a list's text hangs to the right of its marker."""
        made = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.FixedHeight
        made.setLineHeight(self.look.leading(self.face), kind.value)
        step = self.look.px(STEP)
        depth = min(block.depth, _DEEPEST_SHOWN)
        made.setLeftMargin(step * (depth + min(block.quotes, _DEEPEST_SHOWN)))
        made.setProperty(QUOTES, min(block.quotes, _DEEPEST_SHOWN))
        if block.marker is not None:
            made.setTextIndent(-step)
            made.setTabPositions([QTextOption.Tab(step, QTextOption.TabType.LeftTab)])
        if block.form is Form.CODE:
            made.setBackground(self.look.color("sunk"))
        return made

    def table(self, columns: int) -> QTextTableFormat:
        """Return how a table stands: as wide as there is room, hairlines around its cells."""
        made = QTextTableFormat()
        made.setBorder(self.look.border)
        made.setBorderBrush(QBrush(self.look.color("line")))
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        space = round(self.look.leading(self.face) / 2)
        made.setTopMargin(space)
        made.setBottomMargin(space)
        made.setBorderCollapse(True)
        made.setCellPadding(self.look.px(6))
        made.setCellSpacing(0)
        made.setWidth(_percent(100))
        made.setColumnWidthConstraints([_percent(100 / columns)] * columns)
        return made

    def _font(self, run: Run) -> QFont:
        if run.code:
            made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            made.setPixelSize(round(self.font.pixelSize() * 0.9))
            return made
        made = strong_font(self.font.family()) if run.strong else QFont(self.font)
        made.setPixelSize(self.font.pixelSize())
        made.setItalic(run.emphasis)
        return made


def fill(document: QTextDocument, blocks: Sequence[Block], dress: Dress) -> None:
    """Put blocks into an empty document, one below the other."""
    document.setDocumentMargin(0)
    document.setDefaultFont(dress.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    cursor, before = QTextCursor(document), None
    for block in map(_narrowed, blocks):
        shape = dress.block(block)
        if before is None or before.form is Form.TABLE:
            cursor.setBlockFormat(shape)  # the empty one, there from the beginning or below a table
        elif block.form is not Form.TABLE:
            shape.setTopMargin(_gap(before, block, dress))
            cursor.insertBlock(shape)
        if block.form is Form.TABLE:
            _insert_table(cursor, block, dress)
        else:
            _insert_runs(cursor, _with_marker(block), dress)
        before = block


def format_ranges(runs: Runs, dress: Dress) -> tuple[str, list[QTextLayout.FormatRange]]:
    """Return the text of pieces in one line, and how its parts look, for a `QTextLayout`."""
    ranges, start = [], 0
    for run in runs:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, len(run.text.encode("utf-16-le")) // 2
        start += made.length
        made.format = dress.char(run)
        if run != Run(run.text):
            ranges.append(made)
    return "".join(_harmless(run.text) for run in runs), ranges


def _narrowed(block: Block) -> Block:
    """Return a block, or a table with too many columns as lines of text."""
    if block.form is not Form.TABLE or len(block.rows[0]) <= _WIDEST_TABLE:
        return block
    rows = [" · ".join(plain_runs(cell) for cell in row) for row in block.rows]
    return replace(block, form=Form.TEXT, runs=(Run("\n".join(rows)),))


def _insert_table(cursor: QTextCursor, block: Block, dress: Dress) -> None:
    _flatten(cursor)
    columns = len(block.rows[0])
    table = cursor.insertTable(len(block.rows), columns, dress.table(columns))
    for number, row in enumerate(block.rows):
        for column, cell in enumerate(row[:columns]):
            head = tuple(replace(run, strong=True) for run in cell) if number == 0 else cell
            inner = table.cellAt(number, column).firstCursorPosition()
            inner.setBlockFormat(dress.block(Block(Form.TEXT)))
            _insert_runs(inner, head, dress)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    _flatten(cursor)


def _flatten(cursor: QTextCursor) -> None:
    """Take the height from the empty lines that Qt has above and below a table."""
    if not cursor.block().text():
        shape = QTextBlockFormat()
        shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(shape)


def _insert_runs(cursor: QTextCursor, runs: Iterable[Run], dress: Dress) -> None:
    for run in runs:
        cursor.insertText(_harmless(run.text), dress.char(run))


def _with_marker(block: Block) -> Runs:
    return block.runs if block.marker is None else (Run(f"{block.marker}\t"), *block.runs)


def _gap(before: Block, block: Block, dress: Dress) -> int:
    """Return the space above a block: little between the items of a list."""
    goes_on = block.marker is not None and before.depth > 0
    return dress.look.px(4) if goes_on else round(dress.look.leading(dress.face) / 2)


def _harmless(text: str) -> str:
    """Return a text without the signs that Qt takes for the ends of paragraphs and frames."""
    return text.translate(_ENDS).encode("utf-16-le", "replace").decode("utf-16-le")


def _percent(share: float) -> QTextLength:
    return QTextLength(QTextLength.Type.PercentageLength, share)
