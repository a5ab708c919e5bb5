"""The id that a question keeps whatever the seed."""

from collections.abc import Sequence

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import QuestionId


def question_id(
    recipe: Recipe, kind: Kind, events: Sequence[Event], anchor: Event | None = None
) -> QuestionId:
    """Return the recipe, the kind and the events, in the order of time, never the seed."""
    ids = "+".join(event.id for event in events)
    after = "" if anchor is None else f":after:{anchor.id}"
    return QuestionId(f"{recipe}:{kind}:{ids}{after}")
