"""Packs: passages, events, cards and questions that travel together as readable files."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import PackId, Recipe
from studyapp.domain.notes import ClaimVerdict, Note, NoteKind
from studyapp.domain.question_pieces import Figure
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import Citation, Emendation, Passage, PassageId, apart
from studyapp.domain.when import When

__all__ = [
    "ClaimVerdict",
    "Credit",
    "Depicted",
    "Era",
    "Given",
    "Note",
    "NoteKind",
    "Pack",
    "PackPassage",
    "WantedQuestions",
    "WrittenCard",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPassage:
    """A passage of a pack and what is laid over it, in the order of the text.

    `name` is its id in the pack, `file` the path of its text there; `source` and `license` are as
    its author gave them.
    """

    name: str
    passage: Passage
    file: str = ""
    source: str = ""
    license: str = ""
    language: str = ""
    level: str = ""
    emendations: tuple[Emendation, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Era:
    """A band behind the timeline."""

    title: str
    when: When


@dataclass(frozen=True, slots=True)
class Depicted:
    """A picture of a pack, and what it goes with: an event by its own id, else a whole passage."""

    figure: Figure
    passage: PassageId
    event: EventId | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Whose a file of a pack is."""

    file: str
    author: str
    license: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class WantedQuestions:
    """Questions that a pack has made of its events: by a recipe, at most so many, None for all.

    Only of events that are of one of the `lanes`, if it names any, and at least so important.
    """

    recipe: Recipe
    min_importance: int = 1
    lanes: tuple[str, ...] = ()
    most: int | None = None

    def takes(self, event: Event) -> bool:
        """Return whether questions may be made of an event."""
        of_lane = not self.lanes or (event.lane or "").casefold() in map(str.casefold, self.lanes)
        return of_lane and event.importance >= self.min_importance


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenCard:
    """A card written by hand; front and back are Markdown without HTML. `id` is its own alone."""

    id: str
    front: str
    back: str
    passage: PassageId | None = None
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack as it was read: only what is sound.

    Events and questions carry ids that begin with the pack's. `digest` is the SHA-256 of its files
    in hex, whatever the order in which they lie; `files` are their bytes by path, media included.
    Retired questions are left out, but for their ids; `faulty` are those of all that has errors, as
    long as it says an id. `depends` are the ids of packs that it needs,
    `wanted` says which questions are to be made of its events.
    """

    id: PackId
    version: int
    title: str
    language: str
    license: str
    authors: tuple[str, ...]
    digest: str
    description: str = ""
    level: str = ""
    subjects: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    homepage: str = ""
    passages: tuple[PackPassage, ...] = ()
    events: tuple[Event, ...] = ()
    questions: tuple[Question, ...] = ()
    cards: tuple[WrittenCard, ...] = ()
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    eras: tuple[Era, ...] = ()
    pictures: tuple[Depicted, ...] = ()
    retired: tuple[QuestionId, ...] = ()
    faulty: tuple[QuestionId, ...] = ()
    depends: tuple[PackId, ...] = ()
    credits: tuple[Credit, ...] = ()
    wanted: tuple[WantedQuestions, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    def readings_of(self, passage: PassageId) -> tuple[Emendation, ...]:
        """Return what it lays over a passage, under whatever names it has the text."""
        return apart(each for lent in self._lent(passage) for each in lent.emendations)

    def notes_on(self, passage: PassageId) -> tuple[Note, ...]:
        """Return its notes on a passage, in the order of the text."""
        every = [note for lent in self._lent(passage) for note in lent.notes]
        return tuple(sorted(every, key=lambda note: note.citation.span))

    def events_of(self, passage: PassageId) -> tuple[Event, ...]:
        """Return the events that it tells of a passage."""
        return tuple(event for event in self.events if event.passage == passage)

    def _lent(self, passage: PassageId) -> list[PackPassage]:
        return [lent for lent in self.passages if lent.passage.id == passage]


@dataclass(frozen=True, slots=True)
class Given:
    """An event as its pack has it, and the id that it goes by in the library."""

    event: Event
    known_as: EventId
