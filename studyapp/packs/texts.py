"""Texts that YAML lets pass, and that are not what their author meant."""

import re

from studyapp.packs.nodes import TextNode
from studyapp.packs.sheets import Sheet
from studyapp.packs.syntax import quoted

_LIKE_TRUTH = frozenset(("yes", "no", "on", "off", "y", "n", "~"))
_ANSWERS = frozenset(
    ("answer", "answers", "wrong", "accept", "reject", "text", "left", "right", "extra_right")
).union(("items",))
_WORDS = _ANSWERS.union(
    ("title", "stem", "explanation", "hint", "note", "feedback", "reads", "reason", "basis"),
    ("front", "back", "model_answer", "unit", "alt", "description", "subjects", "tags", "authors"),
    ("people", "place", "lane", "shown", "level", "quote"),
)
_COMMENT = re.compile(r"(?P<gap>[ \t]+)#(?!\s*check:)(?P<next>\S?)")
_ESCAPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANKS = "\u00a0\u202f\u2007"


def check_text(sheet: Sheet, under: str, node: TextNode) -> None:
    """Tell what is suspicious in a text that stands under the key `under`."""
    if node.is_plain:
        if under not in _WORDS:
            return
        if node.casefold() in _LIKE_TRUTH:
            says = "other programs read a plain {word} as something else than this word"
            values = {"word": str(node), "line": quoted(node)}
            sheet.fault("Y10", node, says, values, hint="write {line}")
        _check_comment(sheet, node)
    elif _ESCAPED.search(node):
        sheet.fault("Y13", node, "a sign in it is none that a text may have", hint="delete it")
    if under in _ANSWERS:
        _check_blanks(sheet, node)


def _check_comment(sheet: Sheet, node: TextNode) -> None:
    """Tell a text that is cut by ` #`; a remark stands apart from it by two blanks."""
    found = _COMMENT.match(sheet.text, node.end)
    if found is not None and (len(found["gap"]) == 1 or found["next"]):
        at = found.end("gap")
        end = sheet.line_end(at)
        line = quoted(f"{node}{sheet.text[node.end : end]}".rstrip())
        says = "the rest of the line is a comment"
        hint = "if it belongs to the text, write {line}"
        sheet.fault("Y11", (at, end), says, {"line": line}, hint=hint)


def _check_blanks(sheet: Sheet, node: TextNode) -> None:
    if any(blank in node for blank in _BLANKS):
        sheet.fault("Y18", node, "a non-breaking blank in an answer", hint="write a common blank")
    elif not node.is_plain and node.rstrip("\n") != node.strip():
        sheet.fault("Y18", node, "blanks around an answer", hint="delete them")
