"""What is wrong with a title, by the rules for titles on a timeline."""

import re
from collections.abc import Callable
from typing import Final

from studyapp.domain.word_sets import word_set
from studyapp.extract import english_verbs as english
from studyapp.extract.pipeline import find_dates
from studyapp.extract.predicates import predicates
from studyapp.extract.words import read

MOST_WORDS = 12
_SUBJECTS: Final = english.PRONOUNS | english.POSSESSIVES | english.POINTING - {"such", "one"}
_OBJECTS: Final = {"him", "them", "it"}
_JOINING: Final = word_set("and but or nor so which who that")
_AUXILIARIES: Final = {"be", "been", "being", "was", "were", "is", "are", "had", "has", "have"}
_ADVERBS_TOO: Final = word_set("in on off over up out down through all both after before")
_DANGLING: Final = (
    english.PREPOSITIONS
    | english.CONJUNCTIONS
    | english.DETERMINERS
    | english.POSSESSIVES
    | english.MODALS
    | _AUXILIARIES
    | {"not", "very", "more"}
) - _ADVERBS_TOO
_YEAR: Final = re.compile(r"\b1\d{3}\b|\b20\d\d\b|\bBCE?\b|\bAD\b")
_DAMAGE: Final = re.compile(r"\d[A-Za-z]{3,}|\b[lI]\d{2,3}\b|\b\d{3} \d\b|[\x00-\x1f\ufffd]|  ")


def faults_of(title: str) -> list[str]:
    """Return a word for each rule that a title breaks."""
    return [name for name, breaks in _RULES.items() if breaks(title)]


def _is_long(title: str) -> bool:
    return not 2 <= len(title.split()) <= MOST_WORDS


def _has_date(title: str) -> bool:
    return bool(_YEAR.search(title)) or bool(find_dates(title))


def _has_pronoun(title: str) -> bool:
    """Return whether a pronoun stands first, or as the object of the first verb."""
    words = read(title)
    verbs = predicates(words)
    after = {word.low for word in words[verbs[0].end : verbs[0].end + 1]} if verbs else set()
    return words[0].low in _SUBJECTS or bool(_OBJECTS & after)


def _dangles(title: str) -> bool:
    return title.rsplit(maxsplit=1)[-1].lower() in _DANGLING or title[-1] in ",;:–—-"


def _is_joined_on(title: str) -> bool:
    return title.split(maxsplit=1)[0].lower() in _JOINING


def _is_small(title: str) -> bool:
    return title[:1].islower()


def _is_open(title: str) -> bool:
    return any(title.count(a) != title.count(b) for a, b in ("()", "[]", "“”")) or '"' in title


def _is_damaged(title: str) -> bool:
    return bool(_DAMAGE.search(title))


_RULES: Final[dict[str, Callable[[str], bool]]] = {
    "length": _is_long,
    "date": _has_date,
    "pronoun": _has_pronoun,
    "dangling": _dangles,
    "joined on": _is_joined_on,
    "small letter": _is_small,
    "open bracket": _is_open,
    "damage": _is_damaged,
}
