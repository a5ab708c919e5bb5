"""Two versions of a pack compared, question by question; an id stands for one question in both."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from studyapp.domain.asked import version_unshuffled
from studyapp.domain.messages import Message
from studyapp.domain.pack_changes import ChangedQuestion, QuestionChange
from studyapp.domain.packs import Pack
from studyapp.domain.questions import (
    MatchQuestion,
    MultipleQuestion,
    Question,
    QuestionId,
    SingleQuestion,
)
from studyapp.domain.stems import stem_words
from studyapp.study.key_words import key_in_words

_LONGEST = 80
"""Letters of a stem in a line."""
_LINES = {
    QuestionChange.NEW: "New: {id}, “{stem}”",
    QuestionChange.KEY: "Key changed: {id}, “{stem}” Right was: {was}. Right is: {now}.",
    QuestionChange.REWORDED: "Reworded: {id}. It was “{was}” and is “{now}”.",
    QuestionChange.RETIRED: "Retired: {id}, “{stem}” It is not asked any more.",
    QuestionChange.FAULTY: "Left out: {id}, “{stem}” It has errors in this version.",
    QuestionChange.GONE: "Gone: {id}, “{stem}” The pack has it no longer.",
}
_COUNTED = {
    QuestionChange.NEW: ("1 question is new.", "{n} questions are new."),
    QuestionChange.KEY: ("1 key changed.", "{n} keys changed."),
    QuestionChange.REWORDED: ("1 question is reworded.", "{n} questions are reworded."),
    QuestionChange.RETIRED: ("1 question is retired.", "{n} questions are retired."),
    QuestionChange.FAULTY: ("1 question is left out.", "{n} questions are left out."),
    QuestionChange.GONE: ("1 question is gone.", "{n} questions are gone."),
}


def changed_questions(before: Sequence[Question], pack: Pack) -> tuple[ChangedQuestion, ...]:
    """Return what a pack changes about the questions that its older version had.

    They come by what became of them, and then in the order of the packs.
    """
    old = {each.id: each for each in before}
    new = {each.id: each for each in pack.questions}
    found = [_between(old.get(each.id), each) for each in pack.questions]
    left = [
        ChangedQuestion(
            id=each.id,
            change=_end_of(each.id, pack),
            stem=_stem(each),
        )
        for each in before
        if each.id not in new
    ]
    order = list(QuestionChange)
    every = [*(each for each in found if each is not None), *left]
    return tuple(sorted(every, key=lambda each: order.index(each.change)))


def changes_in_words(changed: Iterable[ChangedQuestion]) -> tuple[Message, ...]:
    """Return a line for every question, and what becomes of answers where keys changed."""
    every = tuple(changed)
    lines = [_line(each) for each in every]
    if any(each.change is QuestionChange.KEY for each in every):
        lines.append(
            Message("Answers count as before. Progress offers to grade them by the new keys.")
        )
    return tuple(lines)


def changes_in_short(changed: Iterable[ChangedQuestion]) -> tuple[Message, ...]:
    """Return how many questions became what, in a sentence each."""
    kinds = [each.change for each in changed]
    counts = {change: kinds.count(change) for change in QuestionChange}
    if not kinds:
        return (Message("No question changed."),)
    return tuple(
        Message(_COUNTED[change][count > 1], {"n": count})
        for change, count in counts.items()
        if count
    )


def _end_of(question: QuestionId, pack: Pack) -> QuestionChange:
    """Return why a pack asks a question no longer."""
    if question in pack.retired:
        return QuestionChange.RETIRED
    return QuestionChange.FAULTY if question in pack.faulty else QuestionChange.GONE


def _between(old: Question | None, new: Question) -> ChangedQuestion | None:
    """Return how a question differs from what it was; None if it asks the same."""
    stem = _stem(new)
    if old is None:
        return ChangedQuestion(id=new.id, change=QuestionChange.NEW, stem=stem)
    if _key(old) != _key(new):
        was, now = str(key_in_words(old)), str(key_in_words(new))
        return ChangedQuestion(id=new.id, change=QuestionChange.KEY, stem=stem, was=was, now=now)
    if version_unshuffled(old) != version_unshuffled(new):
        return ChangedQuestion(
            id=new.id, change=QuestionChange.REWORDED, stem=stem, was=_stem(old), now=stem
        )
    return None


def _key(question: Question) -> str:
    """Return what is another text once something else is right."""
    bare: dict[str, Any] = {"stem": "", "figure": None, "events": (), "passage": None}
    match question:
        case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
            right = (each for each in choices if each.right)
            bare["choices"] = tuple(replace(each, feedback="", figure=None) for each in right)
            bare["options_order"] = None
        case MatchQuestion():
            bare["rights"] = ()
        case _:
            pass
    return version_unshuffled(replace(question, **bare))


def _line(changed: ChangedQuestion) -> Message:
    values = {
        "id": changed.id.rpartition("/")[2],
        "stem": _short(changed.stem),
        "was": _short(changed.was),
        "now": _short(changed.now),
    }
    says = _LINES[changed.change]
    if changed.change is QuestionChange.REWORDED and changed.was == changed.now:
        says = "Reworded: {id}, “{stem}” What is offered beside the key is other."
    return Message(says, values)


def _stem(question: Question) -> str:
    return stem_words(question.stem, is_authored=question.is_authored)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
