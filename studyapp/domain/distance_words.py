"""How far apart two dates are, in words: "212 years after", "in the same month"."""

from studyapp.domain.distances import Distance, Relation, distance
from studyapp.domain.messages import Message
from studyapp.domain.points import Precision
from studyapp.domain.when import When

_ONE = {
    "centuries": Message("1 century"),
    "years": Message("1 year"),
    "months": Message("1 month"),
    "days": Message("1 day"),
    "hours": Message("1 hour"),
    "minutes": Message("1 minute"),
}
_MANY = {
    "centuries": "{n:,} centuries",
    "years": "{n:,} years",
    "months": "{n:,} months",
    "days": "{n:,} days",
    "hours": "{n:,} hours",
    "minutes": "{n:,} minutes",
}
_SAME = {
    Precision.CENTURY: Message("in the same century"),
    Precision.DECADE: Message("in the same decade"),
    Precision.YEAR: Message("in the same year"),
    Precision.SEASON: Message("in the same season"),
    Precision.MONTH: Message("in the same month"),
    Precision.DAY: Message("on the same day"),
    Precision.HOUR: Message("in the same hour"),
    Precision.MINUTE: Message("at the same minute"),
}

_OVERLAPS = {
    Relation.EQUAL: (Message("at the same time"), "at the same time as “{title}”"),
    Relation.DURING: (Message("while it lasted"), "during “{title}”"),
    Relation.AROUND: (Message("going on then"), "all through “{title}”"),
    Relation.PARTLY: (Message("partly at the same time"), "partly at the same time as “{title}”"),
}
"""What is said alone, and of what has a name."""
_APART = {
    (Relation.BEFORE, False): "{length} before “{title}”",
    (Relation.BEFORE, True): "{length} before the beginning of “{title}”",
    (Relation.AFTER, False): "{length} after “{title}”",
    (Relation.AFTER, True): "{length} after the end of “{title}”",
}
"""By whether the other lasts."""


def length_words(between: Distance) -> Message:
    """Return how long it is: "41 years, 7 months and 3 days", "about 20 years"."""
    parts = [_counted(name, n) for name, n in between.parts]
    match parts:
        case [only]:
            said = only
        case [first, last]:
            said = Message("{first} and {last}", {"first": first, "last": last})
        case _:
            *before, last = parts
            first = Message("{first}, {second}", {"first": before[0], "second": before[1]})
            said = Message("{first} and {last}", {"first": first, "last": last})
    return Message("about {length}", {"length": said}) if between.about else said


def distance_words(when: When, other: When) -> Message:
    """Return how `when` lies to `other`, by itself: "212 years later", "on the same day"."""
    between = distance(when, other)
    match between.relation:
        case Relation.BEFORE:
            return Message("{length} earlier", {"length": length_words(between)})
        case Relation.AFTER:
            return Message("{length} later", {"length": length_words(between)})
        case Relation.SAME:
            return _together(between)
        case _:
            return _OVERLAPS[between.relation][0]


def distance_from(when: When, other: When, title: str) -> Message:
    """Return how `when` lies to `other`, which is called `title`: "212 years after “Title”"."""
    between = distance(when, other)
    named: dict[str, object] = {"title": title}
    if between.relation is Relation.SAME:
        return Message("{same} as “{title}”", named | {"same": _together(between)})
    if between.relation in _OVERLAPS:
        return Message(_OVERLAPS[between.relation][1], named)
    said = _APART[between.relation, other.is_range]
    return Message(said, named | {"length": length_words(between)})


def _together(between: Distance) -> Message:
    return Message("about the same time") if between.about else _SAME[between.unit]


def _counted(name: str, n: int) -> Message:
    return _ONE[name] if n == 1 else Message(_MANY[name], {"n": n})
