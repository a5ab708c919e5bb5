"""A question of a pack as it was shown, with the key that it has now.

Nothing is taken for the same that a reader would take for another: where the stem, the unit or what
was picked is worded otherwise by now, the question is another one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from studyapp.domain.answers import Answer, ChoiceAnswer, ChoicesAnswer, OrderAnswer
from studyapp.domain.question_pieces import Choice, Gap
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.regrades import Recast
from studyapp.domain.stems import stem_words

_WORD = re.compile(r"\w+")


def recast(asked: Question, given: Answer, today: Question) -> Recast | None:  # noqa: C901, PLR0911  # a case a kind
    """Return the question of today laid out as it was asked; None if it is another one.

    Open questions are none: their key is the learner's own eye.
    """
    if asked.kind is not today.kind or not _is_same(asked.stem, today.stem):
        return None
    match asked, today, given:
        case SingleQuestion(), SingleQuestion(), ChoiceAnswer():
            choices = _choices(asked.choices, today.choices, (given.chosen,))
            return None if choices is None else Recast(replace(today, choices=choices), given)
        case MultipleQuestion(), MultipleQuestion(), ChoicesAnswer():
            choices = _choices(asked.choices, today.choices, given.chosen)
            return None if choices is None else Recast(replace(today, choices=choices), given)
        case (
            (TrueFalseQuestion(), TrueFalseQuestion(), _)
            | (ShortQuestion(), ShortQuestion(), _)
            | (DateQuestion(), DateQuestion(), _)
        ):
            return Recast(today, given)
        case NumberQuestion(unit=unit), NumberQuestion(), _:
            return Recast(today, given) if unit == today.unit else None
        case ClozeQuestion(), ClozeQuestion(), _:
            gaps = _gaps(asked.gaps, today.gaps)
            return None if gaps is None else Recast(replace(today, gaps=gaps), given)
        case OrderQuestion(), OrderQuestion(), OrderAnswer():
            return reordered(asked, given, today)
        case MatchQuestion(), MatchQuestion(), _:
            return _matched(asked, given, today)
        case TimelineQuestion(), TimelineQuestion(), _:
            there = {item.text: item for item in today.items}
            if there.keys() != {item.text for item in asked.items}:
                return None
            items = tuple(there[item.text] for item in asked.items)
            return Recast(replace(today, items=items), given)
    return None


def reordered(asked: OrderQuestion, given: OrderAnswer, today: OrderQuestion) -> Recast | None:
    """Return today's sequence of the same items, as shown, and the answer by their places in it."""
    texts = [item.text for item in today.items]
    if sorted(texts) != sorted(item.text for item in asked.items):
        return None
    moved = _places([item.text for item in asked.items], texts)
    shown = tuple(moved[place] for place in asked.shown)
    order = tuple(moved[place] for place in given.order)
    return Recast(replace(today, shown=shown), OrderAnswer(order))


def _places(old: Sequence[str], new: Sequence[str]) -> list[int]:
    """Return where each of the old texts stands among the new ones, like ones in their order."""
    left = list(enumerate(new))
    places = []
    for text in old:
        place = next(place for place, other in left if other == text)
        left.remove((place, text))
        places.append(place)
    return places


def _choices(
    asked: Sequence[Choice], today: Sequence[Choice], picked: Sequence[int]
) -> tuple[Choice, ...] | None:
    """Return the choices as shown, right and wrong as today; those that are gone are wrong.

    None if what was picked is gone, or what is right was not shown.
    """
    there = {_plain(choice.text): choice for choice in today}
    shown = [_plain(choice.text) for choice in asked]
    right = [text for text, choice in there.items() if choice.right]
    if not right or not all(text in shown for text in right):
        return None
    if not all(shown[place] in there for place in picked if place < len(shown)):
        return None
    return tuple(
        there.get(text) or replace(choice, right=False)
        for text, choice in zip(shown, asked, strict=True)
    )


def _gaps(asked: Sequence[Gap], today: Sequence[Gap]) -> tuple[Gap, ...] | None:
    pairs = list(zip(asked, today, strict=False))
    if len(asked) != len(today) or any(old.name != new.name for old, new in pairs):
        return None
    if any(old.shown and new.shown and new.answer not in old.shown for old, new in pairs):
        return None
    return tuple(replace(new, shown=old.shown) if new.shown else new for old, new in pairs)


def _matched(asked: MatchQuestion, given: Answer, today: MatchQuestion) -> Recast | None:
    belongs = dict(zip(today.lefts, today.answers, strict=True))
    if belongs.keys() != set(asked.lefts) or not set(today.answers) <= set(asked.rights):
        return None
    answers = tuple(belongs[left] for left in asked.lefts)
    laid = replace(today, lefts=asked.lefts, answers=answers, rights=asked.rights)
    return Recast(laid, given)


def _is_same(one: str, other: str) -> bool:
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    """Return the words alone, of a text without any, its signs; gaps keep their names."""
    words = stem_words(text.replace("[[", "").replace("]]", ""), is_authored=True).casefold()
    return " ".join(_WORD.findall(words)) or words
