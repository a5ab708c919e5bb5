"""Where a passage names people and places: as packs and notes know them, and as they are found."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from studyapp.domain.events import Event, Findings
from studyapp.domain.folding import folded
from studyapp.domain.names import Known, Name, NameKind
from studyapp.domain.notes import Mention, Note, NoteKind
from studyapp.domain.texts import Emendation, Span
from studyapp.extract.name_forms import key_of
from studyapp.extract.names import names_of
from studyapp.extract.runs import any_of

_SHORTEST = 3
"""Letters that a name has at least: a shorter one stands in too many words."""
_MOST_WORDS = 4
"""A reading of more words is no name."""
_NOTED = {NoteKind.PERSON: NameKind.PERSON, NoteKind.PLACE: NameKind.PLACE}
_MARKED = {NameKind.PERSON: NoteKind.PERSON, NameKind.PLACE: NoteKind.PLACE}


def mentions(findings: Findings, aliases: Mapping[str, Iterable[str]]) -> tuple[Mention, ...]:
    """Return where people and places are named, in the order of the text, each letter once.

    `aliases` has the other names of one person or place by the first of them. Where damaged words
    are read as a name, they name it. A note on a person or place says that its words are one: the
    name among them, if there is any that is known.
    """
    own = own_names(findings.events, findings.notes, aliases)
    noted = [_noted(note, aliases) for note in findings.notes if note.kind in _NOTED]
    names = names_of(findings.passage.text, given=findings.emendations, own=own)
    rewritten = {each.span for each in findings.emendations if _rewrites(each)}
    marked = _marked(name for name in names if name.span not in rewritten)
    return tuple(_apart([*noted, *marked]))


def own_names(
    events: Iterable[Event], notes: Iterable[Note], aliases: Mapping[str, Iterable[str]]
) -> dict[str, Known]:
    """Return the people and places that events, notes and aliases know, by every form."""
    usual = _usual(aliases)
    own: dict[str, Known] = {}
    for event in events:
        for kind, names in ((NameKind.PERSON, event.people), (NameKind.PLACE, event.places)):
            for name in names:
                first = usual.get(name, name)
                for form in (name, first, *aliases.get(first, ())):
                    own.setdefault(form, Known(kind, first))
    for note in notes:
        if note.kind in _NOTED:
            name = _noted(note, aliases).name
            for form in (name, *aliases.get(name, ())):
                own.setdefault(form, Known(_NOTED[note.kind], name))
    return {form: known for form, known in own.items() if len(form) >= _SHORTEST}


def _rewrites(reading: Emendation) -> bool:
    """Return whether a reading is more than a name: its words as a whole name nobody."""
    return len(reading.reads.split()) > _MOST_WORDS


def _noted(note: Note, aliases: Mapping[str, Iterable[str]]) -> Mention:
    usual = _usual(aliases) | {name: name for name in aliases}
    named = any_of(usual).search(note.citation.quote) if usual else None
    if named is None:
        return Mention(note.span, note.kind, note.citation.quote)
    start = note.span.start + named.start()
    return Mention(Span(start, start + len(named[0])), note.kind, usual[named[0]])


def _usual(aliases: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return the usual name of every other name."""
    return {other: name for name, others in aliases.items() for other in others}


def _marked(names: Iterable[Name]) -> Iterator[Mention]:
    for name in names:
        if name.kind in _MARKED:
            yield Mention(name.span, _MARKED[name.kind], name.shown, _known_as(name))


def _known_as(name: Name) -> str:
    """Return what it is well known by, if the passage does not have that in its name."""
    known = key_of(name.name)
    is_said = set(folded(known).split()) <= set(folded(name.shown).split())
    return "" if is_said else known


def _apart(found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions that share no letter, those given first before others."""
    kept: list[Mention] = []
    for each in sorted(found, key=lambda mention: mention.span.start):
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    yield from kept
