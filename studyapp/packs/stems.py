"""What a teacher would mend in the stem of a question, by rules that made questions pass too."""

from studyapp.domain import stem_rules
from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet

STEM_READ = 5_000
"""Letters of a stem that are looked at; one that is longer is told for its length."""


def tell_stem(sheet: Sheet, stem: TextNode, *, is_choice: bool) -> None:
    """Tell a stem that ends badly or is too long, or that could be read as its opposite."""
    if stem_rules.ends_badly(stem):
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
