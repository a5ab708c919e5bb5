"""The wrong choices are of the key's kind, apart from each other, and could be right."""

from itertools import combinations, pairwise

from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import MatchQuestion, MultipleQuestion, SingleQuestion
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.likeness import are_alike

FEWEST, MOST = 3, 5


def has_unfair_distractor(candidate: Candidate, scene: Scene) -> str | None:
    """Return what is unfair about the choices, if anything."""
    question = candidate.question
    if isinstance(question, MatchQuestion):
        return _unfair_dates(list(question.rights))
    if not isinstance(question, SingleQuestion | MultipleQuestion):
        return None
    if not FEWEST <= len(question.choices) <= MOST:
        return "There are too few choices, or too many."
    texts = [choice.text for choice in question.choices]
    if question.recipe is Recipe.WHEN:
        return _unfair_dates(texts)
    return _unfair_events(texts, scene)


def _unfair_dates(texts: list[str]) -> str | None:
    dates = [date for text in texts if (date := read_when(text)) is not None]
    if len(dates) < len(texts):
        return "A choice cannot be read as a date."
    if len({(date.precision, date.is_range) for date in dates}) > 1 or _differ_in_style(texts):
        return "The choices are dates of different kinds."
    return None if _is_rising(dates) else "The dates are not in rising order, or one comes twice."


def _differ_in_style(texts: list[str]) -> bool:
    return len({text.partition("(")[2] for text in texts}) > 1


def _is_rising(dates: list[When]) -> bool:
    keys = [date.sort_key for date in dates]
    return all(one < other for one, other in pairwise(keys))


def _unfair_events(texts: list[str], scene: Scene) -> str | None:
    if not all(scene.chronicle.named(text) for text in texts):
        return "A choice is no event of the passage."
    if any(are_alike(one, other) for one, other in combinations(texts, 2)):
        return "Two choices read almost the same."
    return None
