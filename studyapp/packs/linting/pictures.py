"""Pictures that a learner cannot see, that belong to somebody, or that nothing shows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from studyapp.packs.linting.draft import Draft, keyed_nodes, text_of
from studyapp.packs.media import is_picture
from studyapp.packs.names import same_name
from studyapp.packs.nodes import MapNode, Node, TextNode
from studyapp.packs.sheets import Sheet
from studyapp.packs.titles import HEAD

MEDIA = "media/"
_NAMING = ("figure", "image")
"""What the keys have in them that name pictures; a pattern takes twenty times as long."""
_MOST = 2_000
"""How many pictures within texts are looked at in a file."""
_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]{0,1000})\]\(\s*<?(?P<file>[^\s()<>]{1,400})>?[^()\n]{0,300}\)"
)
_KEPT_BESIDE = re.compile(r"(?:readme|licen[cs]e|credits|copying)\b[^/]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A picture where something shows it; `at` is what names its file."""

    sheet: Sheet
    file: str
    at: Node | tuple[int, int]


def tell_pictures(draft: Draft) -> None:
    """Tell what is wrong with the pictures of a pack, besides what keeps them from being shown."""
    shown = [
        *(each for file in draft.shelf.roots for each in _figures(draft, file)),
        *(each for file in draft.shelf.roots for each in _images(draft, file)),
    ]
    _tell_uncredited(draft, shown)
    if not draft.is_torn:
        _tell_unused(draft, {each.file for each in shown})
    _tell_clashes(draft)


def _figures(draft: Draft, file: str) -> Iterator[_Shown]:
    """Yield the pictures under keys of a file, and tell those that are not described."""
    sheet = draft.shelf.sheets[file]
    if not any(key in sheet.text for key in _NAMING):
        return
    for under, node in keyed_nodes(draft.shelf.roots[file]):
        if under == "image" and isinstance(node, TextNode):
            yield _Shown(sheet, node.strip(), node)
        elif under in ("figure", "figures", "image") and isinstance(node, MapNode):
            name = text_of(node, "file")
            if name is None:
                continue
            yield _Shown(sheet, name.strip(), name)
            if under != "image" and not _is_described(text_of(node, "alt"), name):
                _tell_undescribed(sheet, name, name)


def _images(draft: Draft, file: str) -> Iterator[_Shown]:
    """Yield the pictures within texts of a file, and tell those that are not described."""
    sheet = draft.shelf.sheets[file]
    if "![" not in sheet.text:
        return
    for found in islice(_IMAGE.finditer(sheet.text), _MOST):
        name = TextNode(found["file"])
        name.start, name.end, name.is_plain = *found.span("file"), True
        if is_picture(draft.shelf, sheet, name):
            yield _Shown(sheet, str(name), name)
            if not _is_described(found["alt"], name):
                _tell_undescribed(sheet, found.span(), name)


def _is_described(alt: str | None, file: str) -> bool:
    """Return whether something is said of a picture; the name of its file says nothing."""
    return (alt or "").strip().casefold() not in ("", file.strip().rpartition("/")[2].casefold())


def _tell_undescribed(sheet: Sheet, at: Node | tuple[int, int], name: str) -> None:
    says = "'{file}' has no text for those who cannot see it"
    hint = "say in 'alt' what there is to learn from the picture"
    if isinstance(at, tuple):
        hint = "write it between the brackets: what there is to learn from the picture"
    sheet.fault("M35", at, says, {"file": name.strip()}, hint=hint)


def _tell_uncredited(draft: Draft, shown: list[_Shown]) -> None:
    """Tell pictures of which nobody says whose they are, each where it is shown first.

    Where pack.yaml cannot be read, nobody knows.
    """
    if HEAD not in draft.shelf.roots or draft.shelf.sheet(HEAD).is_torn:
        return
    credited = {(text_of(node, "file") or "").strip() for node in draft.listed("credits")}
    texts = [
        content.decode("utf-8", "replace")
        for file, content in draft.shelf.files.items()
        if file.startswith("CREDITS")
    ]
    for each in {each.file: each for each in reversed(shown)}.values():
        is_named = any(each.file in text for text in texts)
        if each.file in credited or is_named or each.file not in draft.shelf.files:
            continue
        says = "nothing says whose '{file}' is, and what may be done with it"
        hint = "add {{file, author, license, source}} to 'credits' in pack.yaml"
        each.sheet.fault("M36", each.at, says, {"file": each.file}, hint=hint)


def _tell_unused(draft: Draft, shown: set[str]) -> None:
    meant = set(map(same_name, shown))  # told where it is shown, if its letters differ
    astray = {_last_name(file) for file in shown if file not in draft.shelf.files}
    for file in draft.shelf.files:
        if not file.startswith(MEDIA) or same_name(file) in meant or _last_name(file) in astray:
            continue
        if _KEPT_BESIDE.fullmatch(file.rpartition("/")[2]) or _is_mentioned(draft, file):
            continue
        says = "nothing in the pack shows '{file}'"
        hint = "delete it, or name it in a 'figure'"
        draft.shelf.unread(file).fault("M37", (0, 1), says, {"file": file}, hint=hint)


def _last_name(path: str) -> str:
    """Return the name of a file in some folder, as systems compare it that know no capitals."""
    return same_name(re.split(r"[/\\]", path)[-1])


def _is_mentioned(draft: Draft, file: str) -> bool:
    """Return whether a file is named in some other way than the format knows."""
    return any(
        file in draft.shelf.sheets[other].text for other in draft.shelf.roots if other != HEAD
    )


def _tell_clashes(draft: Draft) -> None:
    """Tell files and folders that would be one where capital letters do not count."""
    first: dict[str, str] = {}
    for file in sorted(draft.shelf.files):
        parts = file.split("/")
        for count in range(1, len(parts) + 1):
            path = "/".join(parts[:count])
            other = first.setdefault(same_name(path), path)
            if other != path:
                says = "some systems take '{path}' for '{other}'"
                hint = "give one of the two another name, in small letters"
                values = {"path": path, "other": other}
                draft.shelf.unread(file).fault("M38", (0, 1), says, values, hint=hint)
                break
