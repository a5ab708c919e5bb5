"""Where a range of letters stands: its boxes line by line, in whatever direction it is written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGlyphRun, QTextBlock, QTextDocument, QTextLine

from studyapp.ui.theme import Face, Look

_TURNS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters and signs that are written, or make others be written, from right to left."""
_TOUCH = 0.5


@dataclass(frozen=True, slots=True)
class LineBox:
    """What a range takes of one line, in the document's measure.

    `begins` and `ends` say that a bracket belongs at its left and at its right: the range begins
    or ends there. A range of letters in two directions may have several boxes in a line.
    """

    left: float
    right: float
    baseline: float
    begins: bool
    ends: bool

    def top(self, look: Look) -> float:
        """Return the upper edge of the line, which touches the one above."""
        return self.baseline + look.px(9) - look.leading(Face.READING)


def line_boxes(document: QTextDocument, first: int, last: int) -> Iterator[LineBox]:
    """Yield the boxes of what stands between two positions, line by line."""
    block = document.findBlock(first)
    while block.isValid() and block.position() < last:
        corner = document.documentLayout().blockBoundingRect(block).topLeft()
        start, end = first - block.position(), last - block.position()
        for line in _lines(block, start, end):
            for box in _boxes(block, line, start, end):
                left, right = corner.x() + box.left, corner.x() + box.right
                yield replace(box, left=left, right=right, baseline=corner.y() + box.baseline)
        block = block.next()


def letter_at(document: QTextDocument, point: QPointF) -> int | None:
    """Return the position of the letter at a point, None beside the text.

    Where a line turns, Qt's own answer is of a letter next to the point, or across the turn.
    """
    layout = document.documentLayout()
    hit = layout.hitTest(point, Qt.HitTestAccuracy.ExactHit)
    if hit < 0:
        return None
    block = document.findBlock(hit)
    within = point - layout.blockBoundingRect(block).topLeft()
    for line in _lines(block, 0, block.length()):
        if line.y() <= within.y() < line.y() + line.height() and _turns(block, line):
            letters = range(line.textStart(), line.textStart() + line.textLength())
            over = (i for i in letters if any(_spans(r, within.x()) for r in line.glyphRuns(i, 1)))
            return block.position() + next(over, hit - block.position())
    return hit


def _lines(block: QTextBlock, first: int, last: int) -> Iterator[QTextLine]:
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() < last and first < line.textStart() + line.textLength():
            yield line


def _boxes(block: QTextBlock, line: QTextLine, start: int, end: int) -> Iterable[LineBox]:
    """Return the boxes of a range in a line, without the blanks at its end."""
    first = max(start, line.textStart())
    last = min(end, line.textStart() + line.textLength())
    begins, ends = first == start, last == end
    text = block.text()[first:last]
    last = max(first, last - (len(text) - len(text.rstrip(" \t"))))
    if _turns(block, line):
        boxes = _joined(_turning_boxes(line, first, last, begins=begins, ends=ends))
        if boxes:
            return boxes
    left, right = _edges(line, first, last, plain=text.isascii())
    return (LineBox(left, right, line.y() + line.ascent(), begins, ends),)


def _turns(block: QTextBlock, line: QTextLine) -> bool:
    """Return whether anything in a line goes from right to left."""
    in_line = block.text()[line.textStart() : line.textStart() + line.textLength()]
    is_left_to_right = block.textDirection() is Qt.LayoutDirection.LeftToRight
    return not is_left_to_right or _TURNS.search(in_line) is not None


def _turning_boxes(
    line: QTextLine, first: int, last: int, *, begins: bool, ends: bool
) -> Iterator[LineBox]:
    """Yield a box for each run of letters in one direction."""
    if first == last:
        return
    start, end = _middle(line, first), _middle(line, last - 1)
    for run in line.glyphRuns(first, last - first):
        box = run.boundingRect()
        has_first = begins and _spans(run, start)
        has_last = ends and _spans(run, end)
        at_left, at_right = has_first, has_last
        if run.isRightToLeft():
            at_left, at_right = has_last, has_first
        yield LineBox(box.left(), box.right(), line.y() + line.ascent(), at_left, at_right)


def _joined(boxes: Iterable[LineBox]) -> list[LineBox]:
    """Return the boxes from left to right, those that touch each other as one."""
    joined: list[LineBox] = []
    for box in sorted(boxes, key=lambda each: each.left):
        if joined and box.left <= joined[-1].right + _TOUCH:
            right = max(joined[-1].right, box.right)
            joined[-1] = replace(joined[-1], right=right, ends=box.ends)
        else:
            joined.append(box)
    return joined


def _middle(line: QTextLine, position: int) -> float:
    """Return the middle of the letter at a position; what has no shape of its own is nowhere."""
    boxes = [run.boundingRect() for run in line.glyphRuns(position, 1)]
    return boxes[0].center().x() if boxes else float("nan")


def _spans(run: QGlyphRun, x: float) -> bool:
    box: QRectF = run.boundingRect()
    return box.left() <= x < box.right()


def _edges(line: QTextLine, first: int, last: int, *, plain: bool) -> tuple[float, float]:
    """Return the left and right edge of a range in a line that goes from left to right."""
    edges = (_x(line, first), _x(line, last))
    if plain:
        return min(edges), max(edges)
    boxes = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
    if not boxes:
        return edges
    return min(box.left() for box in boxes), max(box.right() for box in boxes)


def _x(line: QTextLine, position: int) -> float:
    x = line.cursorToX(position)  # PySide returns the position too, which its stubs do not know
    return float(x[0]) if isinstance(x, tuple) else cast("float", x)
