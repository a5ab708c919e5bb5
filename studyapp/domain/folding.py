"""Texts without what a comparison ignores: case, accents, punctuation, blanks."""

import unicodedata

from studyapp.domain.question_pieces import Matching

_ACCENTS = range(0x0300, 0x0370)
_CLOSED_UP = frozenset(".'’‘`´ʼʻ\"“”„«»")
"""Signs that leave no gap: “U.S.A.” is “USA”, “O'Neill” is “ONeill”."""
STROKED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i",
     "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th"}
)  # fmt: skip
"""Letters that Unicode does not take apart into a plain one and an accent."""


def folded(text: str, matching: Matching = Matching()) -> str:  # noqa: B008  # a frozen value
    """Return `text` as it is compared: equal for two texts that differ in nothing that counts.

    Blanks never count but between words. A text of nothing but punctuation keeps it.
    """
    plain = unicodedata.normalize("NFKC", text)
    if matching.ignore_accents:
        plain = _without_accents(plain)
    if matching.ignore_case:
        plain = plain.casefold()
    if matching.ignore_punctuation:
        plain = _without_punctuation(plain) or plain
    return " ".join("".join(sign for sign in plain if not _is_unseen(sign)).split())


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(STROKED))
    return unicodedata.normalize("NFKC", "".join(s for s in apart if ord(s) not in _ACCENTS))


def _without_punctuation(text: str) -> str:
    return "".join(_unpointed(sign) for sign in text).strip()


def _unpointed(sign: str) -> str:
    if sign in _CLOSED_UP:
        return ""
    return " " if unicodedata.category(sign).startswith("P") else sign


def _is_unseen(sign: str) -> bool:
    """Return whether it is a zero-width or control character other than a blank."""
    return unicodedata.category(sign) in ("Cf", "Cc") and not sign.isspace()
