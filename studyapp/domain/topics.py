"""What a quiz is about: passages and packs, one or several together."""

from dataclasses import dataclass

from studyapp.domain.kinds import PackId
from studyapp.domain.texts import PassageId


@dataclass(frozen=True, slots=True)
class Topic:
    """A passage or a pack, one of the two."""

    passage: PassageId | None = None
    pack: PackId | None = None
