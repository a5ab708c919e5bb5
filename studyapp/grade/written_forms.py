"""The forms in which one name may be written: with an article or a rank, a number, turned round.

A learner who writes "in Prague", "Pope Pius the Ninth" or "Kossuth, Lajos" has said what "Prague",
"Pius IX" and "Lajos Kossuth" say.
"""

import re
import unicodedata
from collections.abc import Iterator

from studyapp.domain.called import RANKS, without_rank
from studyapp.domain.folding import folded
from studyapp.domain.question_pieces import Matching

_OPENING = re.compile(
    r"(?:i (?:think|believe|guess)(?: |\Z))?(?:(?:it|that|this|he|she|they) "
    r"(?:was|is|were|are)(?: |\Z))?"
)
_KIND_OF_PLACE = re.compile(r"(?:the )?(?:city|town|village|port|island|kingdom) of (?=\w)")
_GROUPS = frozenset(("islands", "isles", "mountains"))
_ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les"))
_BEFORE_PLACES = frozenset(("in", "at", "near", "on", "by", "from", "to", "im", "bei"))
_SHORTENED = {"st": "saint", "mt": "mount", "dr": "doctor", "mr": "mister"}
_NUMBERS = {
    word: str(number)
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
        "one two three four five six seven eight nine ten eleven twelve thirteen",
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii",
    )
    for number, word in enumerate(words.split(), start=1)
} | {"thirteenth": "13", "fourteenth": "14", "fifteenth": "15", "sixteenth": "16",
     "seventeenth": "17", "eighteenth": "18"}  # fmt: skip
"""What numbers stand behind names: of rulers, of wars, of ships in space."""
_ORDINAL_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th)")
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "Å": "Aa"}
)
_PICTURES = frozenset(("So", "Sk", "Cs", "Co"))


def written_pairs(typed: str, text: str, matching: Matching) -> Iterator[tuple[str, str]]:
    """Yield what was typed and what is right as they are to be compared, the plainest first.

    Where a question has the case or the punctuation count, nothing else is left out either.
    """
    yield folded(typed, matching), folded(text, matching)
    if not (matching.ignore_case and matching.ignore_punctuation):
        return
    seen = _without_pictures(typed)
    right = _core(folded(text, matching))
    for said in (seen, *_turned(seen, text)):
        written = _without_opening(folded(said, matching), right)
        yield from _ranked(_core(written), right)
        yield from _short_of_place(written, right)
    if matching.ignore_accents:
        spelt = [_core(folded(each.translate(_UMLAUTS), matching)) for each in (seen, text)]
        yield spelt[0], spelt[1]


def _short_of_place(written: str, right: str) -> Iterator[tuple[str, str]]:
    """Yield what was written and a place without what kind it is, where that still names it.

    So in "the Falklands", "Everest" and "the Hudson". "Red" is no sea, and "Geneva" no lake.
    """
    first, _, behind = right.partition(" ")
    before, _, last = right.rpartition(" ")
    if first in ("mount", "river") and behind:
        yield _core(written), behind
    elif last in _GROUPS and before.endswith("s"):
        yield _core(written), before
    elif _is_short_of(written, before, last):
        yield right, right


def _is_short_of(written: str, name: str, kind: str) -> bool:
    """Return whether it is "the Falklands" for islands or "the Hudson" for a river."""
    if kind in _GROUPS:
        return bool(name) and _core(written) == _many(name)
    return kind == "river" and written == f"the {name}"


def _many(name: str) -> str:
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"


def _ranked(written: str, right: str) -> Iterator[tuple[str, str]]:
    """Yield two names, and both without a rank if one has it: another rank is another person."""
    yield written, right
    words = written.split(), right.split()
    ranks = [bool(each) and each[0] in RANKS for each in words]
    if ranks[0] != ranks[1]:
        plain = [" ".join(without_rank(each)) for each in words]
        yield plain[0], plain[1]


def _without_pictures(typed: str) -> str:
    """Return a text without emojis, all of it if it has nothing else."""
    normal = unicodedata.normalize("NFC", typed)
    kept = "".join(sign for sign in normal if unicodedata.category(sign) not in _PICTURES)
    return kept if kept.strip() else typed


def _turned(typed: str, text: str) -> Iterator[str]:
    """Yield a name with the surname put last: it came first with a comma, or as Hungarians do."""
    last, comma, first = typed.partition(",")
    if comma and "," not in first:
        yield f"{first} {last}"
    words = typed.split()
    if len(words) == len(text.split()) == 2 and all(word[:1].isupper() for word in text.split()):
        yield f"{words[1]} {words[0]}"


def _without_opening(written: str, right: str) -> str:
    """Return what was written without "it was" and "in" before it, unless that is right."""
    said = _OPENING.sub("", written, count=1).strip()
    first, _, rest = said.partition(" ")
    while first in _BEFORE_PLACES and rest and not right.startswith(f"{first} "):
        said = rest
        first, _, rest = said.partition(" ")
    if _KIND_OF_PLACE.match(right) is None:
        said = _KIND_OF_PLACE.sub("", said, count=1)
    return said or written


def _core(text: str) -> str:
    """Return the words of a name without its article, its number in digits."""
    words = [_SHORTENED.get(word, word) for word in text.split()]
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    if len(words) > 1:
        words[-1] = _NUMBERS.get(words[-1]) or _ORDINAL_DIGITS.sub(r"\1", words[-1])
        if words[-1].isdigit() and len(words) > 2 and words[-2] == "the":
            del words[-2]
    return " ".join(words)
