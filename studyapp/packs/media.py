"""Files that a pack names: pictures, and the texts of passages."""

import struct
from collections.abc import Mapping

from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Figure
from studyapp.packs.hints import instead, sure
from studyapp.packs.likeness import nearest_file
from studyapp.packs.names import why_unsafe
from studyapp.packs.nodes import TextNode, words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.shapes import FigureShape
from studyapp.packs.sheets import Sheet

_MOST_BYTES = 10_000_000
_MOST_PIXELS = 40_000_000
_SIGNS: Mapping[str, bytes] = {"png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff", "webp": b"RIFF"}
_SUFFIXES = {"jpeg": "jpg"}


def is_there(shelf: Shelf, sheet: Sheet, file: TextNode) -> bool:
    """Return whether a file that a key names is in the pack; if not, tell it."""
    reason = why_unsafe(file)
    if reason is not None:
        hint = "name a file of the pack, as in media/map.png"
        sheet.fault(
            "M32", file, "'{file}': {reason}", {"file": file, "reason": Message(reason)}, hint=hint
        )
        return False
    if file in shelf.files:
        return True
    guess = None if sheet.is_full else nearest_file(file, shelf.files)
    meant = "did you mean '{guess}'?" if guess else None
    values = {"file": file, "guess": guess}
    mend = instead(file, guess)
    sheet.fault("M31", file, "there is no file '{file}'", values, hint=sure(meant, mend))
    return False


def is_picture(shelf: Shelf, sheet: Sheet, file: TextNode) -> bool:
    """Return whether a key names a picture of the pack that can be shown; if not, tell it."""
    if not is_there(shelf, sheet, file):
        return False
    content = shelf.files[file]
    suffix = file.rpartition(".")[2].casefold()
    suffix = _SUFFIXES.get(suffix, suffix)
    if suffix not in _SIGNS:
        hint = "save it as PNG, JPEG or WebP"
        sheet.fault(
            "M34", file, "pictures of packs are no '{suffix}'", {"suffix": suffix}, hint=hint
        )
    elif not content.startswith(_SIGNS[suffix]):
        says = "what is in it is no {suffix}"
        sheet.fault("M33", file, says, {"suffix": suffix}, hint="rename it, or save it anew")
    elif len(content) > _MOST_BYTES:
        sheet.fault("M34", file, "the picture is over 10 MB", hint="make it smaller")
    elif (pixels := _pixels(content, suffix)) is None:
        says = "the picture breaks off before it says how large it is"
        sheet.fault("M33", file, says, hint="save it anew")
    elif pixels > _MOST_PIXELS:
        sheet.fault("M34", file, "the picture is over 40 megapixels", hint="make it smaller")
    else:
        return True
    return False


def _pixels(content: bytes, suffix: str) -> int | None:
    """Return how many pixels a picture says it has, None if it ends before it says so."""
    sizes = {"png": _png_size, "jpg": _jpeg_size, "webp": _webp_size}
    try:
        width, height = sizes[suffix](content)
    except (struct.error, IndexError):
        return None
    return width * height


def _png_size(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Return the size that the frame header gives, which lies behind segments of any length."""
    at = 2
    while content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # any number of them may come before a marker
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    return 0, 0


def _webp_size(content: bytes) -> tuple[int, int]:
    chunk = content[12:16]
    if chunk == b"VP8X":
        whole = content[24:30]
        return int.from_bytes(whole[:3], "little") + 1, int.from_bytes(whole[3:], "little") + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack("<I", content[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF


def figure_of(shelf: Shelf, sheet: Sheet, shape: FigureShape | None, *, alt: str) -> Figure | None:
    """Return a picture, None if there is none; `alt` is what it shows if its author did not say."""
    if shape is None or not is_picture(shelf, sheet, shape.file):
        return None
    return Figure(str(shape.file), words_of(shape.alt) or alt)
