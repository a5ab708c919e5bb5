"""What someone means who writes a number or a truth as people do, and not as packs do."""

import re
from dataclasses import dataclass

_RIGHT = frozenset(("yes", "on", "y", "t", "true", "1", "right", "correct"))
_WRONG = frozenset(("no", "off", "n", "f", "false", "0", "wrong", "incorrect"))
_RIGHT_ABROAD = frozenset(("ja", "wahr", "richtig", "oui", "vrai", "sí", "si", "verdadero", "vero"))
_WRONG_ABROAD = frozenset(("nein", "falsch", "non", "faux", "falso"))
_GROUPED = re.compile(r"([+-]?\d{1,3})((?:[ '’\u00a0\u2009\u202f]\d{3})+)", re.ASCII)
_COMMAS = re.compile(r"([+-]?\d{1,3})((?:,\d{3})+)", re.ASCII)
_DECIMAL_COMMA = re.compile(r"([+-]?\d+),(\d+)", re.ASCII)
_POINTS = re.compile(r"([+-]?\d{1,3})((?:\.\d{3})+),(\d+)", re.ASCII)
_COMMAS_POINT = re.compile(r"([+-]?\d{1,3})((?:,\d{3})+)\.(\d+)", re.ASCII)
"""Thousands are parted by one sign, and decimals by the other."""
_NOUGHTS = re.compile(r"([+-]?\d+)\.0+", re.ASCII)
_PER_CENT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?) ?%")
_WITH_UNIT = re.compile(r"([+-]?[0-9]+(?:\.[0-9]+)?) ?(?:(?<= )[^\W\d_].*|[^\W\d_]\D*)")


def truth_meant(text: str) -> str | None:
    """Return `true` or `false`, whichever is meant by a word; None if it is not known."""
    word = text.strip().casefold()
    if word in _RIGHT | _RIGHT_ABROAD:
        return "true"
    return "false" if word in _WRONG | _WRONG_ABROAD else None


@dataclass(frozen=True, slots=True)
class MeantNumber:
    """A hint how to write a `number`, or the `other` one; it `is_sure` if no other can be meant."""

    hint: str
    number: str
    other: str = ""
    is_sure: bool = False


def number_meant(text: str) -> MeantNumber | None:
    """Return which number is meant by words with one in it, None if that is not known."""
    if found := _GROUPED.fullmatch(text) or _COMMAS.fullmatch(text):
        return _grouped(text, found)
    if found := _DECIMAL_COMMA.fullmatch(text):
        return MeantNumber("write {number}", f"{found[1]}.{found[2]}")
    if found := _POINTS.fullmatch(text) or _COMMAS_POINT.fullmatch(text):
        return MeantNumber("write {number}", f"{_whole(found)}.{found[3]}", is_sure=True)
    if found := _NOUGHTS.fullmatch(text):
        return MeantNumber("write {number}", found[1], is_sure=True)
    return _with_unit(text)


def _with_unit(text: str) -> MeantNumber | None:
    """Return what is meant by a number with a word or a sign behind it."""
    if found := _PER_CENT.fullmatch(text):
        says = "write {number} if it counts per cent, or how much that share is"
        return MeantNumber(says, found[1])
    found = _WITH_UNIT.fullmatch(text)
    return MeantNumber("write {number} alone", found[1]) if found else None


def _grouped(text: str, found: re.Match[str]) -> MeantNumber:
    """Return what is meant by thousands that are parted, or by one comma that is a point."""
    if text.count(",") == 1:
        says = "write {number}, or {other} if the comma is a point"
        return MeantNumber(says, _whole(found), text.replace(",", "."))
    return MeantNumber("write {number}", _whole(found), is_sure=True)


def _whole(found: re.Match[str]) -> str:
    return found[1] + re.sub(r"\D", "", found[2])
