"""Clean passages with one date to be damaged in each: many forms, several periods, numbers around.

What they mean is known by construction. Around the date stand whole years of the same time, as
they do in any passage of history, and numbers that are no dates.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_PERIODS: Final = ((1066, 1480), (1490, 1780), (1789, 1905), (1906, 1995))
_DOINGS: Final = (
    "the council met again",
    "the bridge was opened",
    "the queen left the town",
    "a fire broke out in the lower market",
    "both sides signed the treaty",
    "the first ships came home",
    "the old mill was pulled down",
    "the army crossed the river",
)
_FILLERS: Final = (
    "Some {n} men worked on it, and {k} of them fell ill.",
    "It had cost {m},{n} ducats, more than page {k} of the register allows.",
    "The walls were {k} feet high, and {n} families lived behind them.",
    "Of {n} houses only {k} were left, as a clerk wrote down.",
    "The 9th Regiment had {n} soldiers, and the march was long.",
    "Nobody may say how many came; the clerk counted {n}, the bishop {k}.",
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a form is filled with; `later` is a year after `year` in the same hundred."""

    year: int
    later: int
    month: int
    day: int
    until: int
    hour: int
    minute: int

    @property
    def name(self) -> str:
        """Return the name of the month."""
        return MONTHS[self.month - 1]

    @property
    def iso(self) -> str:
        """Return the day as EDTF."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def iso_until(self) -> str:
        """Return the last day of a range of days as EDTF."""
        return f"{self.year:04d}-{self.month:02d}-{self.until:02d}"


@dataclass(frozen=True, slots=True)
class Form:
    """A way of writing a date: what leads to it, its words, and what they mean."""

    lead: str
    words: Callable[[Moment], str]
    whens: Callable[[Moment], tuple[str, ...]]
    ancient: bool = False


@dataclass(frozen=True, slots=True)
class DatedText:
    """A clean passage: `before` and `after` stand around the sentence that has the date.

    The sentence is its lead ("On"), the words of the date, and what happened then.
    """

    before: str
    lead: str
    words: str
    doing: str
    after: str
    whens: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the whole passage."""
        return f"{self.before}{self.sentence}{self.after}"

    @property
    def sentence(self) -> str:
        """Return the sentence with the date."""
        return f"{self.lead} {self.words}, {self.doing}."


