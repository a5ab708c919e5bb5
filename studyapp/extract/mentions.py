"""What the words of a date say, before the text around it gives what they leave out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from studyapp.domain.texts import Emendation, Span


class Unit(StrEnum):
    """A stretch of time by which a date is counted on."""

    DAY = "day"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from another date: 1 the next, -1 the one before, 0 the same.

    With `ordinal` it counts from the day of the story on which such counting began; with `here` it
    is that day, if it was told shortly before.
    """

    unit: Unit
    amount: int
    ordinal: bool = False
    here: bool = False


class Mention(NamedTuple):
    """Words that name a date, at `start` to `end` of the text they were found in.

    Parts that they leave out are None. `before_christ` is None where no era is stated; `span` is
    10 or 100 for a decade or century that begins in `year`, with `opening` its first ten years.
    `named` says that "the year" stands before it. `shift` tells what a relative date is counted by;
    with `of_year` it counts the years of a month or day ("March of that year").
    `joined` says that it is the end of a range which the mention before it begins; `aside` that it
    does not say where the story is, and `looks` -1 that it lies back, 1 ahead; `opens` that a
    sentence begins with it. `easter` is how many days after Easter it is, `weekday` 1 for Monday;
    `is_perfect` says that what follows it had happened before. `tens` are the years of a decade
    whose century is left out; without `span` they are the turn of a century. `toward` says that it
    counts from a happening, whose date is at `anchor`. `lender` is the date that a range or list
    takes its year from. A small number behind a month may be its `year` where the story is in such
    times; else the mention ends at `or_end`. With `may_count` the number is a year only where
    others near it are. With `twin` it may be the day of the mention before it, by the other
    calendar.

    It is a tuple, as a text may have many thousands and each is made anew several times.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    season: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    before_christ: bool | None = None
    span: int | None = None
    tens: int | None = None
    easter: int | None = None
    weekday: int | None = None
    opening: bool = False
    approximate: bool = False
    julian: bool = False
    shift: Shift | None = None
    named: bool = False
    of_year: bool = False
    joined: bool = False
    aside: bool = False
    looks: int = 0
    is_perfect: bool = False
    or_end: int | None = None
    may_count: bool = False
    opens: bool = False
    toward: bool = False
    twin: bool = False
    anchor: Span | None = None
    uncertain: bool = False
    lender: Span | None = None
    repair: Emendation | None = None
    sureness: float = 1.0

    @property
    def place(self) -> Span:
        """Return where it stands."""
        return Span(self.start, self.end)

    @property
    def is_stated(self) -> bool:
        """Return whether it names its own year."""
        is_sure = self.year is not None and self.or_end is None
        return is_sure and self.shift is None and self.span is None
