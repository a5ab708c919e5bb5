"""Sheets and their keys as a PDF file, through Qt's painter; needs no printer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from studyapp.domain.sheets import Paper, Sheet
from studyapp.ui.paper.blocks import answer_block, question_block
from studyapp.ui.theme.faces import SERIF, load_fonts, paper_font
from studyapp.ui.wording import tr

_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_DPI = 300
_MARGIN = 18.0
"""Millimetres to each side of a page."""
_GAP = 0.16
_FOOT = 0.35
"""Inches between two questions, and of the foot with the number of the page."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What begins on a page of its own: its blocks and what its feet say."""

    blocks: tuple[str, ...]
    foot: str


def pdf_of(
    sheets: Sequence[Sheet], paper: Paper, *, progress: Callable[[float], object] = lambda _: None
) -> bytes:
    """Return a PDF of the sheets, each from a page of its own, and their keys after them.

    May run on any thread, once there is a QGuiApplication.
    """
    load_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, sheets, paper)
    parts = [*map(_sheet_part, sheets), *map(_key_part, sheets)]
    painter = QPainter(writer)
    try:
        for place, part in enumerate(parts):
            if place:
                writer.newPage()
            _paint(painter, writer, part)
            progress((place + 1) / len(parts))
    finally:  # Qt crashes where a device goes before its painter.
        painter.end()
    return bytes(buffer.data().data())


def write_pdf(path: Path, sheets: Sequence[Sheet], paper: Paper) -> None:
    """Write a PDF of the sheets to `path`; an OSError if it cannot be written."""
    path.write_bytes(pdf_of(sheets, paper))


def _writer(buffer: QBuffer, sheets: Sequence[Sheet], paper: Paper) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[paper]),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    writer.setTitle(sheets[0].title if sheets else "")
    writer.setCreator("Studyapp")
    return writer


def _sheet_part(sheet: Sheet) -> _Part:
    name = tr("Version {label}", label=sheet.label)
    lines = f"{escape(tr('Name'))} {'_' * 34} &nbsp; {escape(tr('Date'))} {'_' * 16}"
    head = f"{_title(sheet.title, name)}<p>{lines}</p>"
    questions = (question_block(n, each) for n, each in enumerate(sheet.questions, start=1))
    return _Part((head, *questions), f"{sheet.title} · {name}")


def _key_part(sheet: Sheet) -> _Part:
    name = tr("Key to version {label}", label=sheet.label)
    pairs = zip(sheet.questions, sheet.answers, strict=True)
    answers = (answer_block(n, *pair) for n, pair in enumerate(pairs, start=1))
    return _Part((_title(sheet.title, name), *answers), f"{sheet.title} · {name}")


def _title(title: str, name: str) -> str:
    style = f"font-family:'{SERIF}'; font-size:17pt"
    return f'<p style="{style}"><b>{escape(title)}</b></p><p>{escape(name)}</p>'


def _paint(painter: QPainter, writer: QPdfWriter, part: _Part) -> None:
    """Paint a part; no block is torn that fits on a page."""
    width, height = writer.width(), writer.height() - round(_FOOT * _DPI)
    pages = _pages([_document(writer, block, width) for block in part.blocks], height)
    for number, page in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        for piece in page:
            _paint_piece(painter, piece, width)
        says = tr("Page {n} of {total}", n=number, total=len(pages))
        painter.setFont(paper_font(small=True))
        foot = QRectF(0, height, width, writer.height() - height)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, part.foot)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, says)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of a document from `start` to `end`, `top` below the head of its page."""

    document: QTextDocument
    start: float
    end: float
    top: float


def _pages(documents: Sequence[QTextDocument], height: float) -> list[list[_Piece]]:
    pages: list[list[_Piece]] = [[]]
    top = 0.0
    for document in documents:
        whole, start = document.size().height(), 0.0
        if top and top + whole > height:
            pages.append([])
            top = 0.0
        while whole - start > height:
            end = _last_line(document, start, start + height)
            pages[-1].append(_Piece(document, start, end, top))
            pages.append([])
            start = end
        pages[-1].append(_Piece(document, start, whole, top))
        top += whole - start + _GAP * _DPI
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


def _document(writer: QPdfWriter, html: str, width: float) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(paper_font())
    document.setDefaultStyleSheet("p { margin: 3px 0; }")
    document.setHtml(html)
    document.setTextWidth(width)
    return document


def _paint_piece(painter: QPainter, piece: _Piece, width: float) -> None:
    painter.save()
    painter.translate(0, piece.top - piece.start)
    piece.document.drawContents(painter, QRectF(0, piece.start, width, piece.end - piece.start))
    painter.restore()
