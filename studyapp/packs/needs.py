"""The packs that another one depends on, as far as they were found."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from studyapp.domain.messages import Message
from studyapp.packs.entries import is_id
from studyapp.packs.gathering import Gathered
from studyapp.packs.hints import instead, sure
from studyapp.packs.likeness import nearest
from studyapp.packs.nodes import ListNode, MapNode, TextNode
from studyapp.packs.sheets import Sheet

Lender = Callable[[str], Gathered | None]
"""Gives the files of another pack by its id, None if it is not there."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Which packs another one needs: those found, with their versions, and the absent.

    Unless all `are_known`, some were not looked for.
    """

    found: Mapping[str, int] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    are_known: bool = True


@dataclass(frozen=True, slots=True)
class Unknown:
    """What to say of a name: of a pack alone, with an absent one, with others that were read."""

    alone: str
    absent: str
    nowhere: str


EVENT = Unknown(
    "there is no event '{name}'",
    "there is no event '{name}' here, and pack '{pack}', which this one needs, was not found",
    "there is no event '{name}' here, nor in {packs}",
)
PASSAGE = Unknown(
    "there is no passage '{name}' in pack.yaml",
    "there is no passage '{name}' here, and pack '{pack}', which this one needs, was not found",
    "there is no passage '{name}' here, nor in {packs}",
)

_FETCH = "put that pack beside this one, or add it to the library first"
_MEANT_OR_FETCH = (
    "did you mean '{guess}'? Else put that pack beside this one, or add it to the library first"
)


def needed_in(root: MapNode | None) -> list[str]:
    """Return the packs that a pack.yaml says it depends on, in order; its own id is none."""
    listed = None if root is None else root.get(TextNode("depends"))
    own = None if root is None else root.get(TextNode("id"))
    nodes = listed if isinstance(listed, ListNode) else ()
    names = (node for node in nodes if isinstance(node, TextNode) and node != own)
    return list(dict.fromkeys(str(name) for name in names if is_id(name)))


def absent_told(needs: Needs) -> tuple[Message, ...]:
    """Return of each pack that was not found, that it was not."""
    says = (
        "Pack “{pack}”, which this one needs, was not found beside it nor in the library. "
        "If its id is right in “depends”, {fetch}."
    )
    values = {"fetch": Message(_FETCH)}
    return tuple(Message(says, {"pack": pack, **values}) for pack in needs.absent)


def tell_unknown(
    sheet: Sheet, name: TextNode, says: Unknown, *, known: Iterable[str], needs: Needs
) -> None:
    """Tell a name that nothing goes by; `known` are all that could have been meant.

    Nothing is told if it may be in a pack that was not looked for.
    """
    if not needs.are_known:
        return
    values: dict[str, str | None] = {"name": name.strip()}
    guess = None if sheet.is_full else nearest(name.strip(), known)
    if needs.absent:
        values |= {"pack": needs.absent[0], "guess": guess}
        hint = _FETCH if guess is None else _MEANT_OR_FETCH
        sheet.fault("R25", name, says.absent, values, hint=hint)
        return
    packs = ", ".join(f"'{pack}' (version {number})" for pack, number in needs.found.items())
    hinted = None if guess is None else "did you mean '{guess}'?"
    mend = sure(hinted, instead(name, guess))
    template = says.nowhere if packs else says.alone
    sheet.fault("R25", name, template, {**values, "packs": packs, "guess": guess}, hint=mend)
