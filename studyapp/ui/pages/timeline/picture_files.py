"""Timelines as picture files, by the painter that paints the screen.

All is made in steps of a few milliseconds, which belong on the thread of the application.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from itertools import chain

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from studyapp.domain.exporting import ExportWish, Form, PaperSize, Stretch
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.paging import pages_of
from studyapp.ui.pages.timeline.sheet import Heading, Sheet, SheetInk
from studyapp.ui.pages.timeline.sheet_words import page_words
from studyapp.ui.theme.svg_text import with_lengths

_DPI = 1200
_SCREEN = 96
"""Dots to an inch of paper, and of what the ink is measured in."""
_LEAST_SHARE = 0.42
"""How high a picture is at least, as a share of its width."""
_STRIP = 300_000
"""Dots that are painted in one step."""
_SIZES = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.A3: QPageSize.PageSizeId.A3,
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
}
_EDGE = 8 / 25.4 * _SCREEN
"""Pixels to each side of a page that no printer can reach, or folders hide."""
_SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How small a timeline may be written to fit on one page."""
_ON_SEVERAL = 0.8
"""How small it is written on several."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A picture, how many events are only counted in it, and how many titles are cut."""

    picture: str | bytes | QImage
    hidden: int
    cut: int

    def content(self) -> bytes:
        """Return the file, on any thread: to pack a picture or measure its texts takes a while."""
        if isinstance(self.picture, bytes):
            return self.picture
        if isinstance(self.picture, str):
            return with_lengths(self.picture).encode("utf-8")
        buffer = _buffer()
        self.picture.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know bytes only
        return bytes(buffer.data().data())


Steps = Generator[float, None, Painted]


def painted(ink: SheetInk, chronicle: Chronicle, heading: Heading, wish: ExportWish) -> Steps:
    """Paint what a wish asks for, step by step."""
    if wish.form is Form.PDF:
        return (yield from _pdf(ink, chronicle, heading, wish))
    sheet = Sheet(ink, chronicle, heading, wish.width, round(wish.width * _LEAST_SHARE))
    if wish.within is not None:
        sheet.show(wish.within.first, wish.within.last)
    for _ in chain(sheet.measure(), sheet.grow()):
        yield 0.0
    yield 0.0  # it is laid out now
    if wish.form is Form.SVG:
        return Painted((yield from _svg(sheet, heading, wish)), sheet.hidden, sheet.cut)
    return Painted((yield from _image(sheet, heading, wish)), sheet.hidden, sheet.cut)


def _image(sheet: Sheet, heading: Heading, wish: ExportWish) -> Generator[float, None, QImage]:
    size = QSize(wish.width, round(sheet.height)) * wish.scale
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setText("Title", heading.title)
    image.setText("Description", _described(heading))
    high = max(_STRIP // size.width(), 1)
    for top in range(0, size.height(), high):
        strip = QImage(size.width(), min(high, size.height() - top), image.format())
        _paint_strip(sheet, strip, top, wish.scale)
        painter = QPainter(image)
        painter.drawImage(0, top, strip)
        painter.end()
        yield min((top + high) / size.height(), 1.0)
    return image


def _paint_strip(sheet: Sheet, strip: QImage, top: int, scale: int) -> None:
    strip.setDevicePixelRatio(scale)
    painter = QPainter(strip)
    try:
        painter.translate(0, -top / scale)
        sheet.paint(painter)
    finally:
        painter.end()
    strip.setDevicePixelRatio(1)


def _svg(sheet: Sheet, heading: Heading, wish: ExportWish) -> Generator[float, None, str]:
    from PySide6.QtSvg import QSvgGenerator

    buffer, size = _buffer(), QSize(wish.width, round(sheet.height))
    # The older version knows no clips: bars would run over the names of lanes.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(_SCREEN)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(heading.title)
    generator.setDescription(_described(heading))
    painter = QPainter(generator)
    try:
        for _ in sheet.paint_in_steps(painter):
            yield 0.5
    finally:
        painter.end()
    return bytes(buffer.data().data()).decode("utf-8")


def _described(heading: Heading) -> str:
    return ". ".join((*heading.lines, heading.made))


def _pdf(ink: SheetInk, chronicle: Chronicle, heading: Heading, wish: ExportWish) -> Steps:
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(_page(wish))
    writer.setTitle(heading.title)
    writer.setCreator("Studyapp")
    ground = QRectF(0, 0, writer.width(), writer.height())
    room = QSize(writer.width(), writer.height()) * _SCREEN / _DPI
    ink = replace(ink, ink=replace(ink.ink, on_paper=True))
    sheet, share = yield from _fitted(ink, chronicle, heading, room, wish)
    whole = sheet.stage.whole
    days = wish.within or Stretch(whole.first, whole.last)
    pages = (yield from pages_of(sheet, chronicle, days)) if wish.several else [days]
    painter, hidden, cut = QPainter(writer), 0, 0
    try:
        for number, page in enumerate(pages, start=1):
            if number > 1:
                writer.newPage()
            sheet.show(page.first, page.last)
            painter.resetTransform()
            painter.fillRect(ground, ink.ink.tokens.page)
            painter.scale(_DPI / _SCREEN * share, _DPI / _SCREEN * share)
            painter.translate(_EDGE / share, _EDGE / share)
            for _ in sheet.paint_in_steps(painter, page=page_words(number, len(pages))):
                yield (number - 1) / len(pages)
            hidden, cut = hidden + sheet.hidden, cut + sheet.cut
            yield number / len(pages)
    finally:  # Qt crashes where a device goes before its painter.
        painter.end()
    return Painted(bytes(buffer.data().data()), hidden, cut)


def _fitted(
    ink: SheetInk, chronicle: Chronicle, heading: Heading, room: QSize, wish: ExportWish
) -> Generator[float, None, tuple[Sheet, float]]:
    """Find how small a sheet must be written to tell all on one page, and lay it out so."""
    width, height = room.width() - 2 * _EDGE, room.height() - 2 * _EDGE
    for share in (_ON_SEVERAL,) if wish.several else _SMALLER:
        sheet = Sheet(ink, chronicle, heading, width / share, height / share)
        if wish.within is not None:
            sheet.show(wish.within.first, wish.within.last)
        for _ in sheet.measure():
            yield 0.0
        if sheet.is_crowded or (sheet.fits and not sheet.cut):
            break
        yield 0.0
    return sheet, share


def _page(wish: ExportWish) -> QPageLayout:
    ways = QPageLayout.Orientation
    way = ways.Portrait if wish.upright else ways.Landscape
    return QPageLayout(QPageSize(_SIZES[wish.paper]), way, QMarginsF(0, 0, 0, 0))


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
