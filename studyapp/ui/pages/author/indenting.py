"""Indentation while YAML is typed: blanks only, by two."""

import re

from PySide6.QtGui import QTextCursor

_STEP = 2
_LEAD = re.compile(r" *(?:- +)?")
_OPENS = re.compile(r":\s*(?:[|>][0-9+-]*)?\s*$")


def new_line(cursor: QTextCursor) -> QTextCursor:
    """Begin a line below, as deep as this one, or deeper below a key without a value."""
    text = cursor.block().text()[: cursor.positionInBlock()]
    lead = _LEAD.match(text)
    depth = 0 if lead is None else len(lead[0])
    if text.strip() in ("", "-"):
        depth = len(text) - len(text.lstrip(" "))
    elif _OPENS.search(text) and not text.lstrip().startswith("#"):
        depth += _STEP
    cursor.beginEditBlock()
    cursor.insertBlock()
    cursor.insertText(" " * depth)
    cursor.endEditBlock()
    return cursor


def indent(cursor: QTextCursor) -> None:
    """Indent the marked lines, or put blanks at the cursor up to the next step."""
    if not cursor.hasSelection():
        cursor.insertText(" " * (_STEP - cursor.positionInBlock() % _STEP))
        return
    for line in _lines(cursor):
        line.insertText(" " * _STEP)


def indent_less(cursor: QTextCursor) -> None:
    """Take a step of blanks from the beginning of the marked lines, or of the cursor's."""
    for line in _lines(cursor):
        text = line.block().text()
        blanks = min(_STEP, len(text) - len(text.lstrip(" ")))
        for _ in range(blanks):
            line.deleteChar()


def _lines(cursor: QTextCursor) -> list[QTextCursor]:
    """Return a cursor at the beginning of each marked line; together they are one step of undo."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart()).blockNumber()
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    return [QTextCursor(document.findBlockByNumber(number)) for number in range(first, last + 1)]
