"""Earlier releases of a pack, to see what has vanished since."""

from collections.abc import Iterator, Sequence

from studyapp.domain.messages import Message
from studyapp.packs.entries import nodes_of, own_id
from studyapp.packs.gathering import Gathered
from studyapp.packs.heads import read_head
from studyapp.packs.opening import Shelf
from studyapp.packs.shapes import PackShape

NO_RELEASE = Message(
    "No earlier release of the pack lies beside it, so vanished ids were not looked for."
)
_LISTS = ("questions", "events", "cards")


def last_release(
    releases: Sequence[Gathered], head: PackShape
) -> tuple[int, frozenset[str]] | None:
    """Return version and ids of the last release before the version of `head`; None if none is."""
    earlier = [
        (version, shelf)
        for shelf, name, version in map(_headed, releases)
        if name == head.id and version < head.version
    ]
    if not earlier:
        return None
    version, shelf = max(earlier, key=lambda pair: pair[0])
    return version, frozenset(_names(shelf))


def _headed(release: Gathered) -> tuple[Shelf, str, int]:
    shelf = Shelf(release.files)
    _sheet, _root, head = read_head(shelf)
    return (shelf, "", 0) if head is None else (shelf, str(head.id), head.version)


def _names(shelf: Shelf) -> Iterator[str]:
    for file in shelf.files:
        folder = file.partition("/")[0].removesuffix(".yaml")
        if folder in _LISTS and file.endswith(".yaml"):
            sheet, root = shelf.keys(file)
            for node in [] if root is None else nodes_of(sheet, root, folder):
                name = own_id(node)
                if name is not None:
                    yield str(name)
