"""A text file of a pack, and what is found to be wrong with it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from types import MappingProxyType

from studyapp.domain.checks import Finding, Mend, Severity
from studyapp.domain.messages import Message
from studyapp.packs.hints import Hint, Instead, Sure, extent
from studyapp.packs.nodes import Node
from studyapp.packs.offsets import Offsets
from studyapp.packs.severities import ARGUABLE, severity_of

_LONGEST = 200
_MOST_KEPT = 2_000
MOST_FINDINGS = 50
"""How many findings of one file are told."""

NONE: Mapping[str, object] = MappingProxyType({})

_OFF = re.compile(r"#[ \t]*check:[ \t]*off((?:[ \t,]+[A-Z]\d{1,2}\b)+)")
_LINE_END = re.compile(r"\r\n|\r|\n")


_Hinted = tuple[Message | None, Instead | None]


class Sheet:
    """One file: its path in the pack, its text, and its findings.

    It `is_torn` if a part of it cannot be read, so that no one knows what is in it. `parts` is how
    many keys, lists and texts were found on the way.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self.is_torn = False
        self.parts = 0
        self._findings: dict[tuple[int, int, str, str], Finding] = {}
        self._errors = Offsets()
        self._spoiled_from = len(text) + 1

    def fault(
        self,
        code: str,
        at: Node | tuple[int, int],
        says: str,
        values: Mapping[str, object] = NONE,
        *,
        hint: Hint = None,
    ) -> None:
        """Keep that something is wrong at a node or between two offsets, unless it was silenced.

        `says` and `hint` are templates for `values`. Where thousands were told, the next is only
        counted.
        """
        if self._is_counted(code, at):
            return
        self._keep(self._finding(code, at, _message(says, values), _hinted(hint, values)))

    def warn(
        self,
        code: str,
        at: Node | tuple[int, int],
        says: str,
        values: Mapping[str, object] = NONE,
        *,
        hint: Hint = None,
    ) -> None:
        """Keep a warning whose code is that of an error elsewhere."""
        if len(self._findings) >= _MOST_KEPT:
            return
        finding = self._finding(code, at, _message(says, values), _hinted(hint, values))
        self._keep(replace(finding, severity=Severity.WARNING))

    @property
    def findings(self) -> list[Finding]:
        """Return the findings in the order of the text; if too many, errors come before others."""
        by_weight = sorted(self._told(), key=lambda found: found.severity is not Severity.ERROR)
        kept = by_weight[:MOST_FINDINGS]
        return sorted(kept, key=lambda found: (found.line, found.column))

    @property
    def left_out(self) -> int:
        """Return how many findings there are beside those, at least."""
        return max(len(self._told()) - MOST_FINDINGS, 0)

    def _told(self) -> list[Finding]:
        """Return what is to be told; what is an error anyway is not warned of, too."""
        errors = {
            (found.line, found.column)
            for found in self._findings.values()
            if found.severity is Severity.ERROR
        }
        return [
            found
            for found in self._findings.values()
            if found.severity is Severity.ERROR or (found.line, found.column) not in errors
        ]

    def is_sound(self, node: Node) -> bool:
        """Return whether no error was found within a node."""
        if node.end > self._spoiled_from:
            return False
        return not self._errors.any_in(node.start, max(node.end, node.start + 1))

    def spoil(self, offsets: Iterable[int]) -> None:
        """Count what lies at some offsets as faulty, without a finding for each."""
        for offset in offsets:
            self._errors.add(offset)

    def spoil_from(self, offset: int) -> None:
        """Count all behind an offset as faulty."""
        self._spoiled_from = offset

    @property
    def is_untouched(self) -> bool:
        """Return whether nothing was found in it yet."""
        return not (self._findings or self._errors or self.is_torn)

    def copied(self) -> "Sheet":
        """Return the same file with the same findings; what is found in one is not in the other."""
        other = copy(self)
        vars(other).update(_findings=dict(self._findings), _errors=self._errors.copied())
        return other

    @property
    def is_full(self) -> bool:
        """Return whether no more findings will be told, so that it is no use to look for hints."""
        return len(self._findings) > MOST_FINDINGS

    @property
    def is_spent(self) -> bool:
        """Return whether errors are only counted by now."""
        return min(len(self._findings), len(self._errors)) >= _MOST_KEPT

    @property
    def has_errors(self) -> bool:
        """Return whether any error was found."""
        return bool(self._errors)

    def _is_counted(self, code: str, at: Node | tuple[int, int]) -> bool:
        """Return whether so much was told that a fault needs no words: an error still spoils."""
        if len(self._findings) < _MOST_KEPT or (code in ARGUABLE and self._silenced):
            return False
        if severity_of(code) is not Severity.ERROR:
            return True
        if len(self._errors) < _MOST_KEPT:
            return False
        self._errors.add(extent(at)[0])
        return True

    def _finding(
        self, code: str, at: Node | tuple[int, int], says: Message, hint: _Hinted
    ) -> Finding:
        start, end = extent(at)
        line, column = self.place(start)
        suggestion, instead = hint
        return Finding(
            file=self.file,
            line=line,
            column=column,
            severity=severity_of(code),
            code=code,
            message=says,
            suggestion=suggestion,
            length=max(1, min(end, self.line_end(start)) - start),
            mend=None if instead is None else self._mend(line, instead),
        )

    def _mend(self, line: int, instead: Instead) -> Mend | None:
        """Return how to mend a fault of a line, within the marks that stand there."""
        begins = self._starts[line - 1]
        if instead.start < begins or instead.end > self.line_end(begins):
            return None
        old, new = self.text[instead.start : instead.end], instead.new
        if old[:1] in ("'", '"') and old[:1] != new[:1]:
            new = f"{old[0]}{new}{old[0]}"
        return Mend(instead.start - begins + 1, old, new)

    def _keep(self, finding: Finding) -> None:
        is_error = finding.severity is Severity.ERROR
        silenced = finding.code in self._silenced.get(finding.line, ())
        if silenced and (not is_error or finding.code in ARGUABLE):
            return
        if is_error:
            self._errors.add(self._starts[finding.line - 1] + finding.column - 1)
        key = (finding.line, finding.column, finding.code, str(finding.message))
        if is_error or len(self._findings) < _MOST_KEPT:
            self._findings.setdefault(key, finding)

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_end(self, offset: int) -> int:
        """Return where the line of an offset ends."""
        line = bisect_right(self._starts, offset)
        if line == len(self._starts):
            return len(self.text)
        end = self._starts[line]
        return end - (2 if self.text.startswith("\r\n", end - 2) else 1)

    @cached_property
    def _starts(self) -> list[int]:
        if "\r" in self.text:
            return [0, *(found.end() for found in _LINE_END.finditer(self.text))]
        lines = self.text.split("\n")
        return [0, *accumulate(len(line) + 1 for line in lines[:-1])]

    @cached_property
    def _silenced(self) -> dict[int, frozenset[str]]:
        """Return the codes that the author does not want to hear of, by line."""
        return {
            self.place(found.start())[0]: frozenset(re.findall(r"[A-Z]\d+", found[1]))
            for found in _OFF.finditer(self.text)
        }


def _hinted(hint: Hint, values: Mapping[str, object]) -> _Hinted:
    if hint is None:
        return None, None
    if isinstance(hint, Sure):
        return _message(hint.says, values), hint.instead
    return _message(hint, values), None


def _message(template: str, values: Mapping[str, object]) -> Message:
    """Return a message whose values are in one line, and not too long to be read."""
    return Message(template, {name: brief(value) for name, value in values.items()})


def brief(value: object) -> object:
    """Return a value of a message; a text is put in one line, and cut where it is long."""
    if not isinstance(value, str):
        return value
    words = " ".join(value.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
