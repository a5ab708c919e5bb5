"""Words that grades of several kinds share."""

from studyapp.domain.messages import Message

RIGHT = Message("That is right.")
NOTHING_WRITTEN = Message("Nothing was written.")
ONLY_ALL = Message("Only the whole answer counts.")


def the_right_one(text: str) -> Message:
    """Return which answer would have been right."""
    if text.endswith((".", "!", "?")):
        return Message("The right answer is “{right}”", {"right": text})
    return Message("The right answer is “{right}”.", {"right": text})


def in_the_author_s_words(feedback: str) -> Message:
    """Return what the author says to whoever gives an answer; Markdown as it was written."""
    return Message("{feedback}", {"feedback": feedback})
