"""The parts of YAML in colours; keys are also told by their colon, comments by their sign."""

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from studyapp.ui.theme import Look

_KEY = re.compile(r"""^\s*(?:- +)*(?P<key>[\w.-]+|"[^"]*"|'[^']*')\s*:(?=\s|$)""")
_INNER_KEY = re.compile(r"[{,]\s*(?P<key>[\w-]+)\s*:(?=\s)")
_COMMENT = re.compile(r"""(?:^|\s)(?P<words>#.*)$""")
_QUOTED = re.compile(r""""(?:\\.|[^"\\])*"|'(?:''|[^'])*'""")
_BLOCK = re.compile(r":\s*[|>][0-9+-]*\s*(?:#.*)?$")
_IN_NONE = -1


class YamlColours(QSyntaxHighlighter):
    """Colours a document; the state of a line is the indentation of the text block around it."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        look.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        around = self.previousBlockState()
        indent = len(text) - len(text.lstrip(" "))
        if around != _IN_NONE and (not text.strip() or indent > around):
            self.setCurrentBlockState(around)
            return
        comment = _comment(text)
        code = text if comment is None else text[:comment]
        self.setCurrentBlockState(indent if _BLOCK.search(code) else _IN_NONE)
        self._colour(code)
        if comment is not None:
            words = self._format("ink2")
            words.setFontItalic(True)
            self.setFormat(comment, len(text) - comment, words)

    def _colour(self, code: str) -> None:
        for quoted in _QUOTED.finditer(code):
            self.setFormat(quoted.start(), len(quoted[0]), self._format("right"))
        keys = [_KEY.match(code), *_INNER_KEY.finditer(code)]
        for key in filter(None, keys):
            self.setFormat(key.start("key"), len(key["key"]), self._format("accent"))

    def _format(self, token: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._look.color(token))
        return made


def _comment(text: str) -> int | None:
    """Return where a comment begins; a sign between quotation marks begins none."""
    without = _QUOTED.sub(lambda found: "x" * len(found[0]), text)
    found = _COMMENT.search(without)
    return None if found is None else found.start("words")
