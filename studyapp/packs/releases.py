"""A pack against its earlier releases."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from studyapp.domain.messages import Message
from studyapp.packs.entries import nodes_of, own_id
from studyapp.packs.gathering import Gathered
from studyapp.packs.heads import read_head
from studyapp.packs.hints import instead, sure
from studyapp.packs.nodes import MapNode, TextNode
from studyapp.packs.opening import Shelf
from studyapp.packs.shapes import PackShape
from studyapp.packs.sheets import Sheet
from studyapp.packs.titles import HEAD

NO_RELEASE = Message(
    "No earlier release of the pack lies beside it, so vanished ids were not looked for."
)
_LISTS = ("questions", "events", "cards")


@dataclass(frozen=True, slots=True)
class _Release:
    """A pack that lies beside the one that is looked over: its digest, and its files of YAML."""

    digest: str
    shelf: Shelf
    head: PackShape


def tell_releases(
    shelf: Shelf, head: PackShape, names: Set[str], releases: Iterable[Gathered]
) -> tuple[Message, ...]:
    """Tell what changed for the worse since the last release.

    `names` are the ids of the pack. What could not be looked at is returned. Where a part of a file
    cannot be read, nobody knows which ids are gone, and that fault is told already.
    """
    sheet, root = shelf.sheets[HEAD], shelf.roots[HEAD]
    own = [
        release
        for release in map(_release, releases)
        if release is not None and release.head.id == head.id
    ]
    digest = Gathered(shelf.files).digest
    if any(release.digest == digest for release in own):
        own = [release for release in own if release.head.version < head.version]
    elif own:
        _tell_version(sheet, root, head, max(release.head.version for release in own))
    earlier = [release for release in own if release.head.version <= head.version]
    if not earlier:
        return (NO_RELEASE,)
    if any(each.is_torn for each in shelf.sheets.values()):
        return ()
    _tell_vanished(sheet, head, names, max(earlier, key=lambda release: release.head.version))
    return ()


def _tell_version(sheet: Sheet, root: MapNode, head: PackShape, last: int) -> None:
    if head.version > last:
        return
    says = "version {last} was handed out already, and the pack has changed since"
    values = {"last": last, "next": last + 1}
    at = root.get(TextNode("version"), root)
    mend = instead(at, str(last + 1)) if isinstance(at, TextNode) else None
    sheet.fault("L84", at, says, values, hint=sure("write 'version: {next}'", mend))


def _tell_vanished(sheet: Sheet, head: PackShape, names: Set[str], last: _Release) -> None:
    for name in sorted(set(_names(last.shelf)) - names):
        says, values = "'{name}', which version {version} had, is gone", {"name": name}
        hint = "keep it, with 'status: retired' if it is not to be asked"
        sheet.fault("R28", head.id, says, values | {"version": last.head.version}, hint=hint)


def _release(gathered: Gathered) -> _Release | None:
    files = {path: each for path, each in gathered.files.items() if path.endswith(".yaml")}
    shelf = Shelf(files)
    _sheet, _root, head = read_head(shelf)
    return None if head is None else _Release(gathered.digest, shelf, head)


def _names(shelf: Shelf) -> Iterator[str]:
    """Yield the ids of a release."""
    for file in shelf.files:
        folder = file.partition("/")[0].removesuffix(".yaml")
        if folder in _LISTS and file.endswith(".yaml"):
            yield from _listed(shelf, file, folder)
    yield from _listed(shelf, HEAD, "passages")


def _listed(shelf: Shelf, file: str, key: str) -> Iterator[str]:
    sheet, root = shelf.keys(file)
    for node in () if root is None else nodes_of(sheet, root, key):
        name = own_id(node)
        if name is not None:
            yield str(name)
