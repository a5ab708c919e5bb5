"""Reads of the packs that another one depends on what it may use: passages and events.

Their questions are not read, and what is wrong with them is not told.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass

from studyapp.domain.kinds import PackId
from studyapp.packs.heads import read_head
from studyapp.packs.loans import NO_LOANS, Loans
from studyapp.packs.memory import Memory
from studyapp.packs.needs import Lender, Needs, needed_in
from studyapp.packs.nodes import ListNode, MapNode, TextNode
from studyapp.packs.opening import Shelf
from studyapp.packs.sheets import Sheet
from studyapp.packs.taking_in import Reading

_MOST = 10
"""Packs that one pack and those it depends on may need, one below the other or side by side."""


def loans_of(root: MapNode | None, memory: Memory, lender: Lender | None, above: Set[str]) -> Loans:
    """Return what a pack is lent, by its pack.yaml; `above` are the pack and all that need it."""
    names = needed_in(root)
    if not names:
        return NO_LOANS
    if lender is None or len(names) + len(above) > _MOST:
        return Loans(Needs(are_known=False))
    read = {name: _lent(name, memory, lender, above) for name in names if name not in above}
    found = {name: lent for name, lent in read.items() if lent is not None}
    return Loans(
        Needs(
            {name: lent.version for name, lent in found.items()},
            tuple(name for name in names if name not in found and name not in above),
        ),
        tuple(lent.reading.texts for lent in found.values()),
        tuple(lent.reading.happenings for lent in found.values()),
    )


@dataclass(frozen=True, slots=True)
class _Lent:
    """A pack that another one needs, as far as it can use it."""

    version: int
    reading: Reading


def _lent(name: str, memory: Memory, lender: Lender, above: Set[str]) -> _Lent | None:
    gathered = lender(name)
    if gathered is None:
        return None
    shelf = Shelf(gathered.files, memory.of_pack(name))
    sheet, root, head = read_head(shelf)
    if root is None or head is None or head.id != name:
        return None
    loans = loans_of(root, shelf.memory, lender, {*above, name})
    reading = Reading(shelf, PackId(name), loans)
    reading.announced(sheet, root)
    reading.grounds()
    return _Lent(head.version, reading)


def tell_circles(sheet: Sheet, root: MapNode, lender: Lender) -> None:
    """Tell packs that a pack depends on and that need it themselves."""
    own = str(root.get(TextNode("id")))
    known: dict[str, list[str]] = {}
    for node in _named(root):
        if own in _reached(str(node), lender, known):
            says = "pack '{name}' needs this one, and this one needs it"
            sheet.fault("R29", node, says, {"name": node}, hint="take one of the two out")


def _named(root: MapNode) -> Iterator[TextNode]:
    listed, names = root.get(TextNode("depends")), set(needed_in(root))
    for node in listed if isinstance(listed, ListNode) else ():
        if isinstance(node, TextNode) and node in names:
            yield node


def _reached(first: str, lender: Lender, known: dict[str, list[str]]) -> set[str]:
    """Return which packs are needed by a pack, and by those in their turn."""
    reached, left = set[str](), [first]
    while left:
        name = left.pop()
        if name in reached or len(known) > _MOST:
            continue
        reached.add(name)
        if name not in known:
            gathered = lender(name)
            shelf = Shelf({} if gathered is None else gathered.files)
            known[name] = needed_in(None if gathered is None else read_head(shelf)[1])
        left.extend(known[name])
    return reached
