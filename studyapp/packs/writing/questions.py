"""Questions as the keys that packs have for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.errors import WhenError
from studyapp.domain.question_pieces import Choice, Figure, Gap, Matching, NearMiss
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
from studyapp.domain.when import When
from studyapp.packs.writing.entries import Value

Keys = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a question rests: the passage's id in the pack, and words of it.

    `occurrence` is which of several places is meant, from 1; None where there is one.
    """

    passage: str
    quote: str
    occurrence: int | None = None

    @property
    def keys(self) -> Keys:
        """Return it as the keys that packs have for it."""
        which: Keys = {} if self.occurrence is None else {"occurrence": self.occurrence}
        return {"passage": self.passage, "quote": self.quote, **which}


def question_keys(
    question: Question, name: str, source: Source | None, *, events: Sequence[str] = ()
) -> Keys:
    """Return the keys of a question under an id of its own; `events` are those of its timeline."""
    keys: Keys = {"id": name, "kind": str(question.kind), "stem": question.stem}
    keys |= _of_kind(question, events)
    for key in ("explanation", "hint"):
        if text := getattr(question, key):
            keys[key] = text
    if source is not None:
        keys["source"] = source.keys
    if question.figure is not None:
        keys["figure"] = figure_keys(question.figure)
    if question.tags:
        keys["tags"] = list(question.tags)
    if question.difficulty is not None:
        keys["difficulty"] = question.difficulty
    if question.points != 1 and not isinstance(question, OpenQuestion):
        keys["points"] = question.points
    return keys


def _of_kind(question: Question, events: Sequence[str]) -> Keys:  # noqa: C901, PLR0911 - a case a kind
    match question:
        case SingleQuestion():
            (right,) = [_choice(each) for each in question.choices if each.right]
            return {"answer": right, "wrong": _wrong(question.choices), **_order(question)}
        case MultipleQuestion():
            right = [_choice(each) for each in question.choices if each.right]
            keys: Keys = {"answers": right, "wrong": _wrong(question.choices)}
            return keys | {"scoring": str(question.scoring), **_order(question)}
        case TrueFalseQuestion():
            return {"answer": question.is_true}
        case ShortQuestion():
            return {"answer": question.answer, **_typed(question)}
        case NumberQuestion():
            unit: Keys = {"unit": question.unit} if question.unit else {}
            return {"answer": question.value, "tolerance": question.tolerance, **unit}
        case DateQuestion():
            return {"answer": question.when.edtf, **_tolerant(question)}
        case ClozeQuestion():
            return {"gaps": {gap.name: _gap(gap) for gap in question.gaps}}
        case OrderQuestion():
            items = [item.text for item in question.items]
            return {"items": items, "scoring": str(question.scoring)}
        case MatchQuestion():
            return _pairs(question)
        case TimelineQuestion():
            return {"events": list(events), **_tolerant(question)}
        case OpenQuestion():
            return _open(question)


def figure_keys(figure: Figure) -> Keys:
    """Return a picture as the keys that packs have for it."""
    return {"file": figure.file, "alt": figure.alt} if figure.alt else {"file": figure.file}


def _order(question: SingleQuestion | MultipleQuestion) -> Keys:
    order = question.options_order
    return {} if order is None else {"options_order": str(order)}


def _choice(choice: Choice) -> Value:
    keys: Keys = {"text": choice.text}
    if choice.feedback:
        keys["feedback"] = choice.feedback
    if choice.figure is not None:
        keys["image"] = figure_keys(choice.figure)
    return keys if len(keys) > 1 else choice.text


def _wrong(choices: Sequence[Choice]) -> list[Value]:
    return [_choice(each) for each in choices if not each.right]


def _typed(typed: ShortQuestion | Gap) -> Keys:
    keys: Keys = {}
    if typed.accept:
        keys["accept"] = list(typed.accept)
    if typed.reject:
        keys["reject"] = [_near(near) for near in typed.reject]
    matching = _matching(typed.matching)
    return keys | ({"match": matching} if matching else {})


def _near(near: NearMiss) -> Value:
    return {"text": near.text, "feedback": near.feedback} if near.feedback else near.text


def _matching(matching: Matching) -> Keys:
    """Return what differs from how words are compared otherwise."""
    kept = {
        "case": matching.ignore_case,
        "accents": matching.ignore_accents,
        "punctuation": matching.ignore_punctuation,
    }
    keys: Keys = {key: "exact" for key, ignored in kept.items() if not ignored}
    return keys if matching.typos == 1 else {**keys, "typos": matching.typos}


def _tolerant(question: DateQuestion | TimelineQuestion) -> Keys:
    keys: Keys = {} if question.tolerance is None else {"tolerance": str(question.tolerance)}
    if isinstance(question, DateQuestion) and question.partial:
        near: list[Value] = [{"within": str(p.within), "score": p.score} for p in question.partial]
        keys["partial"] = near
    return keys


def _gap(gap: Gap) -> Value:
    keys: Keys = {} if gap.when is None else {"kind": "date"}
    keys["answer"] = gap.answer if gap.when is None else _edtf(gap.answer, gap.when)
    keys |= _typed(gap)
    wrong = [text for text in gap.shown if text != gap.answer]
    return keys | ({"wrong": list(wrong)} if wrong else {})


def _edtf(text: str, when: When) -> str:
    """Return a date as it is written already, if that is how packs write dates."""
    try:
        return text if When.parse(text) == when else when.edtf
    except WhenError:
        return when.edtf


def _pairs(question: MatchQuestion) -> Keys:
    both = zip(question.lefts, question.answers, strict=True)
    keys: Keys = {"pairs": [{"left": left, "right": right} for left, right in both]}
    extra = [text for text in question.rights if text not in question.answers]
    if extra:
        keys["extra_right"] = list(extra)
    return keys | ({"allow_repeat": True} if question.allow_repeat else {})


def _open(question: OpenQuestion) -> Keys:
    rubric: list[Value] = [{"points": p.points, "text": p.text} for p in question.rubric]
    keys: Keys = {"model_answer": question.model_answer, "rubric": rubric}
    return keys | ({"min_words": question.min_words} if question.min_words else {})
