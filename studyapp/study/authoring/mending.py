"""Mend what is wrong in a pack where only one thing can be meant."""

from dataclasses import dataclass

from studyapp.domain.checks import Finding, Mend
from studyapp.domain.messages import Message
from studyapp.domain.text_edits import TextEdit

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Mending:
    """What mends a finding: the change of its file, and a sentence that says it."""

    file: str
    edit: TextEdit
    says: Message


def mending_of(finding: Finding, text: str) -> Mending | None:
    """Return what mends a finding in its file as it is typed now, with line feeds only.

    None where it is not sure what is meant, or where something else stands by now.
    """
    mend = finding.mend
    lines = text.split("\n", finding.line)
    if mend is None or len(lines) < finding.line:
        return None
    at = sum(len(line) + 1 for line in lines[: finding.line - 1]) + mend.column - 1
    if not text.startswith(mend.old, at) or mend.column - 1 > len(lines[finding.line - 1]):
        return None
    return Mending(finding.file, TextEdit(at, len(mend.old), mend.new), mend_words(mend))


def mend_words(mend: Mend) -> Message:
    """Return what mending does, as a sentence."""
    values = {"old": _brief(mend.old), "new": _brief(mend.new)}
    if not mend.new or not mend.old.isprintable():
        return Message("Delete the sign that cannot be seen.")
    if values["old"] == values["new"]:
        return Message("Write “{new}” with common signs.", values)
    return Message("Change “{old}” to “{new}”.", values)


def _brief(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
