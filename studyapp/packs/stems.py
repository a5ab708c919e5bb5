"""What a teacher would mend in the stem of a question, by rules that made questions pass too."""

import re
import unicodedata

from studyapp.domain import stem_rules
from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet

STEM_READ = 5_000
"""Letters of a stem that are looked at; one that is longer is told for its length."""

_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")
_SEMICOLON_END = re.compile(r";\W{0,3}$")
"""Where Greek has its question mark."""
_ARMENIAN_ENDS = ("\u055e", "\u0589")
"""A question mark, which stands within a word, and a full stop."""
_TAIL = 40


def tell_stem(sheet: Sheet, stem: TextNode, *, is_choice: bool) -> None:
    """Tell a stem that ends badly or is too long, or that could be read as its opposite."""
    if stem_rules.ends_badly(stem) and not _ends_like_others(stem):
        says = "the stem ends neither as a question nor as an instruction"
        sheet.fault("Q64", stem, says, hint="end it with a question mark or a full stop")
    if stem_rules.is_too_long(stem):
        values = {"count": len(stem.split()), "most": stem_rules.MOST_WORDS}
        hint = "move what is told into the passage, and keep the question"
        sheet.fault("Q65", stem, "the stem has {count} words, more than {most}", values, hint=hint)
    word = stem_rules.is_negative(stem[:STEM_READ]) if is_choice else None
    if word is not None:
        says, hint = (
            "'{word}' is easily overlooked in the stem",
            "write *{word}*, or ask what is so",
        )
        sheet.fault("Q46", stem, says, {"word": word}, hint=hint)


def _ends_like_others(stem: str) -> bool:
    """Return whether a stem is written with other stops than most, or in a script without any.

    Scripts with small and large letters have stops; of others it is not known what ends a sentence.
    """
    last = next((sign for sign in reversed(stem) if sign.isalpha()), "A")
    if last.lower() == last.upper():
        return True
    tail = unicodedata.normalize("NFC", stem[-_TAIL:])
    return any(end in tail for end in _ARMENIAN_ENDS) or (
        _GREEK.match(last) is not None and _SEMICOLON_END.search(tail) is not None
    )
