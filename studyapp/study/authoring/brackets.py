"""Lists and keys in brackets, as far as they are typed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"\s+#[^\n]*|\s+|\"(?:[^\"\\]|\\.)*\"?|'(?:[^']|'')*'?|[\[\]{},]|:(?=\s|$)"
    r"|(?:[^\s\[\]{},:]|:(?!\s|$))+"
)
_BRACKETED = "…"
"""Stands for a value in brackets of its own."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Where an offset lies in brackets.

    `steps` lead there: keys, None for a list's entry. `outer` and `inner` are the keys of the
    outermost and of the innermost bracket, those behind the offset too. `start` is where the word
    begins that is typed: a value if `is_value`, else perhaps a key.
    """

    steps: tuple[str | None, ...]
    outer: Mapping[str, str]
    inner: Mapping[str, str]
    start: int
    is_value: bool


@dataclass(slots=True)
class _Frame:
    """A bracket that is open; `is_typed` if the word that is not whole is the one being typed."""

    is_list: bool
    keys: dict[str, str] = field(default_factory=dict)
    key: str | None = None
    words: str = ""
    is_typed: bool = False

    def end_word(self) -> None:
        if self.is_typed:
            self.is_typed = False
        elif not self.is_list and (self.key is not None or self.words):
            name, value = (self.words, "") if self.key is None else (self.key, self.words)
            self.keys.setdefault(name.strip("'\""), value.strip("'\""))
        self.key, self.words = None, ""


class _Reader:
    """Goes from sign to sign; `word_at` is where the word begins that is not whole yet."""

    def __init__(self) -> None:
        self.frames: list[_Frame] = []
        self.word_at = 0

    def read(self, text: str, start: int, end: int) -> None:
        """Take in what stands between two offsets; nothing behind the outermost bracket's end."""
        for token in _TOKEN.finditer(text, start, end):
            self._take(token[0], token.start(), token.end())
            if not self.frames:
                return

    def _take(self, sign: str, start: int, end: int) -> None:
        if sign in "[{":
            self.frames.append(_Frame(sign == "["))
        elif sign in "]}":
            self._close()
        elif sign == ",":
            self.frames[-1].end_word()
        elif sign == ":":
            self._begin_value()
        else:
            self._take_word(sign, start, end)
            return
        self.word_at = end

    def _take_word(self, sign: str, start: int, end: int) -> None:
        frame = self.frames[-1]
        if sign.isspace() or sign.lstrip().startswith("#"):
            self.word_at = self.word_at if frame.words else end
            return
        self.word_at = self.word_at if frame.words else start
        frame.words = f"{frame.words} {sign}".strip()

    def _close(self) -> None:
        self.frames.pop().end_word()
        if self.frames:
            self.frames[-1].words = _BRACKETED

    def _begin_value(self) -> None:
        frame = self.frames[-1]
        if not frame.is_list and frame.key is None:
            frame.key, frame.words = frame.words.strip("'\""), ""


def opened(text: str, start: int, offset: int, end: int) -> Opened | None:
    """Return where an offset lies in the bracket that begins at `start`; None behind its end.

    What stands behind `end` is not looked at, should the bracket not be closed.
    """
    reader = _Reader()
    reader.read(text, start, offset)
    if not reader.frames:
        return None
    outer, inner = reader.frames[0], reader.frames[-1]
    is_value = inner.is_list or inner.key is not None
    steps = [None if frame.is_list else frame.key for frame in reader.frames]
    word_at, way = reader.word_at, tuple(steps if is_value else steps[:-1])
    frames, inner.is_typed = list(reader.frames), not is_value
    reader.read(text, offset, end)
    for frame in frames:
        frame.end_word()
    return Opened(way, outer.keys, inner.keys, word_at, is_value)
