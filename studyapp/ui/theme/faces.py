"""Type: which family, size and weight each kind of text has."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Protocol

import font_source_sans_pro
import font_source_serif_pro
from PySide6.QtGui import QFont, QFontDatabase

from studyapp.domain.settings import ReadingFace

SANS = "Source Sans Pro"
SERIF = "Source Serif Pro"
FIXED = "fixed"
"""Stands for the system's own family of letters of one width."""
_STYLES = ("Regular", "It", "Semibold", "SemiboldIt")
_TITLE_LIMIT = 28.0
"""Points at which titles and stems stop to grow."""


class Face(StrEnum):
    """A kind of text."""

    DISPLAY = "display"
    DISPLAY_STRONG = "display-strong"
    PAGE_TITLE = "page-title"
    STEM = "stem"
    BAR_TITLE = "bar-title"
    READING = "reading"
    QUOTE = "quote"
    HEADING = "heading"
    CHOICE = "choice"
    INTERFACE = "interface"
    INTERFACE_STRONG = "interface-strong"
    NAVIGATION = "navigation"
    SMALL = "small"
    SMALL_STRONG = "small-strong"
    KEY_CAP = "key-cap"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class _Cut:
    """Family, points, line height as a multiple of the size; `grows` without limit."""

    family: str
    points: float
    leading: float = 1.37
    strong: bool = False
    grows: bool = True


_CUTS = {
    Face.DISPLAY: _Cut(SERIF, 24, 1.3, grows=False),
    Face.DISPLAY_STRONG: _Cut(SERIF, 24, 1.3, strong=True, grows=False),
    Face.PAGE_TITLE: _Cut(SERIF, 21, 1.3, strong=True, grows=False),
    Face.STEM: _Cut(SERIF, 19, 1.36, grows=False),
    Face.BAR_TITLE: _Cut(SERIF, 16, 1.3, strong=True, grows=False),
    Face.READING: _Cut(SERIF, 14.5, 1.55),
    Face.QUOTE: _Cut(SERIF, 13.5, 1.5),
    Face.HEADING: _Cut(SERIF, 13.5, 1.37, strong=True),
    Face.CHOICE: _Cut(SANS, 12.5),
    Face.INTERFACE: _Cut(SANS, 11),
    Face.INTERFACE_STRONG: _Cut(SANS, 11, strong=True),
    Face.NAVIGATION: _Cut(SANS, 11.5),
    Face.SMALL: _Cut(SANS, 10),
    Face.SMALL_STRONG: _Cut(SANS, 10, strong=True),
    Face.KEY_CAP: _Cut(SANS, 9.5),
    Face.CODE: _Cut(FIXED, 10.5, 1.5),
}


_SPACED = (Face.READING, Face.QUOTE)


class _FontPackage(Protocol):
    @property
    def font_files_otf(self) -> dict[str, str]: ...


@cache
def load_fonts() -> None:
    """Load the two families into this program; needs a QGuiApplication."""
    packages: tuple[_FontPackage, ...] = (font_source_sans_pro, font_source_serif_pro)
    for package in packages:
        folder = Path(next(iter(package.font_files_otf.values()))).parent
        for file in folder.glob("*.otf"):
            if file.stem.partition("-")[2] in _STYLES:
                QFontDatabase.addApplicationFont(str(file))


def pixel_size(face: Face, *, dpi: float, percent: int) -> float:
    """Return the size of type in pixels."""
    cut = _CUTS[face]
    points = cut.points * percent / 100
    if not cut.grows:
        points = max(cut.points, min(points, _TITLE_LIMIT)) if percent > 100 else points
    return points * dpi / 72


def line_height(face: Face, spacing: int = 155) -> float:
    """Return the distance of base lines as a multiple of the pixel size.

    `spacing` is that of passages in percent; what is read beside them follows it.
    """
    leading = _CUTS[face].leading
    return leading * spacing / 155 if face in _SPACED else leading


def font(
    face: Face, *, dpi: float, percent: int, reading: ReadingFace = ReadingFace.SERIF
) -> QFont:
    """Return the font of a face at a text size; `reading` is what the serif ones are set in."""
    cut = _CUTS[face]
    family = _family(reading) if cut.family == SERIF else cut.family
    size = round(pixel_size(face, dpi=dpi, percent=percent))
    return QFont(_made(family, strong=cut.strong, size=size))


@lru_cache(maxsize=256)
def _made(family: str, *, strong: bool, size: int) -> QFont:
    """Return a font, made once: layouts ask for the same few hundreds of times."""
    if family == FIXED:
        wanted = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        wanted.setPixelSize(size)
        return wanted
    wanted = strong_font(family) if strong else QFont(family)
    if not strong:
        # Said, or a painter takes over the weight of the widget it paints on.
        wanted.setWeight(QFont.Weight.Normal)
    wanted.setPixelSize(size)
    wanted.setStyleHint(QFont.StyleHint.Serif if family == SERIF else QFont.StyleHint.SansSerif)
    return wanted


def paper_font(*, small: bool = False) -> QFont:
    """Return what is set on paper, in points, whatever the text size of the window."""
    return QFont(SANS, 9 if small else 11)


def _family(reading: ReadingFace) -> str:
    if reading is ReadingFace.SYSTEM:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return SANS if reading is ReadingFace.SANS else SERIF


def strong_font(family: str) -> QFont:
    """Return the semibold of a family, which some systems list as a family of its own."""
    own = f"{family} Semibold"
    listed = "Semibold" in QFontDatabase.styles(family) or not QFontDatabase.hasFamily(own)
    strong = QFont(family if listed else own)
    strong.setWeight(QFont.Weight.DemiBold)
    return strong
