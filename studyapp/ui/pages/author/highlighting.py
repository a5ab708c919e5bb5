"""The parts of YAML in colours; keys are also told by their colon, comments by their sign."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument, QTextLayout

from studyapp.ui.stepping import Steps, step_through
from studyapp.ui.theme import Look

_KEY = re.compile(r"""^\s*(?:- +)*(?P<key>[\w.-]+|"[^"]*"|'[^']*')\s*:(?=\s|$)""")
_INNER_KEY = re.compile(r"[{,]\s*(?P<key>[\w-]+)\s*:(?=\s)")
_COMMENT = re.compile(r"""(?:^|\s)(?P<words>#.*)$""")
_QUOTED = re.compile(r""""(?:\\.|[^"\\])*"|'(?:''|[^'])*'""")
_BLOCK = re.compile(r":\s*[|>][0-9+-]*\s*(?:#.*)?$")
_IN_NONE = -1
_OF_COMMENTS = "ink2"
_AT_ONCE = 400
"""So many lines are coloured at one stroke, which is what is in sight at first."""
_STEP = 20


class YamlColours(QObject):
    """Colours a document; the state of a line is the indentation of the text block around it.

    Qt's own highlighter would colour all lines at one stroke, a second for a long file, and would
    count that as a change of the text.
    """

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self._document = document
        self._left: int | None = None
        self._shapes: dict[str, QTextCharFormat] = {}
        document.contentsChange.connect(self._follow)
        look.changed.connect(self._begin_anew)
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Colour all lines: the first ones at once, the rest in steps."""
        self._shapes = {token: self._shape(token) for token in (_OF_COMMENTS, "right", "accent")}
        self._colour_on(self._document.firstBlock(), _AT_ONCE)

    def _colour_on(self, block: QTextBlock, lines: int) -> None:
        """Colour some lines, and have the rest coloured in steps."""
        first = block
        for _ in range(lines):
            if block.isValid():
                self._colour(block)
                block = block.next()
        self._show_colours(first, block)
        self._leave(block)

    def _leave(self, block: QTextBlock) -> None:
        """Have the lines from one on coloured in steps, and those that are left already."""
        is_begun = self._left is not None
        self._left = block.blockNumber() if block.isValid() else None
        if self._left is not None and not is_begun:
            step_through(self, self._steps(), lambda _none: None, self._failed)

    def _steps(self) -> Steps[None]:
        while self._left is not None:
            self._colour_on(self._document.findBlockByNumber(self._left), _STEP)
            yield (self._left or 0) / self._document.blockCount()

    def _failed(self, error: BaseException) -> None:
        raise error

    def _follow(self, start: int, _removed: int, added: int) -> None:
        """Colour the lines that were changed, and those below to which it makes a difference.

        The line below them stood below another one, if lines were taken out.
        """
        first = block = self._document.findBlock(start)
        if self._left is not None:
            self._left = min(self._left, block.blockNumber())
            return
        for _ in range(_AT_ONCE):
            is_below = block.position() > start + added
            if not block.isValid() or (not self._colour(block) and is_below):
                self._show_colours(first, block.next())
                return
            block = block.next()
        self._show_colours(first, block)
        self._leave(block)

    def _show_colours(self, first: QTextBlock, after: QTextBlock) -> None:
        """Have lines painted anew, from one up to another; up to the end if that is none."""
        end = after.position() if after.isValid() else self._document.characterCount()
        self._document.markContentsDirty(first.position(), end - first.position())

    def _colour(self, block: QTextBlock) -> bool:
        """Colour a line, and return whether its state is another one by that."""
        before, around, text = block.userState(), block.previous().userState(), block.text()
        indent = len(text) - len(text.lstrip(" "))
        if around != _IN_NONE and (not text.strip() or indent > around):
            block.setUserState(around)
            block.layout().clearFormats()
            return before != around
        comment = _comment(text)
        code = text if comment is None else text[:comment]
        block.setUserState(indent if _BLOCK.search(code) else _IN_NONE)
        block.layout().setFormats(list(self._ranges(text, code)))
        return before != block.userState()

    def _ranges(self, text: str, code: str) -> Iterator[QTextLayout.FormatRange]:
        for quoted in _QUOTED.finditer(code):
            yield self._range("right", *quoted.span())
        for key in (_KEY.match(code), *_INNER_KEY.finditer(code)):
            if key is not None:
                yield self._range("accent", *key.span("key"))
        if len(code) < len(text):
            yield self._range(_OF_COMMENTS, len(code), len(text))

    def _range(self, token: str, start: int, end: int) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, end - start, self._shapes[token]
        return made

    def _shape(self, token: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._look.color(token))
        made.setFontItalic(token == _OF_COMMENTS)
        return made


def _comment(text: str) -> int | None:
    """Return where a comment begins; a sign between quotation marks begins none."""
    without = _QUOTED.sub(lambda found: "x" * len(found[0]), text)
    found = _COMMENT.search(without)
    return None if found is None else found.start("words")
