"""No hint tells the answer of its question, nor that of another one in the quiz."""

from collections.abc import Iterator, Sequence

from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import Question
from studyapp.generate.candidates import Candidate
from studyapp.generate.proofs.beside import keys
from studyapp.generate.proofs.not_given_away import key_texts, says, secret
from studyapp.generate.titles import tells_date

_DATED = frozenset({Recipe.WHEN, Recipe.GAPS, Recipe.REPAIR})


class Secrets:
    """What must not be said before it is asked: the keys of all questions of a quiz."""

    def __init__(self, quiz: Sequence[Candidate], beside: Sequence[Question]) -> None:
        self._keys = tuple(dict.fromkeys(_all_keys(quiz, beside)))

    def tells(self, hint: str, candidate: Candidate) -> bool:
        """Return whether a hint has a key in it, or a part of the date that is asked for."""
        question = candidate.question
        if question.recipe in _DATED and tells_date(hint, candidate.events[0].when):
            return True
        own = key_texts(question)
        return any(says(hint, key) for key in own) or any(says(hint, key) for key in self._keys)


def _all_keys(quiz: Sequence[Candidate], beside: Sequence[Question]) -> Iterator[str]:
    for candidate in quiz:
        yield from secret(candidate.question)
    for question in beside:
        yield from keys(question)
