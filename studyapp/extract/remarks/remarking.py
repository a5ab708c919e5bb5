"""Everything that is to be said of the figures and dates of a text."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from studyapp.domain.events import DateExpression
from studyapp.domain.notes import Note
from studyapp.extract.languages import language_of
from studyapp.extract.remarks.ages import age_remarks
from studyapp.extract.remarks.anniversaries import anniversary_remarks
from studyapp.extract.remarks.durations import duration_remarks
from studyapp.extract.remarks.figures import lengths
from studyapp.extract.remarks.intervals import interval_remarks
from studyapp.extract.remarks.lives import life_remarks
from studyapp.extract.remarks.lost_days import lost_day_remarks
from studyapp.extract.remarks.orders import order_remarks
from studyapp.extract.remarks.told import Told
from studyapp.extract.remarks.weekdays import weekday_remarks
from studyapp.extract.remarks.words import remark_words
from studyapp.extract.remarks.years import year_remarks

_RULES: tuple[Callable[[Told], Iterator[Note]], ...] = (
    age_remarks,
    anniversary_remarks,
    weekday_remarks,
    lost_day_remarks,
    order_remarks,
    life_remarks,
    year_remarks,
)


_OFTEN: Final = 100
"""After so many lengths of time it is told how much is done."""


def ignore(_done: float) -> None:
    """Take a report of progress and do nothing with it."""


def remarks_on(
    text: str, dates: Sequence[DateExpression], *, progress: Callable[[float], None] = ignore
) -> tuple[Note, ...]:
    """Return the remarks on a text with these dates, in its order, one on the same words.

    `progress` gets 0 to 1, and may raise CancelledError to stop the work.
    """
    language = language_of(text)
    words = remark_words(language.code)
    if words is None:
        return ()
    told = Told(text, dates, language, words)
    found: dict[tuple[int, int], Note] = {}
    for remark in _all(told, progress):
        found.setdefault((remark.span.start, remark.span.end), remark)
    return tuple(found[place] for place in sorted(found))


def _all(told: Told, progress: Callable[[float], None]) -> Iterator[Note]:
    every = list(lengths(told))
    stages = 2 + len(_RULES)
    for start in range(0, len(every), _OFTEN):
        progress(start / len(every) / stages)
        yield from interval_remarks(told, every[start : start + _OFTEN])
    for start in range(0, len(every), _OFTEN):
        progress((1 + start / len(every)) / stages)
        yield from duration_remarks(told, every[start : start + _OFTEN])
    for done, rule in enumerate(_RULES, start=2):
        progress(done / stages)
        yield from rule(told)
    progress(1.0)
