"""The journal: who its entries are of, and what they are called."""

from dataclasses import dataclass
from typing import NewType

LearnerId = NewType("LearnerId", int)
"""The number of a learner in this database."""

EntryId = NewType("EntryId", int)
"""The number of a journal entry in this database; later entries have higher ones."""


@dataclass(frozen=True, slots=True)
class Learner:
    """A person whose answers are recorded; `uid` is the same on every machine."""

    uid: str
    name: str
