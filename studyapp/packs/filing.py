"""Which file of a pack holds what."""

from collections.abc import Iterable, Iterator

from studyapp.packs.likeness import nearest
from studyapp.packs.nodes import MapNode, TextNode, words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.titles import HEAD

_PARTS = ("emendations", "notes", "events", "questions", "cards")
_SPLIT = ("events", "questions")
_FOLDERS = tuple(f"{folder}/" for folder in _SPLIT)
"""The parts that may be spread over the files of a folder."""
_PASSAGES = "passages/"
_KEPT_BESIDE = ("~", ".bak", ".old", ".orig", ".swp", ".tmp")
_NOT_READ = "packs have no such file, so it is not read"


def part_of(file: str) -> str | None:
    """Return which part of a pack a file holds; None if the format has no such file."""
    folder, _, name = file.rpartition("/")
    if not name.endswith(".yaml"):
        return None
    part = folder if folder in _SPLIT else name.removesuffix(".yaml")
    return part if part in _PARTS and folder in ("", part) else None


def tell_strangers(shelf: Shelf) -> None:
    """Tell files that are meant to be read, as their ends or folders show, and never are."""
    known = [HEAD, *(f"{part}.yaml" for part in _PARTS)]
    for file in shelf.files:
        name = file.rpartition("/")[2]
        if file.startswith(_FOLDERS) and not name.endswith(".yaml"):
            shelf.unread(file).warn("P1", (0, 1), _NOT_READ, hint="let its name end with .yaml")
            continue
        is_meant = name.endswith((".yaml", ".yml")) or _is_dressed(file)
        if not is_meant or name in (HEAD, "pack.yml") or part_of(file):
            continue
        guess = nearest(name, known) or next(iter(_bare(name, known)), None)
        hint = None if guess is None else "did you mean {guess}?"
        sheet = shelf.sheet(file) if name.endswith((".yaml", ".yml")) else shelf.unread(file)
        sheet.warn("P1", (0, 1), _NOT_READ, {"guess": guess}, hint=hint)


def _is_dressed(file: str) -> bool:
    """Return whether a file at the top goes by the name of a part with another end.

    What editors keep beside a file is meant to be there.
    """
    folder, _, name = file.casefold().rpartition("/")
    return not folder and bool(_bare(name, _PARTS)) and not name.endswith(_KEPT_BESIDE)


def _bare(name: str, known: Iterable[str]) -> list[str]:
    """Return which of some names begins another one and is all of it but its ends."""
    first = name.casefold().partition(".")[0]
    return [each for each in known if each.removesuffix(".yaml") == first]


def tell_unannounced(shelf: Shelf) -> None:
    """Tell files among the passages that pack.yaml does not name, if that is sound."""
    root = shelf.roots.get(HEAD)
    if root is None or shelf.sheet(HEAD).has_errors:
        return
    announced = set(_announced(root))
    for file in shelf.files:
        if file.startswith(_PASSAGES) and file not in announced:
            says = "pack.yaml does not name this file, so it is not read"
            hint = "add it to 'passages' there, or move it out of the folder"
            shelf.unread(file).warn("P1", (0, 1), says, hint=hint)


def _announced(root: MapNode) -> Iterator[str]:
    """Yield the files of the passages that pack.yaml lists."""
    for node in root.get(TextNode("passages"), ()):
        if isinstance(node, MapNode) and isinstance(file := node.get(TextNode("file")), TextNode):
            yield words_of(file)
