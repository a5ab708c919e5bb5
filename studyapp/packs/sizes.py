"""What is longer than a library keeps, told where it is written and not when it is added."""

import json
from collections.abc import Iterable

from studyapp.domain.forms import form_of
from studyapp.packs.nodes import MapNode, TextNode
from studyapp.packs.sheets import Sheet

LONGEST_TITLE, LONGEST_TEXT, LONGEST_ENTRY = 1_000, 20_000, 200_000
"""Letters of a text of few words, of any other, and of a question or event as it is kept."""
_TITLES = frozenset(
    ("title", "language", "license", "level", "homepage", "file", "authors", "subjects", "tags")
).union(("depends",))
_SMALL = 2_000
"""Letters in the file of an entry that cannot be too long, whatever it is kept as."""


def check_lengths(sheet: Sheet, texts: Iterable[tuple[str, TextNode]]) -> None:
    """Tell texts, each of which stands under a key, that are too long to keep."""
    for under, node in texts:
        if len(node) > LONGEST_TITLE:
            most = LONGEST_TITLE if under in _TITLES else LONGEST_TEXT
            if len(node) > most:
                says = "this text has {length} letters, and at most {most} are kept"
                values = {"length": f"{len(node):,}", "most": f"{most:,}"}
                sheet.fault("Y9", node, says, values, hint="shorten it; long texts are passages")


def tell_unkept(sheet: Sheet, node: MapNode, value: object) -> None:
    """Tell a question or an event that is too long as a whole."""
    if node.end - node.start <= _SMALL or not sheet.is_sound(node):
        return
    length = len(json.dumps(form_of(value), ensure_ascii=False, separators=(",", ":")))
    if length > LONGEST_ENTRY:
        says = "it is too long to keep: {length} letters with its marks, of at most {most}"
        values = {"length": f"{length:,}", "most": f"{LONGEST_ENTRY:,}"}
        sheet.fault("Y9", node, says, values, hint="part it into several")
