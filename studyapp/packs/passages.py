"""The passages of a pack, as their files have them."""

from studyapp.domain.texts import Passage
from studyapp.packs.entries import Entry
from studyapp.packs.names import why_unsafe
from studyapp.packs.nodes import TextNode
from studyapp.packs.opening import PASSAGE_LIMIT, Shelf, check_signs
from studyapp.packs.shapes import PassageShape
from studyapp.packs.sheets import Sheet


def passage_of(shelf: Shelf, entry: Entry[PassageShape]) -> Passage | None:
    """Return the passage that an entry of pack.yaml announces, None if it cannot be read."""
    if not is_there(shelf, entry.sheet, entry.shape.file):
        return None
    sheet = shelf.text(entry.shape.file, PASSAGE_LIMIT)
    if sheet is None:
        return None
    check_signs(sheet, is_yaml=False)
    if not sheet.text.strip():
        sheet.fault("Y8", (0, 1), "there is no text in it", hint="a passage is a text to read")
    return None if sheet.has_errors else Passage.of(entry.shape.title.strip(), sheet.text)


def is_there(shelf: Shelf, sheet: Sheet, file: TextNode) -> bool:
    """Return whether a file that a key names is in the pack; if not, tell it."""
    reason = why_unsafe(file)
    if reason is not None:
        hint = "name a file of the pack, as in media/map.png"
        sheet.fault("M32", file, "'{file}': {reason}", {"file": file, "reason": reason}, hint=hint)
        return False
    if file in shelf.files:
        return True
    from studyapp.packs.likeness import nearest

    guess = nearest(file, shelf.files)
    meant = "did you mean '{guess}'?" if guess else None
    sheet.fault(
        "M31", file, "there is no file '{file}'", {"file": file, "guess": guess}, hint=meant
    )
    return False
