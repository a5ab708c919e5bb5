"""Answers of the journal as they are handed in, with their questions as they read then."""

import hashlib
from collections.abc import Iterable

from studyapp.domain.answers import Answer, ChoiceAnswer, ChoicesAnswer, TruthAnswer
from studyapp.domain.asked import version_unshuffled
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import MultipleQuestion, Question, SingleQuestion, TrueFalseQuestion
from studyapp.domain.results import Offered, ResultAnswer, ResultQuestion
from studyapp.domain.stems import stem_words
from studyapp.store.kept_answers import KeptAnswer
from studyapp.study.key_words import key_in_words


def put_down(
    found: Iterable[KeptAnswer],
) -> tuple[tuple[ResultQuestion, ...], tuple[ResultAnswer, ...]]:
    """Return the questions of answers, each version once, and the answers with their places."""
    questions: dict[tuple[str, str], ResultQuestion] = {}
    answers = []
    known: dict[str, ResultQuestion] = {}
    for each in found:
        shown = each.attempt.version or ""
        question = known.get(shown) if shown else None
        if question is None:
            question = known[shown] = _question(each)
        questions.setdefault(question.name, question)
        answers.append((each, question.name))
    places = {name: place for place, name in enumerate(questions)}
    return tuple(questions.values()), tuple(_answer(each, places[name]) for each, name in answers)


def _question(kept: KeptAnswer) -> ResultQuestion:
    attempt, asked = kept.attempt, kept.asked
    if asked is None:
        return ResultQuestion(
            id=attempt.question,
            pack=attempt.pack,
            kind=attempt.kind,
            version=hashlib.sha256(attempt.stem.encode()).hexdigest()[:32],
            stem=attempt.stem,
            key="",
        )
    return ResultQuestion(
        id=asked.id,
        pack=asked.pack,
        kind=asked.kind,
        version=version_unshuffled(asked),
        stem=stem_words(asked.stem, is_authored=asked.is_authored),
        key=str(key_in_words(asked)),
        choices=_offered(asked),
    )


def _offered(question: Question) -> tuple[Offered, ...]:
    match question:
        case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
            found = [Offered(_says(choice, question), choice.right) for choice in choices]
            return tuple(sorted(found, key=lambda each: (not each.right, each.text)))
        case TrueFalseQuestion(is_true=is_true):
            return Offered("True", is_true), Offered("False", not is_true)
        case _:
            return ()


def _says(choice: Choice, question: Question) -> str:
    """Return a choice in words; those of its picture if it has no other."""
    words = choice.text or ("" if choice.figure is None else choice.figure.alt)
    return stem_words(words, is_authored=question.is_authored)


def _answer(kept: KeptAnswer, place: int) -> ResultAnswer:
    attempt = kept.attempt
    return ResultAnswer(
        uid=kept.uid,
        question=place,
        answer=attempt.answer,
        picked=_picked(kept.asked, kept.given, attempt.answer),
        score=attempt.score,
        seconds=round(attempt.took.total_seconds(), 1),
        at=attempt.at,
        sitting=attempt.sitting,
        pack_version=kept.pack_version,
        hinted=attempt.hinted,
    )


def _picked(asked: Question | None, given: Answer | None, answer: str) -> tuple[str, ...]:
    match asked, given:
        case SingleQuestion(choices=choices), ChoiceAnswer(chosen=chosen):
            return (_says(choices[chosen], asked),)
        case MultipleQuestion(choices=choices), ChoicesAnswer(chosen=several):
            return tuple(_says(choices[place], asked) for place in several)
        case TrueFalseQuestion(), TruthAnswer(says=says):
            return ("True" if says else "False",)
        case _:
            return (answer,) if answer else ()
