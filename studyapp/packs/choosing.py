"""Questions of a pack that are answered by picking."""

from studyapp.domain.kinds import Scoring
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import MultipleQuestion, Question, SingleQuestion, TrueFalseQuestion
from studyapp.packs.comparing import tell_doubles, tell_wrong
from studyapp.packs.entries import Entry
from studyapp.packs.media import figure_of
from studyapp.packs.nodes import words_of
from studyapp.packs.parts import Desk, Parts
from studyapp.packs.question_shapes import (
    ChoiceShape,
    MultipleShape,
    QuestionShape,
    SingleShape,
    TrueFalseShape,
)

_MOST = 1_000
"""Choices of a question; nobody reads so many, and each is held against all others."""


def question_of(desk: Desk, entry: Entry[QuestionShape], parts: Parts) -> Question | None:
    """Return the question of an entry, None if it is of another kind or cannot be asked."""
    shape = entry.shape
    match shape:
        case SingleShape():
            choices = _choices(desk, entry, (shape.answer,), shape.wrong)
            return SingleQuestion(choices=choices, options_order=shape.options_order, **parts)
        case MultipleShape():
            choices = _choices(desk, entry, shape.answers, shape.wrong)
            scoring, order = Scoring(shape.scoring), shape.options_order
            return MultipleQuestion(choices=choices, scoring=scoring, options_order=order, **parts)
        case TrueFalseShape():
            return TrueFalseQuestion(is_true=shape.answer, **parts)
        case _:
            return None


def _choices(
    desk: Desk,
    entry: Entry[QuestionShape],
    right: tuple[ChoiceShape, ...],
    wrong: tuple[ChoiceShape, ...],
) -> tuple[Choice, ...]:
    """Return the choices, the right ones first; how they are shown is settled when they are."""
    sheet = entry.sheet
    for choices, key in ((right, "answers"), (wrong, "wrong")):
        if not choices:
            says, values = "there is nothing in '{key}'", {"key": key}
            sheet.fault("Q39", entry.node.key(key) or entry.node, says, values)
    if len(right) + len(wrong) > _MOST:
        says, at = "it has more than {most} choices", entry.node.key("wrong") or entry.node
        sheet.fault("Y9", at, says, {"most": _MOST})
        return ()
    answers = [choice.text for choice in right]
    tell_doubles(sheet, "Q40", answers, "the same answer as '{first}' in line {line}")
    tell_wrong(sheet, answers, [choice.text for choice in wrong])
    return tuple(
        Choice(
            words_of(choice.text),
            right=is_right,
            feedback=words_of(choice.feedback),
            figure=figure_of(desk.shelf, sheet, choice.image, alt=words_of(choice.text)),
        )
        for choices, is_right in ((right, True), (wrong, False))
        for choice in choices
    )
