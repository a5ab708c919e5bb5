"""What people are called besides their full name: without a title, by the surname alone."""

from collections.abc import Sequence

from studyapp.domain.word_sets import word_set

RANKS = word_set(
    "king queen emperor empress tsar tsarina czar kaiser sultan shah caliph pope patriarch prince "
    "princess duke duchess archduke count countess earl baron baroness lord lady sir dame saint "
    "general marshal admiral captain colonel major president chancellor chairman bishop archbishop "
    "cardinal mr mrs ms miss dr doctor professor monsieur madame herr frau"
)
"""Words before a name that say what somebody was."""
_PEERS = word_set("duke duchess archduke earl count countess baron lord")
"""Ranks behind which the name of a place serves as the name."""
_OF = word_set("of the der die das den")
"""Words behind which stands what tells a ruler from others of the name."""
_YOUNGER = frozenset(("jr", "sr", "junior", "senior"))
_NUMERAL_SIGNS = frozenset("IVX")


def is_numeral(word: str) -> bool:
    """Return whether a word is the number of a ruler: "IX" of "Pius IX"."""
    return bool(word.rstrip(".")) and set(word.rstrip(".")) <= _NUMERAL_SIGNS


def without_rank(words: Sequence[str]) -> Sequence[str]:
    """Return the words of a name without the rank before it, all of them if nothing is left.

    In "Duke of Wellington" the name is what the duke was of.
    """
    start = 0
    while start < len(words) and words[start].casefold().rstrip(".") in RANKS:
        start += 1
    if start and words[start : start + 1] == ["of"]:
        return words[start + 1 :] if words[start - 1].casefold() in _PEERS else words
    return words[start:] or words


def short_name(name: str) -> str | None:
    """Return what somebody is called for short, None if nothing shorter tells who it is.

    That is the surname: "Cuvier". A ruler keeps the number, "Gregory V", and needs no country:
    "Otto" of "Otto of Bavaria".
    """
    words = list(without_rank(name.split()))
    while len(words) > 1 and words[-1].casefold().strip(".,") in _YOUNGER:
        words.pop()
    words[-1] = words[-1].rstrip(",")
    inner = next((place for place in range(1, len(words)) if words[place] in _OF), None)
    if inner is not None:
        words = [] if inner == 1 and words[0].casefold() in RANKS else words[:inner]
    elif not is_numeral(words[-1]):
        words = words[-1:]
    short = " ".join(words)
    return short if short[:1].isalpha() and short != name else None
