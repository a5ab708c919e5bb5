"""Which way a text runs, and two texts beside each other that may run different ways."""

from unicodedata import bidirectional

_OPEN, _CLOSE = "\u2068", "\u2069"
_TO_THE_LEFT = "\u200f"


def runs_leftwards(text: str) -> bool:
    """Return whether a text is read from right to left: its first letter outside isolates says it.

    Source: Unicode Standard Annex 9, rules P2 and P3.
    """
    depth = 0
    for sign in text:
        depth += (sign in "\u2066\u2067\u2068") - (sign == _CLOSE and depth > 0)
        kind = bidirectional(sign)
        if depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def named_words(name: str, words: str) -> str:
    """Return a name and, after a colon, what is said of it; neither turns the other's words."""
    if not (runs_leftwards(name) or runs_leftwards(words)):
        return f"{name}: {words}"
    begun = _TO_THE_LEFT if runs_leftwards(name) else ""
    return f"{begun}{_OPEN}{name}{_CLOSE}: {_OPEN}{words}{_CLOSE}"


def pair_words(left: str, right: str) -> str:
    """Return two sides with an arrow from one to the other; neither turns the other's words."""
    if not (runs_leftwards(left) or runs_leftwards(right)):
        return f"{left} → {right}"
    first, second = f"{_OPEN}{left}{_CLOSE}", f"{_OPEN}{right}{_CLOSE}"
    if runs_leftwards(left):
        return f"{_TO_THE_LEFT}{first} ← {second}"
    return f"{first} → {second}"
