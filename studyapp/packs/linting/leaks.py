"""Answers that can be read somewhere before they are given, and questions that are there twice."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice

from studyapp.packs.comparing import alike
from studyapp.packs.linting.posed import Posed, plain, words_in
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import (
    ClozeShape,
    MatchShape,
    OrderShape,
    TimelineShape,
)

_COMMON = 0.15
"""A word that so large a part of the questions has says nothing about one of them."""
_COMMON_FROM = 3
_MOST_COMPARED = 1_000_000
"""Of answers and stems of a pack that share a word: half a second."""
_ALIKE = 3
"""Telling words from which on two stems are the same question whatever the choices are."""


def tell_own_leak(asked: Posed) -> None:
    """Tell an answer that stands in its own stem or hint."""
    if asked.answer is None:
        return
    answer, at = asked.answer
    stem, hint = asked.shape.stem, asked.shape.hint
    if _has(stem, answer) and not _offers_all(asked, stem):
        says = "the answer '{answer}' stands in the stem"
        asked.sheet.fault("Q56", stem, says, {"answer": at.strip()}, hint="ask in other words")
    if hint is not None and _has(hint, answer) and not _offers_all(asked, hint):
        says = "the hint tells the answer '{answer}'"
        hints = "give a hint that leads there, and does not say it"
        asked.sheet.fault("Q56", hint, says, {"answer": at.strip()}, hint=hints)


def tell_leaks(all_asked: Sequence[Posed]) -> None:
    """Tell answers that stand in the stem of another question on the same thing."""
    common = _common_words(all_asked)
    stems = [frozenset(asked.about) - common for asked in all_asked]
    by_word = _stems_by_word(all_asked)
    left = _MOST_COMPARED
    for place, asked in enumerate(all_asked):
        if asked.answer is None or asked.tongue is None:
            continue
        answer, at = asked.answer
        about, least = stems[place], 1 if " " in answer else 2
        for other in islice(_where(answer, by_word), left):
            left -= 1
            shared = len(about & stems[other])
            if shared < least or other == place:
                continue
            if _tells(all_asked[other], answer, is_half=2 * shared >= len(about)):
                _tell_leak(asked, at, all_asked[other])
                break


def _stems_by_word(all_asked: Sequence[Posed]) -> dict[str, list[int]]:
    """Return the places of the stems that have a word, for the words of all answers."""
    answers = (asked.answer for asked in all_asked if asked.answer is not None)
    wanted = {word for words, _node in answers for word in words.split()}
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, asked in enumerate(all_asked):
        for word in wanted.intersection(asked.said.split()):
            by_word[word].append(place)
    return by_word


def tell_gaps_shown(asked: Posed) -> None:
    """Tell a text whose gaps can all be filled from the rest of it."""
    shape = asked.shape
    if not isinstance(shape, ClozeShape) or not shape.gaps:
        return
    if all(_has(shape.stem, alike(gap.answer)) for gap in shape.gaps.values()):
        says = "the answers of all gaps stand elsewhere in the text"
        hint = "leave another word out, or say the rest in other words"
        asked.sheet.fault("Q60", asked.key("gaps"), says, hint=hint)


def tell_doubled(all_asked: Sequence[Posed]) -> None:
    """Tell a question whose stem says the same as that of an earlier one."""
    seen: dict[object, Posed] = {}
    for asked in all_asked:
        key = _gist(asked)
        first = seen.setdefault(key, asked)
        if first is asked:
            continue
        is_copy = first.shape.id.casefold() == asked.shape.id.casefold()  # told for its id
        if not is_copy and not _has_own_choices(first, asked):
            line = first.sheet.place(first.shape.stem.start)[0]
            values = {"id": first.shape.id, "file": first.sheet.file, "line": line}
            says = "nearly the same stem as that of '{id}' in {file}, line {line}"
            hint = "ask for something else, or delete one of the two"
            asked.sheet.fault("Q57", asked.shape.stem, says, values, hint=hint)


def _gist(asked: Posed) -> object:
    """Return what is equal for stems that say the same in nearly the same words."""
    shape, stem = asked.shape, asked.shape.stem
    rest: frozenset[str] = frozenset()
    match shape:
        case OrderShape():
            rest = frozenset(map(alike, shape.items))
        case MatchShape():
            rest = frozenset(alike(pair.left) for pair in shape.pairs)
        case TimelineShape():
            rest = frozenset(map(alike, shape.events))
    if asked.tongue is None:
        return alike(stem), rest
    told = tuple(sorted(asked.about))
    asks = asked.said.split(None, 1)[:1] if "?" in stem else ["."]
    return (told or alike(stem)), tuple(asks), rest


def _has_own_choices(first: Posed, second: Posed) -> bool:
    """Return whether stems that say little are told apart by what is offered below them."""
    if len(set(first.about)) >= _ALIKE:
        return False
    one, other = ({alike(choice.text) for choice in each.choices} for each in (first, second))
    return bool(one or other) and not one & other


def _offers_all(asked: Posed, text: TextNode) -> bool:
    """Return whether a text also names a wrong choice, as in "Rome or Carthage?"."""
    wrong = [" ".join(words_in(plain(choice.text))) for choice in asked.wrong]
    return any(_has(text, each) for each in wrong if each)


def _has(text: TextNode, answer: str) -> bool:
    """Return whether some words stand in a text, one after the other and whole."""
    if not answer or answer.split(" ", 1)[0] not in text.casefold():
        return False
    return f" {answer} " in f" {' '.join(words_in(plain(text)))} "


def _common_words(all_asked: Sequence[Posed]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for asked in all_asked:
        counts.update(set(asked.about))
    most = max(_COMMON_FROM, _COMMON * len(all_asked))
    return frozenset(word for word, count in counts.items() if count > most)


def _where(answer: str, by_word: dict[str, list[int]]) -> list[int]:
    """Return the places of stems that may have an answer: those with its rarest word."""
    return min((by_word.get(word, []) for word in answer.split()), key=len)


def _tells(other: Posed, answer: str, *, is_half: bool) -> bool:
    """Return whether a stem that has a word of the answer has all of it, and is about as much.

    A name of several words is told by one thing that both are about; one word, which may stand
    there by chance, by half of what is asked and two things at least.
    """
    return f" {answer} " in other.said if " " in answer else is_half


def _tell_leak(asked: Posed, at: TextNode, other: Posed) -> None:
    says = "the stem of '{id}' tells this answer"
    hint = "ask '{id}' without it, or ask for something else here"
    asked.sheet.fault("Q56", at, says, {"id": other.shape.id}, hint=hint)
