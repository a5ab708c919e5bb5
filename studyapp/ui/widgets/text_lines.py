"""Plain text broken into lines of one leading, and how much room they take."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

_MEASURED = 4096
"""How many measures of texts are kept: layouts ask for the same ones many times over."""


def laid_out(
    text: str,
    font: QFont,
    *,
    width: int,
    leading: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[QTextLayout, int]:
    """Return `text` broken into lines of `width` pixels, and the height of them all."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setFormats(formats)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    height = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height + (leading - line.height()) / 2))
        height += leading
    layout.endLayout()
    return layout, height


def measured(
    text: str,
    font: QFont,
    *,
    width: int,
    leading: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> tuple[int, int]:
    """Return how wide the longest line is at most, and how high all lines are together."""
    if not formats:
        return _measured_plain(text, font.toString(), width, leading)
    layout, height = laid_out(text, font, width=width, leading=leading, formats=formats)
    return _widest(layout), height


@lru_cache(maxsize=_MEASURED)
def _measured_plain(text: str, font_words: str, width: int, leading: int) -> tuple[int, int]:
    font = QFont()
    font.fromString(font_words)
    layout, height = laid_out(text, font, width=width, leading=leading)
    return _widest(layout), height


@lru_cache(maxsize=_MEASURED)
def widest_word(text: str, font_words: str) -> int:
    """Return the width of the widest word; `font_words` is the font, as it writes itself."""
    font = QFont()
    font.fromString(font_words)
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0)


def _widest(layout: QTextLayout) -> int:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return ceil(max((line.naturalTextWidth() for line in lines), default=0)) + 1


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
