"""The links in a document, and where they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFragment, QTextLine


@dataclass(frozen=True, slots=True)
class Link:
    """An address and the places of its words in the document, in Qt's UTF-16 units."""

    address: str
    start: int
    end: int


def links_of(document: QTextDocument) -> list[Link]:
    """Return the links in the order of the text; one whose words look different is one."""
    found: list[Link] = []
    for block in each_block(document):
        for part in _parts_of(block):
            address = part.charFormat().anchorHref()
            if not address:
                continue
            start, end = part.position(), part.position() + part.length()
            if found and (found[-1].address, found[-1].end) == (address, start):
                start = found.pop().start
            found.append(Link(address, start, end))
    return found


def boxes_of(link: Link, document: QTextDocument) -> Iterator[QRectF]:
    """Yield one box a line for the words of a link."""
    block = document.findBlock(link.start)
    layout = block.layout()
    corner = layout.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(link.start - block.position(), line.textStart())
        last = min(link.end - block.position(), line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            yield QRectF(corner.x() + left, corner.y() + line.y(), right - left, line.height())


def each_block(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the paragraphs of a document, those in tables too."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _parts_of(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _x(line: QTextLine, place: int) -> float:
    """Return the place alone: PySide hands back the cursor with it."""
    found: object = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # a number by now
