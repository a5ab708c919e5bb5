"""The files of a pack as sheets: decoded, looked over for bad signs, and parsed."""

import codecs
import re
import unicodedata
from collections.abc import Mapping
from itertools import islice

from studyapp.packs.hints import instead, sure
from studyapp.packs.memory import Memory, Opened
from studyapp.packs.nodes import MapNode, Node, TextNode
from studyapp.packs.parsing import parse
from studyapp.packs.sheets import MOST_FINDINGS, Sheet

YAML_LIMIT = 8_000_000
PASSAGE_LIMIT = 5_000_000
MOST_PARTS = 350_000
"""Of all YAML files of a pack: keys, lists and texts. A rich question has about 34 of them."""
_ZIPPED = b"PK\x03\x04"
_MOST_HIDDEN = 10_000
FORMAT = "studypack/1"
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_UNSEEN = "\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_CONTROL, _HIDDEN = re.compile(f"[{_CONTROLS}]"), re.compile(f"[{_UNSEEN}]")
_RARE = re.compile(f"[{_CONTROLS}{_UNSEEN}{_ODD}]")
_RARE_IN_ASCII = bytes(code for code in range(128) if _RARE.match(chr(code)))
_ODD_INDENT = re.compile(rf"^ ?[{_ODD}][ {_ODD}]*(?=(?:- +)?[\w-]+:(?:\s|$)|- )", re.MULTILINE)
"""Before a key or an entry, blanks of word processors and web pages, which YAML takes for text."""
_JOINERS = "\u200c\u200d"
_FORMAT = re.compile(r"studypack/(\d{1,6})(?:\.\d{1,6})?")


class Shelf:
    """The files of a pack, the sheets of those that were opened, and the keys in those of YAML.

    What is in `memory` is not parsed anew; what is parsed goes there.
    """

    def __init__(self, files: Mapping[str, bytes], memory: Memory | None = None) -> None:
        self.files = files
        self.sheets: dict[str, Sheet] = {}
        self.roots: dict[str, MapNode] = {}
        self.memory = Memory() if memory is None else memory
        self._parts = 0

    def sheet(self, file: str) -> Sheet:
        """Return the sheet of a file; one that is not there, or no text, is empty."""
        if file not in self.sheets:
            content = self.files.get(file, b"")
            self.sheets[file] = Sheet(
                file, content.decode("utf-8", "replace").removeprefix("\ufeff")
            )
        return self.sheets[file]

    def unread(self, file: str) -> Sheet:
        """Return the sheet of a file that is not opened: without its text."""
        return self.sheets.setdefault(file, Sheet(file, ""))

    def text(self, file: str, limit: int) -> Sheet | None:
        """Return the sheet of a text file; None, and a finding, if it is none or too long."""
        content = self.files[file]
        sheet = self.sheet(file)
        sheet.is_torn = True
        if len(content) > limit:
            values = {"most": limit // 1_000_000}
            hint = "part it into several files"
            sheet.fault("Y9", (0, 1), "it is over {most} MB", values, hint=hint)
            return None
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            at = len(content[: error.start].decode("utf-8").removeprefix("\ufeff"))
            says = "byte {byte:#04x} is no UTF-8 (byte {place:,} of the file)"
            values = {"byte": content[error.start], "place": error.start + 1}
            hint = "save the file as UTF-8"
            if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
                hint = "the file is UTF-32; save it as UTF-8"
            elif content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                hint = "the file is UTF-16; save it as UTF-8"
            elif content.startswith(_ZIPPED):
                hint = "the file is a document or a zip; save what is in it as plain text in UTF-8"
            sheet.fault("P3", (at, at + 1), says, values, hint=hint)
            return None
        sheet.is_torn = False
        return sheet

    def keys(self, file: str) -> tuple[Sheet, MapNode | None]:
        """Return a YAML file and the keys in it, None if it cannot be used."""
        if self._parts <= MOST_PARTS:
            sheet, root = self._opened(file)
            self._parts += sheet.parts
        if self._parts > MOST_PARTS:
            return self._left_alone(file), None
        if root is not None:
            self.roots[file] = root
        return sheet, root

    def _left_alone(self, file: str) -> Sheet:
        """Return the sheet of a file that is too much together with those before it."""
        self.memory.forget(file)
        sheet = self.unread(file)
        sheet.is_torn = True
        says = "it is not read: together with the files before it, it has more than {most} parts"
        hint = "part the pack into several"
        sheet.fault("Y9", (0, 1), says, {"most": f"{MOST_PARTS:,}"}, hint=hint)
        return sheet

    def _opened(self, file: str) -> tuple[Sheet, MapNode | None]:
        if not self.sheet(file).is_untouched:
            return self._parsed(file)
        opened = self.memory.known(file, self.files[file])
        if opened is None:
            opened = Opened(self.files[file], *self._parsed(file))
        self.memory.keep(file, opened)
        self.sheets[file] = opened.sheet.copied()
        return self.sheets[file], opened.root

    def _parsed(self, file: str) -> tuple[Sheet, MapNode | None]:
        sheet = self.text(file, YAML_LIMIT)
        if sheet is None:
            return self.sheet(file), None
        root = parse(sheet, _cleaned(sheet))
        return sheet, _root(sheet, root)


def _cleaned(sheet: Sheet) -> str:
    """Tell signs that do not belong in YAML, and return the text without them."""
    is_usual = not _has_rare(sheet.text)
    clean = sheet.text if is_usual else check_signs(sheet)
    if not is_usual:
        _check_hidden(sheet)
    if not unicodedata.is_normalized("NFC", sheet.text):
        _check_nfc(sheet)
    return clean if is_usual else _check_blanks(sheet, clean)


def _has_rare(text: str) -> bool:
    """Return whether a text has signs to look at; one way through it does for nearly all files."""
    if not text.isascii():
        return _RARE.search(text) is not None
    written = text.encode("ascii")  # of bytes, this takes a third of the time
    return len(written.translate(None, _RARE_IN_ASCII)) < len(written)


def check_signs(sheet: Sheet) -> str:
    """Tell signs that no text may have, and return the text with “�” for them."""
    if _CONTROL.search(sheet.text) is None:
        return sheet.text
    controls = _CONTROL.finditer(sheet.text)
    for found in islice(controls, MOST_FINDINGS):
        values = {"sign": f"U+{ord(found[0]):04X}"}
        hint = "delete it"
        mend = instead(found.span(), "")
        sheet.fault("Y13", found.span(), "control character {sign}", values, hint=sure(hint, mend))
    sheet.spoil(found.start() for found in islice(controls, _MOST_HIDDEN))
    if (more := next(controls, None)) is not None:
        sheet.spoil_from(more.start())
    return _CONTROL.sub("\ufffd", sheet.text)


def _check_blanks(sheet: Sheet, text: str) -> str:
    """Tell lines that are not indented by plain blanks, and return the text as if they were."""
    found = list(islice(_ODD_INDENT.finditer(text), _MOST_HIDDEN))
    if not found:
        return text
    span, count = found[0].span(), len(found) - 1
    says, hint = "the blanks before this are no plain ones", "put plain blanks in their place"
    if count == 1:
        hint = "put plain blanks in their place, here and in one more line"
    elif count:
        hint = "put plain blanks in their place, here and in {count} more lines"
    mend = instead(span, " " * (span[1] - span[0]))
    sheet.fault("Y12", span, says, {"count": count}, hint=sure(hint, mend))
    return _ODD_INDENT.sub(lambda found: " " * len(found[0]), text)


def _check_hidden(sheet: Sheet) -> None:
    """Tell signs that hide or look like others."""
    for found in islice(_HIDDEN.finditer(sheet.text), _MOST_HIDDEN):
        if not _joins(sheet.text, found.start()):
            says = "{sign} cannot be seen, and changes how the text is read or compared"
            values = {"sign": f"U+{ord(found[0]):04X}"}
            mend = instead(found.span(), "")
            sheet.fault("Y14", found.span(), says, values, hint=sure("delete it", mend))


def _joins(text: str, at: int) -> bool:
    """Return whether a joiner stands between letters of a script that needs it, or in an emoji."""
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at] in _JOINERS and len(around) == 2 and min(map(ord, around)) > 0x58F


