"""Why a quiz has no more questions than it has."""

from collections import Counter
from collections.abc import Sequence

from studyapp.domain.events import Findings
from studyapp.domain.messages import Message
from studyapp.domain.questions import Quiz


def why_no_more(quiz: Quiz, passages: Sequence[Findings]) -> Message:
    """Return a sentence why not one question more could be made of some passages."""
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
    for reason, _count in Counter(each.reason for each in quiz.rejected).most_common(1):
        return Message(
            "Most often a question was turned down for this: {reason}", {"reason": reason}
        )
    return None
