"""When two answers are the same to a learner."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from studyapp.domain.question_pieces import Matching
from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet

_PUNCTUATION = re.compile(r"[^\w\s](?!\d)|_")
"""A sign before a digit is kept: -43 is not 43, and 1.5 is not 15."""


def alike(text: str, matching: Matching = Matching()) -> str:  # noqa: B008  # a frozen value
    """Return what is equal for texts that differ only in what `matching` ignores, and in blanks."""
    plain = " ".join(text.split())
    if matching.ignore_accents and not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if matching.ignore_case:
        plain = plain.casefold()
    if matching.ignore_punctuation and not plain.replace(" ", "").isalnum():
        plain = " ".join(_PUNCTUATION.sub(" ", plain).split()) or plain
    return plain


def doubles(texts: Iterable[TextNode]) -> Iterator[tuple[TextNode, TextNode]]:
    """Yield each text that repeats an earlier one, with that one."""
    return _doubled((alike(text), text) for text in texts)


def _doubled(folded: Iterable[tuple[str, TextNode]]) -> Iterator[tuple[TextNode, TextNode]]:
    seen: dict[str, TextNode] = {}
    for plain, text in folded:
        first = seen.setdefault(plain, text)
        if first is not text:
            yield text, first


def tell_doubles(sheet: Sheet, code: str, texts: Sequence[TextNode], says: str) -> None:
    """Tell texts that say the same as `first` in a `line`, both of which `says` has places for."""
    if len(texts) > 1:
        _tell_doubled(sheet, code, doubles(texts), says)


def _tell_doubled(
    sheet: Sheet, code: str, found: Iterable[tuple[TextNode, TextNode]], says: str
) -> None:
    for text, first in found:
        values = {"first": first.strip(), "line": sheet.place(first.start)[0]}
        sheet.fault(code, text, says, values, hint="change one of them, or delete it")


def tell_wrong(sheet: Sheet, right: Iterable[TextNode], wrong: Iterable[TextNode]) -> None:
    """Tell wrong choices that repeat each other, or are right."""
    answers = {alike(text): text for text in right}
    others: list[tuple[str, TextNode]] = []
    for text in wrong:
        plain = alike(text)
        answer = answers.get(plain)
        if answer is None:
            others.append((plain, text))
        else:
            says, values = "this wrong choice is the answer '{answer}'", {"answer": answer.strip()}
            sheet.fault("Q41", text, says, values, hint="change it, or delete it")
    says = "the same wrong choice as '{first}' in line {line}"
    _tell_doubled(sheet, "Q40", _doubled(others), says)
