"""Why a quiz has no more questions than it has."""

from collections import Counter
from collections.abc import Sequence

from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.objections import REFUSED
from studyapp.domain.quizzes import Quiz


def why_no_more(quiz: Quiz, passages: Sequence[Findings]) -> Message:
    """Return why not one question more could be made of some passages.

    It also counts those that their learner leaves out.
    """
    why, left_out = _why(quiz, passages), left_out_words(quiz)
    return why if left_out is None else left_out.followed_by(why)


def why_short(quiz: Quiz, passages: Sequence[Findings], *, count: int) -> Message | None:
    """Return that and why a quiz has fewer than `count` questions, None if it has so many."""
    made = len(quiz.questions)
    if made >= count:
        return None
    says = "Of the {count} questions asked for, {made} could be made."
    fewer = Message(says, {"made": made, "count": count})
    return fewer.followed_by(why_no_more(quiz, passages))


def _why(quiz: Quiz, passages: Sequence[Findings]) -> Message:
    events = sum(len(found.events) for found in passages)
    if events == 0:
        return Message("No event with a certain date was found.")
    if events == 1:
        return Message("There is only one event with a certain date.")
    return why_turned_down(quiz) or Message(
        "{events} events with a certain date give no more.", {"events": events}
    )


def why_turned_down(quiz: Quiz) -> Message | None:
    """Return why most was turned down that could have been asked, None if nothing was."""
    reasons = Counter(each.reason for each in quiz.rejected if each.reason != REFUSED)
    for reason, _count in reasons.most_common(1):
        return Message(
            "Most often a question was turned down for this: {reason}", {"reason": reason}
        )
    return None


def left_out_words(quiz: Quiz) -> Message | None:
    """Return how many questions are left out because they were refused, None for none."""
    count = len({each.question for each in quiz.rejected if each.reason == REFUSED})
    if not count:
        return None
    says = (
        "One question is left out since you never want to be asked it again."
        if count == 1
        else "{count} questions are left out since you never want to be asked them again."
    )
    return Message(says, {"count": count})
