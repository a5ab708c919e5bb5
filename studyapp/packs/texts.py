"""Texts that YAML lets pass, and that are not what their author meant."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from studyapp.packs.hints import instead, sure
from studyapp.packs.nodes import Node, TextNode
from studyapp.packs.sheets import Sheet
from studyapp.packs.syntax import quoted

_LIKE_TRUTH = frozenset(("yes", "no", "on", "off", "y", "n", "~"))
_LONGEST_TRUTH = max(map(len, _LIKE_TRUTH))
_ANSWERS = frozenset(
    ("answer", "answers", "wrong", "accept", "reject", "text", "left", "right", "extra_right")
).union(("items",))
WORDS = _ANSWERS.union(
    ("title", "stem", "explanation", "hint", "note", "feedback", "reads", "reason", "basis"),
    ("front", "back", "model_answer", "unit", "alt", "description", "subjects", "tags", "authors"),
    ("people", "place", "lane", "shown", "level", "quote"),
)
"""Keys that hold words."""
_COMMENT = re.compile(r"(?P<gap>[ \t]+)#(?!\s*check:)(?P<next>\S?)")
_REMARK = re.compile(r":[ \t]+(#(?!\s*check:).*\S)\s*")
_ESCAPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TAB = re.compile(r"^ *\t[ \t]*(?=[^\s#])", re.MULTILINE)
_GAPS = (" ", "\t")
_BLANKS = "\u00a0\u202f\u2007"
_COMMON = dict.fromkeys(map(ord, _BLANKS), " ")


def check_texts(sheet: Sheet, texts: Iterable[tuple[str, TextNode]]) -> None:
    """Tell what is suspicious in texts, each of which stands under a key."""
    written = sheet.text
    may_be_escaped, may_be_cut = "\\" in written, "#" in written
    for under, node in texts:
        if not node.is_plain:
            if may_be_escaped and _ESCAPED.search(node):
                says = "a sign in it is none that a text may have"
                sheet.fault("Y13", node, says, hint="delete it")
        elif under in WORDS:
            if len(node) <= _LONGEST_TRUTH and node.casefold() in _LIKE_TRUTH:
                _tell_like_truth(sheet, node)
            if may_be_cut and written.startswith(_GAPS, node.end):
                _check_comment(sheet, node)
        if under in _ANSWERS:
            _check_blanks(sheet, node)


def check_tabs(sheet: Sheet, texts: Iterable[tuple[str, TextNode]]) -> None:
    """Tell tabs before a line that libyaml lets pass; within quotation marks they are text."""
    if "\t" not in sheet.text:
        return
    ends = {node.start: node.end for _under, node in texts if not node.is_plain}
    starts = sorted(ends)
    for found in _TAB.finditer(sheet.text):
        place = bisect_right(starts, found.start()) - 1
        if place < 0 or ends[starts[place]] <= found.start():
            sheet.fault("Y4", found.span(), "a tab in the indentation", hint="indent with blanks")


def remark_behind(sheet: Sheet, key: Node) -> str | None:
    """Return how to write what stands behind a key as a comment, as if it were its text."""
    rest = sheet.text[key.end : sheet.line_end(key.end)]
    found = _REMARK.fullmatch(rest)
    return None if found is None else f"{sheet.text[key.start : key.end]}: {quoted(found[1])}"


def _tell_like_truth(sheet: Sheet, node: TextNode) -> None:
    says = "other programs read a plain {word} as something else than this word"
    values = {"word": str(node), "line": quoted(node)}
    mend = instead(node, quoted(node))
    sheet.fault("Y10", node, says, values, hint=sure("write {line}", mend))


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
    if not node.isascii() and any(blank in node for blank in _BLANKS):
        says, hint = "a non-breaking blank in an answer", "write a common blank"
        written = sheet.text[node.start : node.end].translate(_COMMON)
        sheet.fault("Y18", node, says, hint=sure(hint, instead(node, written)))
    elif not node.is_plain and node.rstrip("\n") != node.strip():
        sheet.fault("Y18", node, "blanks around an answer", hint="delete them")
