"""Tables of words, written as one text."""


def word_set(words: str) -> frozenset[str]:
    """Return words that are written with blanks between them."""
    return frozenset(words.split())
