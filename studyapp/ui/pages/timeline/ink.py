"""Fonts, measures and colours of the timeline at the look of now."""

from dataclasses import dataclass, field
from typing import Self

from PySide6.QtGui import QColor, QFont

from studyapp.ui.pages.timeline.sprites import Sprites
from studyapp.ui.theme import Face, Look, Tokens
from studyapp.ui.theme.faces import SANS, strong_font
from studyapp.ui.widgets.letters import Letters


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ink:
    """All that painting needs to know besides numbers; made anew when the look changes.

    Sizes are pixels: `row` the height of a row, `bar` of a bar, `ring` the radius of a ring,
    `beside` from a mark to its label, `gap` between labels, `chip` the height of a chip, `chip_gap`
    from it to the next lane, `lane_pad` above and below the rows of a lane, `key` the width of a
    lane's colour, `tick` between named ticks, `margin` left of the names of lanes that stand beside
    their rows. `on_paper`: the painter is one of PDF, where no colour fades; `still`: nothing of
    the picture can be pressed.
    """

    tokens: Tokens
    lanes: tuple[QColor, ...]
    title: Letters
    strong: Letters
    date: Letters
    head: Letters
    small: Letters
    era: Letters
    line: float
    row: float
    bar: float
    ring: float
    beside: float
    gap: float
    pad: float
    chip: float
    chip_gap: float
    lane_pad: float
    key: float
    margin: float
    tick: float
    border: int
    era_tint: QColor
    focus: int
    on_paper: bool = False
    sprites: Sprites = field(default_factory=Sprites)
    still: bool = False

    @classmethod
    def of(cls, look: Look) -> Self:
        """Return the ink of a look."""
        px = look.px
        return cls(
            tokens=look.tokens,
            lanes=look.lanes,
            title=Letters(_sized(look.font(Face.INTERFACE), px(14))),
            strong=Letters(_sized(strong_font(SANS), px(14))),
            date=Letters(look.font(Face.KEY_CAP)),
            head=Letters(look.font(Face.INTERFACE_STRONG)),
            small=Letters(look.font(Face.SMALL)),
            era=Letters(_italic(look.font(Face.QUOTE), px(15))),
            era_tint=look.era,
            line=max(px(2.5), 2),
            row=px(37),
            bar=px(10),
            ring=px(5),
            beside=px(9),
            gap=px(14),
            pad=px(8),
            chip=px(20),
            chip_gap=px(3),
            lane_pad=px(6),
            key=px(5),
            margin=px(40),
            tick=px(74),
            border=look.border,
            focus=look.ring,
        )

    @property
    def foot(self) -> float:
        """Return the height of the strip of hidden marks, on which the chips lie."""
        return self.chip + 2 * self.chip_gap

    @property
    def thin(self) -> float:
        """Return the height of a folded lane: its name in one line."""
        return self.head.height + self.pad

    @property
    def smallest(self) -> float:
        """Return the pixels of the smallest mark, the ring with its line."""
        return 2 * self.ring + self.line

    @property
    def axis(self) -> float:
        """Return the height of the axis: ticks, their names, the context."""
        return self.pad + self.date.height + self.small.height + 6

    def lane(self, place: int) -> QColor:
        """Return the colour of a lane; they begin again after the last."""
        return self.lanes[place % len(self.lanes)]


def _italic(font: QFont, pixels: int) -> QFont:
    font.setItalic(True)
    return _sized(font, pixels)


def _sized(font: QFont, pixels: int) -> QFont:
    font.setPixelSize(pixels)
    return font
