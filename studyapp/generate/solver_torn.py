"""Reads a damaged date as a reader would, from what is left of it on the screen.

Like `solver.py` it shares no code with the makers of questions, nor with the finder, which repairs
what it reads in a passage.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.generate.stem_reading import Chronicle, plain, read_stem

_QUOTED = re.compile("“([^”]*)”")
_LOOK_ALIKE = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8"})
_WITH_DIGIT = re.compile(r"(?<![^\W\d_])[\dlI|OoSB]*\d[\dlI|OoSB]*(?![^\W\d_])")
_TOUCHING = re.compile(r"(?<=\d)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})(?=\d)|(?<=\d,)(?=\d)")
_BETWEEN_DIGITS = re.compile(r"(?<=\d) +(?=\d)")
_MOST_GAPS = 5

Days = tuple[int | None, int | None]


def torn_in(stem: str, *titles: str) -> str | None:
    """Return the quoted words of a stem that are none of some titles, None if not just one are."""
    known = {plain(title) for title in titles}
    found = [quote for quote in _QUOTED.findall(stem) if plain(quote) not in known]
    return found[0] if len(found) == 1 else None


def solve_torn(stem: str, chronicle: Chronicle) -> frozenset[Days]:
    """Return first and last day of all that the damaged date of a stem may be.

    That is what its letters can be read as, and when the event that the stem names was.
    """
    quotes = [quote for quote in _QUOTED.findall(stem) if not chronicle.named(quote)]
    if len(quotes) != 1:
        return frozenset()
    meant = read_stem(stem.replace(f"“{quotes[0]}”", "", 1), chronicle).meant
    read = {(when.earliest, when.latest) for when in readings_of(quotes[0])}
    if len(meant) != 1 or not meant[0] or not read:
        return frozenset()
    return frozenset(read | {(event.when.earliest, event.when.latest) for event in meant[0]})


def readings_of(torn: str) -> frozenset[When]:
    """Return the dates that damaged words can be read as.

    Letters that look like digits are read as these, blanks come between digits and words that
    touch, and any blanks between digits may be too many.
    """
    dates = (read_when(text) for text in _mended(torn))
    return frozenset(date for date in dates if date is not None)


def _mended(torn: str) -> Iterator[str]:
    text = _TOUCHING.sub(" ", _WITH_DIGIT.sub(lambda word: word[0].translate(_LOOK_ALIKE), torn))
    gaps = [gap.span() for gap in _BETWEEN_DIGITS.finditer(text)][:_MOST_GAPS]
    for count in range(len(gaps) + 1):
        for closed in combinations(gaps, count):
            said = text
            for start, end in reversed(closed):
                said = said[:start] + said[end:]
            yield said
