"""Nothing on the screen, in this question or in another of the quiz, gives the key away."""

import re
from collections.abc import Sequence
from functools import lru_cache

from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MultipleQuestion,
    NumberQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
)
from studyapp.domain.when_words import words
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.proofs.beside import keys, told
from studyapp.generate.titles import tells_date


def is_given_away(candidate: Candidate, scene: Scene) -> str | None:
    """Return what gives the key away, if anything."""
    question = candidate.question
    stem = question.stem
    if any(says(stem, key) for key in key_texts(question)):
        return "The stem has the key in it."
    if question.recipe is Recipe.WHEN and tells_date(stem, candidate.events[0].when):
        return "The stem tells a part of the date."
    if question.recipe is Recipe.REPAIR and _shows_year(question):
        return "The stem shows the year undamaged."
    if any(tells_date(event.title, event.when) for event in candidate.events):
        return "A title tells its date."
    return _told_elsewhere(question, scene)


def _shows_year(question: Question) -> bool:
    """Return whether the year of a damaged date can be read in the stem as it is."""
    when = question.when if isinstance(question, DateQuestion) else None
    if when is None or when.start is None:
        return True
    year = when.start.year if when.start.year > 0 else 1 - when.start.year
    return str(year) in re.findall(r"\d+", question.stem)


def key_texts(question: Question) -> tuple[str, ...]:
    """Return the right answers as they would stand in a text; a sequence or a claim has none."""
    match question:
        case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
            return tuple(choice.text for choice in choices if choice.right)
        case DateQuestion(when=when):
            return (words(when),)
        case NumberQuestion(value=value, unit=unit):
            return (f"{value:g} {unit}",)
        case ShortQuestion(answer=answer, accept=accept):
            return (answer, *accept)
        case ClozeQuestion(gaps=gaps):
            return tuple(gap.answer for gap in gaps)
        case _:
            return ()


def secret(question: Question) -> tuple[str, ...]:
    """Return the keys that no other stem may have."""
    return key_texts(question)


def names(question: Question) -> tuple[str, ...]:
    """Return the keys that no text of another question may have: names stand in titles too."""
    is_name = isinstance(question, ShortQuestion | ClozeQuestion)
    return key_texts(question) if is_name else ()


def _told_elsewhere(question: Question, scene: Scene) -> str | None:
    own, own_names = secret(question), names(question)
    for asked in scene.asked:
        other = asked.question
        if _tells(other, own, own_names):
            return "Another question of the quiz has the key in it."
        if _tells(question, secret(other), names(other)):
            return "It has the key of another question in it."
    return _told_by_author(question, own, scene)


def _tells(question: Question, secrets: Sequence[str], named: Sequence[str]) -> bool:
    """Return whether the stem has a secret, or any text that is seen has a name."""
    return any(says(question.stem, key) for key in secrets) or any(
        says(text, key) for key in named for text in told(question)
    )


def _told_by_author(question: Question, own: tuple[str, ...], scene: Scene) -> str | None:
    for other in scene.beside:
        if any(says(text, key) for text in told(other) for key in own):
            return "A question that its author wrote has the key in it."
        if any(says(text, theirs) for text in told(question) for theirs in keys(other)):
            return "It has the key of a question that its author wrote in it."
    return None


def says(stem: str, key: str) -> bool:
    """Return whether a key stands in a text, but for marks and capitals."""
    bare = _bare(key)
    return bare != _NOTHING and bare in _bare(stem)


@lru_cache(maxsize=16_384)
def _bare(text: str) -> str:
    """Return the words of a text with blanks around them all."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


_NOTHING = "  "

_WORD = re.compile(r"[^\W_]+")
