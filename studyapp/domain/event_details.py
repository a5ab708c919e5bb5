"""What there is to tell of an event beside itself."""

from dataclasses import dataclass

from studyapp.domain.events import Event
from studyapp.domain.kinds import PackId
from studyapp.domain.question_pieces import Figure
from studyapp.domain.texts import Emendation, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDetails:
    """An event with the title of its passage, the words that date it, and what is repaired in it.

    `figure` is the picture of it, or of its passage, that the pack `pack` gives.
    """

    event: Event
    passage: str
    date: Span | None = None
    repairs: tuple[Emendation, ...] = ()
    figure: Figure | None = None
    pack: PackId | None = None
