"""Answers that are typed: what is accepted and rejected."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from studyapp.packs.comparing import alike
from studyapp.packs.linting.posed import Posed
from studyapp.packs.nodes import TextNode
from studyapp.packs.question_shapes import (
    ClozeShape,
    GapKind,
    MatchingShape,
    NearMissShape,
    ShortShape,
)
from studyapp.packs.typed import matching_of

_FORGIVEN_FROM = 5
"""Letters from which on a slip of the fingers is forgiven."""
_MOST_PAIRS = 2_000
"""Of accepted and rejected answers of one field that are compared; no field has so many."""
_EXPRESSION = re.compile(
    r"/.+/[a-z]{0,5}|.*(?:\\[dwsbDWSB]|\.[*+](?!\.)|\[(?:\^|[^\]\s]-)[^\]]*\]|\(\?[:=!<]"
    r"|\w\?\w|\)[?*+]|\w\{\d+(?:,\d*)?\}|\([^()\s]*\|[^()]*\)).*|\^.+|.*\w\$",
    re.DOTALL,
)


class _Typed(NamedTuple):
    """What is typed into one field: the answer, its other forms, and what is never right."""

    answer: TextNode
    accept: Sequence[TextNode]
    reject: Sequence[NearMissShape]
    match: MatchingShape


def tell_variants(asked: Posed) -> None:
    """Tell accepted answers that are there twice, and rejected ones that pass as a slip."""
    for typed in _typed(asked):
        if not typed.accept and not typed.reject:
            continue
        matching = matching_of(typed.match)
        seen = {alike(typed.answer, matching): typed.answer}
        for text in typed.accept:
            first = seen.setdefault(alike(text, matching), text)
            if first is not text:
                says, values = "'{text}' is accepted already as '{first}'", {"text": text.strip()}
                values["first"] = first.strip()
                asked.sheet.warn("Q43", text, says, values, hint="delete it")
        accepted = list(seen.items())[:_MOST_PAIRS]
        for near in typed.reject[: _MOST_PAIRS // len(accepted)]:
            _tell_forgiven(asked, typed, near, accepted)


def _tell_forgiven(
    asked: Posed, typed: _Typed, near: NearMissShape, accepted: Sequence[tuple[str, TextNode]]
) -> None:
    from rapidfuzz.distance import OSA

    rejected = alike(near.text, matching_of(typed.match))
    for right, text in accepted:
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
            if _is_expression(text.strip()):
                says = "'{text}' is a regular expression, and packs have none"
                hint = "list the forms that are right in 'accept'"
                asked.sheet.fault("Q70", text, says, {"text": text.strip()}, hint=hint)


def _typed(asked: Posed) -> Iterator[_Typed]:
    shape = asked.shape
    if isinstance(shape, ShortShape):
        yield _Typed(shape.answer, shape.accept, shape.reject, shape.match)
    elif isinstance(shape, ClozeShape):
        for gap in shape.gaps.values():
            if gap.kind is GapKind.SHORT:
                yield _Typed(gap.answer, gap.accept, gap.reject, gap.match)


def _is_expression(text: str) -> bool:
    return not text.replace(" ", "").isalnum() and _EXPRESSION.fullmatch(text) is not None