def _check_nfc(sheet: Sheet) -> None:
    for line in re.finditer(r"[^\r\n]+", sheet.text):
        if sheet.is_full:
            return
        if unicodedata.is_normalized("NFC", line[0]):
            continue
        written = unicodedata.normalize("NFC", line[0])
        pairs = enumerate(zip(line[0], written, strict=False))
        at = next((place for place, (sign, other) in pairs if sign != other), 0)
        start = line.start() + at
        says = "letters are put together from parts (not in Unicode NFC)"
        hint, mend = "save the file in Unicode NFC", instead(line.span(), written)
        sheet.fault("Y15", (start, start + 1), says, hint=sure(hint, mend))


def _root(sheet: Sheet, root: Node | None) -> MapNode | None:
    """Return the keys of a file, None if there are none or it is of another format."""
    if isinstance(root, MapNode):
        return root if _is_format(sheet, root) else None
    if sheet.has_errors:
        return None
    says = "the file is empty" if root is None else "a file of a pack begins with keys"
    sheet.fault("Y8", (0, 1), says, hint="begin it with 'format: studypack/1'")
    return None


def _is_format(sheet: Sheet, root: MapNode) -> bool:
    key = root.key("format")
    node = root.get(key) if key is not None else None
    if key is None or node is None:
        sheet.fault(
            "P2", key or root, "there is no 'format'", hint="begin with 'format: studypack/1'"
        )
        return True
    found = _FORMAT.fullmatch(node) if isinstance(node, str) else None
    if found is None:
        says, hint = "this is no format of packs", "write studypack/1"
        mend = instead(node, FORMAT) if isinstance(node, TextNode) else None
        sheet.fault("P2", node, says, hint=sure(hint, mend))
        return True
    if int(found[1]) != 1:
        says = "made for a newer version of Studyapp" if int(found[1]) > 1 else "no such version"
        sheet.fault("P2", node, says, hint="this one reads studypack/1")
        sheet.is_torn = True
        return False
    return True
