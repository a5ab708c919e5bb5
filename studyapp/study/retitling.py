"""Another title for what has one: checked, and undone by one step."""

from studyapp.domain.errors import UnkeepableError
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.undo import UndoStep


def new_title(before: str, typed: str) -> str | None:
    """Return what was typed without needless blanks, None if that is the title it has.

    Raises:
        UnkeepableError: There is no letter in it.
    """
    title = " ".join(typed.split())
    if not title:
        says = Message("A title has at least one letter. “{title}” stays.", {"title": before})
        raise UnkeepableError(says, Message("Type a title."))
    return None if title == before else title


def retitling(before: str, after: str, noun: Noun) -> UndoStep:
    """Return the step that gives the former title back."""
    return UndoStep.of(
        "Undo rename “{title}”",
        "“{title}” is called “{before}” again.",
        noun,
        title=after,
        before=before,
    )
