"""Markdown without HTML, as pieces of text that say how they are to look.

Emphasis, strong, code, lists, links, quotes and tables; nothing else. A picture stands as its
description in brackets, and what looks like HTML is text. Nothing is loaded and nothing is handed
to Qt as markup: `rich_text` paints the pieces.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LONGEST = 10_000
MOST_LINES = 300
"""Longer texts are cut; the end is marked."""
_MOST_SIGNS = 600
_DEEPEST = 12
"""Texts with more signs of Markdown, or deeper ones, are shown as they stand: reading them takes
long, and nobody writes them by hand."""
_SIGNS = re.compile(r"[\\`*_\[\]<>&|!]")
_MARKED = re.compile(rf"{_SIGNS.pattern}|^\s*(?:[-+]|\d+[.)]|~~~)|\n", re.MULTILINE)
_NOT_USED = ("heading", "lheading", "hr", "code", "reference", "html_block", "html_inline")
_KEPT = 256


class Form(Enum):
    """What a block of text is."""

    TEXT = auto()
    CODE = auto()
    TABLE = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text that looks the same throughout. `link` is a web address."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    link: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, some code, or a table of `rows`, its head first.

    `depth` counts the lists around it, `quotes` the quotations; `marker` is a list's bullet or
    number, None where the block goes on with an item or stands in no list.
    """

    form: Form
    runs: Runs = ()
    rows: tuple[tuple[Runs, ...], ...] = ()
    depth: int = 0
    quotes: int = 0
    marker: str | None = None


def as_it_stands(text: str) -> tuple[Block, ...]:
    """Return a text that is no Markdown: every sign of it is shown."""
    return (Block(Form.TEXT, (Run(_cut(text)),)),)


