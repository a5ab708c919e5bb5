"""When two answers are the same to a learner."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from studyapp.domain.questions import Matching
from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet

_PUNCTUATION = re.compile(r"[^\w\s](?!\d)|_")
"""A sign before a digit is kept: -43 is not 43, and 1.5 is not 15."""


def alike(text: str, matching: Matching = Matching()) -> str:  # noqa: B008  # a frozen value
    """Return what is equal for texts that differ only in what `matching` ignores, and in blanks."""
    plain = " ".join(text.split())
    if matching.ignore_accents:
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if matching.ignore_case:
        plain = plain.casefold()
    if matching.ignore_punctuation:
        plain = " ".join(_PUNCTUATION.sub(" ", plain).split()) or plain
    return plain


def doubles(texts: Iterable[TextNode]) -> Iterator[tuple[TextNode, TextNode]]:
    """Yield each text that repeats an earlier one, with that one."""
    seen: dict[str, TextNode] = {}
    for text in texts:
        first = seen.setdefault(alike(text), text)
        if first is not text:
            yield text, first


def tell_doubles(sheet: Sheet, code: str, texts: Iterable[TextNode], what: str) -> None:
    """Tell texts that say the same; `what` names them."""
    for text, first in doubles(texts):
        says = "the same {what} as '{first}' in line {line}"
        values = {"what": what, "first": first.strip(), "line": sheet.place(first.start)[0]}
        sheet.fault(code, text, says, values, hint="change one of them, or delete it")
