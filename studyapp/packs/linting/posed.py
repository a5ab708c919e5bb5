"""The questions of a draft that are asked, each with its language and its level."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from studyapp.packs.linting.draft import Draft, text_of
from studyapp.packs.linting.tongues import Tongue, tongue_of
from studyapp.packs.nodes import MapNode, TextNode
from studyapp.packs.question_shapes import (
    ChoiceShape,
    DateShape,
    MultipleShape,
    NumberShape,
    QuestionShape,
    ShortShape,
    SingleShape,
)
from studyapp.packs.shapes import Use
from studyapp.packs.sheets import Sheet
from studyapp.packs.stems import STEM_READ

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ANSWER = TextNode("answer")
# Asked of every question; `isinstance` takes ten times as long for classes of pydantic.
_ANSWERED_IN_WORDS = frozenset((ShortShape, DateShape, NumberShape))
_SHORTEST = 3
"""Letters, or digits, from which on an answer is told by standing somewhere."""
_CHOICES = 1_000
_MOST_READ, _LEAST_READ = 5_000_000, 500
"""Letters of all stems of a pack, and of each that lies behind so many."""
_EMPHASIS = re.compile(r"[*_`]+")


@dataclass(frozen=True, slots=True)
class Posed:
    """A question that is asked, and what its checks look at again and again.

    `right` and `wrong` are its choices; there are none in questions of other kinds. `answer` is the
    one that it has, in plain words, and where that stands. `said` are the words of its stem in
    small letters, without signs, a blank before and behind each; `about` are those that say what it
    is about. `tongue` is None, and `about` empty, where no words of its language are known.
    """

    sheet: Sheet
    node: MapNode
    shape: QuestionShape
    tongue: Tongue | None
    level: TextNode | None
    right: tuple[ChoiceShape, ...]
    wrong: tuple[ChoiceShape, ...]
    answer: tuple[str, TextNode] | None
    said: str
    about: tuple[str, ...]

    @property
    def choices(self) -> tuple[ChoiceShape, ...]:
        """Return all choices, the right ones first."""
        return self.right + self.wrong

    def key(self, name: str) -> TextNode | MapNode:
        """Return a key of the question, or all of it where that key is not there."""
        return self.node.key(name) or self.node


def posed(draft: Draft) -> Sequence[Posed]:
    """Return the questions of a draft that are not retired, in the order of the files."""
    of_file, left = cache(partial(_defaults, draft)), _MOST_READ
    found = []
    for entry, _question in draft.asked.questions:
        shape = entry.shape
        if shape.status is Use.RETIRED:
            continue
        tongue, level = of_file(entry.sheet.file)
        if shape.language:
            tongue = tongue_of(shape.language)
        right, wrong = _choices(shape)
        stem = shape.stem[: min(left, STEM_READ)]
        left = max(_LEAST_READ, left - len(stem))
        said = words_in(_unmarked(stem))
        found.append(
            Posed(
                sheet=entry.sheet,
                node=entry.node,
                shape=shape,
                tongue=tongue,
                level=shape.level or level,
                right=right,
                wrong=wrong,
                answer=_answer(entry.node, shape),
                said=f" {' '.join(said)} ",
                about=() if tongue is None else tuple(_telling(said, tongue)),
            )
        )
    return found


def _choices(
    shape: QuestionShape,
) -> tuple[tuple[ChoiceShape, ...], tuple[ChoiceShape, ...]]:
    if isinstance(shape, SingleShape):
        return (shape.answer,), shape.wrong[:_CHOICES]
    if isinstance(shape, MultipleShape):
        return shape.answers[:_CHOICES], shape.wrong[:_CHOICES]
    return (), ()


def _answer(node: MapNode, shape: QuestionShape) -> tuple[str, TextNode] | None:
    at = node.get(_ANSWER)
    if isinstance(shape, SingleShape):
        at = shape.answer.text
    elif type(shape) not in _ANSWERED_IN_WORDS:
        return None
    if not isinstance(at, TextNode):
        return None
    words = " ".join(words_in(_unmarked(at)))
    return (words, at) if len(words) >= _SHORTEST else None


def plain(text: str) -> str:
    """Return a text without emphasis, in small letters, with single blanks."""
    return " ".join(_unmarked(text).casefold().split())


def _unmarked(text: str) -> str:
    """Return a text without emphasis."""
    return _EMPHASIS.sub("", text) if "*" in text or "_" in text or "`" in text else text


def words_in(text: str) -> list[str]:
    """Return the words of a text in small letters, without signs."""
    return _WORD.findall(text.casefold())


@lru_cache(maxsize=50_000)
def bare(word: str, tongue: Tongue) -> str:
    """Return a word without the ending that nouns and verbs take; short words stay as they are."""
    for ending in tongue.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word.removesuffix(ending)
    return word


def _telling(words: Iterable[str], tongue: Tongue) -> Iterator[str]:
    """Yield the words that say what a text is about, without their endings."""
    for word in words:
        if word not in tongue.small and (len(word) > 2 or word.isdigit()):
            yield word if word.isdigit() else bare(word, tongue)


def _defaults(draft: Draft, file: str) -> tuple[Tongue | None, TextNode | None]:
    """Return language and level of the questions of a file that do not say their own."""
    root, head = draft.shelf.roots.get(file), draft.head
    defaults = None if root is None else root.get(TextNode("defaults"))
    language, level = (
        text_of(defaults, key) if isinstance(defaults, MapNode) else None
        for key in ("language", "level")
    )
    if head is not None:
        language, level = language or head.language, level or head.level
    return tongue_of(language or ""), level
