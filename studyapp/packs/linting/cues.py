"""What gives the right choice away to somebody who knows nothing of the matter.

Source: Haladyna, Downing, Rodriguez, A Review of Multiple-Choice Item-Writing Guidelines (2002).
"""

import re

from studyapp.domain.stem_rules import EMPHASISED, QUOTED
from studyapp.packs.linting.posed import Posed, bare, plain, words_in
from studyapp.packs.linting.tongues import Tongue
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import ClozeShape, SingleShape
from studyapp.packs.stems import STEM_READ

_LONGER = 1.4
_AT_LEAST = 12
"""Letters that a right choice is longer at least: names differ by a few, and nobody's fault."""
_ARTICLE = re.compile(r"\b(?P<word>an?)\s*[_….:\s]*$", re.IGNORECASE)
_SHORT = 8
"""Words that a choice may have to be taken for a name or a list of names."""


def tell_of_all(asked: Posed) -> None:
    """Tell "all of the above" and its like, which ask about the choices and not the matter."""
    if asked.tongue is None:
        return
    texts = [choice.text for choice in asked.choices]
    if isinstance(asked.shape, ClozeShape):
        texts = [wrong for gap in asked.shape.gaps.values() for wrong in gap.wrong]
    for text in texts:
        if asked.tongue.of_all.fullmatch(text.strip(" .!\t\n")):
            says = "'{choice}' is no answer to the question, but to the other choices"
            hint = "put another wrong answer in its place; for several right ones, ask 'multiple'"
            asked.sheet.fault("Q44", text, says, {"choice": text.strip()}, hint=hint)


def is_longest(asked: Posed) -> bool:
    """Return whether the one right choice is longer than every other."""
    longest = max((len(plain(choice.text)) for choice in asked.wrong), default=0)
    return bool(asked.right) and len(plain(asked.right[0].text)) > longest > 0


def tell_longest(asked: Posed) -> None:
    """Tell a right choice that is much longer than the others."""
    if not isinstance(asked.shape, SingleShape) or not asked.wrong:
        return
    length = len(plain(asked.shape.answer.text))
    longest = max(len(plain(choice.text)) for choice in asked.wrong)
    if length > _LONGER * longest and length - longest >= _AT_LEAST:
        says = "the right choice has {length} letters, and no wrong one more than {longest}"
        values = {"length": length, "longest": longest}
        hint = "shorten it, or make a wrong one as careful; move the rest into 'explanation'"
        asked.sheet.fault("Q45", asked.shape.answer.text, says, values, hint=hint)


def tell_negatives(asked: Posed) -> None:
    """Tell a negative choice below a negative stem.

    A stem that asks for a reason, or quotes a negative word, turns none of its choices round.
    """
    choices, tongue = asked.choices, asked.tongue
    if not choices or tongue is None:
        return
    said = QUOTED.sub("X", asked.shape.stem[:STEM_READ])
    if tongue.reasons.search(said) or not tongue.negative.search(said):
        return
    for choice in choices:
        found = tongue.negative.search(choice.text)
        if found is not None:
            says = "'{word}' in this choice turns round what the stem has turned round already"
            hint = "ask what is so, or say the choice without '{word}'"
            asked.sheet.fault("Q47", choice.text, says, {"word": found[0]}, hint=hint)


def tell_overlooked(asked: Posed) -> None:
    """Tell a negative stem that is not emphasised; English ones are told when they are read."""
    if not asked.choices or asked.tongue is None or asked.tongue.overlooked is None:
        return
    said = QUOTED.sub("X", EMPHASISED.sub("X", asked.shape.stem[:STEM_READ]))
    found = asked.tongue.overlooked.search(said)
    if found is not None:
        says = "'{word}' is easily overlooked in the stem"
        hint = "write *{word}*, or ask what is so"
        asked.sheet.fault("Q46", asked.shape.stem, says, {"word": found["word"]}, hint=hint)


def tell_absolutes(asked: Posed) -> None:
    """Tell words that hardly anything true has, where only wrong choices have them."""
    tongue = asked.tongue
    if not asked.wrong or tongue is None:
        return
    if any(tongue.absolute.search(choice.text) for choice in asked.right):
        return
    in_stem = {found.casefold() for found in tongue.absolute.findall(asked.shape.stem)}
    for choice in asked.wrong:
        found = tongue.absolute.search(choice.text)
        if found is not None and found[0].casefold() not in in_stem:
            says = "'{word}' stands in wrong choices only, and tells that they are wrong"
            hint = "say it without '{word}', or use such a word in the right choice too"
            asked.sheet.fault("Q48", choice.text, says, {"word": found[0]}, hint=hint)
            return


def tell_clang(asked: Posed) -> None:
    """Tell a word of the stem that comes again in the right choice, and in no wrong one."""
    tongue, shape = asked.tongue, asked.shape
    if tongue is None or not isinstance(shape, SingleShape) or not shape.wrong:
        return
    stem = {word for word in asked.about if len(word) > 3 and not word.isdigit()}
    repeated = [word for word in words_in(shape.answer.text) if bare(word, tongue) in stem]
    if not repeated:
        return
    wrong = {bare(word, tongue) for each in shape.wrong for word in words_in(each.text)}
    for word in repeated:
        if bare(word, tongue) not in wrong:
            says = "of the choices only the right one has the stem's word '{word}'"
            hint = "say it in other words, or use '{word}' in a wrong choice too"
            asked.sheet.fault("Q49", shape.answer.text, says, {"word": word}, hint=hint)
            return


def tell_grammar(asked: Posed) -> None:
    """Tell an article or a plural of the stem that only some of the choices go with."""
    tongue = asked.tongue
    if tongue is None or not asked.wrong or not asked.right:
        return
    article = None if tongue.vowels is None else _ARTICLE.search(asked.shape.stem.strip())
    if article is not None:
        _tell_article(asked, tongue, article["word"])
    elif tongue.many is not None and tongue.many.search(asked.shape.stem):
        _tell_many(asked, tongue)


def _tell_article(asked: Posed, tongue: Tongue, article: str) -> None:
    assert tongue.vowels is not None  # noqa: S101 - asked by the caller
    wants_vowel = article.casefold() == "an"
    texts = [choice.text for choice in asked.choices]
    fits = [bool(tongue.vowels.match(text.strip(" *_\"“”'"))) is wants_vowel for text in texts]
    if all(fits) or not fits[0]:
        return
    says = "'{article}' goes with some of the choices only; '{choice}' cannot follow it"
    values = {"article": article, "choice": _first_unfit(texts, fits)}
    hint = "write 'a or an', or put the article into each choice"
    asked.sheet.fault("Q50", asked.shape.stem, says, values, hint=hint)


def _tell_many(asked: Posed, tongue: Tongue) -> None:
    texts = [choice.text for choice in asked.choices]
    if any(len(text.split()) > _SHORT for text in texts):
        return
    fits = [bool(tongue.lists.search(text)) for text in texts]
    if all(fits) or not all(fits[: len(asked.right)]) or not isinstance(asked.shape, SingleShape):
        return
    says = "the stem asks for several, and '{choice}' is one"
    hint = "let all choices name as many"
    values = {"choice": _first_unfit(texts, fits)}
    asked.sheet.fault("Q50", asked.shape.stem, says, values, hint=hint)


def _first_unfit(texts: list[TextNode], fits: list[bool]) -> str:
    return next(text.strip() for text, fit in zip(texts, fits, strict=True) if not fit)
