"""Whether a text is in a language whose words the finder does not know."""

import re
from typing import Final

from studyapp.domain.word_sets import word_set
from studyapp.extract.languages import LANGUAGES

_NAMES: Final = {"en": "English", "de": "German"}
_SAMPLE = 20_000
_FEWEST_LETTERS = 60
"""A shorter text tells nothing."""
_SHARE = 0.08
_OTHER_LETTERS = 0.1
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS: Final = tuple(
    word_set(words)
    for words in (
        "le la les des et est dans une un du au aux que qui par sur pour il elle avec ne pas",
        "el la los las de y en que un una por con para del se su al como fue no",
        "il la lo gli le di e che un una per con del della nel alla è fu non si",
        "o a os as de e em que um uma por com para do da no na foi não se",
        "de het een en van in is op te dat die voor met aan zijn werd niet",
        "w i na z do się nie że jest od po za przez był była oraz roku",
        "a v na se je že s z do o byl byla jako roku i",
        "och att det som en på är av för med den till var ett i",
        "og at det som en på er af for med den til var et i",
        "ja on ei se oli että joka hän kun mutta vuonna",
        "a az és hogy nem egy volt is meg de ki",
        "ve bir bu da de için ile olarak çok olan sonra",
        "și în de la a cu pe nu din care este un o fost",
        "et in est ad cum ex non quae qui ab sed per ut anno",
    )
)
"""The small words of languages that many histories are written in."""


def seems_foreign(text: str) -> bool:
    """Return whether a text seems to be in none of the languages that the finder knows."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    letters = sum(map(len, words))
    if letters < _FEWEST_LETTERS:
        return False
    others = sum(sign > "\u024f" for word in words for sign in word)
    shares = [sum(word in small for word in words) / len(words) for small in _OTHERS]
    own = [sum(word in each.function_words for word in words) / len(words) for each in LANGUAGES]
    return others > _OTHER_LETTERS * letters or max(shares) > max(_SHARE, *own)


def known_languages() -> tuple[str, ...]:
    """Return the languages whose words for dates are known, in English."""
    return tuple(_NAMES[language.code] for language in LANGUAGES)
