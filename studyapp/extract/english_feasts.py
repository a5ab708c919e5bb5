"""Days that have a name in English: month and day, or 0 and how many days after Easter."""

from datetime import date, timedelta
from typing import Final

_FIXED = {
    "New Year's Day": (1, 1),
    "Epiphany": (1, 6),
    "Twelfth Night": (1, 5),
    "Candlemas": (2, 2),
    "St Valentine's Day": (2, 14),
    "Lady Day": (3, 25),
    "May Day": (5, 1),
    "Midsummer Day": (6, 24),
    "Midsummer's Day": (6, 24),
    "Bastille Day": (7, 14),
    "Lammas Day": (8, 1),
    "Lammas": (8, 1),
    "Assumption Day": (8, 15),
    "Michaelmas": (9, 29),
    "Halloween": (10, 31),
    "All Saints' Day": (11, 1),
    "All Souls' Day": (11, 2),
    "Martinmas": (11, 11),
    "Armistice Day": (11, 11),
    "Christmas Eve": (12, 24),
    "Christmas": (12, 25),
    "Christmas Day": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
}

_MOVING = {
    "Shrove Tuesday": (0, -47),
    "Ash Wednesday": (0, -46),
    "Palm Sunday": (0, -7),
    "Maundy Thursday": (0, -3),
    "Good Friday": (0, -2),
    "Holy Saturday": (0, -1),
    "Easter": (0, 0),
    "Easter Day": (0, 0),
    "Easter Sunday": (0, 0),
    "Easter Monday": (0, 1),
    "Ascension Day": (0, 39),
    "Whitsun": (0, 49),
    "Whit Sunday": (0, 49),
    "Pentecost": (0, 49),
    "Whit Monday": (0, 50),
    "Trinity Sunday": (0, 56),
    "Corpus Christi": (0, 60),
}

_SAINTS = {
    "Agnes": (1, 21), "Andrew": (11, 30), "Barnabas": (6, 11), "Bartholomew": (8, 24),
    "Catherine": (11, 25), "Clement": (11, 23), "Crispin": (10, 25), "David": (3, 1),
    "George": (4, 23), "Giles": (9, 1), "Hilary": (1, 13), "James": (7, 25), "John": (6, 24),
    "Lawrence": (8, 10), "Luke": (10, 18), "Mark": (4, 25), "Martin": (11, 11),
    "Matthew": (9, 21), "Michael": (9, 29), "Nicholas": (12, 6), "Patrick": (3, 17),
    "Peter": (6, 29), "Stephen": (12, 26), "Swithun": (7, 15), "Thomas": (12, 21),
}  # fmt: skip
"""The days by which deeds and chronicles date, each by its one great saint of the name."""
_DAYS_OF_SAINTS = {
    form: day
    for name, day in _SAINTS.items()
    for saint in (f"St {name}", f"St. {name}", f"Saint {name}")
    for form in (f"{saint}'s Day", f"feast of {saint}", f"Feast of {saint}")
}


def _eves() -> dict[str, tuple[int, int]]:
    """Return the days before feasts: "eve of Christmas", "vigil of St Andrew"."""
    saints = {f"{st} {name}": day for name, day in _SAINTS.items() for st in ("St", "St.", "Saint")}
    named = saints | {name: day for name, day in _FIXED.items() if not name.endswith("Eve")}
    before = {name: date(2001, *day) - timedelta(1) for name, day in named.items()}
    return {
        f"{eve} of {name}": (day.month, day.day)
        for name, day in before.items()
        for eve in ("eve", "Eve", "vigil", "Vigil")
    }


_NAMED = _FIXED | _MOVING | _DAYS_OF_SAINTS | _eves()

FEASTS: Final = _NAMED | {name.replace("'", "’"): day for name, day in _NAMED.items()}
"""Written with each of the two apostrophes."""
