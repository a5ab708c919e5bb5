"""Dates as they are typed, told in words."""

from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words


def date_in_words(typed: str) -> str | None:
    """Return how a typed date is read, None if it is not understood."""
    when = read_answer(typed)
    return None if when is None else words(when)
