"""Findings as lines for a terminal: place, message, and the line that is meant with its marks."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from studyapp.cli.tables import counted
from studyapp.domain.checks import Check, Finding, Severity

_LINES_BEFORE = 2
_WIDEST = 160
_MARGIN = 60
_LINE_END = re.compile(r"\r\n|\r|\n")
_UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def finding_lines(findings: Sequence[Finding], sources: Mapping[str, str]) -> Iterator[str]:
    """Yield the findings of a pack, each with an excerpt and a blank line."""
    for file, found in groupby(findings, key=lambda finding: finding.file):
        lines = _lines_of(sources.get(file, ""))
        for finding in found:
            yield from _lines(finding, lines)
            yield ""


def summary(findings: Sequence[Finding], *, files: int, seconds: float) -> str:
    """Return the last line: how many faults there are, and how long it took to look."""
    counts = {
        severity: sum(finding.severity is severity for finding in findings) for severity in Severity
    }
    told = [
        counted(counts[Severity.ERROR], "error"),
        counted(counts[Severity.WARNING], "warning"),
        counted(counts[Severity.ADVICE], "piece") + " of advice",
    ]
    kept = [words for words, count in zip(told, counts.values(), strict=True) if count]
    what = ", ".join(kept) or "No faults"
    return f"{what} in {counted(files, 'file')} ({seconds:.1f} s)"


def check_lines(check: Check) -> Iterator[str]:
    """Yield what a code stands for: the reason, before, after."""
    yield f"{check.code} {check.severity}: {check.title}"
    yield ""
    yield from check.why.splitlines()
    where = "" if check.file is None else f" in {check.file}"
    for title, example in ((f"Before{where}:", check.before), ("After:", check.after)):
        yield ""
        yield title
        yield from (f"    {_visible(line)}" for line in example.splitlines())


def _lines_of(text: str) -> list[str]:
    return _LINE_END.split(text) if "\r" in text else text.split("\n")


def _lines(finding: Finding, lines: Sequence[str]) -> Iterator[str]:
    place = f"{finding.file}:{finding.line}:{finding.column}"
    yield _one_line(f"{place}: {finding.severity} {finding.code} {finding.message}")
    hint = "" if finding.suggestion is None else f" {_one_line(str(finding.suggestion))}"
    if finding.line > len(lines) or not lines[finding.line - 1].strip():
        yield from ([f"{'':5} |{hint}"] if hint else [])
        return
    first = max(1, finding.line - _LINES_BEFORE)
    for number in range(first, finding.line):
        yield f"{number:5} | {_visible(lines[number - 1][:_WIDEST])}".rstrip()
    line, column = _cut(lines[finding.line - 1], finding.column - 1)
    yield f"{finding.line:5} | {_visible(line)}"
    yield f"{'':{max(5, len(str(finding.line)))}} | {_marks(line, column, finding.length)}{hint}"


def _cut(line: str, column: int) -> tuple[str, int]:
    """Return what can be shown of a line around a column, and the column in that."""
    if len(line) <= _WIDEST:
        return line, column
    start = max(0, min(column - _MARGIN, len(line) - _WIDEST))
    before, after = "… " if start else "", " …" if start + _WIDEST < len(line) else ""
    return f"{before}{line[start : start + _WIDEST]}{after}", column - start + len(before)


def _marks(line: str, column: int, length: int) -> str:
    """Return blanks and marks that stand below what is meant, also where signs are wide or tabs."""
    blanks = "".join("\t" if sign == "\t" else " " * _width(sign) for sign in line[:column])
    meant = line[column : column + length] or " "
    return blanks + "^" * max(1, sum(map(_width, meant)))


@lru_cache(maxsize=1_000)
def _width(sign: str) -> int:
    """Return how many columns of a terminal a sign takes."""
    if unicodedata.combining(sign) or sign in "\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _one_line(text: str) -> str:
    return _visible(" ".join(text.split()))


def _visible(text: str) -> str:
    """Return a text with “�” for signs that a terminal would obey instead of show."""
    return _UNSEEN.sub("\ufffd", text)
