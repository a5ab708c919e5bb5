"""Where a passage names people and places: as its events and the notes on it know them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from studyapp.domain.events import Findings
from studyapp.domain.notes import Mention, Note, NoteKind
from studyapp.domain.texts import Span

_SHORTEST = 3
"""Letters that a name has at least: a shorter one stands in too many words."""
_KINDS = (NoteKind.PERSON, NoteKind.PLACE)


def mentions(findings: Findings, aliases: Mapping[str, Iterable[str]]) -> tuple[Mention, ...]:
    """Return where people and places are named, in the order of the text, each letter once.

    `aliases` has the other names of one person or place by the first of them. A person goes by the
    last name too. Where damaged words are read as a name, they name it. A note on a person or place
    says that its words are one: the name among them, if there is any that is known.
    """
    noted = [_noted(note, aliases) for note in findings.notes if note.kind in _KINDS]
    known = _known(findings, noted, aliases)
    found = [*noted, *_found(findings, known)] if known else noted
    return tuple(_apart(found))


def _noted(note: Note, aliases: Mapping[str, Iterable[str]]) -> Mention:
    usual = _usual(aliases) | {name: name for name in aliases}
    named = _any_of(usual).search(note.citation.quote) if usual else None
    if named is None:
        return Mention(note.span, note.kind, note.citation.quote)
    start = note.span.start + named.start()
    return Mention(Span(start, start + len(named[0])), note.kind, usual[named[0]])


def _known(
    findings: Findings, noted: Iterable[Mention], aliases: Mapping[str, Iterable[str]]
) -> dict[str, tuple[NoteKind, str]]:
    """Return the kind and the usual name of every name."""
    usual = _usual(aliases)
    known: dict[str, tuple[NoteKind, str]] = {}
    for event in findings.events:
        for kind, names in ((NoteKind.PERSON, event.people), (NoteKind.PLACE, event.places)):
            for name in names:
                first = usual.get(name, name)
                for each in _names(kind, (name, first, *aliases.get(first, ()))):
                    known.setdefault(each, (kind, first))
    for mention in noted:
        for each in (mention.name, *aliases.get(mention.name, ())):
            known.setdefault(each, (mention.kind, mention.name))
    return known


def _usual(aliases: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the usual name of every other name."""
    return {other: name for name, others in aliases.items() for other in others}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


def _names(kind: NoteKind, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if len(name) >= _SHORTEST:
            yield name
        last = name.rpartition(" ")[2]
        if kind is NoteKind.PERSON and len(last) > _SHORTEST and not last.isupper():
            yield last


def _found(findings: Findings, known: Mapping[str, tuple[NoteKind, str]]) -> Iterator[Mention]:
    pattern = _any_of(known)
    for reading in findings.emendations:
        name = pattern.search(reading.reads)
        if name is not None:
            yield Mention(reading.span, *known[name[0]])
    for place in pattern.finditer(findings.passage.text):
        yield Mention(_span(place), *known[place[0]])


def _span(place: re.Match[str]) -> Span:
    return Span(place.start(), place.end())


def _apart(found: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that share no letter, those given first before others."""
    kept: list[Mention] = []
    for each in sorted(found, key=lambda mention: mention.span.start):
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    yield from kept