@lru_cache(maxsize=_KEPT)
def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a Markdown text."""
    short = _cut(text)
    if not _MARKED.search(short):
        return as_it_stands(short.strip())
    if len(_SIGNS.findall(short)) > _MOST_SIGNS:
        return as_it_stands(short)
    tokens = _reader().parse(short)
    if any(token.level >= _DEEPEST for token in tokens):
        return as_it_stands(short)
    return tuple(_Blocks(tokens))


@lru_cache(maxsize=_KEPT)
def line(text: str) -> Runs:
    """Return a Markdown text that stands in one line, as a choice does: without blocks."""
    short = " ".join(_cut(text).split())
    if not _SIGNS.search(short) or len(_SIGNS.findall(short)) > _MOST_SIGNS:
        return (Run(short),)
    (token,) = _reader().parseInline(short)
    return _runs(token.children or ())


def line_in_plain(text: str) -> str:
    """Return a Markdown text of one line without its signs."""
    return plain_runs(line(text))


def plain(text: str) -> str:
    """Return a Markdown text without its signs, to be spoken; addresses of links in brackets."""
    return "\n".join(_plain_block(block) for block in blocks(text))


def plain_line(text: str) -> str:
    """Return what `line` shows, to be spoken."""
    return plain_runs(line(text))


def plain_runs(runs: Iterable[Run]) -> str:
    """Return pieces of text without their looks, each link with its address after it."""
    return "".join(_spoken(run) for run in runs)


def _spoken(run: Run) -> str:
    return run.text if run.link in (None, run.text) else f"{run.text} ({run.link})"


def _plain_block(block: Block) -> str:
    if block.form is Form.TABLE:
        return "\n".join("; ".join(plain_runs(cell) for cell in row) for row in block.rows)
    return " ".join(filter(None, (block.marker, plain_runs(block.runs))))


def _cut(text: str) -> str:
    """Return `text` up to where it becomes too long, with its end marked."""
    short = text[:LONGEST]
    lines = short.splitlines(keepends=True)
    kept = "".join(lines[:MOST_LINES])
    return text if len(kept) == len(text) else f"{kept.rstrip()} …"


@lru_cache(maxsize=1)
def _reader() -> "MarkdownIt":
    # Late: it costs a twentieth of a second, and many texts have no Markdown.
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(_NOT_USED)


class _Blocks:
    """The blocks that a row of tokens makes."""

    def __init__(self, tokens: Sequence["Token"]) -> None:
        self._tokens = tokens
        self._markers: list[str | None] = []
        self._quotes = 0
        self._rows: list[list[Runs]] = []
        self._is_in_table = False

    def __iter__(self) -> Iterator[Block]:
        for token in self._tokens:
            if token.type == "inline":
                yield from self._text(_runs(token.children or ()))
            elif token.type == "fence":
                yield self._block(Form.CODE, (Run(token.content.rstrip("\n"), code=True),))
            elif token.type.startswith("list_item"):
                yield from self._item(token)
            elif token.type == "table_close":
                yield self._table()
            else:
                self._enter_or_leave(token)

    def _text(self, runs: Runs) -> Iterator[Block]:
        if self._is_in_table:
            self._rows[-1].append(runs)
        else:
            yield self._block(Form.TEXT, runs)

    def _item(self, token: "Token") -> Iterator[Block]:
        """Yield the marker alone of an item that has no text before its end or the next list."""
        if self._markers and self._markers[-1] is not None:
            yield self._block(Form.TEXT, ())
        if token.nesting > 0:
            self._markers.append(f"{token.info}{token.markup}" if token.info else "•")
        else:
            self._markers.pop()

    def _block(self, form: Form, runs: Runs) -> Block:
        block = Block(form, runs, depth=len(self._markers), quotes=self._quotes)
        if not self._markers:
            return block
        marker, self._markers[-1] = self._markers[-1], None
        return replace(block, marker=marker)

    def _table(self) -> Block:
        rows = tuple(tuple(row) for row in self._rows)
        self._is_in_table = False
        return replace(self._block(Form.TABLE, ()), rows=rows)

    def _enter_or_leave(self, token: "Token") -> None:
        if token.type in ("blockquote_open", "blockquote_close"):
            self._quotes += token.nesting
        elif token.type == "table_open":
            self._is_in_table, self._rows = True, []
        elif token.type == "tr_open":
            self._rows.append([])


def _runs(tokens: Iterable["Token"]) -> Runs:
    """Return the pieces of one paragraph; neighbours that look alike are one."""
    runs: list[Run] = []
    pen = _Pen()
    for run in map(pen.written, tokens):
        if runs and replace(runs[-1], text="") == replace(run, text=""):
            runs[-1] = replace(run, text=runs[-1].text + run.text)
        elif run.text:
            runs.append(run)
    return tuple(runs)


class _Pen:
    """How text looks at the place that was reached in a row of tokens."""

    def __init__(self) -> None:
        self._depths = {"strong": 0, "em": 0}
        self._address = ""

    def written(self, token: "Token") -> Run:
        """Return what a token writes, nothing if it only changes the looks."""
        text = _text_of(token)
        if token.tag in self._depths:
            self._depths[token.tag] += token.nesting
        elif token.type == "link_open":
            self._address = str(token.attrGet("href") or "")
        elif token.type == "link_close":
            # An address that is not opened is told, so that nothing is hidden behind its words.
            text = "" if _is_of_the_web(self._address) else f" ({self._address})"
            self._address = ""
        return Run(
            text,
            strong=self._depths["strong"] > 0,
            emphasis=self._depths["em"] > 0,
            code=token.type == "code_inline",
            link=self._address if _is_of_the_web(self._address) else None,
        )


def _text_of(token: "Token") -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "image":
        alt = "".join(each.content for each in token.children or ())
        return f"[{alt.strip() or tr('picture')}]"
    return token.content


def _is_of_the_web(address: str) -> bool:
    """Return whether an address may be opened: of the web, and plain about which site it is."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    is_plain = bool(parts.hostname) and not set("@%") & set(parts.netloc)
    return parts.scheme in ("http", "https") and is_plain
