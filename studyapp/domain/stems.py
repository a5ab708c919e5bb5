"""What a question asks, in plain words, for where it is only named."""

import re

_GAP = re.compile(r"\[\[[^\[\]]*\]\]")
_PICTURE_OR_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_CODE = re.compile(r"(`+)(.+?)\1")
_STRESS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_UNDERLINE = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_ESCAPE = re.compile(r"\\([\\`*_\[\]<>&|!#])")


def stem_words(stem: str, *, is_authored: bool) -> str:
    """Return a stem on one line, with dots for its gaps; an author's without signs of Markdown."""
    line = _GAP.sub("…", " ".join(stem.split()))
    if not is_authored:
        return line
    line = _PICTURE_OR_LINK.sub(r"\1", line)
    for paired in (_CODE, _STRESS, _UNDERLINE):
        line = paired.sub(r"\2", line)
    return _ESCAPE.sub(r"\1", line)
