"""Texts of an SVG, each as wide as it was measured, also where its font is not installed."""

import re
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

from studyapp.ui.theme.faces import SERIF

_TEXT = re.compile(
    r'font-family="(?P<family>[^"]*)" font-size="(?P<size>[^"]*)" font-weight="(?P<weight>\d+)"'
    r' font-style="(?P<style>[^"]*)"\s*>(?P<words>[^<]*)</text>'
)


def with_lengths(svg: str) -> str:
    """Return an SVG of Qt whose texts keep their length in whatever font they are shown.

    Without that, a word in another font would lie over the mark behind it.
    """
    return _TEXT.sub(_with_length, svg)


def _with_length(text: re.Match[str]) -> str:
    font = QFont(text["family"])
    font.setPixelSize(max(round(float(text["size"])), 1))
    font.setWeight(QFont.Weight(int(text["weight"])))
    font.setItalic(text["style"] == "italic")
    length = QFontMetricsF(font).horizontalAdvance(unescape(text["words"]))
    kind = "serif" if text["family"] == SERIF else "sans-serif"
    told = f'textLength="{length:.2f}" lengthAdjust="spacingAndGlyphs"' if length > 0 else ""
    return (
        f'font-family="{text["family"]}, {kind}" font-size="{text["size"]}"'
        f' font-weight="{text["weight"]}" font-style="{text["style"]}" {told}'
        f">{text['words']}</text>"
    )