def nth(number: int) -> str:
    """Return "1st", "22nd", "13th"."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number in (11, 12, 13) else ends.get(number % 10, 'th')}"


def _day(m: Moment) -> tuple[str, ...]:
    return (m.iso,)


def _month(m: Moment) -> tuple[str, ...]:
    return (f"{m.year:04d}-{m.month:02d}",)


def _year(m: Moment) -> tuple[str, ...]:
    return (f"{m.year:04d}",)


def _years(m: Moment) -> tuple[str, ...]:
    return (f"{m.year:04d}", f"{m.later:04d}")


def _days(m: Moment) -> tuple[str, ...]:
    return (m.iso, m.iso_until)


def _hour(m: Moment) -> tuple[str, ...]:
    return (f"{m.iso}T{m.hour:02d}",)


def _minute(m: Moment) -> tuple[str, ...]:
    return (f"{m.iso}T{m.hour:02d}:{m.minute:02d}",)


def _astronomical(year: int) -> str:
    return f"-{year - 1:04d}"


def _before_christ(m: Moment) -> tuple[str, ...]:
    return (_astronomical(m.later),)


def _years_before_christ(m: Moment) -> tuple[str, ...]:
    return (_astronomical(m.later), _astronomical(m.year))


FORMS: Final[dict[str, Form]] = {
    "day month year": Form("On", lambda m: f"{m.day} {m.name} {m.year}", _day),
    "nth of month year": Form("On", lambda m: f"the {nth(m.day)} of {m.name}, {m.year}", _day),
    "month day year": Form("On", lambda m: f"{m.name} {m.day}, {m.year}", _day),
    "month nth year": Form("On", lambda m: f"{m.name} {nth(m.day)}, {m.year}", _day),
    "month year": Form("In", lambda m: f"{m.name} {m.year}", _month),
    "month of year": Form("In", lambda m: f"{m.name} of {m.year}", _month),
    "part of month": Form(
        "In", lambda m: f"late {m.name} {m.year}", lambda m: (f"{_month(m)[0]}~",)
    ),
    "season": Form("In", lambda m: f"the summer of {m.year}", lambda m: (f"{m.year}-22",)),
    "year": Form("In", lambda m: f"{m.year}", _year),
    "the year": Form("In", lambda m: f"the year {m.year}", _year),
    "about a year": Form("Around", lambda m: f"the year {m.year}", _year),
    "years": Form("From", lambda m: f"{m.year} to {m.later}", _years),
    "years with a dash": Form("In", lambda m: f"{m.year}–{m.later}", _years),
    "years in short": Form("In", lambda m: f"{m.year}–{m.later % 100:02d}", _years),
    "days": Form("From", lambda m: f"{m.day} to {m.until} {m.name} {m.year}", _days),
    "days with a dash": Form("On", lambda m: f"{m.name} {m.day}–{m.until}, {m.year}", _days),
    "hour": Form("At", lambda m: f"{m.hour} o’clock on {m.day} {m.name} {m.year}", _hour),
    "minute": Form(
        "At", lambda m: f"{m.hour}:{m.minute:02d} on {m.name} {m.day}, {m.year}", _minute
    ),
    "decade": Form("In", lambda m: f"the {m.year // 10}0s", lambda m: (f"{m.year // 10}X",)),
    "century": Form(
        "In", lambda m: f"the {nth(m.year // 100 + 1)} century", lambda m: (f"{m.year // 100}XX",)
    ),
    "two calendars": Form("On", lambda m: f"{m.day} ({m.day + 12}) {m.name} {m.year}", _day),
    "year before Christ": Form("In", lambda m: f"{m.later} BC", _before_christ, ancient=True),
    "years before Christ": Form(
        "From", lambda m: f"{m.later} to {m.year} BC", _years_before_christ, ancient=True
    ),
    "day before Christ": Form(
        "On",
        lambda m: f"{m.day} {m.name} {m.later} BC",
        lambda m: (f"{_astronomical(m.later)}-{m.month:02d}-{m.day:02d}",),
        ancient=True,
    ),
}
"""Every form, by a name for it."""


def _two_calendars(m: Moment) -> Form:
    """Return a day in both calendars: twelve days apart, within one month."""
    day = min(m.day, 15)
    return Form(
        "On",
        lambda m: f"{day} {m.name} ({day + 12} {m.name}) {m.year}",
        lambda m: (f"{m.year}-{m.month:02d}-{day + 12:02d}",),
    )


def a_dated_text(rng: Random) -> DatedText:
    """Return a clean passage with one date among others, drawn by `rng`."""
    name = rng.choice(list(FORMS))
    form = FORMS[name]
    low, high = (120, 480) if form.ancient else rng.choice(_PERIODS)
    moment = _moment(rng, low, high)
    if name == "two calendars":
        form = _two_calendars(moment)
    era = " BC" if form.ancient else ""
    return DatedText(
        before=f"{_whole(rng, moment.year, era)} {_filler(rng)} ",
        lead=form.lead,
        words=form.words(moment),
        doing=rng.choice(_DOINGS),
        after=f" {_filler(rng)} {_whole(rng, moment.later, era)}",
        whens=form.whens(moment),
    )


def _moment(rng: Random, low: int, high: int) -> Moment:
    year = rng.randrange(low, high)
    later = min(year + rng.randint(1, 12), year - year % 100 + 99)
    if later == year:
        year -= 1
    day = rng.randint(1, 24)
    return Moment(
        year=year,
        later=later,
        month=rng.randint(1, 12),
        day=day,
        until=rng.randint(day + 1, 28),
        hour=rng.randint(5, 23),
        minute=rng.randint(0, 59),
    )


def _whole(rng: Random, year: int, era: str) -> str:
    """Return sentences with whole years near `year`: the grounds that a passage gives."""
    first, second = (year + rng.randint(-9, 9) for _ in range(2))
    day = f"on {rng.randint(1, 28)} {rng.choice(MONTHS)} {second}{era}"
    return f"In {first}{era} {rng.choice(_DOINGS)}. There, {day}, {rng.choice(_DOINGS)}."


def _filler(rng: Random) -> str:
    return rng.choice(_FILLERS).format(
        n=rng.randint(101, 990), m=rng.randint(2, 90), k=rng.randint(13, 95)
    )
