"""Which packs another one needs, and that they are not there."""

from studyapp.domain.library import PackEntry
from studyapp.domain.messages import Message
from studyapp.store.packs import Packs


def missing(packs: Packs, entry: PackEntry) -> tuple[Message, ...]:
    """Return which packs that a pack needs are not in the library, each by its id."""
    says = "“{title}” needs the pack {id}, which is not in your library: add it as well."
    return tuple(
        Message(says, {"title": entry.title, "id": each})
        for each in entry.depends
        if packs.entry(each) is None
    )
