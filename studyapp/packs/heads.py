"""pack.yaml: what a pack is and what it announces."""

from studyapp.packs.entries import check_id
from studyapp.packs.metadata import check_language, check_license
from studyapp.packs.nodes import MapNode, TextNode
from studyapp.packs.opening import Shelf
from studyapp.packs.shapes import PackShape
from studyapp.packs.shaping import shaped
from studyapp.packs.sheets import Sheet
from studyapp.packs.titles import HEAD


def read_head(shelf: Shelf) -> tuple[Sheet, MapNode | None, PackShape | None]:
    """Return the sheet of pack.yaml, its keys, and what they say if all of it can be used."""
    if not _is_alone(shelf):
        return shelf.sheet(HEAD), None, None
    sheet, root = shelf.keys(HEAD)
    if root is None:
        return sheet, None, None
    head = shaped(sheet, root, PackShape, lambda: HEAD)
    if head is not None:
        check_id(sheet, head.id)
        check_language(sheet, head.language)
        check_license(shelf, sheet, head.license)
        if not head.authors:
            hint = "name whoever made the pack, as in [Ada Lovelace]"
            sheet.warn("Y20", root[TextNode("authors")], "there is no author here", hint=hint)
        if head.format is None or not (sheet.is_sound(head.format) and sheet.is_sound(head.id)):
            head = None
    return sheet, root, head


def _is_alone(shelf: Shelf) -> bool:
    """Return whether there is one pack.yaml, where it belongs; if not, tell it."""
    places = sorted(
        file for file in shelf.files if file.rpartition("/")[2].casefold() in (HEAD, "pack.yml")
    )
    if places == [HEAD]:
        return True
    sheet, at = shelf.sheet(HEAD), (0, 1)
    others = [place for place in places if place != HEAD]
    if not others:
        sheet.fault("P1", at, "there is no pack.yaml", hint="a pack is the folder that it lies in")
    elif HEAD in places:
        says, hint = (
            "there are two: this one and {other}",
            "a pack has one; delete or move the other",
        )
        sheet.fault("P1", at, says, {"other": others[0]}, hint=hint)
        return True
    else:
        says, hint = "there is no pack.yaml, but {other}", "choose its folder, or call it pack.yaml"
        sheet.fault("P1", at, says, {"other": others[0]}, hint=hint)
    return False
