"""The date expressions of a text as they stand there: shapes read into mentions."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from studyapp.extract import grammar, pairs
from studyapp.extract.count_guards import may_count
from studyapp.extract.grammar import Shape
from studyapp.extract.guards import is_date, is_toward
from studyapp.extract.language import Language
from studyapp.extract.mentions import Mention, Shift, Unit
from studyapp.extract.shape_parts import direction, ordinal, read, shift_of
from studyapp.extract.surroundings import is_content, is_unit, word_after, word_at


def mentions(text: str, language: Language) -> Iterator[Mention]:
    """Yield what the dates in a block of text say, in order; ranges as two mentions."""
    for shape in grammar.shapes(text, language):
        if is_date(shape):
            reader = _READERS.get(shape.rule)
            yield from (_with_small_year(shape) if reader is None else reader(shape))


def _with_small_year(shape: Shape) -> Iterator[Mention]:
    """Read "July 64", "July 1500 more": whether the number is a year, the story must tell."""
    for read_so in _one(shape):
        mention = read_so
        if mention.year is not None and "era" not in shape.parts:
            mention = _with_doubt(mention, shape)
        small = None
        if mention.month is not None and mention.year is None and mention.shift is None:
            small = _SMALL_YEAR.match(shape.text, shape.end)
        if small is None or is_content(word_at(shape.text, small.end()), shape):
            yield mention
        else:
            yield mention._replace(year=int(small[1]), end=small.end(), or_end=mention.end)


def _with_doubt(mention: Mention, shape: Shape) -> Mention:
    """Return a mention with its year marked as one that may be the number of what follows."""
    if shape.rule == "year":
        return mention._replace(may_count=may_count(shape))
    is_counted = mention.month is not None and is_unit(word_after(shape), shape.language)
    end = shape.end_of("month") if "month" in shape.parts else mention.end
    is_bare = is_counted and shape.rule in _BEFORE_COUNT
    return mention._replace(may_count=True, or_end=end) if is_bare else mention


_BEFORE_COUNT: Final = frozenset({"month", "day_first"})
_SMALL_YEAR: Final = re.compile(r",? (3[2-9]|[4-9]\d|[1-9]\d\d)(?![\d%\w]|[.,:/–-]\d)")


def _day(shape: Shape) -> Iterator[Mention]:
    if "other" in shape.parts:
        return pairs.other_day(shape)
    if "day2" in shape.parts:
        return pairs.two_calendars(shape)
    return pairs.dual_year(shape, _one(shape)) if "dual" in shape.parts else _with_small_year(shape)


def _one(shape: Shape) -> Iterator[Mention]:
    yield read(shape)._replace(
        start=shape.start,
        end=shape.end,
        shift=shift_of(shape),
        of_year=shape.rule not in _WHOLE,
        toward=is_toward(shape),
    )


_WHOLE: Final = frozenset({"next_month", "that_month", "next_feast"})


def _iso(shape: Shape) -> Iterator[Mention]:
    year, month, day = (int(shape.parts[part]) for part in ("year", "number", "day"))
    yield Mention(start=shape.start, end=shape.end, year=year, month=month, day=day)


def _feast(shape: Shape) -> Iterator[Mention]:
    """Read "Easter 1916": a feast that moves is at its day once its year is known."""
    month, day = shape.language.feasts[shape.parts["feast"]]
    for mention in _one(shape):
        if month == 0:
            yield mention._replace(month=4, day=1, easter=day)
        else:
            yield mention._replace(month=month, day=day)


def _roman(shape: Shape) -> Iterator[Mention]:
    """Read "the Ides of March": of some months they are two days later."""
    late = shape.language.months[shape.parts["month"].title()] in (3, 5, 7, 10)
    name = shape.language.roman_days[shape.parts["roman"]]
    day = {"kalends": 1, "nones": 7 if late else 5, "ides": 15 if late else 13}[name]
    for mention in _one(shape):
        yield mention._replace(day=day)


def _nth_day(shape: Shape) -> Iterator[Mention]:
    number, after = ordinal(shape.parts["nth"], shape.language), "which" in shape.parts
    shift = Shift(Unit.DAY, number if after else number - 1, ordinal=not after)
    yield Mention(start=shape.start, end=shape.end, shift=shift, toward=after)


def _dawn(shape: Shape) -> Iterator[Mention]:
    shift = Shift(Unit.DAY, 0, here=True)
    yield Mention(start=shape.start, end=shape.end, shift=shift)


def _weekday(shape: Shape) -> Iterator[Mention]:
    which = shape.parts.get("which", "").lower()
    shift = Shift(Unit.DAY, direction(which, shape.language))
    weekday = shape.language.weekdays[shape.parts["weekday"]]
    yield Mention(start=shape.start, end=shape.end, shift=shift, weekday=weekday)


def _numeric(shape: Shape) -> Iterator[Mention]:
    """Read "25/12/1991" and "12/25/1991": only one order of them is a date."""
    first, second, year = (int(shape.parts[part]) for part in ("first", "second", "year"))
    month, day = (first, second) if second > 12 else (second, first)
    yield Mention(start=shape.start, end=shape.end, year=year, month=month, day=day)


def _tens(shape: Shape) -> Iterator[Mention]:
    word = shape.parts.get("tens")
    tens = int(shape.parts["tens_number"]) if word is None else shape.language.tens[word]
    yield read(shape)._replace(start=shape.start, end=shape.end, span=10, tens=tens)


def _turn_of_century(shape: Shape) -> Iterator[Mention]:
    yield Mention(start=shape.start, end=shape.end, tens=0)


def _decade(shape: Shape) -> Iterator[Mention]:
    yield read(shape)._replace(start=shape.start, end=shape.end, span=10)


def _decade_of_century(shape: Shape) -> Iterator[Mention]:
    for mention in _tens(shape):
        year = (ordinal(shape.parts["nth"], shape.language) - 1) * 100 + (mention.tens or 0)
        yield mention._replace(year=year, tens=None)


def _century(shape: Shape) -> Iterator[Mention]:
    yield _century_of(shape, shape.parts["nth"], shape.start, shape.end)


def _century_of(shape: Shape, nth: str, start: int, end: int) -> Mention:
    """Return the century; before Christ its `year` is the first, largest one."""
    language = shape.language
    number = ordinal(nth, language)
    mention = read(shape)
    year = number * 100 if mention.before_christ else (number - 1) * 100
    opening = shape.parts.get("part", "").lower() in language.openings
    return mention._replace(start=start, end=end, year=year, span=100, opening=opening)


def _two_centuries(shape: Shape) -> Iterator[Mention]:
    parts = shape.parts
    yield _century_of(shape, parts["nth"], shape.start, shape.end_of("nth"))
    last = _century_of(shape, parts["nth2"], shape.start_of("nth2"), shape.end)
    yield last._replace(joined=shape.language.conjunction not in parts["to"])


_READERS: Final[dict[str, Callable[[Shape], Iterator[Mention]]]] = {
    "iso": _iso,
    "figures": _iso,
    "two_days_slash": pairs.two_days_of_months,
    "day_first": _day,
    "month_first": _day,
    "days_day_first": pairs.two_days,
    "days_month_first": pairs.two_days,
    "feast": _feast,
    "next_feast": _feast,
    "roman": _roman,
    "tens": _tens,
    "nths": pairs.two_days,
    "nth_day": _nth_day,
    "weekday": _weekday,
    "weekday_after": _weekday,
    "dawn": _dawn,
    "the_morning": _dawn,
    "numeric": _numeric,
    "turn_of_year": pairs.turn_of_year,
    "decade": _decade,
    "decade_of_century": _decade_of_century,
    "century": _century,
    "turn_of_century": _turn_of_century,
    "centuries": _two_centuries,
    "years_short": pairs.short_years,
    "years_short_era": pairs.short_years,
    "years_era": pairs.years_of_era,
    "small_years": pairs.years_of_era,
}
