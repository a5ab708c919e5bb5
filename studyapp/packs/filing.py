"""Which file of a pack holds what."""

from studyapp.packs.likeness import nearest
from studyapp.packs.opening import Shelf
from studyapp.packs.titles import HEAD

_PARTS = ("emendations", "notes", "events", "questions", "cards")
_SPLIT = ("events", "questions")
"""The parts that may be spread over the files of a folder."""


def part_of(file: str) -> str | None:
    """Return which part of a pack a file holds; None if the format has no such file."""
    folder, _, name = file.rpartition("/")
    if not name.endswith(".yaml"):
        return None
    part = folder if folder in _SPLIT else name.removesuffix(".yaml")
    return part if part in _PARTS and folder in ("", part) else None


def tell_strangers(shelf: Shelf) -> None:
    """Tell YAML files that no part of the program would ever read."""
    known = [HEAD, *(f"{part}.yaml" for part in _PARTS)]
    for file in shelf.files:
        name = file.rpartition("/")[2]
        if not name.endswith((".yaml", ".yml")) or name in (HEAD, "pack.yml") or part_of(file):
            continue
        guess = nearest(name, known)
        hint = None if guess is None else "did you mean {guess}?"
        says = "packs have no such file, so it is not read"
        shelf.sheet(file).warn("P1", (0, 1), says, {"guess": guess}, hint=hint)
