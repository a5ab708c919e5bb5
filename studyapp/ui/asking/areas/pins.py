"""Pins on a line of time: where a date stands, how far a key moves it, what is shown at first.

Plain rules of numbers and dates, without widgets. Places are those of `studyapp.timeline`: days,
with fractions.
"""

from collections.abc import Iterable, Sequence

from studyapp.domain.errors import WhenError
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from studyapp.timeline.axis import LADDER, Step, Tick, Unit, ticks
from studyapp.timeline.marks import mark_of
from studyapp.timeline.view import View

_STEPS = (
    Step(Unit.MINUTE, 60),
    Step(Unit.DAY),
    Step(Unit.MONTH),
    Step(Unit.YEAR),
    Step(Unit.YEAR, 10),
    Step(Unit.YEAR, 100),
    Step(Unit.YEAR, 1000),
)
_GRAINS = {Precision.MINUTE: 0, Precision.HOUR: 0, Precision.DAY: 1, Precision.MONTH: 2}
"""The finest step that a date of this precision wants; a season is met by a month of it."""
_SEEN = 2.0
"""Pixels from which one can see that a pin has moved."""
_MARGIN = 0.2
_ROUND = 6
"""The opening view ends at round dates, about this many times in its length."""


def grain(when: When | None) -> Step:
    """Return the finest step that is of use for a pin with this date."""
    if when is None:
        return _STEPS[1]
    precision = Precision.MONTH if when.precision is Precision.SEASON else when.precision
    return _STEPS[_GRAINS.get(precision, 3)]


def step(view: View, finest: Step) -> Step:
    """Return how far a key moves a pin: as little as can be seen, but nothing below `finest`."""
    steps = _STEPS[_STEPS.index(finest) :]
    return next((each for each in steps if each.days * view.scale >= _SEEN), steps[-1])


def moved(start: float, by: int, step: Step) -> When | None:
    """Return the date `by` steps after the place `start`, before it if negative; None off the line.

    Steps end at round dates: ten years after 1934 comes 1940.
    """
    reach = (abs(by) + 1) * step.days * 1.2 + 366
    if by > 0:
        found = [tick for tick in ticks(step, start, start + reach) if tick.day > start]
    else:
        found = [tick for tick in ticks(step, start - reach, start) if tick.day < start][::-1]
    return _date(found[abs(by) - 1], step) if len(found) >= abs(by) else None


def dropped(place: float, step: Step) -> When | None:
    """Return the date of the step that contains a place."""
    before = list(ticks(step, place - step.days * 1.2 - 366, place))
    return _date(before[-1], step) if before else None


def start_of(when: When) -> float:
    """Return where a date begins on the line; an open beginning is at its end."""
    return mark_of(when).nearest[0]


def middle_of(when: When) -> float:
    """Return where the pin of a date stands: in its middle."""
    return mark_of(when).middle


def opening_view(whens: Iterable[When], width: float) -> View:
    """Return what is shown at first: all dates with room about them, between round dates.

    The ends are round so that they do not tell where the first and the last date lie.
    """
    marks = [mark_of(when).nearest for when in whens]
    first = min((one for one, _ in marks), default=0.0)
    last = max((two for _, two in marks), default=first + 1)
    longest = max((two - one for one, two in marks), default=1.0)
    margin = max((last - first) * _MARGIN, longest * (6 if last - first <= longest else 0.5))
    wanted = (last - first + 2 * margin) / _ROUND
    round_step = next((rung.step for rung in LADDER if rung.step.days >= wanted), LADDER[-1].step)
    return View(
        _round(first - margin, round_step, down=True),
        _round(last + margin, round_step, down=False),
        width,
    ).bounded()


def showing_all(view: View, places: Sequence[float]) -> View:
    """Return `view`, made longer where some of the places would not be in it."""
    first, last = min([view.first, *places]), max([view.last, *places])
    margin = (last - first) * 0.05
    return view.showing(
        view.first if first == view.first else first - margin,
        view.last if last == view.last else last + margin,
    )


def _round(place: float, step: Step, *, down: bool) -> float:
    reach = step.days * 1.2 + 366
    if down:
        return max((tick.day for tick in ticks(step, place - reach, place)), default=place)
    return min((tick.day for tick in ticks(step, place, place + reach)), default=place)


def _date(tick: Tick, step: Step) -> When | None:
    """Return the date that a tick stands for, as coarse as its step."""
    year, month, day = tick.date
    hour = tick.minutes // 60
    precision = {
        Unit.MINUTE: Precision.HOUR,
        Unit.MONTH: Precision.MONTH,
        Unit.YEAR: Precision.YEAR,
    }
    known = precision.get(step.unit, Precision.DAY)
    try:
        return When.at(
            Point(
                precision=known,
                year=year,
                month=month if known >= Precision.MONTH else None,
                day=day if known >= Precision.DAY else None,
                hour=hour if known >= Precision.HOUR else None,
            )
        )
    except WhenError:
        return None
