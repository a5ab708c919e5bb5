"""Days that have a name in English: month and day, or 0 and how many days after Easter."""

from typing import Final

_FIXED = {
    "New Year's Day": (1, 1),
    "Epiphany": (1, 6),
    "Twelfth Night": (1, 5),
    "Candlemas": (2, 2),
    "St Valentine's Day": (2, 14),
    "St Patrick's Day": (3, 17),
    "Lady Day": (3, 25),
    "May Day": (5, 1),
    "Midsummer Day": (6, 24),
    "Midsummer's Day": (6, 24),
    "St John's Day": (6, 24),
    "Bastille Day": (7, 14),
    "Lammas Day": (8, 1),
    "Assumption Day": (8, 15),
    "Michaelmas": (9, 29),
    "Halloween": (10, 31),
    "All Saints' Day": (11, 1),
    "All Souls' Day": (11, 2),
    "Martinmas": (11, 11),
    "St Martin's Day": (11, 11),
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

_NAMED = _FIXED | _MOVING

FEASTS: Final = _NAMED | {name.replace("'", "’"): day for name, day in _NAMED.items()}
"""Written with each of the two apostrophes."""
