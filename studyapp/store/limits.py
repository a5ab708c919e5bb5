"""What may be kept: checked before it is stored, whoever hands it in."""

from __future__ import annotations

import math
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from studyapp.domain.cards import Memory, Review
from studyapp.domain.errors import UnkeepableError
from studyapp.domain.messages import Message
from studyapp.domain.texts import Passage

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt

NAME = 100
ANSWER = 20_000
STEM = 20_000
KEY = 500
TITLE = 1_000
PASSAGE = 5_000_000
REMARK = 20_000
CONTENT = 200_000
"""Longest texts, in code points."""

_WHOLE_NUMBER = 2**63
_NO_LETTER = re.compile("[\0\ud800-\udfff]")
_LONGEST = timedelta(days=365)


def checked(text: str, longest: int) -> str:
    """Return `text`, which has no NUL, no half of a surrogate pair and is not too long.

    Raises:
        UnkeepableError: It has, or is.
    """
    if len(text) > longest:
        says = Message(
            "The text that begins with “{text}” is too long to keep: {length} characters of at"
            " most {longest}.",
            {"text": _shown(text), "length": len(text), "longest": longest},
        )
        raise UnkeepableError(says, Message("Shorten it and try again."), about=text)
    if _NO_LETTER.search(text):
        raise UnkeepableError(
            Message("“{text}” holds a sign that is no letter of any text.", {"text": _shown(text)}),
            Message("Remove the sign, or type the text anew."),
            about=text,
        )
    return text


def checked_passage(passage: Passage) -> Passage:
    """Return `passage`, whose title and text can be kept.

    Raises:
        UnkeepableError: Its title cannot.
    """
    checked(passage.title, TITLE)
    if len(passage.text) > PASSAGE:
        raise ValueError("a passage over the limit must not come as far as the store")
    return passage


def checked_attempt(attempt: Attempt) -> Attempt:
    """Return `attempt`, whose texts and numbers can be kept.

    Raises:
        UnkeepableError: One of its texts cannot.
        ValueError: One of its numbers makes no sense.
    """
    checked(attempt.answer, ANSWER)
    checked(attempt.stem, STEM)
    for key in (attempt.question, attempt.passage, attempt.pack, attempt.sitting):
        checked(key or "", KEY)
    if not (math.isfinite(attempt.score) and 0.0 <= attempt.score <= 1.0):
        raise ValueError(f"a score is 0 to 1, not {attempt.score}")
    if attempt.confidence not in (None, 1, 2, 3):
        raise ValueError(f"a confidence is 1 to 3 or None, not {attempt.confidence}")
    checked_number(attempt.seed)
    checked_time_taken(attempt.took)
    return attempt


def checked_review(review: Review) -> Review:
    """Return `review`, whose texts and numbers can be kept.

    Raises:
        UnkeepableError: One of its texts cannot.
        ValueError: It took a time that makes no sense.
    """
    for key in (review.card, review.passage or ""):
        checked(key, KEY)
    checked_time_taken(review.took)
    return review


def checked_memory(memory: Memory, review: Review) -> Memory:
    """Return `memory`, which can be kept as what `review` makes.

    Raises:
        ValueError: They do not belong together, or a number makes no sense.
    """
    if memory.card != review.card:
        raise ValueError(f"a review of {review.card} makes no memory of {memory.card}")
    for number in (memory.stability, memory.difficulty):
        if not (math.isfinite(number) and number > 0.0):
            raise ValueError(f"no memory has {number}")
    return memory


def checked_number(number: int) -> int:
    """Return `number`, which fits into 64 bits."""
    if not -_WHOLE_NUMBER <= number < _WHOLE_NUMBER:
        raise ValueError(f"{number} does not fit into 64 bits")
    return number


def checked_time_taken(took: timedelta) -> timedelta:
    """Return `took`, which is not negative and under a year."""
    if not timedelta(0) <= took < _LONGEST:
        raise ValueError(f"nothing takes {took}")
    return took


def _shown(text: str) -> str:
    return "".join(sign if sign.isprintable() else "�" for sign in text[:40])
