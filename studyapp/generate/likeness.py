"""How alike two texts are."""

from difflib import SequenceMatcher

ALIKE = 0.9


def are_alike(one: str, other: str) -> bool:
    """Return whether two texts agree in nine letters of ten.

    Texts that share few words are told apart without comparing letters, which costs a hundred times
    more.
    """
    words, others = set(one.casefold().split()), set(other.casefold().split())
    if 2 * len(words & others) < 0.5 * (len(words) + len(others)):
        return one == other
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
