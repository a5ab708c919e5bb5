"""The packs that come with the program: what they are called, before any of them is read."""

from dataclasses import dataclass
from pathlib import Path

from studyapp.packs.titles import HEAD, title_of


@dataclass(frozen=True, slots=True)
class ShippedPack:
    """A pack that can be added, and what its author says of it."""

    path: Path
    title: str
    description: str


def shipped_packs(folder: Path) -> list[ShippedPack]:
    """Return the packs of a folder by their titles; of each only pack.yaml is opened."""
    heads = ((path.parent, title_of(path.read_bytes())) for path in folder.glob(f"*/{HEAD}"))
    packs = [ShippedPack(path, title, says) for path, (title, says) in heads]
    return sorted(packs, key=lambda pack: pack.title)
