"""Flags of pins above a line of time: what they show, and where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtCore import QPointF, QRectF

from studyapp.ui.asking.areas.sides import Side, about, apart
from studyapp.ui.asking.paint import ICONS, Mark
from studyapp.ui.theme import Face, Look, Tokens
from studyapp.ui.widgets.letters import Letters

_WIDEST = 250


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class StripInk:
    """All that painting needs besides numbers; sizes are pixels. `disc` is a letter's diameter."""

    look: Look
    tokens: Tokens
    title: Letters
    date: Letters
    small: Letters
    disc: float
    pad: float
    gap: float
    border: int

    @classmethod
    def of(cls, look: Look) -> Self:
        """Return the ink of a look."""
        return cls(
            look=look,
            tokens=look.tokens,
            title=Letters(look.font(Face.QUOTE)),
            date=Letters(look.font(Face.SMALL)),
            small=Letters(look.font(Face.SMALL)),
            disc=look.px(25),
            pad=look.px(8),
            gap=look.px(14),
            border=look.border,
        )

    @property
    def axis(self) -> float:
        """Return the height of the axis: ticks, their names, the context."""
        return self.pad + self.date.height + self.small.height + self.pad


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A pin at pixel `x`, the words of its flag, and what became of it.

    `is_truth` is where an event belongs, not where it was put. A flag that `is_brief` shows its
    letter alone.
    """

    x: float
    letter: str
    title: str
    date: str
    mark: Mark = Mark.IDLE
    is_truth: bool = False
    is_brief: bool = False


@dataclass(frozen=True, slots=True)
class FlagBox:
    """A flag and the box in which it stands."""

    flag: Flag
    box: QRectF


def in_letters(flags: Sequence[Flag], *, but: Mark | None = None) -> list[Flag]:
    """Return the flags as brief ones, `but` for those with this mark."""
    return [replace(flag, is_brief=flag.mark is not but) for flag in flags]


def is_beyond(flag: Flag, width: float) -> bool:
    """Return whether a pin is off a picture of this width."""
    return not 0 <= flag.x <= width


def brief_beyond(flags: Sequence[Flag], width: float) -> list[Flag]:
    """Return the flags, brief ones of pins off the picture: words there would be read as a date."""
    return [replace(each, is_brief=each.is_brief or is_beyond(each, width)) for each in flags]


def flag_height(ink: StripInk, *, brief: bool) -> float:
    """Return how high a flag is."""
    if brief:
        return ink.disc + ink.pad / 2
    return ink.title.height + ink.date.height + ink.pad


@dataclass(frozen=True, slots=True)
class Sky:
    """The room above the line: how wide it is, and how many flags stand in a column.

    The line is at its `foot`.
    """

    width: float
    foot: float
    levels: int


def placed(flags: Sequence[Flag], ink: StripInk, sky: Sky) -> list[FlagBox]:
    """Return where the flags stand, each on the lowest level that is free above its pin.

    Where none is, it stands beside the others; one whose pin is off the picture, at the edge.
    """
    levels: list[list[tuple[Flag, Side]]] = [[] for _ in range(sky.levels)]
    for flag in sorted(flags, key=lambda each: each.x):
        side = about(flag.x, _width(flag, ink), sky.width)
        free = (level for level in levels if not level or level[-1][1].end + ink.pad <= side.left)
        level = next(free, None) or min(levels, key=lambda each: each[-1][1].end if each else 0.0)
        level.append((flag, side))
    high = max((flag_height(ink, brief=flag.is_brief) for flag in flags), default=0.0) + ink.pad
    return [
        _box(flag, side, ink, sky.foot - ink.gap * 1.5 - number * high)
        for number, level in enumerate(levels)
        for (flag, _), side in zip(
            level, apart([side for _, side in level], ink.pad, sky.width), strict=True
        )
    ]


def _box(flag: Flag, side: Side, ink: StripInk, bottom: float) -> FlagBox:
    high = flag_height(ink, brief=flag.is_brief)
    return FlagBox(flag, QRectF(side.left, bottom - high, side.width, high))


def levels_needed(flags: Sequence[Flag], ink: StripInk, sky: Sky) -> int:
    """Return how many levels it takes for flags to stand clear of each other above their pins."""
    roomy = replace(sky, levels=max(len(flags), 1))
    bottoms = {each.box.bottom() for each in placed(flags, ink, roomy)}
    return max(len(bottoms), 1)


def nearest(boxes: Sequence[FlagBox], at: QPointF, *, reach: float) -> FlagBox | None:
    """Return the flag at a point, or the next one less than `reach` away; of two the last one."""
    near = [(_distance(each.box, at), each) for each in reversed(boxes)]
    away, found = min(near, key=lambda pair: pair[0], default=(reach, None))
    return found if away < reach else None


def _distance(box: QRectF, at: QPointF) -> float:
    """Return how far a point lies outside a box; 0 inside."""
    across = max(box.left() - at.x(), at.x() - box.right(), 0.0)
    down = max(box.top() - at.y(), at.y() - box.bottom(), 0.0)
    return max(across, down)


def sign_room(flag: Flag, ink: StripInk) -> float:
    """Return how wide the sign of a flag is, with what stands beside it."""
    return ink.look.px(26) if flag.mark in ICONS else 0.0


def _width(flag: Flag, ink: StripInk) -> float:
    if flag.is_brief:
        return ink.disc + ink.pad
    words = max(ink.title.width(flag.title), ink.date.width(flag.date)) + 2
    room = ink.disc + 2.5 * ink.pad + sign_room(flag, ink)
    return min(words, ink.look.px(_WIDEST)) + room
