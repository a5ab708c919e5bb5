"""Answers the other kinds of question as a reader would: from what is on the screen and the events.

Like `solver.py` it shares no code with the makers of questions: which way a stem asks is read from
the words that name no event.
"""

import re
from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.when import Precision, When
from studyapp.domain.when_reading import read_when
from studyapp.domain.when_words import words
from studyapp.generate.solver import (
    NOTHING,
    Chronicle,
    Solution,
    all_before,
    solution,
    stem_date,
)
from studyapp.generate.stem_reading import StemReading, bare_words, read_stem

_LATER = re.compile(r"\b(?:after|later than)\b")
_QUESTION_WORDS = "who where name the person that it according to passage going by at what place"
_AROUND_PLACES = "in at on near the"
_DAYS_A_YEAR = 365.2425

Days = tuple[int | None, int | None]
"""First and last day of a date."""


def solve_places(texts: Sequence[str], chronicle: Chronicle) -> list[frozenset[Days]]:
    """Return for each title the times of all that it could mean."""
    return [
        frozenset((event.when.earliest, event.when.latest) for event in chronicle.named(text))
        for text in texts
    ]


def solve_match(
    lefts: Sequence[str], rights: Sequence[str], chronicle: Chronicle
) -> tuple[str, ...] | None:
    """Return the date of each title out of `rights`, None if one could have another, or none."""
    dates = [(text, read_when(text)) for text in rights]
    found: list[str] = []
    for left in lefts:
        meant = chronicle.named(left)
        near = [text for text, date in dates if date is not None and _may_be(meant, date)]
        sure = [text for text, date in dates if date is not None and _is(meant, date)]
        if len(near) != 1 or near != sure:
            return None
        found += sure
    return tuple(found)


def solve_claim(stem: str, chronicle: Chronicle) -> bool | None:
    """Return whether a statement holds, None if that is not certain."""
    reading = read_stem(stem, chronicle)
    meant = reading.meant
    if len(meant) == 2:
        one, two = reversed(meant) if _asks_later(reading) else meant
        return _certainly(all_before(one, two), all_before(two, one)) if one and two else None
    date = stem_date(reading.rest)
    if len(meant) != 1 or not meant[0] or date is None:
        return None
    return _certainly(_is(meant[0], date), not _may_be(meant[0], date))


def solve_multiple(stem: str, options: Sequence[str], chronicle: Chronicle) -> Solution:
    """Return which options came before, or after, the event that the stem names."""
    reading = read_stem(stem, chronicle)
    anchors = reading.meant
    meant = [chronicle.named(option) for option in options]
    if len(anchors) != 1 or not anchors[0] or not all(meant):
        return NOTHING
    (anchor,) = anchors
    earlier = [all_before(events, anchor) for events in meant]
    later = [all_before(anchor, events) for events in meant]
    right, wrong = (later, earlier) if _asks_later(reading) else (earlier, later)
    return solution(right, [not is_wrong for is_wrong in wrong])


def solve_number(stem: str, chronicle: Chronicle) -> int | None:
    """Return how many days or years lie between the two events of a stem, None if unsure."""
    reading = read_stem(stem, chronicle)
    meant = reading.meant
    if [len(events) for events in meant] != [1, 1]:
        return None
    one, two = meant[0][0].when, meant[1][0].when
    asks_days = re.search(r"\bdays\b", reading.rest) is not None
    return _days(one, two) if asks_days else _years(one, two)


def _days(one: When, two: When) -> int | None:
    if one.earliest is None or two.earliest is None:
        return None
    if one.earliest != one.latest or two.earliest != two.latest:
        return None
    return two.earliest - one.earliest


def _years(one: When, two: When) -> int | None:
    """Return the years from one date to another by the calendar, if as many have gone by."""
    days = (one.earliest, one.latest, two.earliest, two.latest)
    if one.start is None or two.start is None or None in days:
        return None
    years = two.start.year - one.start.year
    if one.precision is Precision.YEAR and two.precision is Precision.YEAR:
        return years
    least = ((two.earliest or 0) - (one.latest or 0)) / _DAYS_A_YEAR
    return years if years <= least + 1 / 366 and least < years + 1 else None


def _asks_later(reading: StemReading) -> bool:
    return _LATER.search(reading.rest) is not None


def _is(meant: Sequence[Event], date: When) -> bool:
    return bool(meant) and all(date.contains(event.when) for event in meant)


def _may_be(meant: Sequence[Event], date: When) -> bool:
    return any(date.overlaps(event.when) for event in meant)


def _certainly(holds: bool, fails: bool) -> bool | None:  # noqa: FBT001 - two sides of one thing
    return holds if holds != fails else None


def solve_missing(stem: str, chronicle: Chronicle) -> frozenset[frozenset[str]]:
    """Return what the titles that have all words of a stem say besides, each as bare words.

    Where the stem ends with a date, only events of that time are meant.
    """
    date = stem_date(stem)
    asking = bare_words(_QUESTION_WORDS)
    said = bare_words(stem) - asking
    if date is not None:
        said -= bare_words(words(date))
    return frozenset(
        rest - bare_words(_AROUND_PLACES) - asking
        for title, rest in chronicle.with_more_words(said)
        if date is None or _may_be(chronicle.named(title), date)
    )


def solve_gaps(stem: str, chronicle: Chronicle) -> list[tuple[str, Sequence[Event]]]:
    """Return what fits into the first gap of a stem, and the events that would then be told.

    The last gap is for the date of the event.
    """
    sentence = stem.rpartition(": ")[2]
    title = re.sub(r"(?: (?:on|in|the))* \[\[date\]\]\.$", "", sentence)
    before, _gap, after = re.split(r"(\[\[\w+\]\])", title, maxsplit=1)
    return [
        (found[len(before) : len(found) - len(after)], chronicle.named(found))
        for found in chronicle.titles()
        if found.startswith(before) and found.endswith(after) and len(found) > len(before + after)
    ]
