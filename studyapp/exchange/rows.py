"""A row of a file as a draft: its cells by the name of what they say."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from html import unescape

from studyapp.domain.events import Status
from studyapp.domain.exchanging import Draft
from studyapp.domain.messages import Message
from studyapp.domain.when import When
from studyapp.exchange.dates import RowError, shortened

LONGEST_TITLE, LONGEST_TEXT = 1_000, 20_000
"""Letters of a title, and of what more a row tells."""
LONGEST_NAME = 500
"""Letters of a lane, a person or a place."""
MOST_ROWS = 20_000
"""Rows that one file may have."""
BETWEEN = "; "
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.ASCII)

_SHORT = 80
"""Letters of a text that stands for a title."""
_UNTITLED = (
    "1 row has no title; it goes by the beginning of its text.",
    "{count} rows have no title; they go by the beginnings of their texts.",
)
_STATUS = (
    "What “status” says in 1 row is not known here; it counts as a fact.",
    "What “status” says in {count} rows is not known here; they count as facts.",
)
_IMPORTANCE = (
    "What “importance” says in 1 row is no number from 1 to 5; it counts as 3.",
    "What “importance” says in {count} rows is no number from 1 to 5; they count as 3.",
)
MEDIA = (
    "The picture or film of 1 row was left out.",
    "The pictures and films of {count} rows were left out.",
)

Cells = Mapping[str, str]
"""What a row says by what it is, such as `title`; what is empty may be left out."""


class Oddities:
    """What rows say that has no place here, counted while they are read."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, ...]] = Counter()

    def note(self, *forms: str) -> None:
        """Count one more of this, said as of one and as of many; the second has a `{count}`."""
        self._counts[forms] += 1

    @property
    def told(self) -> tuple[Message, ...]:
        """Return them in words."""
        return tuple(
            Message(forms[0] if count == 1 else forms[-1], {"count": count})
            for forms, count in self._counts.items()
        )


def draft_of(line: int, cells: Cells, when_of: Callable[[], When], odd: Oddities) -> Draft:
    """Return what a row says.

    Raises:
        RowError: It has no title, no date, or too much of something.
    """
    text, quote = one_line(cells.get("text", "")), one_line(cells.get("quote", ""))
    title = one_line(cells.get("title", ""))
    if not title and not text:
        raise RowError(Message("It has no title."))
    if not title:
        odd.note(*_UNTITLED)
        title = _beginning(text)
    _check(title, LONGEST_TITLE)
    for each in (text, quote):
        _check(each, LONGEST_TEXT)
    lane = one_line(cells.get("lane", ""))
    _check(lane, LONGEST_NAME)
    return Draft(
        line=line,
        title=title,
        when=when_of(),
        text=text,
        lane=lane or None,
        status=_status(cells.get("status", ""), odd),
        importance=_importance(cells.get("importance", ""), odd),
        people=names(cells.get("people", "")),
        places=names(cells.get("places", "")),
        passage=one_line(cells.get("passage", ""))[:LONGEST_TITLE],
        quote=quote,
    )


def _beginning(text: str) -> str:
    """Return the first words of a text, all of a short one."""
    if len(text) <= _SHORT:
        return text.removesuffix(".")
    return f"{text[:_SHORT].rpartition(' ')[0] or text[:_SHORT]} …"


def one_line(text: str) -> str:
    """Return a text with single blanks, and none of the signs that no text has.

    Nor those that turn the direction of all that follows: it would turn what stands beside, too.
    """
    plain = text.translate(_TURNS)
    return " ".join("".join(sign if _is_sign(sign) else " " for sign in plain).split())


def plain(html: str) -> str:
    """Return what is read in a piece of HTML."""
    return unescape(_TAG.sub(" ", html))


def names(text: str) -> tuple[str, ...]:
    """Return the names in a list with semicolons, or with commas where there are none."""
    between = ";" if ";" in text else ","
    every = (one_line(each)[:LONGEST_NAME] for each in text.split(between))
    return tuple(dict.fromkeys(each for each in every if each))


def listed(every: tuple[str, ...]) -> str:
    """Return names as such a list; one with a comma alone gets a semicolon behind it."""
    text = BETWEEN.join(each.replace(";", ",") for each in every)
    return f"{text};" if "," in text and ";" not in text else text


def _is_sign(sign: str) -> bool:
    return sign >= " " and not "\x7f" <= sign < "\xa0" and not "\ud800" <= sign < "\ue000"


def _check(text: str, longest: int) -> None:
    if len(text) > longest:
        says = "“{text}” is too long: {count:,} letters of at most {longest:,}."
        values = {"text": shortened(text), "count": len(text), "longest": longest}
        raise RowError(Message(says, values))


def _status(text: str, odd: Oddities) -> Status:
    word = text.strip().casefold()
    if not word:
        return Status.FACT
    try:
        return Status(word)
    except ValueError:
        odd.note(*_STATUS)
        return Status.FACT


def _importance(text: str, odd: Oddities) -> int:
    word = text.strip()
    if not word:
        return 3
    if word in ("1", "2", "3", "4", "5"):
        return int(word)
    odd.note(*_IMPORTANCE)
    return 3
