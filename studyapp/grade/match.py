"""Pairs: the share that was joined rightly."""

from studyapp.domain.answers import Grade, MatchAnswer
from studyapp.domain.messages import Message
from studyapp.domain.questions import MatchQuestion

_ALL = Message("All pairs are right.")


def grade_match(question: MatchQuestion, answer: MatchAnswer) -> Grade:
    """Return the share of left sides that were joined to their own text, wherever it stood."""
    joined = joined_texts(question, answer)
    right = sum(text == own for text, own in zip(joined, question.answers, strict=True))
    pairs = len(question.answers)
    if right == pairs:
        return Grade(1.0, _ALL)
    left = joined.count(None)
    reason = _counted(right, pairs)
    return Grade(right / pairs, reason.followed_by(_left_open(left)) if left else reason)


def joined_texts(question: MatchQuestion, answer: MatchAnswer) -> list[str | None]:
    """Return the text that was joined to every left side, None where there is none."""
    places = dict(enumerate(answer.joined))
    offered = dict(enumerate(question.rights))
    return [
        None if (place := places.get(number)) is None else offered.get(place)
        for number in range(len(question.lefts))
    ]


def _counted(right: int, pairs: int) -> Message:
    if right == 0:
        return Message("No pair is right.")
    if right == 1:
        return Message("One of {pairs} pairs is right.", {"pairs": pairs})
    return Message("{right} of {pairs} pairs are right.", {"right": right, "pairs": pairs})


def _left_open(count: int) -> Message:
    if count == 1:
        return Message("One was not joined.")
    return Message("{count} were not joined.", {"count": count})
