"""Questions as JSON, in the form that `studyapp quiz --json` promises."""

from typing import assert_never

from studyapp.cli.forms import Form, span_form
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OpenQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.texts import Citation
from studyapp.domain.when import Precision, When


def question_form(question: Question) -> Form:
    """Return a question with its key; an authored one has no recipe and may have no citation."""
    return {
        "id": question.id,
        "kind": str(question.kind),
        "recipe": None if question.recipe is None else str(question.recipe),
        "stem": question.stem,
        "options": _options_form(question),
        "answer": _answer_form(question),
        "citation": _citation_form(question.citation),
        "explanation": question.explanation,
        "made": "authored" if question.is_authored else "generated",
        "checks": list(question.checks),
    }


def _options_form(question: Question) -> list[Form] | None:
    match question:
        case SingleQuestion() | MultipleQuestion():
            return [{"text": choice.text, "right": choice.right} for choice in question.choices]
        case TrueFalseQuestion():
            truths = (("True", question.is_true), ("False", not question.is_true))
            return [{"text": text, "right": right} for text, right in truths]
        case _:
            return None


def _answer_form(question: Question) -> object:  # noqa: C901, PLR0911  # a case a kind
    match question:
        case SingleQuestion():
            return next(choice.text for choice in question.choices if choice.right)
        case MultipleQuestion():
            return [choice.text for choice in question.choices if choice.right]
        case TrueFalseQuestion():
            return question.is_true
        case ShortQuestion():
            return question.answer
        case NumberQuestion():
            return _number_form(question)
        case DateQuestion():
            tolerance = question.tolerance or _tolerance(question.when)
            return {"when": question.when.edtf, "tolerance": str(tolerance)}
        case ClozeQuestion():
            return {gap.name: gap.answer for gap in question.gaps}
        case OrderQuestion():
            return [item.text for item in question.items]
        case MatchQuestion():
            pairs = zip(question.lefts, question.answers, strict=True)
            return [[left, right] for left, right in pairs]
        case TimelineQuestion():
            return [[item.text, _edtf(item)] for item in question.items]
        case OpenQuestion():
            return question.model_answer
    assert_never(question)


def _number_form(question: NumberQuestion) -> Form:
    return {
        "value": _number(question.value),
        "tolerance": _number(question.tolerance),
        "unit": question.unit,
    }


def _number(value: float) -> float:
    """Return a whole number without its decimal point."""
    return int(value) if value.is_integer() else value


def _edtf(item: OrderItem) -> str | None:
    return None if item.when is None else item.when.edtf


def _tolerance(when: When) -> str:
    """Return that nothing but the date itself is right, in the unit of its precision."""
    if when.precision <= Precision.YEAR:
        return "0y"
    return "0d" if when.precision >= Precision.DAY else "0m"


def _citation_form(citation: Citation | None) -> Form | None:
    return None if citation is None else {**span_form(citation.span), "quote": citation.quote}
