"""What is explained beside the words that the caret stands at."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.events import DateExpression
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind, RemarkVerdict
from studyapp.domain.texts import Emendation, Span, Sureness
from studyapp.ui.figures import figure
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.noting import Fact, about_facts, note_facts, note_name
from studyapp.ui.pages.reader.standing import Standing
from studyapp.ui.pages.reader.telling import carried, read_at
from studyapp.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Explanation:
    """What stands beside words: its heading, which of all repairs it is, and the facts.

    `icon` and `tone` are its sign and the colour of that. `source` is where a missing part of the
    date was taken from, `source_words` what stands there.
    """

    heading: str
    place: str
    facts: tuple[Fact, ...]
    icon: str
    tone: str
    shows_original: bool = False
    source: Span | None = None
    source_words: str = ""

    @property
    def bar(self) -> str:
        """Return the colour of the bar beside it."""
        return self.tone if self.tone in ("repair", "right", "wrong") else "edge"

    @property
    def aloud(self) -> str:
        """Return it as it is spoken."""
        return ". ".join([self.heading, *(_spoken(fact).rstrip(".") for fact in self.facts)])


def _spoken(fact: Fact) -> str:
    return f"{fact.caption}: {fact.says}" if fact.caption else fact.says


def explained(
    text: str, landmarks: Landmarks, standing: Standing, *, originals: frozenset[Span]
) -> Explanation | None:
    """Return what explains the place of the caret, None where nothing is to be explained."""
    if standing.about:
        facts = about_facts(standing.about[0])
        return Explanation(tr("About this text"), "", facts, "info", "ink2")
    date, repair, notes = standing.date, standing.repair, standing.notes
    source = None if date is None else landmarks.source_of(date)
    if repair is None and source is None:
        return _of_notes(notes) if notes else None
    facts = () if repair is None else _repair_facts(text, repair)
    words_there = "" if source is None else read_at(text, landmarks, source)
    if date is not None and source is not None:
        facts = (*facts, Fact(tr("The date"), carried(text, landmarks, date)))
    return Explanation(
        heading=_heading(date, repair),
        place="" if repair is None else _place(landmarks, repair),
        facts=(*facts, *note_facts(notes, headed=False)),
        icon="date" if repair is None else "repair",
        tone="accent" if repair is None else "repair",
        shows_original=repair is not None and repair.span in originals,
        source=source,
        source_words=words_there,
    )


def _of_notes(notes: Sequence[Note]) -> Explanation:
    facts = tuple(note_facts(notes, headed=True))
    icon, tone = _sign(notes[0])
    return Explanation(note_name(notes[0]), "", facts, icon, tone)


def _sign(note: Note) -> tuple[str, str]:
    """Return the icon and the tone of a note."""
    icons = {NoteKind.WORD: "info", NoteKind.PERSON: "person", NoteKind.PLACE: "place"}
    if note.kind is NoteKind.REMARK:
        return ("check" if note.remark is RemarkVerdict.FITS else "warning"), "ink2"
    if note.kind is not NoteKind.CLAIM:
        return icons[note.kind], "ink2"
    if note.verdict is ClaimVerdict.RIGHT:
        return "check", "right"
    return "warning", "wrong" if note.verdict is ClaimVerdict.WRONG else "ink2"


def _repair_facts(text: str, repair: Emendation) -> tuple[Fact, ...]:
    sure = {
        Sureness.SURE: tr("We are sure of this."),
        Sureness.LIKELY: tr("This is likely."),
        Sureness.OPEN: tr("This is open: it may be read otherwise."),
    }
    return (
        Fact(tr("We read"), repair.reads, read=True),
        Fact(tr("In the source"), " ".join(repair.span.cut(text).split()), quoted=True),
        Fact(tr("Why"), f"{repair.reason} {sure[repair.sureness]}".strip()),
    )


def _heading(date: DateExpression | None, repair: Emendation | None) -> str:
    if repair is None:
        return tr("Date with a part from elsewhere")
    return tr("Repair") if date is None else tr("Repaired date")


def _place(landmarks: Landmarks, repair: Emendation) -> str:
    return tr(
        "{n} of {all}", n=figure(landmarks.place_of(repair)), all=figure(len(landmarks.repairs))
    )
