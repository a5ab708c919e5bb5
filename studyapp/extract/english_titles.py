"""Verbs of English titles that say little without what stands behind their object; a table."""

from typing import Final

from studyapp.domain.word_sets import word_set

TELLING: Final = word_set(
    "admitted agreed announced argued claimed concluded confirmed declared decreed demanded "
    "demonstrated denied discovered established found insisted learned learnt noted observed "
    "predicted promised proposed proved realised realized recognised recognized reported revealed "
    "ruled said showed shown stated suggested swore warned wrote"
)
"""Verbs behind which "that" says what was found out or told."""

ATTESTED: Final = word_set("attested documented mentioned recorded")
"""What something "is" at the time of the oldest source that names it."""

ENABLING: Final = word_set(
    "allowed asked authorised authorized caused commanded commissioned compelled convinced "
    "empowered enabled encouraged forced instructed invited obliged ordered permitted persuaded "
    "requested required told urged"
)
"""Verbs behind which "to" says what somebody was to do."""
