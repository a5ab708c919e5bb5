"""The passport of a question: who made it and how, what was proven of it, and how hard it is."""

from dataclasses import dataclass

from studyapp.domain.difficulty import HARDEST, difficulty_of
from studyapp.domain.kinds import Recipe
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question

_MADE = {
    Recipe.WHEN: Message("Made by rule: when something was."),
    Recipe.WHAT_HAPPENED: Message("Made by rule: what happened at a time."),
    Recipe.WHICH_FIRST: Message("Made by rule: which came first."),
    Recipe.ORDER: Message("Made by rule: the order of events."),
    Recipe.TIMELINE: Message("Made by rule: events on the timeline."),
    Recipe.MATCH: Message("Made by rule: events and their dates."),
    Recipe.CLAIM_DATE: Message("Made by rule: whether a date holds."),
    Recipe.CLAIM_BEFORE: Message("Made by rule: whether one came before the other."),
    Recipe.WHICH_BEFORE: Message("Made by rule: what came before, what after."),
    Recipe.HOW_LONG: Message("Made by rule: how long it was between two events."),
    Recipe.WHO: Message("Made by rule: who it was."),
    Recipe.WHERE: Message("Made by rule: where it was."),
    Recipe.GAPS: Message("Made by rule: words left out of a sentence."),
    Recipe.WHY: Message("Made by rule: the reason that the author of the passage gives."),
    Recipe.MEANWHILE: Message("Made by rule: what went on at the same time."),
    Recipe.REPAIR: Message("Made by rule: what a damaged date must read."),
}
_PROOFS = {
    "right-key": Message("A second way of working it out gives the same answer."),
    "one-key": Message("No other answer is right."),
    "evidence": Message("The answer follows from words that stand in the passage."),
    "not-given-away": Message("Neither the question nor another one tells the answer."),
    "no-tell": Message("The right answer does not stand out by its length or place."),
    "fair-distractors": Message("The wrong answers are of the same kind, and from that time."),
    "precision": Message("It asks for nothing finer than the passage gives."),
    "sense": Message("The question reads as a sentence and stands alone."),
    "no-doubles": Message("Nothing is asked twice in the quiz."),
}


@dataclass(frozen=True, slots=True)
class Passport:
    """What there is to say for a question, in words."""

    made: Message
    difficulty: Message
    proofs: tuple[Message, ...]


def passport_of(question: Question) -> Passport:
    """Return the passport of a question; proofs that this program does not know are left out."""
    known = tuple(_PROOFS[name] for name in question.checks if name in _PROOFS)
    return Passport(_made(question), _difficulty(question), known)


def _made(question: Question) -> Message:
    if question.is_authored:
        return Message("Written by a person, in the pack “{pack}”.", {"pack": question.pack})
    unknown = Message("Made by rule.")
    return unknown if question.recipe is None else _MADE.get(question.recipe, unknown)


def _difficulty(question: Question) -> Message:
    """Return the level and why; that of a pack is its author's."""
    said = Message("Difficulty {level} of {hardest}.")
    if question.is_authored:
        if question.difficulty is None:
            return Message("Its author says nothing of its difficulty.")
        says = Message("Its author says so.")
        values = {"level": question.difficulty, "hardest": HARDEST}
        return Message(said.template, values, (says,))
    found = difficulty_of(question)
    level = found.level if question.difficulty is None else question.difficulty
    return Message(said.template, {"level": level, "hardest": HARDEST}, (found.reason,))
