"""The bytes of a file in, its text out, or one plain sentence on why not."""

import codecs
import re
from dataclasses import dataclass

from studyapp.domain.errors import EmptyError, NotTextError, TooLargeError
from studyapp.domain.messages import Message
from studyapp.extract.mac_roman import ENCODING, read_mac_roman

LIMIT = 5_000_000
"""The most bytes that one text may have."""

_BOMS = (
    # UTF-32 first: its little-endian mark begins like that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"{\\rtf",
)
# What texts are kept in; the code pages of DOS fit anything, and turn umlauts into other letters.
_WESTERN = "cp1252"
_GUESSES = (
    *(f"cp{number}" for number in range(1250, 1259)),
    *(f"iso8859_{part}" for part in (1, 2, 5, 7, 8, 9, 15)),
    *("koi8_r", "koi8_u", "big5", "gb18030", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.02
_FEW_CONTROLS = 20
"""So many control characters are no reason to refuse a text, if all else is plain."""
_MOST_CONTROLS = 0.2
_SAMPLE = 100_000
_ESCAPED = re.compile("[\udc80-\udcff]")
"""Bytes that are no UTF-8, as Python keeps them apart."""
_NOT_ASCII = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")
_TIMES_MORE = 3
"""So many letters that are UTF-8 to one that is not cannot be there by chance."""
_WESTERN_SIGNS = re.compile("[\u00a0-\u017f\u2010-\u2044\u20ac\u2122]")
_ROW = re.compile("[\udc80-\udcff]{3}")
_PLAIN_TEXT = Message("Choose another file, or save it as plain text (UTF-8) first.")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with line ends as they were; `guessed` says that no rule gave the encoding."""

    text: str
    encoding: str
    guessed: bool


def decode(content: bytes, *, name: str, encoding: str | None = None) -> Decoded:
    """Return the text of a file called `name`, by `encoding`, its mark, UTF-8, or a guess.

    Raises:
        TooLargeError: It is over the limit.
        EmptyError: There is nothing in it but blanks.
        NotTextError: It is binary, or `encoding` is unknown or does not fit.
    """
    if len(content) > LIMIT:
        raise too_large(name, len(content))
    decoded = _read(content, name) if encoding is None else _read_as(content, name, encoding)
    if not decoded.text.strip("\ufeff \t\r\n\f\v\u00a0\u2003"):
        raise _empty(name)
    if "\0" in decoded.text:
        raise _not_text(name)
    if _is_binary(decoded.text):
        raise _controls(name, decoded.text)
    return decoded


def _read(content: bytes, name: str) -> Decoded:
    if content.startswith(_SIGNATURES):
        raise _not_text(name)
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _read_marked(content[len(mark) :], name, encoding)
    try:
        return Decoded(content.decode("utf-8"), "utf-8", guessed=False)
    except UnicodeDecodeError:
        return _mixed(content) or _guess(content, name)


def _mixed(content: bytes) -> Decoded | None:
    """Return a UTF-8 text with a few letters of an old code page in it, None if it is not one."""
    if b"\0" in content:
        return None
    text = content.decode("utf-8", "surrogateescape")
    strange = len(_ESCAPED.findall(text))
    if len(_NOT_ASCII.findall(text)) < _TIMES_MORE * strange and not _is_western(text):
        return None
    mended = _ESCAPED.sub(_western, text).removeprefix("\ufeff")
    return Decoded(mended, f"utf-8, and where that fails {_WESTERN}", guessed=True)


def _is_western(text: str) -> bool:
    """Return whether all that is UTF-8 are western signs, and of what is not few stand in a row.

    By chance letters of one old code page are hardly ever such signs; in other scripts many stand
    side by side.
    """
    signs = _NOT_ASCII.findall(text)
    return bool(signs) and all(map(_WESTERN_SIGNS.match, signs)) and not _ROW.search(text)


def _western(strange: re.Match[str]) -> str:
    return strange[0].encode("utf-8", "surrogateescape").decode(_WESTERN, "replace")


def _read_marked(content: bytes, name: str, encoding: str) -> Decoded:
    try:
        return Decoded(content.decode(encoding), encoding, guessed=False)
    except UnicodeDecodeError as error:
        raise _damaged(name, encoding) from error


def _read_as(content: bytes, name: str, encoding: str) -> Decoded:
    """Return the text by an encoding that a person named, which may be any codec of Python."""
    try:
        text = content.decode(codecs.lookup(encoding).name)
        text.encode("utf-8")
    except UnicodeError as error:
        raise _damaged(name, encoding) from error
    except (LookupError, ValueError) as error:
        raise _unknown_encoding(name, encoding) from error
    return Decoded(text.removeprefix("\ufeff"), encoding, guessed=False)


def _guess(content: bytes, name: str) -> Decoded:
    if b"\0" in content:
        raise _not_text(name)
    if (text := read_mac_roman(content)) is not None:
        return Decoded(text, ENCODING, guessed=True)
    # 0.1 s to import, and most files are UTF-8.
    from charset_normalizer import from_bytes

    matches = list(from_bytes(content, cp_isolation=list(_GUESSES)))
    if not matches:
        raise _not_text(name)
    marks = (matches[0].chaos, matches[0].coherence)
    level = [match for match in matches if (match.chaos, match.coherence) == marks]
    western = [match for match in level if _WESTERN in match.could_be_from_charset]
    best, encoding = (western[0], _WESTERN) if western else (level[0], level[0].encoding)
    return Decoded(str(best).removeprefix("\ufeff"), encoding, guessed=True)


def _is_binary(text: str) -> bool:
    """Return whether there are more control characters in it than a text has."""
    sample = text[:_SAMPLE]
    count, share = len(_CONTROL.findall(sample)), len(sample) * _CONTROL_SHARE
    return count > len(sample) * _MOST_CONTROLS or count > max(share, _FEW_CONTROLS)


def _not_text(name: str) -> NotTextError:
    return NotTextError(
        Message("{name} could not be read: it is not text.", {"name": name}),
        _PLAIN_TEXT,
    )


def _controls(name: str, text: str) -> NotTextError:
    """Return the refusal of what has too many control characters, with the first of them."""
    found = _CONTROL.findall(text)
    return NotTextError(
        Message(
            "{name} could not be read: it is not text, as {count} of its {length} signs are "
            "control characters, the first of them U+{code}.",
            {
                "name": name,
                "count": f"{len(found):,}",
                "length": f"{len(text):,}",
                "code": f"{ord(found[0]):04X}",
            },
        ),
        _PLAIN_TEXT,
    )


def _damaged(name: str, encoding: str) -> NotTextError:
    return NotTextError(
        Message(
            "{name} could not be read as {encoding}.",
            {"name": name, "encoding": encoding},
        ),
        Message("Name another encoding, or none, so that it is found out."),
    )


def _unknown_encoding(name: str, encoding: str) -> NotTextError:
    return NotTextError(
        Message(
            "{name} was not read: no encoding is called “{encoding}”.",
            {"name": name, "encoding": encoding},
        ),
        Message("Name one such as utf-8, utf-16, cp1252 or iso-8859-1."),
    )


def _empty(name: str) -> EmptyError:
    return EmptyError(
        Message("{name} is empty.", {"name": name}),
        Message("Choose a file with a text in it."),
    )


def too_large(name: str, size: int) -> TooLargeError:
    """Return the refusal of a file over the limit; `size` is in bytes."""
    return TooLargeError(
        Message(
            "{name} has {size} bytes; a text may have {limit} (5 MB).",
            {"name": name, "size": f"{size:,}", "limit": f"{LIMIT:,}"},
        ),
        Message("Split it into parts, for instance by chapter."),
    )
