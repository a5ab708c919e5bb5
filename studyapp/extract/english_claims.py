"""The words by which an English sentence says that somebody holds something to be so; a table."""

from typing import Final

from studyapp.domain.word_sets import word_set

CLAIM: Final = word_set(
    "argue argues claim claims believe believes hold holds maintain maintains say says think "
    "thinks suggest suggests assert asserts contend contends allege alleges insist insists agree "
    "agrees doubt doubts deny denies speculate speculates assume assumes suspect suspects suppose "
    "supposes propose proposes"
)
"""Verbs of now with which people hold that something was so."""

ONLY_WITH_THAT: Final = word_set(
    "hold holds maintain maintains claim claims deny denies doubt doubts assume assumes suspect "
    "suspects propose proposes"
)
"""Those of them that otherwise have a plain object: "holds its own"."""

CLAIMED: Final = word_set(
    "argued claimed believed held maintained said thought suggested asserted alleged rumoured "
    "rumored assumed supposed speculated reported"
)
"""The same behind "it is" and "it has been"."""

BELIEVED: Final = word_set(
    "said believed thought reported rumoured rumored alleged claimed held assumed supposed "
    "reputed considered presumed known"
)
"""What somebody "is", when "to have" follows: "is said to have died"."""

SOURCES: Final = word_set(
    "legend legends tradition story stories tale tales saga sagas chronicle chronicles chronicler "
    "chroniclers account accounts source sources rumour rumours rumor rumors report reports press "
    "newspaper newspapers witness witnesses myth folklore"
)
"""Where something is told "according to"."""
