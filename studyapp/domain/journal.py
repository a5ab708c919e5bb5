"""The journal: who its entries are of, and what they are called."""

from typing import NewType

LearnerId = NewType("LearnerId", int)
"""The number of a learner in this database."""

EntryId = NewType("EntryId", int)
"""The number of a journal entry in this database; later entries have higher ones."""
