"""Units as people write them after a number."""

from decimal import Decimal

from studyapp.domain.folding import folded

_NAMES = (
    ("%", "percent", "per cent", "pc", "pct"),
    ("km", "kilometre", "kilometer"),
    ("m", "metre", "meter"),
    ("cm", "centimetre", "centimeter"),
    ("mm", "millimetre", "millimeter"),
    ("mi", "mile"),
    ("ft", "foot", "feet"),
    ("km2", "sqkm", "square kilometre", "square kilometer"),
    ("m2", "sqm", "square metre", "square meter"),
    ("ha", "hectare"),
    ("kg", "kilogram", "kilogramme", "kilo"),
    ("g", "gram", "gramme"),
    ("t", "ton", "tonne"),
    ("l", "litre", "liter"),
    ("h", "hr", "hour"),
    ("min", "minute"),
    ("s", "sec", "second"),
    ("d", "day", "tag", "tage", "tagen"),
    ("week", "woche", "wochen"),
    ("month", "monat", "monate", "monaten"),
    ("y", "yr", "year", "jahr", "jahre", "jahren"),
    ("km/h", "kmh", "kph"),
    ("$", "dollar", "usd"),
    ("£", "pound", "gbp"),
    ("€", "euro", "eur"),
    ("°c", "degree celsius", "celsius"),
)
_KNOWN = {name: names[0] for names in _NAMES for name in names}


def same_unit(typed: str, wanted: str) -> bool:
    """Return whether two units are one: by another name, in the plural, or in another case."""
    return _plain(typed) == _plain(wanted)


def unit_of(number: Decimal, unit: str) -> str:
    """Return a unit as it stands behind a number: "1 day", though the question asks for "days"."""
    single = _singular(unit)
    return single if number == 1 and single.casefold() in _KNOWN else unit


def _plain(unit: str) -> str:
    """Return the short name of a unit, or its own in the singular."""
    words = " ".join(unit.casefold().replace(".", "").replace("²", "2").split())
    singular = " ".join(_singular(word) for word in words.split())
    for name in (words, words.replace(" ", ""), singular, singular.replace(" ", "")):
        if name in _KNOWN:
            return _KNOWN[name]
    return folded(singular) or singular


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 2 and word.endswith("s") else word
