"""How long it is from one date to another, as exactly as the two are known."""

from dataclasses import dataclass

from studyapp.domain.messages import Message
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from studyapp.extract.mentions import Unit

_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTH_DAYS = 30.44
_YEAR_DAYS = 365.25
_ROUND, _NEARLY = 30, 0.1
"""A round figure from the first on need only be right to this share."""


@dataclass(frozen=True, slots=True)
class Elapsed:
    """The time from the first date to the second, which must follow it."""

    first: When
    last: When

    @property
    def is_known(self) -> bool:
        """Return whether both are single dates, to the year or finer, one before the other."""
        return (
            _is_exact(self.first)
            and _is_exact(self.last)
            and (self.first.certainly_before(self.last))
        )

    def fits(self, amount: int, unit: Unit, *, both_ends: bool = True) -> bool:
        """Return whether a length agrees; `both_ends` of years may be counted, of days always.

        As months are not told, the time from one year to another may also be one year short.
        """
        low, high = self._bounds(unit, both_ends=both_ends)
        is_round = amount >= _ROUND and amount % 10 == 0
        return low <= amount <= high or (
            is_round and abs(self.about(unit) - amount) <= _NEARLY * amount
        )

    def is_just(self, amount: int, unit: Unit) -> bool:
        """Return whether a length is just that."""
        if unit in _DAYS:
            return self._is_to_the_day and self.days == amount * _DAYS[unit]
        if unit is Unit.MONTH:
            return self._is_to_the_month and self._months == amount
        both_years = max(self.first.precision, self.last.precision) is Precision.YEAR
        return amount == self.years and (both_years or amount == self._full_years)

    def about(self, unit: Unit) -> float:
        """Return about how many units it is."""
        if unit in _DAYS:
            return self._middle_days / _DAYS[unit]
        return self._middle_days / (_MONTH_DAYS if unit is Unit.MONTH else _YEAR_DAYS)

    @property
    def days(self) -> int:
        """Return how many days it is from the first day to the last; both ends are days."""
        return (self.last.earliest or 0) - (self.first.earliest or 0)

    @property
    def years(self) -> int:
        """Return the difference of the years."""
        return _point(self.last).year - _point(self.first).year

    def words(self, unit: Unit, *, both_ends: bool = True) -> Message:
        """Return how long it is, in the unit of a figure, as a person would count it.

        Without `both_ends` years are counted from one to the other.
        """
        if unit in _DAYS:
            return self._days_words()
        if unit is Unit.MONTH:
            return self._months_words()
        if not self._is_to_the_month:
            return _years_words(self.years, is_loose=both_ends)
        years, months = divmod(self._full_months, 12)
        if not months:
            return _years_words(years)
        both = {"years": _years_words(years), "months": _counted_months(months)}
        return Message("{years} and {months}", both)

    def _days_words(self) -> Message:
        if self._is_to_the_day:
            says = "{count:,} day" if self.days == 1 else "{count:,} days"
            return Message(says, {"count": self.days})
        low, high = self._days_apart
        return Message("{low} to {high} days", {"low": low, "high": high})

    def _months_words(self) -> Message:
        if self._is_to_the_day and self._full_months < 1:
            return self._days_words()
        if self._is_to_the_month:
            return _counted_months(self._months)
        low, high = (round(days / _MONTH_DAYS) for days in self._days_apart)
        return Message("{low} to {high} months", {"low": low, "high": high})

    def _bounds(self, unit: Unit, *, both_ends: bool) -> tuple[float, float]:
        low, high = self._days_apart
        if unit in _DAYS:
            if self._is_to_the_day and unit is Unit.DAY:
                return self.days, self.days + 1
            return low / _DAYS[unit] - 0.99, high / _DAYS[unit] + 0.99
        if unit is Unit.MONTH:
            months = (self._months, self._months + 1) if self._is_to_the_month else ()
            return (
                min(low / _MONTH_DAYS - 0.99, *months, 99_999),
                max(high / _MONTH_DAYS + 0.99, *months, 0),
            )
        if not self._is_to_the_month:
            return self.years - both_ends, self.years + both_ends
        full = self._full_months / 12
        return min(self.years, int(full)), max(self.years, round(full))

    @property
    def _days_apart(self) -> tuple[int, int]:
        first, last = self.first, self.last
        low = (last.earliest or 0) - (first.latest or 0)
        return low, (last.latest or 0) - (first.earliest or 0)

    @property
    def _middle_days(self) -> float:
        return sum(self._days_apart) / 2

    @property
    def _is_to_the_day(self) -> bool:
        return min(self.first.precision, self.last.precision) >= Precision.DAY

    @property
    def _is_to_the_month(self) -> bool:
        return min(self.first.precision, self.last.precision) >= Precision.MONTH

    @property
    def _months(self) -> int:
        first, last = _point(self.first), _point(self.last)
        return self.years * 12 + (last.month or 0) - (first.month or 0)

    @property
    def _full_months(self) -> int:
        first, last = _point(self.first), _point(self.last)
        is_short = first.day is not None and last.day is not None and last.day < first.day
        return self._months - is_short

    @property
    def _full_years(self) -> int:
        return self._full_months // 12 if self._is_to_the_month else self.years


def _is_exact(when: When) -> bool:
    is_fine = when.precision >= Precision.YEAR and when.precision is not Precision.SEASON
    return is_fine and not when.is_range and not when.is_vague


def _point(when: When) -> Point:
    point = when.start or when.end
    assert point is not None  # noqa: S101 - a date has one end at least
    return point


def _years_words(years: int, *, is_loose: bool = False) -> Message:
    if is_loose and years > 1:
        return Message("{low:,} or {high:,} years", {"low": years - 1, "high": years})
    return Message("{count:,} year" if years == 1 else "{count:,} years", {"count": years})


def _counted_months(months: int) -> Message:
    return Message("{count:,} month" if months == 1 else "{count:,} months", {"count": months})
