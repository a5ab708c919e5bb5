"""What other packs lend to one that depends on them."""

from dataclasses import dataclass, field

from studyapp.packs.events import Happenings
from studyapp.packs.needs import Needs
from studyapp.packs.passages import Texts


@dataclass(frozen=True, slots=True)
class Loans:
    """Which packs a pack needs, and the passages and events of those that were found, in order."""

    needs: Needs = field(default_factory=Needs)
    texts: tuple[Texts, ...] = ()
    happenings: tuple[Happenings, ...] = ()


NO_LOANS = Loans()
