"""Neither the length of the key nor its place tells it."""

from studyapp.domain.questions import SingleQuestion
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.distractors import is_told_by_length

LONGEST_RUN = 4


def has_tell(candidate: Candidate, scene: Scene) -> str | None:
    """Return how the key shows itself, if it does."""
    question = candidate.question
    if not isinstance(question, SingleQuestion):
        return None
    key = next(choice.text for choice in question.choices if choice.right)
    wrong = [choice.text for choice in question.choices if not choice.right]
    if is_told_by_length(key, wrong):
        return "The key is much longer than the other choices."
    return "The key is in one place too often." if _runs_on(question, scene) else None


def _runs_on(question: SingleQuestion, scene: Scene) -> bool:
    """Return whether the key would be in one place more than four times in a row."""
    singles = [one.question for one in scene.asked if isinstance(one.question, SingleQuestion)]
    places = [key_place(single) for single in singles[-LONGEST_RUN:]]
    return len(places) == LONGEST_RUN and set(places) == {key_place(question)}


def key_place(question: SingleQuestion) -> int:
    """Return the place of the key among the choices."""
    return next(place for place, choice in enumerate(question.choices) if choice.right)
