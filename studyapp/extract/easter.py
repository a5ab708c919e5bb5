"""The day of Easter, from which other feasts are counted."""

from studyapp.domain.calendars import REFORM, Calendar, date_of, day_number
from studyapp.extract.mentions import Mention


def at_its_day(mention: Mention, year: int) -> Mention:
    """Return a mention of a feast that moves with Easter, with the day that it had in `year`."""
    calendar = Calendar.GREGORIAN if year > REFORM[0] else Calendar.JULIAN
    _, month, day = date_of(easter(year, calendar) + (mention.easter or 0), calendar)
    return mention._replace(month=month, day=day, easter=None)


def easter(year: int, calendar: Calendar) -> int:
    """Return the day number of Easter: the Sunday after the full moon on or after 21 March.

    Source: the lunar equations of the Gregorian reform, as C. F. Gauss put them into numbers.
    """
    golden, century = year % 19, year // 100
    if calendar is Calendar.JULIAN:
        moon = (19 * golden + 15) % 30
    else:
        moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
        moon -= moon == 29 or (moon == 28 and golden > 10)
    full_moon = day_number(year, 3, 21, calendar) + moon
    return full_moon + 7 - full_moon % 7
