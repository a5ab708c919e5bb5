"""Timelines in other programs' files: what comes, what goes, and what was lost on the way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studyapp.domain.events import Event, Status
from studyapp.domain.messages import Message
from studyapp.domain.packs import Era
from studyapp.domain.taking import Refused
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event as a row of a file has it; `line` is where the row begins, from 1.

    `text` is what more the row tells, `passage` and `quote` what it says it was taken from.
    """

    line: int
    title: str
    when: When
    text: str = ""
    lane: str | None = None
    status: Status = Status.FACT
    importance: int = 3
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    passage: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file of another program holds: what is sound, what is not, what has no place here.

    `title` is what the file calls the whole, empty where it does not.
    """

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...] = ()
    eras: tuple[Era, ...] = ()
    lost: tuple[Message, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """The events that go out, in order of time, with the titles of their passages and the eras."""

    title: str
    events: tuple[Event, ...]
    passages: Mapping[PassageId, str] = field(default_factory=dict)
    eras: tuple[Era, ...] = ()

    def passage_of(self, event: Event) -> str:
        """Return the title of the passage that an event rests on."""
        return self.passages.get(event.passage, "")


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it is to be written, and what it cannot say."""

    content: bytes
    lost: tuple[Message, ...] = ()
