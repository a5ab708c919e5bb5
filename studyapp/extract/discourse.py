"""What dates mean in their place: the year that is carried, and what "the next day" counts from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studyapp.domain.events import Basis, DateExpression
from studyapp.domain.texts import Span
from studyapp.domain.when import Point, Precision, When
from studyapp.extract.arithmetic import when_of
from studyapp.extract.carrying import carried_year
from studyapp.extract.confidence import confidence
from studyapp.extract.counting import counted
from studyapp.extract.frames import Frame, first_frame, stated_calendar
from studyapp.extract.mentions import Mention, Shift, Unit
from studyapp.extract.ranges import lent, numbered
from studyapp.extract.values import (
    calendar_of,
    is_small,
    month_in,
    point_of,
    stretch_of,
    year_of,
)

_NEXT_MONTH = 20
"""A day of the month that many days before the last one is of the next month."""
_SHORTLY = 400
"""Within so many signs of its day, "at dawn" is of that day."""
_BESIDE = 100
"""Within so many signs "the next day" counts from the last date, even from one in brackets."""
_APPOSED = 3
"""A date so near behind another says it again: "27 June, the day after the landing"."""


@dataclass(frozen=True, slots=True)
class _Meaning:
    when: When
    basis: Basis = Basis.STATED
    source: Span | None = None
    year_place: Span | None = None


def dated(mentions: Sequence[Mention]) -> tuple[DateExpression, ...]:
    """Return the dates that the mentions of one text, in order, come to mean."""
    story = _Story(first_frame(mentions))
    following: list[Mention | None] = [*mentions[1:], None]
    pairs = (
        (mention, story.take(lent(mention, after), after, upcoming))
        for mention, after, upcoming in zip(mentions, following, _upcoming(mentions), strict=False)
    )
    return tuple(numbered(pairs))


def _upcoming(mentions: Sequence[Mention]) -> list[Mention | None]:
    """Return for each mention the next one that tells the story and names its own year."""
    stated: list[Mention | None] = []
    last: Mention | None = None
    for mention in reversed(mentions):
        stated.append(last)
        if mention.is_stated and not mention.aside:
            last = mention
    return stated[::-1]


class _Story:
    """The dates of a text in order; remembers the last one that told where the story is."""

    def __init__(self, frame: Frame | None) -> None:
        self._frame = frame
        self._anchor: Frame | None = None
        self._said: Frame | None = None
        self._said_looks = 0
        self._told: dict[int, Frame] = {}

    def take(
        self, mention: Mention, after: Mention | None, upcoming: Mention | None
    ) -> DateExpression | None:
        """Return what a mention means here, None if it means no date; the story moves there."""
        meaning = self._meaning(mention, after, upcoming)
        if meaning is None:
            return None
        if meaning.when.start is not None:
            year_place = meaning.year_place or mention.place
            calendar = stated_calendar(meaning.when)
            self._said = Frame(meaning.when.start, mention.place, year_place, calendar)
            self._said_looks = mention.looks
            self._told[mention.start] = self._said
        if not mention.aside:
            self._move(mention, meaning)
        return DateExpression(
            span=mention.place,
            when=meaning.when,
            basis=meaning.basis,
            carried_from=meaning.source,
            repair=mention.repair,
            confidence=confidence(mention, meaning.basis),
        )

    def _meaning(
        self, mention: Mention, after: Mention | None, upcoming: Mention | None
    ) -> _Meaning | None:
        if mention.shift is not None:
            return self._counted(mention)
        if mention.tens is not None:
            return self._tens(mention)
        if mention.span is not None:
            return _stated(stretch_of(mention))
        if mention.year is not None:
            return self._stated(mention)
        return self._carried(mention, after, upcoming)

    def _stated(self, mention: Mention) -> _Meaning | None:
        last = None if self._frame is None else self._frame.point
        if is_small(mention, last):
            return None
        meaning = _stated(when_of(point_of(mention, year_of(mention, last)), calendar_of(mention)))
        if meaning is None or mention.lender is None:
            return meaning
        return replace(meaning, basis=Basis.CARRIED, source=mention.lender)

    def _carried(
        self, mention: Mention, after: Mention | None, upcoming: Mention | None
    ) -> _Meaning | None:
        frame = self._frame
        if frame is None:
            return None
        if month_in(mention) is None:
            return _from_last(mention, self._day_told(mention) or frame)
        back = self._looked_back(mention)
        if back is not None and mention.looks < 0:
            frame, mention = back, mention._replace(looks=0)
        year = carried_year(mention, frame.point, after, upcoming)
        return _of_year(when_of(point_of(mention, year), calendar_of(mention)), frame)

    def _day_told(self, mention: Mention) -> Frame | None:
        """Return the day right before an hour, even one that the story only looks at."""
        said = self._said
        if mention.day is not None or said is None or said.point.day is None:
            return None
        return said if mention.start - said.place.end < _BESIDE else None

    def _looked_back(self, mention: Mention) -> Frame | None:
        """Return the date right before, if the story looks back there."""
        said = self._said
        if said is None or self._said_looks >= 0 or mention.start - said.place.end >= _BESIDE:
            return None
        return said

    def _tens(self, mention: Mention) -> _Meaning | None:
        """Return "the thirties" of the century of the story, or its turn."""
        frame = self._frame
        if frame is None or frame.point.year < 1:
            return None
        if mention.span is None:
            year = round(frame.point.year, -2)
            turn = Point(precision=Precision.YEAR, year=year, approximate=True)
            return _meant(when_of(turn), Basis.CARRIED, frame)
        year = frame.point.year // 100 * 100 + (mention.tens or 0)
        return _of_year(stretch_of(mention._replace(year=year, before_christ=False)), frame)

    def _counted(self, mention: Mention) -> _Meaning | None:
        frame, shift = self._frame, mention.shift
        if frame is None or shift is None:
            return None
        if mention.toward:
            return self._counted_toward(mention, shift)
        if shift.here and mention.start - frame.place.end > _SHORTLY:
            return None
        said = self._said
        if said is not None and mention.start - said.place.end < _BESIDE:
            exact = shift.unit is Unit.DAY and said.point.day is not None
            in_month = shift.unit is Unit.MONTH and said.point.month is not None
            exact = exact or (in_month and not mention.opens)
            same = shift.amount == 0 and not mention.opens
            goes_back = mention.opens and shift.amount > 0 and self._said_looks < 0
            frame = said if same or exact or goes_back or self._is_after(said, mention) else frame
        last = self._anchor if shift.ordinal and self._anchor else frame
        when = counted(mention, shift, last.point, last.calendar)
        return (
            None if when is None else _Meaning(when, Basis.RELATIVE, frame.place, frame.year_place)
        )

    def _is_after(self, said: Frame, mention: Mention) -> bool:
        """Return whether "a year later" is after the "until 1962" of the same sentence."""
        if self._said_looks <= 0 or mention.opens or mention.shift is None or self._frame is None:
            return False
        is_ahead = mention.shift.unit is Unit.YEAR and mention.shift.amount > 0
        return is_ahead and said.point.year > self._frame.point.year

    def _counted_toward(self, mention: Mention, shift: Shift) -> _Meaning | None:
        """Return what is counted from a happening, None if its date was not told."""
        anchor, said = mention.anchor, self._said
        is_apposed = said is not None and mention.start - said.place.end < _APPOSED
        if said is not None and is_apposed and said.point.day is not None:
            return _meant(when_of(said.point, said.calendar), Basis.RELATIVE, said)
        told = None if anchor is None else self._told.get(anchor.start)
        when = None if told is None else counted(mention, shift, told.point, told.calendar)
        return None if when is None else _Meaning(when, Basis.RELATIVE, anchor, anchor)

    def _move(self, mention: Mention, meaning: _Meaning) -> None:
        point = meaning.when.start
        if point is None or mention.span is not None or mention.tens is not None:
            return
        if self._is_within(mention, point) or self._is_before(mention, point):
            return
        year_place = mention.place if meaning.year_place is None else meaning.year_place
        self._frame = Frame(point, mention.place, year_place, stated_calendar(meaning.when))
        if mention.shift is None or not mention.shift.ordinal:
            self._anchor = self._frame

    def _is_before(self, mention: Mention, point: Point) -> bool:
        """Return whether a clause only tells what had happened before: "in 1452 he had built"."""
        return (
            mention.is_perfect and self._frame is not None and point.year < self._frame.point.year
        )

    def _is_within(self, mention: Mention, point: Point) -> bool:
        """Return whether a bare year only says again what year the story is in."""
        frame = self._frame
        if frame is None or point.precision is not Precision.YEAR or frame.point.month is None:
            return False
        return point.year == frame.point.year and mention.start - frame.place.end < 60


def _meant(when: When | None, basis: Basis, frame: Frame) -> _Meaning | None:
    return None if when is None else _Meaning(when, basis, frame.place, frame.year_place)


def _of_year(when: When | None, frame: Frame) -> _Meaning | None:
    at = frame.year_place
    return None if when is None else _Meaning(when, Basis.CARRIED, at, at)


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
    point = point_of(mention._replace(month=month, day=day), year)
    when = when_of(point, frame.calendar)
    return None if when is None else _Meaning(when, Basis.CARRIED, frame.place, frame.year_place)
