"""The year of a month or season that names none: that of the story, or one beside it."""

from studyapp.domain.when import Point
from studyapp.extract.arithmetic import month_of
from studyapp.extract.mentions import Mention
from studyapp.extract.values import month_in, year_of

_STEP_BACK = 8
"""A month that many months before the last one is of the next year, a nearer one of the same."""
_SEASON_BACK = 6
"""So many months before the last one a season is of the next year."""
_MUCH = 4
_SMALL_STEP = 3
"""So many are enough if the next date that states its year is of the next year."""
_FAR_BACK = 6
"""In a look back, a month so many months after the last one is of the year before."""
_NEAR = 1500
"""So many signs on, the next date that states its year may tell."""
_AT_ONCE = 60
"""So many signs on, a month with its year is in the season: "a summer campaign in June 1942"."""


def carried_year(
    mention: Mention, last: Point, after: Mention | None, upcoming: Mention | None
) -> int:
    """Return the year of a month or season: that of the last date, or one beside it."""
    month, last_month = month_in(mention), month_of(month=last.month, season=last.season)
    if after is not None and _is_of_season(mention, after):
        return year_of(after, last)
    if month is None or last_month is None:
        return last.year
    end = None if after is None or not after.joined else month_in(after)
    if (mention.looks < 0 and month > last_month + _FAR_BACK) or (
        end is not None and last_month <= end < month
    ):
        return last.year - 1
    if month >= last_month:
        return last.year
    if mention.looks > 0 or (mention.joined and not mention.aside):
        return last.year + 1
    return last.year + _goes_on(mention, (last.year, last_month), month, upcoming)


def _is_of_season(mention: Mention, after: Mention) -> bool:
    """Return whether a month with its year follows at once and lies in the season of a mention."""
    month = month_in(mention)
    if mention.season is None or after.month is None or not after.is_stated or month is None:
        return False
    return after.start - mention.end < _AT_ONCE and abs(after.month - month) <= 1


def _goes_on(mention: Mention, last: tuple[int, int], month: int, upcoming: Mention | None) -> bool:
    """Return whether a month before that of the last date is one of the next year.

    The next date that states its year may tell.
    """
    steps = last[1] - month
    if mention.looks < 0:
        return steps >= _STEP_BACK
    if upcoming is not None and upcoming.start - mention.end < _NEAR:
        if (upcoming.year or 0) > last[0] + 1 and steps >= _MUCH:
            return True
        next_month = month_in(upcoming)
        if next_month is not None and month <= next_month + (mention.season is not None):
            if upcoming.year == last[0]:
                return False
            if upcoming.year == last[0] + 1 and steps >= _SMALL_STEP:
                return True
    return steps >= (_SEASON_BACK if mention.season is not None else _STEP_BACK)
