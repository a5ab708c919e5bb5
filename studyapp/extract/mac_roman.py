"""Texts from old Macs, told by letters that would be signs or capitals within words elsewhere.

What guesses encodings takes such a text for a Central European or a Hebrew one, or for none.
"""

import re

ENCODING = "mac_roman"
_EVIDENCE = re.compile(
    rb"[a-z][\x87-\x90\x98\x99\x9b\xa7\xd5](?=[a-z])|[a-z][\x8a\x8c-\x90](?![\x80-\xffa-z])"
)
"""Small letters and the apostrophe of a Mac. In the code pages of Windows these bytes are daggers,
marks of trade, capitals or nothing, which do not stand within a word or, the second, at its end."""
_LEAST = 2
_NO_LETTERS = "ıªºµ"
_SIGNS = "“”‘’„‚–—…«»‹›°·¿¡†•§¶ªº\xa0"
_NEVER = re.compile(r"(?<=[a-z])[À-ÖØ-ÞŒŸ]|[^\x00-\x7f]{4}")
"""Capitals behind small letters, as those of MS-DOS would be, and many in a row, as in Asia."""


def read_mac_roman(content: bytes) -> str | None:
    """Return the text of bytes that are surely of such a Mac, None if they may be others."""
    if sum(1 for _ in _EVIDENCE.finditer(content)) < _LEAST:
        return None
    text = content.decode(ENCODING)
    strange = {sign for sign in set(text) if sign > "\x7f" and sign not in _SIGNS}
    if not all(_is_letter(sign) for sign in strange) or _NEVER.search(text):
        return None
    return text


def _is_letter(sign: str) -> bool:
    return sign.isalpha() and sign < "\u0180" and sign not in _NO_LETTERS
