"""What dates mean in their place: the year that is carried, and what "the next day" counts from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Span
from studyapp.domain.when import Point, Precision, When
from studyapp.extract.arithmetic import counted_on, month_of, range_of, when_of
from studyapp.extract.mentions import Mention, Unit
from studyapp.extract.values import (
    calendar_of,
    is_small,
    month_in,
    point_of,
    stretch_of,
    year_of,
)

_STEP_BACK = 8
"""A month that many months before the last one is of the next year, a nearer one of the same."""
_NEXT_MONTH = 20
"""A day of the month that many days before the last one is of the next month."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the story is: the last date that told it, its place, and where its year stands."""

    point: Point
    place: Span
    year_place: Span


@dataclass(frozen=True, slots=True)
class _Meaning:
    when: When
    basis: Basis = Basis.STATED
    source: Span | None = None
    year_place: Span | None = None


def dated(mentions: Sequence[Mention]) -> tuple[DateExpression, ...]:
    """Return the dates that the mentions of one text, in order, come to mean."""
    story = _Story(_first_frame(mentions))
    following: list[Mention | None] = [*mentions[1:], None]
    pairs = (
        (mention, story.take(_lent(mention, after)))
        for mention, after in zip(mentions, following, strict=False)
    )
    return tuple(_numbered(pairs))


def _first_frame(mentions: Sequence[Mention]) -> Frame | None:
    """Return the first year that is stated: dates before it are read back from there."""
    for mention in mentions:
        if mention.is_stated and not is_small(mention, None):
            point = Point(precision=Precision.YEAR, year=year_of(mention, None))
            return Frame(point, mention.place, mention.place)
    return None


def _lent(mention: Mention, after: Mention | None) -> Mention:
    """Return the first end of a range with the year and era that only its second end says."""
    if after is None or not after.joined or mention.shift is not None or after.shift is not None:
        return mention
    era = after.before_christ if mention.before_christ is None else mention.before_christ
    if mention.year is not None or after.year is None or mention.span is not None:
        return replace(mention, before_christ=era)
    first, last = month_in(mention), month_in(after)
    step = int(first is not None and last is not None and first > last)
    if after.before_christ:
        step = -step
    return replace(mention, year=after.year - step, before_christ=era, lender=after.place)


def _numbered(
    pairs: Iterator[tuple[Mention, DateExpression | None]],
) -> Iterator[DateExpression]:
    """Yield the dates, the two ends of each range with its number."""
    held: DateExpression | None = None
    count = 0
    for mention, found in pairs:
        if found is None:
            continue
        expression = found
        if held is not None and mention.joined and range_of(held.when, found.when) is not None:
            held, expression = replace(held, range=count), replace(found, range=count)
            count += 1
        if held is not None:
            yield held
        held = expression
    if held is not None:
        yield held


class _Story:
    """The dates of a text in order; remembers the last one that told where the story is."""

    def __init__(self, frame: Frame | None) -> None:
        self._frame = frame

    def take(self, mention: Mention) -> DateExpression | None:
        """Return what a mention means here, None if it means no date; the story moves there."""
        meaning = self._meaning(mention)
        if meaning is None:
            return None
        if not mention.aside:
            self._move(mention, meaning)
        return DateExpression(
            span=mention.place,
            when=meaning.when,
            basis=meaning.basis,
            carried_from=meaning.source,
            repair=mention.repair,
            confidence=_confidence(mention, meaning.basis),
        )

    def _meaning(self, mention: Mention) -> _Meaning | None:
        if mention.shift is not None:
            return self._counted(mention)
        if mention.span is not None:
            return _stated(stretch_of(mention))
        if mention.year is not None:
            return self._stated(mention)
        return self._carried(mention)

    def _stated(self, mention: Mention) -> _Meaning | None:
        last = None if self._frame is None else self._frame.point
        if is_small(mention, last):
            return None
        meaning = _stated(when_of(point_of(mention, year_of(mention, last)), calendar_of(mention)))
        if meaning is None or mention.lender is None:
            return meaning
        return replace(meaning, basis=Basis.CARRIED, source=mention.lender)

    def _carried(self, mention: Mention) -> _Meaning | None:
        frame = self._frame
        if frame is None:
            return None
        if mention.month is None and mention.season is None:
            return _from_last(mention, frame)
        year = _carried_year(mention, frame.point)
        when = when_of(point_of(mention, year), calendar_of(mention))
        return (
            None
            if when is None
            else _Meaning(when, Basis.CARRIED, frame.year_place, frame.year_place)
        )

    def _counted(self, mention: Mention) -> _Meaning | None:
        frame, shift = self._frame, mention.shift
        if frame is None or shift is None:
            return None
        point = _counted(mention, frame.point)
        when = when_of(point)
        return (
            None if when is None else _Meaning(when, Basis.RELATIVE, frame.place, frame.year_place)
        )

    def _move(self, mention: Mention, meaning: _Meaning) -> None:
        point = meaning.when.start
        if point is None or mention.span is not None:
            return
        year_place = mention.place if meaning.year_place is None else meaning.year_place
        self._frame = Frame(point, mention.place, year_place)


def _stated(when: When | None) -> _Meaning | None:
    return None if when is None else _Meaning(when)


def _from_last(mention: Mention, frame: Frame) -> _Meaning | None:
    """Return "the 9th", or "at 17:00", of the month or day of the last date."""
    last = frame.point
    if last.month is None or (mention.day is None and last.day is None):
        return None
    year, month = last.year, last.month
    day = last.day if mention.day is None else mention.day
    if day is not None and last.day is not None and last.day - day >= _NEXT_MONTH:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    point = point_of(replace(mention, month=month, day=day), year)
    when = when_of(point)
    return None if when is None else _Meaning(when, Basis.CARRIED, frame.place, frame.year_place)


def _carried_year(mention: Mention, last: Point) -> int:
    """Return the year of a month or season: that of the last date, or the next one."""
    month = month_in(mention)
    last_month = month_of(month=last.month, season=last.season)
    if month is None or last_month is None:
        return last.year
    return last.year + (last_month - month >= _STEP_BACK)


def _counted(mention: Mention, last: Point) -> Point | None:
    shift = mention.shift
    if shift is None:
        return None
    month = month_in(mention)
    if shift.unit is Unit.YEAR and month is not None:
        return point_of(mention, last.year + _years_on(month, last, shift.amount, mention))
    if mention.day is not None and last.month is not None:
        return point_of(replace(mention, month=last.month), last.year)
    point = counted_on(last, shift.unit, shift.amount)
    return None if point is None else replace(point, approximate=mention.approximate)


def _years_on(month: int, last: Point, amount: int, mention: Mention) -> int:
    """Return how many years on "the following March" is; "March of the following year" is one."""
    last_month = month_of(month=last.month, season=last.season)
    if mention.of_year or last_month is None or amount == 0:
        return amount
    if amount > 0:
        return 0 if month > last_month else 1
    return 0 if month < last_month else -1


def _confidence(mention: Mention, basis: Basis) -> float:
    sure = {Basis.STATED: 0.98, Basis.CARRIED: 0.88, Basis.RELATIVE: 0.85}[basis]
    return round(sure * mention.sureness, 2)
