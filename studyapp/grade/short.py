"""Typed words: variants and slips forgiven, a near miss never."""

from collections.abc import Iterable

from studyapp.domain.answers import Grade, ShortAnswer
from studyapp.domain.called import is_numeral
from studyapp.domain.folding import folded
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Gap, Matching, NearMiss
from studyapp.domain.questions import ShortQuestion
from studyapp.grade.reasons import (
    NOTHING_WRITTEN,
    RIGHT,
    in_the_author_s_words,
    the_right_one,
)
from studyapp.grade.written_forms import written_pairs

_LONGEST = 1000
"""Longer texts are no short answers and are not compared letter by letter."""
_FORGIVEN_FROM = 5
"""From how many letters on a word may have a slip."""


def grade_short(question: ShortQuestion, answer: ShortAnswer) -> Grade:
    """Return 1 for the answer or a variant of it, slips forgiven; 0 for all else."""
    return grade_words(question, answer.typed)


def grade_words(wanted: ShortQuestion | Gap, typed: str) -> Grade:
    """Return what typed words are worth.

    What is written just as a variant is right. Else a near miss comes first: whatever is it, or is
    no farther from it by slips than from a variant, is wrong.
    """
    given = typed.strip()
    if not given:
        return Grade(0.0, NOTHING_WRITTEN)
    variants = (wanted.answer, *wanted.accept)
    if given in variants and given not in [miss.text for miss in wanted.reject]:
        return Grade(1.0, RIGHT)
    missed = near_miss(wanted, given)
    if missed is not None:
        return Grade(0.0, _missed(missed, wanted.answer))
    slips = _slips(given, variants, wanted.matching)
    if slips is None:
        return Grade(0.0, the_right_one(wanted.answer))
    return Grade(1.0, RIGHT if slips == 0 else _slipped(wanted.answer))


def near_miss(wanted: ShortQuestion | Gap, typed: str) -> NearMiss | None:
    """Return the near miss that was typed: at most as many slips away as the nearest variant."""
    given = typed.strip()
    right = _slips(given, (wanted.answer, *wanted.accept), wanted.matching)
    for miss in wanted.reject:
        slips = _slips(given, [miss.text], wanted.matching)
        if slips is not None and (right is None or slips <= right):
            return miss
    return None


def _slips(given: str, texts: Iterable[str], matching: Matching) -> int | None:
    """Return how many slips the nearest text is away, None if none is near enough."""
    if len(given) > _LONGEST:
        return None
    counts = (
        _slips_between(written, right, matching.typos)
        for text in texts
        for written, right in written_pairs(given, text, matching)
    )
    return min((count for count in counts if count is not None), default=None)


def _slips_between(written: str, right: str, most: int) -> int | None:
    """Return how many letters are missing, too many, wrong or swapped; None if more than `most`.

    A blank left out or put in is none, and so is an initial for a first name. Words under five
    letters and words with digits must be as they are: "1869" is no slip of "1896".
    """
    if written.replace(" ", "") == right.replace(" ", ""):
        return 0
    pairs = list(zip(written.split(), right.split(), strict=False))
    if most == 0 or len(written.split()) != len(right.split()):
        return None
    counts = [
        0
        if place < len(pairs) - 1 and _is_initial(one, other)
        else _slips_in_word(one, other, most)
        for place, (one, other) in enumerate(pairs)
    ]
    total = sum(count for count in counts if count is not None)
    return None if None in counts or total > most else total


def _is_initial(written: str, right: str) -> bool:
    return len(written) == 1 and written.isalpha() and right.startswith(written)


def _slips_in_word(written: str, right: str, most: int) -> int | None:
    if written == right:
        return 0
    if len(right) < _FORGIVEN_FROM or any(sign.isdigit() for sign in written + right):
        return None
    if is_numeral(written.upper()) or is_numeral(right.upper()):
        return None  # "XVII" is no slip of "XVIII"
    if folded(written) == folded(right):
        return None  # the case or the accents that this question is about
    from rapidfuzz.distance import OSA

    count = OSA.distance(written, right, score_cutoff=most)
    return count if count <= most else None


def _missed(missed: NearMiss, answer: str) -> Message:
    if missed.feedback:
        return in_the_author_s_words(missed.feedback)
    return Message(
        "“{missed}” is near it, but the right answer is “{right}”.",
        {"missed": missed.text, "right": answer},
    )


def _slipped(answer: str) -> Message:
    return Message("That is right but for a slip: “{right}”.", {"right": answer})
