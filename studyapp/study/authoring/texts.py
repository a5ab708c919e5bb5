"""Files of a pack as texts to type in, and back to bytes; what was not typed stays as it was."""

import re
from codecs import BOM_UTF8

_LINES = re.compile(r"([^\r\n\u2029]*)(\r\n|\r|\n|\u2029|\Z)")
_ENDS = re.compile(r"\r\n|\r|\n|\u2029")

_ODD_ENDS = (b"\r", "\u2029".encode())


def text_of(content: bytes) -> str | None:
    """Return the text of a file, with line feeds only and without a byte order mark.

    None if it is no UTF-8, so that nothing in it could be kept as it is.
    """
    try:
        text = content.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return None
    return _ENDS.sub("\n", text)


def bytes_of(text: str, before: bytes = b"") -> bytes:
    """Return the bytes of a text that was typed in place of `before`.

    Lines at the beginning and at the end that are the same keep their ends, as does the mark at
    the beginning; new lines end as the first one did.
    """
    mark = BOM_UTF8 if before.startswith(BOM_UTF8) else b""
    if not any(end in before for end in _ODD_ENDS):
        return mark + text.encode("utf-8")
    old = _parted(before.removeprefix(BOM_UTF8).decode("utf-8", "replace"))
    new = text.split("\n")
    usual = "\r\n" if old[0][1] == "\r\n" else "\n"  # a lone "\r" could join a line feed
    head = _shared(new[:-1], [words for words, _ in old[:-1]])
    tail = _shared(new[head:-1][::-1], [words for words, _ in old[head:-1]][::-1])
    ends = [end for _, end in old[:head]]
    ends += [usual] * (len(new) - 1 - head - tail)
    ends += [end for _, end in old[len(old) - 1 - tail : len(old) - 1]]
    lines = zip(new, [*ends, ""], strict=True)
    return mark + "".join(words + end for words, end in lines).encode("utf-8")


def _parted(text: str) -> list[tuple[str, str]]:
    """Return the lines of a text, each with its end; the last one has none."""
    found = [(line[1], line[2]) for line in _LINES.finditer(text)]
    while len(found) > 1 and not found[-2][1]:
        found.pop()
    return found


def _shared(some: list[str], others: list[str]) -> int:
    """Return how many lines are the same from the beginning on."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(some), len(others)))
