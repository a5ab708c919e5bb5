"""Words, and which of them looks like the verb of a clause: by a table and its ending."""

import re
from collections.abc import Sequence

from studyapp.extract import english_verbs as english

_WORD = re.compile(r"[^\s\x01]+")
_OUTER = ".,;:!?…\"“”„‘’‚«»‹›'()[]"


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a blanked text, with the marks that belong to them."""
    return tuple(word for word in _WORD.findall(text) if any(map(str.isalnum, word)))


def verb_place(words: Sequence[str]) -> int | None:
    """Return the place of the first word that looks like the verb of a clause."""
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if is_verb(bare(word), before) or (place == 0 and _is_participle(words)):
            return place
    return None


def bare(word: str) -> str:
    """Return a word without the marks around it."""
    return word.strip(_OUTER)


def is_verb(word: str, before: str) -> bool:
    """Return whether a word looks like the verb of a clause; `before` is the word before it."""
    if word in english.PAST_FORMS or word in english.PRESENT or word in english.MODALS:
        return True
    little = before.lower()
    if little in english.DETERMINERS or little in english.PREPOSITIONS or little.isdigit():
        return False
    return word.endswith("ed") and word.islower() and word not in english.NOT_VERBS


def _is_participle(words: Sequence[str]) -> bool:
    """Return whether words begin like "Defeated at sea", with a capital and no subject."""
    after = bare(words[1]).lower() if len(words) > 1 else ""
    word = bare(words[0]).lower()
    return after in english.PREPOSITIONS and word.endswith("ed") and word not in english.NOT_VERBS
