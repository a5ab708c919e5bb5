"""Where the packs lie that another one depends on."""

from functools import cache
from pathlib import Path

from studyapp.packs.gathering import Gathered, packs_beside
from studyapp.packs.heads import read_head
from studyapp.packs.needs import Lender
from studyapp.packs.opening import Shelf


def lender_beside(path: Path, *, first: Lender | None = None) -> Lender:
    """Return what gives packs beside the one at `path` by their ids, each in its last version.

    A pack lies there in a folder of that name, or in an archive whose name begins so. `first` is
    asked before anything is opened.
    """

    @cache
    def lent(name: str) -> Gathered | None:
        known = None if first is None else first(name)
        return known or _last(packs_beside(path, name), name)

    return lent


def _last(beside: list[Gathered], name: str) -> Gathered | None:
    heads = [(each, read_head(Shelf(each.files))[2]) for each in beside]
    own = [(each, head.version) for each, head in heads if head is not None and head.id == name]
    return max(own, key=lambda pair: pair[1])[0] if own else None
