"""What stands in pack.yaml and in the files of events, cards, notes and emendations."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import Field

from studyapp.domain.calendars import Calendar
from studyapp.domain.events import Status
from studyapp.domain.kinds import Recipe
from studyapp.domain.notes import ClaimVerdict, NoteKind
from studyapp.domain.texts import Sureness
from studyapp.packs.fields import Names, OtherNames, SeveralNames, Shape, Text, Words, one_of, whole


class SourceShape(Shape):
    """A citation."""

    passage: Words
    quote: Words
    occurrence: Annotated[int, whole(1, 10_000)] | None = None


class FigureShape(Shape):
    """A picture and what it shows."""

    file: Words
    alt: Text | None = None


class PlacedFigureShape(FigureShape):
    """A picture in a passage, behind the words of `after`."""

    after: Words | None = None


class PassageShape(Shape):
    """A passage as pack.yaml announces it."""

    id: Words
    file: Words
    title: Words
    source: Text | None = None
    license: Words | None = None
    language: Words | None = None
    level: Text | None = None
    figures: tuple[PlacedFigureShape, ...] = ()


class EraShape(Shape):
    """A band behind the timeline."""

    title: Words
    when: Words


class CreditShape(Shape):
    """Whose a picture is."""

    when_missing: ClassVar[Mapping[str, str]] = {"author": "M36", "license": "M36"}
    file: Words
    author: Words
    license: Words
    source: Text | None = None


class PackShape(Shape):
    """pack.yaml; what is listed in it is looked at one by one."""

    format: Words | None = None
    id: Words
    version: Annotated[int, whole(1, 1_000_000)]
    title: Words
    language: Words
    license: Words
    authors: tuple[Words, ...]
    description: Text | None = None
    level: Text | None = None
    subjects: tuple[Words, ...] = ()
    tags: tuple[Words, ...] = ()
    homepage: Text | None = None
    passages: tuple[Any, ...] = ()
    aliases: dict[Words, OtherNames] = Field(default_factory=dict)
    eras: tuple[Any, ...] = ()
    credits: tuple[Any, ...] = ()
    depends: tuple[Words, ...] = ()


class EmendationShape(SourceShape):
    """A reading in place of damaged text."""

    reads: Words
    reason: Words
    confidence: Annotated[Sureness, one_of(Sureness)]


class NoteShape(SourceShape):
    """What should be known of some words."""

    kind: Annotated[NoteKind, one_of(NoteKind, but=NoteKind.REMARK)]
    text: Words
    verdict: Annotated[ClaimVerdict, one_of(ClaimVerdict)] | None = None
    basis: Text | None = None


class EventShape(Shape):
    """A dated event."""

    id: Words
    title: Words
    when: Words
    shown: Text | None = None
    calendar: Annotated[Calendar, one_of(Calendar)] | None = None
    place: Names = ()
    people: SeveralNames = ()
    lane: Words | None = None
    status: Annotated[Status, one_of(Status)] = Status.FACT
    importance: Annotated[int, whole(1, 5)] = 3
    after: Names = ()
    before: Names = ()
    part_of: Names = ()
    source: SourceShape | None = None
    figure: FigureShape | None = None


class CardShape(Shape):
    """A card written by hand."""

    id: Words
    front: Words
    back: Words
    source: SourceShape | None = None
    figure: FigureShape | None = None
    tags: tuple[Words, ...] = ()


class WhereShape(Shape):
    """Which events questions are made from."""

    min_importance: Annotated[int, whole(1, 5)] | None = None
    lane: Names = ()


class GenerateShape(Shape):
    """Questions to be made from the events."""

    recipe: Annotated[Recipe, one_of(Recipe)]
    where: WhereShape | None = None
    max: Annotated[int, whole(1, 1_000)] | None = None


class Use(StrEnum):
    """Whether a question is asked."""

    ACTIVE = "active"
    RETIRED = "retired"
