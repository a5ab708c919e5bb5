"""What a quiz is drawn from: the same seed gives the same quiz."""

import hashlib

_MOST = 2**63


def seed_of(text: str) -> int:
    """Return the seed that a person typed: a number stands for itself, words for one of their own.

    Blanks around it and the size of letters make no difference.
    """
    plain = " ".join(text.split()).casefold()
    try:
        return int(plain)
    except ValueError:
        return int.from_bytes(hashlib.sha256(plain.encode()).digest()[:4])


def kept_seed(text: str) -> int:
    """Return the seed of `text` as the library can keep it: at most 64 bits long."""
    seed = seed_of(text)
    return seed if -_MOST <= seed < _MOST else seed % _MOST
