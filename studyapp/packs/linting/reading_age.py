"""Texts that are harder to read than the level they are meant for.

Source: Flesch, Kincaid and others (1975) for English; Amstad (1978) for German. The level of the
Common European Framework at which a school grade is read is an estimate, and so are the findings.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.posed import Posed
from studyapp.packs.nodes import TextNode

_HARDEST: Mapping[str, float] = MappingProxyType(
    {"A1": 7.0, "A2": 9.0, "B1": 12.0, "B2": 15.5, "C1": 18.0}
)
_FEWEST_WORDS = 100
"""Fewer words say nothing about how hard a text is."""
_MOST_READ = 200_000
"""Letters of a text that tell how hard all of it is."""
_STEM_WORDS = 30
_SENTENCE = re.compile(r"[.!?…]+(?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouyäöüéèêáàâóòôíìúù]+", re.IGNORECASE)


def tell_hard_texts(draft: Draft) -> None:
    """Tell passages that are well above the level which they say that they have."""
    head = draft.head
    for text in draft.texts.sound:
        shape = text.entry.shape
        level = shape.level or (None if head is None else head.level)
        language = shape.language or (None if head is None else head.language)
        if level is not None and language is not None:
            grade = grade_of(text.passage.text, language, fewest=_FEWEST_WORDS)
            at = shape.level or shape.file
            _tell(text.entry.sheet.fault, at, level, grade)


def tell_hard_stems(all_asked: Sequence[Posed], language: str) -> None:
    """Tell long stems that are well above their level."""
    for asked in all_asked:
        if asked.level is not None and len(asked.shape.stem) > 4 * _STEM_WORDS:
            own = asked.shape.language or language
            grade = grade_of(asked.shape.stem, own, fewest=_STEM_WORDS)
            _tell(asked.sheet.fault, asked.shape.stem, asked.level, grade)


def grade_of(text: str, language: str, *, fewest: int) -> float | None:
    """Return the school grade at which a text is read; None if that cannot be said.

    Names are left out: they are long, and no harder for it.
    """
    tongue = language.strip().partition("-")[0].casefold()
    text = text[:_MOST_READ]
    sentences = max(len(_SENTENCE.findall(text)), 1)
    words = _WORD.findall(text)
    if len(words) < fewest or tongue not in ("en", "de"):
        return None
    common = [word for word in words if word[0].islower()] or words
    syllables = sum(map(_syllables, common)) / len(common)
    length = len(words) / sentences
    if tongue == "en":
        return 0.39 * length + 11.8 * syllables - 15.59
    return max(0.0, (180 - length - 58.5 * syllables) * -0.12 + 15)


def _syllables(word: str) -> int:
    count = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le") and count > 1
    return max(1, count - silent)


def _tell(fault: object, at: TextNode, level: TextNode, grade: float | None) -> None:
    hardest = _HARDEST.get(level.strip().upper())
    if grade is None or hardest is None or grade <= hardest or not callable(fault):
        return
    says = "it reads like a text of school year {grade}, which is hard at level {level}"
    hint = "shorten the sentences, or state another level"
    fault("Q68", at, says, {"grade": round(grade), "level": level.strip()}, hint=hint)
