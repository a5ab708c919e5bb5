"""Tables of well known names of history, and of the words by which other names are told."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from studyapp.domain.folding import STROKED, folded
from studyapp.domain.names import Known, NameKind
from studyapp.places import RESOURCES

FOLDER = RESOURCES / "names"
FILES = {
    NameKind.PERSON: "people.tsv",
    NameKind.PLACE: "places.tsv",
    NameKind.ORGANISATION: "organisations.tsv",
}

_SHORTEST_SHOUTED = 4
"""A shorter name in capitals is rather an abbreviation of something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words in small letters, by what they say of a name; `words.tsv` tells of each class."""

    stop: frozenset[str]
    month: frozenset[str]
    none: frozenset[str]
    people: frozenset[str]
    title: frozenset[str]
    royal: frozenset[str]
    weak: frozenset[str]
    noble: frozenset[str]
    office: frozenset[str]
    given: frozenset[str]
    doubtful: frozenset[str]
    particle: frozenset[str]
    epithet: frozenset[str]
    event: frozenset[str]
    eventhead: frozenset[str]
    organ: frozenset[str]
    organhead: frozenset[str]
    unit: frozenset[str]
    place: frozenset[str]
    placefirst: frozenset[str]
    placehead: frozenset[str]
    direction: frozenset[str]
    human: frozenset[str]
    kin: frozenset[str]
    locality: frozenset[str]
    common: frozenset[str]
    woman: frozenset[str]
    man: frozenset[str]
    female: frozenset[str]
    either: frozenset[str]


def rows(file: str) -> Iterator[list[str]]:
    """Yield the cells of the lines of a table in the folder of names, without remarks."""
    for line in (FOLDER / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def name_words() -> NameWords:
    """Return the words by which names are told; they are read once."""
    return NameWords(**{kind: frozenset(words.split()) for kind, words in rows("words.tsv")})


@cache
def known_names() -> Mapping[str, Known]:
    """Return the well known names by every form: as written, without accents, in capitals."""
    forms: dict[str, Known] = {}
    for kind, file in FILES.items():
        for name, *others in rows(file):
            known = Known(kind, name)
            for form in (name, *(other for cell in others for other in cell.split("; "))):
                _add(forms, form, known)
    return MappingProxyType(forms)


@cache
def _by_form() -> Mapping[str, tuple[str, ...]]:
    """Return the names of each line of the tables by every name that stands in it."""
    lines: dict[str, tuple[str, ...]] = {}
    for file in FILES.values():
        for name, *others in rows(file):
            line = (name, *(other for cell in others for other in cell.split("; ") if other))
            for form in line:
                lines.setdefault(form, line)
    return MappingProxyType(lines)


def other_names(name: str) -> tuple[str, ...]:
    """Return what somebody or something of history is also called, the best known name first."""
    return tuple(form for form in _by_form().get(name, ()) if form != name)


@cache
def _by_folded_form() -> Mapping[str, str]:
    return {folded(form): form for form in reversed(list(_by_form()))}


def other_names_typed(words: str) -> tuple[str, ...]:
    """Return what else the person or place is called whose name was typed, in whatever case."""
    return other_names(_by_folded_form().get(folded(words), ""))


def _add(forms: dict[str, Known], form: str, known: Known) -> None:
    forms[form] = known
    plain = unaccented(form)
    forms.setdefault(plain, known)
    if len(form) >= _SHORTEST_SHOUTED:
        forms.setdefault(form.upper(), known)
        forms.setdefault(plain.upper(), known)


def unaccented(text: str) -> str:
    """Return letters without accents and strokes."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(STROKED))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
