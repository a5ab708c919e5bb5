"""What the reader has to say of notes: claims, words, names, remarks, and the text as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.domain.notes import About, ClaimVerdict, Mention, Note, NoteKind, RemarkVerdict
from studyapp.ui.wording import note_text, tr


@dataclass(frozen=True, slots=True)
class Fact:
    """A caption and what it says; `quoted` is the passage's own wording, `read` is ours.

    `aside` is what can be left out where there is little room.
    """

    caption: str
    says: str
    quoted: bool = False
    read: bool = False
    aside: bool = False


def verdict_words(verdict: ClaimVerdict) -> str:
    """Return what is known of a claim, in a word or two."""
    return {
        ClaimVerdict.RIGHT: tr("right"),
        ClaimVerdict.WRONG: tr("wrong"),
        ClaimVerdict.DISPUTED: tr("disputed"),
        ClaimVerdict.OPINION: tr("an opinion"),
    }[verdict]


def _is_to_check(note: Note) -> bool:
    return note.verdict is not ClaimVerdict.RIGHT


def note_name(note: Note) -> str:
    """Return what a note is called, with its verdict if it is on a claim."""
    if note.kind is NoteKind.CLAIM:
        claim = tr("Claim to check") if _is_to_check(note) else tr("Checked claim")
        return claim if note.verdict is None else f"{claim}: {verdict_words(note.verdict)}"
    if note.kind is NoteKind.REMARK:
        is_fine = note.remark is RemarkVerdict.FITS
        return tr("Remark: it fits") if is_fine else tr("Remark: it does not fit")
    names = {
        NoteKind.WORD: tr("Word"),
        NoteKind.PERSON: tr("Person"),
        NoteKind.PLACE: tr("Place"),
    }
    return names[note.kind]


def note_facts(notes: Sequence[Note], *, headed: bool) -> Iterator[Fact]:
    """Yield what notes say; the first one's name is left out where it is the heading."""
    for number, note in enumerate(notes):
        yield Fact("" if headed and number == 0 else note_name(note), note_text(note))
        if note.basis:
            yield Fact(tr("Basis"), note.basis)


def about_facts(about: About) -> tuple[Fact, ...]:
    """Return what a pack says of a passage as a whole."""
    described = (Fact("", about.description),) if about.description else ()
    return (
        *described,
        Fact(tr("Source"), about.source or tr("unknown")),
        Fact(tr("Licence"), about.license or tr("not given"), aside=True),
        Fact(tr("Pack"), about.pack, aside=True),
    )


def about_aloud(about: About) -> str:
    """Return what is said of a passage as a whole at its beginning."""
    return tr("about this text: {says}", says=about.description or about.pack)


def note_aloud(note: Note) -> str:
    """Return what is said when the keys land on words with a note."""
    return f"{note_name(note).lower().replace(':', ',')}: {note_text(note)}"


def mention_aloud(mention: Mention) -> str:
    """Return what is said when the keys land on a name."""
    if mention.kind is NoteKind.PERSON:
        return tr("person, {name}", name=mention.name)
    return tr("place, {name}", name=mention.name)


def mention_hint(mention: Mention, words: str) -> str:
    """Return what the tooltip of a name says, empty where it would say the same again."""
    if mention.known_as and mention.known_as != words:
        return tr("{name}, also {other}", name=mention.name, other=mention.known_as)
    return "" if mention.name == words else mention.name
