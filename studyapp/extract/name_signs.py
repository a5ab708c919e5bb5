"""What the words around a name say: a person, a place, the title of a work, a heading."""

import re

from studyapp.domain.names import NameKind
from studyapp.domain.word_sets import word_set
from studyapp.extract.name_tables import NameWords

_BEFORE = 28
_BEHIND = 60
_LAST = re.compile(r"([A-Za-z’'-]+)(?:,?\s+|\s*[\"“‘(]\s?)$")
_LAST_TWO = re.compile(r"([A-Za-z-]+)\s+([A-Za-z-]+)\s+$")
_DEED = re.compile(
    r"(?:\s*\([^)]{0,40}\))?,?\s(?:(?:was|were|is)\s(?:then\s)?(?:born|assassinated|murdered|crowned|executed|elected"
    r"|beheaded|buried|appointed|succeeded|educated|imprisoned|arrested|baptised|baptized|knighted"
    r"|exiled|guillotined|hanged|canonised|canonized|excommunicated|married)|died|wrote|married|abdicated|reigned"
    r"|himself|herself|said|replied|composed|painted|argued|resigned|studied|published|whose)\b"
)
_WEAK_DEED = re.compile(
    r"\s(?:wanted|thought|refused|knew|believed|decided|hoped|ordered|led|commanded|invented"
    r"|discovered|became|took|made|gave|had|returned|went|came|met|told|asked|saw|was|sent|marched|crossed|defeated|beat|fled|fought|held|ruled|called)\b"
)
_ROLE = re.compile(
    r",\s(?:(?:the|a|an|his|her|their|then|later|who)\s)?(?:[\w-]+\s){0,3}?([\w-]+)\b"
)
_KIN = re.compile(r"[’']s?\s(?:(?:own|own|elder|younger|only|first|last|sudden|early)\s)?([a-z]+)")
_IN_PLACE = frozenset({"in", "near", "at", "outside", "around"})
_MOVES = re.compile(
    r"\b(?:sent|march(?:ed|es)?|came|come|went|go|goes|returned|moved|fled|sailed|travell?ed|rode|flew"
    r"|retreated|withdr[ae]w|advanced|crossed|escaped|journey|voyage|road|way|railway|line|driven|drove"
    r"|moved|expelled|emigrated|set\sout|brought|carried|taken|exiled|banished|deported|back|north|south"
    r"|east|west|miles|kilometres)\s(?:[a-z]+\s){0,2}(?:from|to|into|towards?|through|via|across)\s$"
    r"|\bfrom\s[A-Z][\w-]+\s(?:to|into|towards?)\s$"
)
_FAR_BEFORE = 50
_TO_PLACE = word_set(
    "from to into towards toward reached besieged besieging captured capturing entered left via "
    "through across inside leaving reaching entering occupied stormed outside beyond sacked"
)
_NO_PLACE = re.compile(r"['’]s|\s\d")
_BEHIND_NAMES = frozenset(("", *" .,;:!?'\"’”‘“)]}>-–—…/*_|&+=»«([<\u0001"))
_SMALL = word_set("a an and as at but by for from in of on or the to with de la le du von")
_OPENING = re.compile(r"(?:(?<=[\s(])|^)[\"“‘'_«]([^\"”’_»\n]*)$")
_CLOSING = re.compile(r"[^\"”’'_»\n.;]*[\"”’'_»]")
_SENTENCE = re.compile(r"(?:^|[.!?…:;]['\"”’)\]]*\s+|\n\s*\n\s*|[\"“‘(]\s*|[—–*•-]\s+)[\"“‘'(\[]*$")
_LINE_END = re.compile(r"[.!?;,:]['\"”’)\]]*\s*$")


def word_before(text: str, start: int) -> str:
    """Return the word before a place, in small letters, "" if something else stands there."""
    found = _LAST.search(text, max(0, start - _BEFORE), start)
    return "" if found is None else found[1].lower()


def is_cut(text: str, end: int) -> bool:
    """Return whether a sign stands behind a name that is none of writing: a letter was damaged."""
    return text[end : end + 1] not in _BEHIND_NAMES and not text[end].isspace()


def begins_sentence(text: str, start: int) -> bool:
    """Return whether a sentence, a line or a quotation begins at a place."""
    return _SENTENCE.search(text[max(0, start - 8) : start]) is not None


def in_title_of_work(text: str, start: int, end: int) -> bool:
    """Return whether a name is part of quoted words in capitals: the title of a work."""
    before = text[max(0, start - 50) : start]
    if not any(mark in before for mark in "\"“‘'_«"):
        return False
    opening = _OPENING.search(before)
    closing = _CLOSING.match(text, end, end + 60)
    if opening is None or closing is None:
        return False
    words = (opening[1] + text[start:end] + closing[0][:-1]).split()
    return all(word[:1].isupper() or word in _SMALL for word in words)


def in_heading(text: str, start: int, end: int) -> bool:
    """Return whether a name stands in a short line of words in capitals without a full stop."""
    line_start = text.rfind("\n", max(0, start - 90), start)
    line_end = text.find("\n", end, end + 90)
    if line_end < 0:
        line_end = len(text) if len(text) < end + 90 else -1
    if line_end < 0 or (line_start < 0 and start > 90):
        return False
    line = text[line_start + 1 : line_end]
    if len(line) > 90 or _LINE_END.search(line):
        return False
    words = line.split()
    large = sum(word[:1].isupper() for word in words)
    return large + sum(word in _SMALL for word in words) >= len(words) * 0.8


def signs_of(text: str, start: int, end: int, led: str, words: NameWords) -> dict[NameKind, int]:
    """Return how strongly the words around a name say that it is a person, and a place."""
    before = led or word_before(text, start)
    behind = text[end : end + _BEHIND]
    person = _person_sign(before, behind, words)
    place = 0 if _NO_PLACE.match(behind) else _place_sign(text, start, before, words)
    return {NameKind.PERSON: person, NameKind.PLACE: place}


def _person_sign(before: str, behind: str, words: NameWords) -> int:
    if before in words.human or _DEED.match(behind):
        return 3
    commands = 2 if before == "under" else 0
    kin = _KIN.match(behind)
    if kin is not None and kin[1] in words.kin:
        return 3
    role = _ROLE.match(behind)
    if role is not None and role[1].lower() in words.human:
        return 3
    return commands + (1 if _WEAK_DEED.match(behind) else 0)


def _place_sign(text: str, start: int, before: str, words: NameWords) -> int:
    if before in _IN_PLACE:
        return 3
    if before == "of":
        two = _LAST_TWO.search(text, max(0, start - _BEFORE), start)
        return 3 if two is not None and two[1].lower() in words.locality else 0
    if before not in _TO_PLACE:
        return 0
    return 3 if _MOVES.search(text, max(0, start - _FAR_BEFORE), start) else 2
