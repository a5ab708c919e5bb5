"""Colours by what they are for. The table with their least contrasts is repeated by a test."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme; `line` is for decoration only, `edge` for what can be used."""

    page: QColor
    surface: QColor
    rail: QColor
    sunk: QColor
    lit: QColor
    ink: QColor
    ink2: QColor
    line: QColor
    edge: QColor
    accent: QColor
    onaccent: QColor
    accentsoft: QColor
    right: QColor
    rightsoft: QColor
    wrong: QColor
    wrongsoft: QColor
    repair: QColor
    repairsoft: QColor


def _tokens(**colours: str) -> Tokens:
    return Tokens(**{name: QColor(colour) for name, colour in colours.items()})


LIGHT = _tokens(
    page="#F6F1E7",
    surface="#FFFDF8",
    rail="#ECE5D7",
    sunk="#EFE9DD",
    lit="#EDE6D3",
    ink="#24201B",
    ink2="#5C5448",
    line="#DCD3C2",
    edge="#857A69",
    accent="#1D4E7A",
    onaccent="#FFFFFF",
    accentsoft="#E1EAF1",
    right="#1B6A4B",
    rightsoft="#E2EFE4",
    wrong="#A2321C",
    wrongsoft="#F8E6DE",
    repair="#855300",
    repairsoft="#FAEDCF",
)

DARK = _tokens(
    page="#1D1A17",
    surface="#282420",
    rail="#171512",
    sunk="#211E1A",
    lit="#3A342A",
    ink="#EDE6DA",
    ink2="#B4AA9B",
    line="#3B352E",
    edge="#8F8473",
    accent="#93BCE2",
    onaccent="#10202F",
    accentsoft="#2A3846",
    right="#7CC79D",
    rightsoft="#22352B",
    wrong="#F09A80",
    wrongsoft="#41281F",
    repair="#E3B462",
    repairsoft="#3D3120",
)

HIGH_CONTRAST = _tokens(
    page="#FFFFFF",
    surface="#FFFFFF",
    rail="#FFFFFF",
    sunk="#FFFFFF",
    lit="#FFF3C4",
    ink="#000000",
    ink2="#000000",
    line="#000000",
    edge="#000000",
    accent="#00338A",
    onaccent="#FFFFFF",
    accentsoft="#E6EEFF",
    right="#004D2A",
    rightsoft="#FFFFFF",
    wrong="#8A0F00",
    wrongsoft="#FFFFFF",
    repair="#5A3600",
    repairsoft="#FFF3C4",
)

HIGH_CONTRAST_DARK = _tokens(
    page="#000000",
    surface="#000000",
    rail="#000000",
    sunk="#000000",
    lit="#332600",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    line="#FFFFFF",
    edge="#FFFFFF",
    accent="#9ED0FF",
    onaccent="#000000",
    accentsoft="#00264D",
    right="#8DF5BE",
    rightsoft="#000000",
    wrong="#FFB3A1",
    wrongsoft="#000000",
    repair="#FFD97A",
    repairsoft="#332600",
)

LANES_LIGHT = tuple(
    QColor(lane)
    for lane in (
        "#213C86",
        "#0789C3",
        "#441238",
        "#C4637D",
        "#814909",
        "#908312",
        "#202E13",
        "#107054",
    )
)
LANES_DARK = tuple(
    QColor(lane)
    for lane in (
        "#8DADF9",
        "#77EDF6",
        "#8D6EB9",
        "#C593AF",
        "#AF6D31",
        "#F1D67B",
        "#9CAA85",
        "#3E897A",
    )
)


def era_tint(*, dark: bool, high_contrast: bool) -> QColor:
    """Return the ground of an era on the timeline; nothing in high contrast."""
    tint = QColor("#C9B88F")
    tint.setAlphaF(0.0 if high_contrast else 0.09 if dark else 0.20)
    return tint


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """Return `colour` with `share` (0 to 1) of `other` mixed in."""
    pairs = (
        (colour.red(), other.red()),
        (colour.green(), other.green()),
        (colour.blue(), other.blue()),
    )
    return QColor(*(round(part + (wanted - part) * share) for part, wanted in pairs))
