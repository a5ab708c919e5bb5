"""Sheets and their keys on pages, through Qt's painter: as a PDF file, or on a printer."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from studyapp.domain.sheets import Holds, Paper, Sheet
from studyapp.ui.paper.blocks import answer_block, question_block
from studyapp.ui.paper.pictures import DPI, SCREEN, Illustrations
from studyapp.ui.theme.faces import SERIF, load_fonts, paper_font
from studyapp.ui.wording import tr

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_MARGIN = 18.0
"""Millimetres to each side of a page."""
_GAP = 0.16
_FOOT = 0.35
"""Inches between two questions, and of the foot with the number of the page."""


_LEAST = 0.3
"""The share of a page from which on it pays to begin what goes on on the next one."""
Steps = Generator[float, None, bytes]
"""The share that is done after each step, and in the end what came of it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What begins on a page of its own: its blocks, what its feet say, its pictures."""

    blocks: tuple[str, ...]
    foot: str
    pictures: Illustrations | None = None


def pdf_of(sheets: Sequence[Sheet], paper: Paper, *, holds: Holds = Holds.BOTH) -> bytes:
    """Return a PDF of the sheets, each from a page of its own, and of their keys after them."""
    steps = pdf_steps(sheets, paper, holds=holds)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bytes(end.value)


def pdf_steps(sheets: Sequence[Sheet], paper: Paper, *, holds: Holds = Holds.BOTH) -> Steps:
    """Make a PDF as `pdf_of` does, in steps of a few milliseconds.

    All of them belong on the thread of the application: a text document connects signals while it
    holds Python's lock, and stands still for good against a window that takes a connection away.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield from paint_on(_writer(buffer, sheets, paper), sheets, holds=holds)
    return bytes(buffer.data().data())


def paint_on(
    device: QPagedPaintDevice, sheets: Sequence[Sheet], *, holds: Holds
) -> Generator[float, None, None]:
    """Paint the sheets on the pages of a device with `DPI` dots to an inch, step by step."""
    load_fonts()
    parts: list[_Part] = []
    if holds is not Holds.KEYS:
        parts += [_sheet_part(sheet, device.width() * SCREEN / DPI) for sheet in sheets]
    if holds is not Holds.QUESTIONS:
        parts += map(_key_part, sheets)
    painter = QPainter(device)
    try:
        for place, part in enumerate(parts):
            if place:
                device.newPage()
            for share in _paint(painter, device, part):
                yield (place + share) / len(parts)
    finally:  # Qt crashes where a device goes before its painter.
        painter.end()


def page_layout(paper: Paper) -> QPageLayout:
    """Return a page with its margins."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    upright, millimetres = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    return QPageLayout(QPageSize(_SIZES[paper]), upright, margins, millimetres)


def _writer(buffer: QBuffer, sheets: Sequence[Sheet], paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout(paper))
    writer.setTitle(sheets[0].title if sheets else "")
    writer.setCreator("Studyapp")
    return writer


def _sheet_part(sheet: Sheet, width: float) -> _Part:
    name = tr("Version {label}", label=sheet.label)
    lines = f"{escape(tr('Name'))} {'_' * 34} &nbsp; {escape(tr('Date'))} {'_' * 16}"
    head = f"{_title(sheet.title, name)}<p>{lines}</p>"
    pictures = Illustrations(sheet.pictures, width)
    questions = (
        question_block(number, each, pictures.of(each))
        for number, each in enumerate(sheet.questions, start=1)
    )
    return _Part((head, *questions), f"{sheet.title} · {name}", pictures)


def _key_part(sheet: Sheet) -> _Part:
    name = tr("Key to version {label}", label=sheet.label)
    pairs = zip(sheet.questions, sheet.answers, strict=True)
    answers = (answer_block(n, *pair) for n, pair in enumerate(pairs, start=1))
    return _Part((_title(sheet.title, name), *answers), f"{sheet.title} · {name}")


def _title(title: str, name: str) -> str:
    style = f"font-family:'{SERIF}'; font-size:17pt"
    return f'<p style="{style}"><b>{escape(title)}</b></p><p>{escape(name)}</p>'


def _paint(painter: QPainter, device: QPagedPaintDevice, part: _Part) -> Iterator[float]:
    """Paint a part; no block is torn that fits on a page."""
    width, height = device.width(), device.height() - round(_FOOT * DPI)
    documents: list[QTextDocument] = []
    for block in part.blocks:
        documents.append(_document(device, block, width, part.pictures))
        yield len(documents) / len(part.blocks) / 2
    pages = _pages(documents, height)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            device.newPage()
        for piece in page:
            _paint_piece(painter, piece, width)
        foot = QRectF(0, height, width, device.height() - height)
        _paint_foot(painter, foot, part.foot, tr("Page {n} of {total}", n=number, total=len(pages)))
        yield 0.5 + number / len(pages) / 2


def _paint_foot(painter: QPainter, foot: QRectF, what: str, page: str) -> None:
    """Write below a page what it is part of, shortened before the number of the page."""
    painter.setFont(paper_font(small=True))
    bottom = Qt.AlignmentFlag.AlignBottom
    metrics = QFontMetricsF(painter.font(), painter.device())
    room = foot.width() - metrics.horizontalAdvance(page) - DPI / 4
    says = metrics.elidedText(what, Qt.TextElideMode.ElideMiddle, room)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | bottom, says)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | bottom, page)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a document from `start` to `end`, `top` below the head of its page."""

    document: QTextDocument
    start: float
    end: float
    top: float


def _pages(documents: Sequence[QTextDocument], height: float) -> list[list[_Piece]]:
    """Return what stands on each page; what is longer than a page begins below what is there."""
    pages: list[list[_Piece]] = [[]]
    top = 0.0
    for document in documents:
        whole, start = document.size().height(), 0.0
        needed = whole if whole <= height else height * _LEAST
        if top and top + needed > height:
            pages.append([])
            top = 0.0
        while whole - start > height - top:
            end = _last_line(document, start, start + height - top)
            pages[-1].append(_Piece(document, start, end, top))
            pages.append([])
            start, top = end, 0.0
        pages[-1].append(_Piece(document, start, whole, top))
        top += whole - start + _GAP * DPI
    return pages


def _last_line(document: QTextDocument, start: float, most: float) -> float:
    """Return where the last line ends that ends before `most`; a line higher than that is cut."""
    found, block = most, document.begin()
    while block.isValid():
        over = document.documentLayout().blockBoundingRect(block).top()
        lines = (block.layout().lineAt(n) for n in range(block.layout().lineCount()))
        for line in lines:
            bottom = over + line.rect().bottom()
            if start < bottom <= most:
                found = bottom
        block = block.next()
    return found


def _document(
    device: QPagedPaintDevice, html: str, width: float, pictures: Illustrations | None = None
) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setDefaultFont(paper_font())
    document.setDefaultStyleSheet("p { margin: 3px 0; }")
    if pictures is not None:
        pictures.lend_to(document)
    document.setHtml(html)
    document.setTextWidth(width)
    return document


def _paint_piece(painter: QPainter, piece: _Piece, width: float) -> None:
    painter.save()
    painter.translate(0, piece.top - piece.start)
    piece.document.drawContents(painter, QRectF(0, piece.start, width, piece.end - piece.start))
    painter.restore()
