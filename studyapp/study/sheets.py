"""Versions of a quiz for paper: other orders of the same questions and options, each with its key.

A version follows from its seed alone.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from string import ascii_uppercase
from types import MappingProxyType

from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import MatchQuestion, MultipleQuestion, Question, SingleQuestion
from studyapp.domain.quizzes import Quiz
from studyapp.domain.sheets import Pictures, Sheet, figures_of
from studyapp.generate.authored import dealt
from studyapp.grade.grading import right_answer_in_words

NO_PICTURES: Pictures = MappingProxyType({})


def pictures_in(
    questions: Iterable[Question], picture: Callable[[PackId, str], bytes | None]
) -> Pictures:
    """Return the pictures of questions; `picture` gives one as it came, None if it is not there."""
    found = {
        (question.pack, figure.file): picture(question.pack, figure.file)
        for question in questions
        if question.pack is not None
        for figure in figures_of(question)
    }
    return {key: content for key, content in found.items() if content is not None}


def sheets_of(
    quiz: Quiz, *, title: str, seeds: Sequence[int], pictures: Pictures = NO_PICTURES
) -> tuple[Sheet, ...]:
    """Return a version for each seed, called A, B and so on."""
    versions = (_version(quiz.questions, seed) for seed in seeds)
    return tuple(
        Sheet(label, title, asked, tuple(map(_answer, asked)), pictures)
        for label, asked in zip(ascii_uppercase, versions, strict=False)
    )


def _version(questions: Sequence[Question], seed: int) -> tuple[Question, ...]:
    rng = random.Random(seed)  # noqa: S311 - chance for learning, not for secrets
    drawn = rng.sample(questions, len(questions))
    return tuple(dealt(question, seed=seed) for question in drawn)


def _answer(question: Question) -> str:
    """Return what is right, with the letters that stand on the sheet."""
    match question:
        case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
            return "; ".join(_lettered(choices))
        case MatchQuestion(lefts=lefts, answers=answers, rights=rights):
            pairs = zip(lefts, answers, strict=True)
            return "; ".join(f"{left}: {_letter(rights, right)}" for left, right in pairs)
        case _:
            return right_answer_in_words(question)


def _lettered(choices: Sequence[Choice]) -> list[str]:
    marked = zip(ascii_uppercase, choices, strict=False)
    return [f"{letter}  {choice.text}" for letter, choice in marked if choice.right]


def _letter(rights: Sequence[str], right: str) -> str:
    return f"{ascii_uppercase[rights.index(right) % 26]}  {right}"
