"""A YAML file to nodes, read on after what is no YAML in it, and its faults told."""

import yaml

from studyapp.packs.hints import sure
from studyapp.packs.markup import check_markup
from studyapp.packs.nodes import Node, TextNode
from studyapp.packs.repairing import without_entry
from studyapp.packs.sheets import Sheet
from studyapp.packs.sizes import check_lengths
from studyapp.packs.syntax import Fault, fault_of
from studyapp.packs.texts import check_tabs, check_texts
from studyapp.packs.unclosed import unclosed
from studyapp.packs.yaml_reading import LimitError, YamlReading

_MOST_ATTEMPTS = 20
_MOST_READ = 10_000_000
"""How often a file is read on without its faulty entries: in letters, so long ones but once."""


def _tell_cut(sheet: Sheet, text: str, bare: list[tuple[TextNode, TextNode]]) -> None:
    """Tell keys in brackets that have no colon: a comma cut the text before them."""
    for key, node in bare:
        if ":" not in text[key.end : max(node.start, key.end) + 1] and key.is_plain:
            says = "a comma cut the text before '{key}', which is read as a key"
            hint = "put the whole text in quotation marks"
            sheet.fault("Y12", key, says, {"key": key}, hint=hint)


def parse(sheet: Sheet, text: str) -> Node | None:
    """Return what stands in a file, None if there is nothing; faults go to `sheet`.

    `text` is that of the sheet with bad characters replaced. An entry of a list that is no YAML is
    left out, so that the entries after it are read too.
    """
    for _ in range(max(1, min(_MOST_ATTEMPTS, _MOST_READ // (len(text) + 1)))):
        reading = YamlReading()
        try:
            _read(sheet, reading, text)
        except LimitError:
            sheet.is_torn = True
            _tell(sheet, reading.faults)
            return None
        except yaml.YAMLError as error:
            sheet.is_torn = True
            fault = unclosed(reading.last, text) or fault_of(error, text)
            _tell(sheet, [fault])
            rest = without_entry(text, fault.entry)
            if rest is None:
                return None
            text = rest
            continue
        _tell(sheet, reading.faults)
        check_tabs(sheet, reading.texts)
        _tell_cut(sheet, text, reading.bare)
        check_lengths(sheet, reading.texts)
        check_texts(sheet, reading.texts)
        check_markup(sheet, reading.texts)
        return reading.root
    return None


def _read(sheet: Sheet, reading: YamlReading, text: str) -> None:
    """Take in the events of a text, and count how many parts it has."""
    try:
        reading.read(text)
    finally:
        sheet.parts += reading.count


def _tell(sheet: Sheet, faults: list[Fault]) -> None:
    for fault in faults:
        at = (fault.start, fault.end)
        if fault.code == "Y5":
            _tell_twice(sheet, fault)
        else:
            hint = sure(fault.hint, fault.line)
            sheet.fault(fault.code, at, fault.says, fault.values, hint=hint)


def _tell_twice(sheet: Sheet, fault: Fault) -> None:
    first = fault.values["first"]
    key = sheet.text[fault.start : fault.end]
    line = sheet.place(first.start)[0] if isinstance(first, TextNode) else "?"
    says = "{key} stands here and in line {first}"
    hint = fault.says or "keep one of the two"
    sheet.fault("Y5", (fault.start, fault.end), says, {"key": key, "first": line}, hint=hint)
