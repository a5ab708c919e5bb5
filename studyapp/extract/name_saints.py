"""Whether the name of a saint is that of a church, a school, a town or a day called after him."""

import re

_SAINT = re.compile(r"S(?:ain)?te?\b\.?[ \u00a0\n]", re.IGNORECASE)
_BEHIND_HEAD = re.compile(
    r"\b(?:church|cathedral|chapel|abbey|priory|minster|basilica|parish|monastery|nunnery|convent"
    r"|friary|hospital|hospice|almshouse|school|college|hall|house|guild|order|knights|altar|feast"
    r"|day|eve|fair|market|gate|street|square|city|town|village|port|fort|island|bay|gulf|lake"
    r"|river|battle|siege|peace|treaty)s?\s+(?:dedicated\s+to\s|of\s)(?:the\s)?$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:in|at|near|outside|inside|around)\s$", re.IGNORECASE)
_OWNED = re.compile(
    r"[’']s\s+(?:own\s)?(?:\w+\s)?(?:birth|death|martyrdom|execution|conversion|baptism|burial"
    r"|canoni[sz]ation|arrival|arrest|mission|journeys?|travels|letters?|epistles?|teachings?"
    r"|preaching|sermons?|writings|rule|life|relics|bones|body|head|tomb|shrine|followers"
    r"|disciples?|companions?|father|mother|brother|sister|successor)\b"
)
_OWNS = re.compile(r"[’']s?(?!\w)")
_LOOK_BACK, _LOOK_AHEAD = 40, 60


def is_called_after_saint(text: str, start: int, end: int) -> bool:
    """Return whether a name is no person: "the parish of St Botolph", "schooled at St Paul's".

    `end` may stand before or behind the sign of the owner. His death, or his letters, are a
    saint's own.
    """
    if _SAINT.match(text, start) is None:
        return False
    before = text[max(0, start - _LOOK_BACK) : start]
    if _BEHIND_HEAD.search(before) is not None or _AT.search(before) is not None:
        return True
    owner = text.endswith(("’s", "'s"), start, end)
    behind = text[end - 2 * owner : end + _LOOK_AHEAD]
    return _OWNS.match(behind) is not None and _OWNED.match(behind) is None
