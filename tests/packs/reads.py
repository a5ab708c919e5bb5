"""Packs read from a test's files without a folder."""

from dataclasses import replace
from types import MappingProxyType

from studyapp.domain.checks import Finding, Severity
from studyapp.domain.packs import Pack
from studyapp.domain.questions import Question
from studyapp.packs.checking import check
from studyapp.packs.gathering import Gathered
from studyapp.packs.reading import ReadPack
from tests.packs.folders import Contents, pack_files, questions

ASKED_BADLY = frozenset(("Q43", "Q52", "Q54", "Q56", "Q57", "Q66"))
"""Warnings of questions that are short for the sake of a test."""
HANGING = 10
"""Seconds of the processor: a slow machine takes a third of it, what grows too fast minutes."""


def read(changes: Contents | None = None, *, sourceless: bool = False) -> ReadPack:
    """Return what is read of some files; what is told can be put into words.

    Most tests ask without a source, which is told only if `sourceless` questions are to be seen.
    """
    found = check(Gathered(pack_files(changes)))
    for finding in found.findings:
        assert str(finding.message)
        assert str(finding.suggestion)
    told = (each for each in found.findings if sourceless or not _is_of_source(each))
    return replace(found, findings=tuple(told))


def errors(file: str, text: str) -> list[Finding]:
    """Return the errors that a file with some text has."""
    found = read({file: text}).findings
    return [each for each in found if each.file == file and each.severity is Severity.ERROR]


def _is_of_source(finding: Finding) -> bool:
    return finding.code == "Q67" and finding.file.startswith("questions")


def pack_of(changes: Contents | None = None) -> Pack:
    """Return the pack of some files, which must be without faults but for how well it asks."""
    found = read(changes)
    told = [finding for finding in found.findings if finding.code not in ASKED_BADLY]
    assert [str(finding.message) for finding in told] == []
    assert found.pack is not None
    return found.pack


def asked(entries: str, others: Contents = MappingProxyType({})) -> list[Question]:
    """Return the questions of some entries beside other files, which must be without faults."""
    return list(pack_of({**others, "questions.yaml": questions(entries)}).questions)


def codes(changes: Contents) -> list[str]:
    return [finding.code for finding in read(changes).findings]


def places(findings: tuple[Finding, ...]) -> list[tuple[str, int, int, str]]:
    return [(found.file, found.line, found.column, found.code) for found in findings]
