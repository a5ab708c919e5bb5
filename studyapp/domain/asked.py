"""Questions as they were asked: with their options in order, and the version that this makes."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, get_args

from studyapp.domain.forms import fields_of, form_of, value_of
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import (
    ClozeQuestion,
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TimelineQuestion,
)

CLASSES: Mapping[Kind, type[Any]] = {each.kind: each for each in get_args(Question)}
"""The class of each kind of question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question just as it was asked, its options and items in the order in which they stood.

    `source` is the title that the pack or passage had which it comes from.
    """

    question: Question
    source: str = ""

    @property
    def version(self) -> str:
        """Return the version, as attempts at the question have it."""
        return version_of(self.question)


def version_of(question: Question) -> str:
    """Return the digest of what is asked: stem, options as shown, and key.

    What an author says besides (explanation, hint, source, tags) makes no other version.
    """
    bare = replace(
        question,
        explanation="",
        citation=None,
        others=(),
        checks=(),
        hint="",
        difficulty=None,
        points=1,
        tags=(),
    )
    form = json.dumps(form_of(bare), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return hashlib.sha256(f"{question.kind}\n{form}".encode()).hexdigest()[:32]


def version_unshuffled(question: Question) -> str:
    """Return the digest of what is asked, the same in whatever order its parts are shown."""
    changes: dict[str, Any] = {}
    match question:
        case SingleQuestion(choices=choices) | MultipleQuestion(choices=choices):
            changes["choices"] = tuple(sorted(choices, key=lambda choice: choice.text))
        case OrderQuestion():
            changes["shown"] = ()
        case MatchQuestion(rights=rights):
            changes["rights"] = tuple(sorted(rights))
        case TimelineQuestion(items=items):
            changes["items"] = tuple(sorted(items, key=lambda item: item.text))
        case ClozeQuestion(gaps=gaps):
            changes["gaps"] = tuple(replace(gap, shown=tuple(sorted(gap.shown))) for gap in gaps)
        case _:
            pass
    return version_of(replace(question, **changes))


def asked_form(asked: AskedQuestion) -> dict[str, Any]:
    """Return a question as plain data; its version is told for others to check."""
    return {
        "kind": asked.question.kind.value,
        "question": form_of(asked.question),
        "version": asked.version,
        "source": asked.source,
    }


def asked_of(form: object) -> AskedQuestion:
    """Return the question that has this form.

    Raises:
        ValueError: It is the form of no question, or its version is that of another one.
    """
    given = fields_of(form)
    kind = Kind(value_of(str, given.get("kind")))
    question: Question = value_of(CLASSES[kind], given.get("question"))
    asked = AskedQuestion(question=question, source=value_of(str, given.get("source", "")))
    if given.get("version") != asked.version:
        raise ValueError(f"{question.id} is not the version that it says")
    return asked
