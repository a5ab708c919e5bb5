"""Answers that are typed: what is accepted and rejected, and how the passage spells it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from studyapp.packs.comparing import alike
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.posed import Posed
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import (
    ClozeShape,
    GapKind,
    Ignoring,
    MatchingShape,
    NearMissShape,
    ShortShape,
)

_FORGIVEN_FROM = 5
"""Letters from which on a slip of the fingers is forgiven."""
_LIKE, _SHORTEST = 80, 6
_EXPRESSION = re.compile(
    r"/.+/[a-z]{0,5}|.*(?:\\[dwsbDWSB]|\.[*+](?!\.)|\[(?:\^|[^\]\s]-)[^\]]*\]|\(\?[:=!<]"
    r"|\w\?\w|\)[?*+]|\w\{\d+(?:,\d*)?\}|\([^()\s]*\|[^()]*\)).*|\^.+|.*\w\$",
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class _Typed(NamedTuple):
    """What is typed into one field: the answer, its other forms, and what is never right."""

    answer: TextNode
    accept: Sequence[TextNode]
    reject: Sequence[NearMissShape]
    match: MatchingShape


def tell_variants(asked: Posed) -> None:
    """Tell accepted answers that are there twice, and rejected ones that pass as a slip."""
    for typed in _typed(asked):
        seen = {_folded(typed.answer, typed.match): typed.answer}
        for text in typed.accept:
            first = seen.setdefault(_folded(text, typed.match), text)
            if first is not text:
                says, values = "'{text}' is accepted already as '{first}'", {"text": text.strip()}
                values["first"] = first.strip()
                asked.sheet.warn("Q43", text, says, values, hint="delete it")
        for near in typed.reject:
            _tell_forgiven(asked, typed, near, list(seen.values()))


def _tell_forgiven(
    asked: Posed, typed: _Typed, near: NearMissShape, accepted: Sequence[TextNode]
) -> None:
    from rapidfuzz.distance import OSA

    rejected = _folded(near.text, typed.match)
    for text in accepted:
        right = _folded(text, typed.match)
        if len(right) < _FORGIVEN_FROM or rejected == right:
            continue
        if OSA.distance(rejected, right, score_cutoff=typed.match.typos) <= typed.match.typos:
            says = "'{text}' is so near to '{right}' that it would pass as a slip of the fingers"
            values = {"text": near.text.strip(), "right": text.strip()}
            hint = "write 'match: {{typos: 0}}', or do not reject it"
            asked.sheet.fault("Q43", near.text, says, values, hint=hint)
            return


def tell_expressions(asked: Posed) -> None:
    """Tell regular expressions, which the format does not have: they would be taken as words."""
    for typed in _typed(asked):
        for text in (typed.answer, *typed.accept, *(near.text for near in typed.reject)):
            if _EXPRESSION.fullmatch(text.strip()):
                says = "'{text}' is a regular expression, and packs have none"
                hint = "list the forms that are right in 'accept'"
                asked.sheet.fault("Q70", text, says, {"text": text.strip()}, hint=hint)


def tell_spelling(draft: Draft, asked: Posed) -> None:
    """Tell the one accepted form of a name that the passage writes in another way."""
    shape = asked.shape
    if not isinstance(shape, ShortShape) or shape.accept or shape.source is None:
        return
    name = str(shape.source.passage).strip()
    text = next((one for one in draft.texts.sound if str(one.entry.shape.id) == name), None)
    if text is None:
        return
    passage = text.passage.text
    if alike(shape.answer) in alike(passage):
        return
    other = _alias_in(draft, shape.answer, passage) or _near_word(shape, passage)
    if other is not None:
        says = "the passage writes '{other}', which is not accepted"
        hint = "add 'accept: [{other}]'"
        asked.sheet.fault("Q69", shape.answer, says, {"other": other}, hint=hint)


def _alias_in(draft: Draft, answer: TextNode, passage: str) -> str | None:
    aliases = {} if draft.head is None else draft.head.aliases
    for name, others in aliases.items():
        forms = [str(name).strip(), *(str(other).strip() for other in others)]
        if alike(answer) in map(alike, forms):
            known = alike(passage)
            return next((form for form in forms if alike(form) in known), None)
    return None


def _near_word(shape: ShortShape, passage: str) -> str | None:
    """Return how the passage writes nearly the answer, not only with another ending."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.fuzz import ratio

    answer, size = alike(shape.answer), len(shape.answer.split())
    if len(answer) < _SHORTEST:
        return None
    words = _WORD.findall(passage)
    for at in range(len(words) - size + 1):
        other = " ".join(words[at : at + size])
        folded = alike(other)
        if folded[:1] != answer[:1] or folded.startswith(answer) or answer.startswith(folded):
            continue
        forgiven = shape.match.typos if len(answer) >= _FORGIVEN_FROM else 0
        if ratio(folded, answer) >= _LIKE and OSA.distance(folded, answer) > forgiven:
            return other
    return None


def _typed(asked: Posed) -> Iterator[_Typed]:
    shape = asked.shape
    if isinstance(shape, ShortShape):
        yield _Typed(shape.answer, shape.accept, shape.reject, shape.match)
    elif isinstance(shape, ClozeShape):
        for gap in shape.gaps.values():
            if gap.kind is GapKind.SHORT:
                yield _Typed(gap.answer, gap.accept, gap.reject, gap.match)


def _folded(text: str, match: MatchingShape) -> str:
    from studyapp.domain.questions import Matching

    ignore = Ignoring.IGNORE
    matching = Matching(
        ignore_case=match.case is ignore,
        ignore_accents=match.accents is ignore,
        ignore_punctuation=match.punctuation is ignore,
        typos=match.typos,
    )
    return alike(text, matching)
