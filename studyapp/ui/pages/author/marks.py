"""Where findings lie in a document, and how they are marked there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from studyapp.domain.checks import Finding, Severity
from studyapp.ui.theme import Look
from studyapp.ui.wording import say, tr

TOKENS = {Severity.ERROR: "wrong", Severity.WARNING: "repair", Severity.ADVICE: "ink2"}
SIGNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}
"""Colour and icon of each severity."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a finding means in a document, in the positions of Qt, which count UTF-16 units."""

    start: int
    end: int


def place_of(finding: Finding, document: QTextDocument) -> Place:
    """Return where a finding lies; what is past the end is moved to the end."""
    block = document.findBlockByNumber(min(finding.line, document.blockCount()) - 1)
    text = block.text()
    start = _units(_points(text)[: finding.column - 1])
    long = _units(_points(text)[finding.column - 1 :][: finding.length])
    start = min(start, block.length() - 1)
    return Place(block.position() + start, block.position() + start + long)


def severity_words(severity: Severity) -> str:
    """Return how bad a finding is, in a word."""
    return {
        Severity.ERROR: tr("Error"),
        Severity.WARNING: tr("Warning"),
        Severity.ADVICE: tr("Advice"),
    }[severity]


def finding_words(finding: Finding) -> str:
    """Return a finding as a sentence, with what to write instead."""
    says = tr(
        "{severity} {code}: {message}",
        severity=severity_words(finding.severity),
        code=finding.code,
        message=say(finding.message),
    )
    hint = finding.suggestion
    return says if hint is None else tr("{says}; {hint}", says=says, hint=say(hint))


def underlined(
    findings: Iterable[Finding], document: QTextDocument, look: Look
) -> Sequence[QTextEdit.ExtraSelection]:
    """Return a wave below each finding."""
    return [_wave(finding, document, look) for finding in findings]


def _wave(finding: Finding, document: QTextDocument, look: Look) -> QTextEdit.ExtraSelection:
    place = place_of(finding, document)
    wave = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(place.start)
    cursor.setPosition(max(place.end, place.start), QTextCursor.MoveMode.KeepAnchor)
    shape = QTextCharFormat()
    shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    shape.setUnderlineColor(look.color(TOKENS[finding.severity]))
    wave.cursor, wave.format = cursor, shape
    return wave


def _points(text: str) -> str:
    """Return a text of Qt with whole signs, one code point each."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _units(text: str) -> int:
    return sum(2 if ord(sign) > 0xFFFF else 1 for sign in text)
