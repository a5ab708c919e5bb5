"""The part of the line that is shown: days to pixels and back, zoom, pan, fit."""

from dataclasses import dataclass, replace
from typing import Self

from studyapp.timeline.civil import civil_year

SHORTEST = 3 / (24 * 60)
"""The least that a view shows, in days: three minutes, so that a minute can be told."""

EARLIEST = civil_year(-10499)
LATEST = civil_year(10500)
"""Where the line ends, beyond all dates there can be."""

_SAME = 1e-6

_FIT_SHARE = 12
"""A fitted view is at least this many times as long as the shortest mark, so that a single day is
seen among its neighbours and not as a wall."""


@dataclass(frozen=True, slots=True)
class View:
    """Days `first` to `last` on `width` pixels; pixel 0 is `first`."""

    first: float
    last: float
    width: float

    def __post_init__(self) -> None:
        if not (self.first < self.last and self.width > 0):
            raise ValueError(f"no view: {self.first} to {self.last} on {self.width} px")

    @property
    def span(self) -> float:
        """Return the days shown."""
        return self.last - self.first

    @property
    def scale(self) -> float:
        """Return pixels per day."""
        return self.width / self.span

    def x(self, day: float) -> float:
        """Return the pixel of a day."""
        return (day - self.first) * self.scale

    def day(self, x: float) -> float:
        """Return the day at a pixel."""
        return self.first + x / self.scale

    def zoomed(self, factor: float, x: float) -> "View":
        """Return the view `factor` times as near, with the day at pixel `x` kept in its place."""
        span = min(max(self.span / factor, SHORTEST), LATEST - EARLIEST)
        kept = self.day(x)
        first = kept - span * (x / self.width)
        return View(first, first + span, self.width).bounded()

    def panned(self, pixels: float) -> "View":
        """Return the view moved so that what was at `pixels` is at 0."""
        days = pixels / self.scale
        return View(self.first + days, self.last + days, self.width).bounded()

    def centred(self, day: float) -> "View":
        """Return the view moved so that `day` is in the middle."""
        return self.panned(self.x(day) - self.width / 2)

    def revealing(self, first: float, last: float, margin: float) -> "View":
        """Return the nearest view in which these days stand `margin` pixels from the edges.

        What is longer than the view is left alone while it fills the middle.
        """
        left, right = self.x(first), self.x(last)
        if right < 0 or left > self.width:
            return self.centred((first + last) / 2)
        if right - left > self.width - 2 * margin:
            return self if left <= self.width / 2 <= right else self.centred((first + last) / 2)
        return self.panned(min(left - margin, 0.0) or max(right + margin - self.width, 0.0))

    def showing(self, first: float, last: float) -> "View":
        """Return the view of these days on the same width."""
        span = min(max(last - first, SHORTEST), LATEST - EARLIEST)
        start = (first + last - span) / 2
        return View(start, start + span, self.width).bounded()

    def resized(self, width: float) -> Self:
        """Return the view of the same days on another width."""
        return replace(self, width=width)

    def bounded(self) -> "View":
        """Return the nearest view that does not leave the line."""
        shift = max(EARLIEST - self.first, 0.0) + min(LATEST - self.last, 0.0)
        return View(self.first + shift, self.last + shift, self.width) if shift else self


def fit(
    bounds: tuple[float, float], *, shortest: float, width: float, before: float, after: float
) -> View:
    """Return the view of all days of `bounds` with a margin on each side.

    Args:
        bounds: The first day and the last.
        shortest: Days of the shortest mark; the view keeps it small.
        width: Pixels there are.
        before: Pixels to leave free at the left.
        after: Pixels to leave free at the right.
    """
    first, last = bounds
    inner = max(width - before - after, width / 2)
    length = max(last - first, shortest * _FIT_SHARE * inner / width, SHORTEST)
    start = (first + last - length) / 2
    scale = length / inner
    left = before if inner == width - before - after else width / 4
    view = View(start - left * scale, start - left * scale + width * scale, width)
    return view.bounded()


def between(one: View, other: View, share: float) -> View:
    """Return the view that has gone a share of the way from one to the other, on the other's width.

    Where both have a day at the same pixel, it stays there: zooming turns about it.
    """
    if share >= 1:
        return other
    span = one.span * (other.span / one.span) ** share
    done = share
    if abs(other.span / one.span - 1) > _SAME:
        done = (span - one.span) / (other.span - one.span)
    first = one.first + (other.first - one.first) * done
    return View(first, first + span, other.width)
