"""When two answers are the same to a learner."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from studyapp.domain.questions import Matching
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
    seen: dict[str, TextNode] = {}
    for text in texts:
        first = seen.setdefault(alike(text), text)
        if first is not text:
            yield text, first


def tell_doubles(sheet: Sheet, code: str, texts: Sequence[TextNode], says: str) -> None:
    """Tell texts that say the same as `first` in a `line`, both of which `says` has places for."""
    for text, first in doubles(texts) if len(texts) > 1 else ():
        values = {"first": first.strip(), "line": sheet.place(first.start)[0]}
        sheet.fault(code, text, says, values, hint="change one of them, or delete it")


def tell_wrong(sheet: Sheet, right: Iterable[TextNode], wrong: Iterable[TextNode]) -> None:
    """Tell wrong choices that repeat each other, or are right."""
    answers = {alike(text): text for text in right}
    others: list[TextNode] = []
    for text in wrong:
        answer = answers.get(alike(text))
        if answer is None:
            others.append(text)
        else:
            says, values = "this wrong choice is the answer '{answer}'", {"answer": answer.strip()}
            sheet.fault("Q41", text, says, values, hint="change it, or delete it")
    tell_doubles(sheet, "Q40", others, "the same wrong choice as '{first}' in line {line}")
