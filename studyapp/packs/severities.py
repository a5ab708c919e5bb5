"""How bad each finding is, by its code."""

from studyapp.domain.checks import Severity

_WARNINGS = frozenset(
    ("Y10", "Y11", "Y14", "Y15", "Y17", "Y18", "Y86", "R28", "R30", "M35", "M36", "M37", "M38")
).union(
    ("Q44", "Q45", "Q46", "Q47", "Q48", "Q49", "Q50", "Q51", "Q52", "Q53", "Q54", "Q55", "Q56"),
    ("Q57", "Q60", "Q64", "Q65", "Q66", "Q67", "Q69"),
    ("D76", "D77", "D78", "D80", "L83", "L84", "L85"),
)
_ADVICE = frozenset(("Q68",))

ARGUABLE = frozenset(("Q40", "Q61", "D73", "D74", "D75", "D79"))
"""Errors that an author may insist on: what they are found in can be used nevertheless."""


def severity_of(code: str) -> Severity:
    """Return how bad a finding of this code is."""
    if code in _ADVICE:
        return Severity.ADVICE
    return Severity.WARNING if code in _WARNINGS else Severity.ERROR
