"""What a quiz is drawn from: the same seed gives the same quiz."""

import hashlib

from studyapp.domain.errors import QuizError
from studyapp.domain.messages import Message

_MOST = 2**63


def seed_of(text: str) -> int:
    """Return the seed that a person typed: a number stands for itself, words for one of their own.

    Blanks around it and the size of letters make no difference.

    Raises:
        QuizError: There is nothing in it but blanks.
    """
    plain = " ".join(text.split()).casefold()
    if not plain:
        says = Message("A seed is a number or a word; this one is empty.")
        raise QuizError(says, Message("Leave it out, or give one."))
    try:
        return int(plain)
    except ValueError:
        return int.from_bytes(hashlib.sha256(plain.encode()).digest()[:4])


def kept_seed(text: str) -> int:
    """Return the seed of `text` as the library can keep it: at most 64 bits long."""
    seed = seed_of(text)
    return seed if -_MOST <= seed < _MOST else seed % _MOST
