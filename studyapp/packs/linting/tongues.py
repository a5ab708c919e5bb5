"""The words of a language that give an answer away, or that readers trip over, as a table.

Each language is a file of its own, which is imported when a pack has it: its patterns take time.
"""

import re
from dataclasses import dataclass

BEGIN = r"(?:^|[.?!:;,]\s+)[\W_]*"
"""Where a question begins: at the beginning, or behind what is said before."""


# There is one of each, which is looked up for every word: nothing of it is compared.
@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """One language: patterns for whole choices and for words, and the words that say little.

    `lists` name several things, `reasons` begin a question that asks for one. `vowels` begin words
    behind "an"; None in a language whose articles do not follow sounds. `overlooked` finds the
    negative `word` that readers run over in a question for what is not so, in a text from which
    what is emphasised or quoted was taken. Capital letters are emphasis too. It is silent beside
    "not yet" or "not only"; in French and Spanish also in a clause of its own and before an
    infinitive.
    """

    of_all: re.Pattern[str]
    negative: re.Pattern[str]
    absolute: re.Pattern[str]
    small: frozenset[str]
    lists: re.Pattern[str]
    reasons: re.Pattern[str]
    endings: tuple[str, ...]
    many: re.Pattern[str] | None = None
    vowels: re.Pattern[str] | None = None
    overlooked: re.Pattern[str] | None = None


def words(text: str) -> frozenset[str]:
    """Return the words of a text, each once."""
    return frozenset(text.split())


def tongue_of(language: str) -> Tongue | None:
    """Return the words of a language by its BCP 47 tag; None if there is no table of it."""
    match language.strip().partition("-")[0].casefold():
        case "en":
            from studyapp.packs.linting.english import ENGLISH

            return ENGLISH
        case "de":
            from studyapp.packs.linting.german import GERMAN

            return GERMAN
        case "fr":
            from studyapp.packs.linting.french import FRENCH

            return FRENCH
        case "es":
            from studyapp.packs.linting.spanish import SPANISH

            return SPANISH
    return None
