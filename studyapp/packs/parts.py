"""What the questions of all kinds have, from a pack to the question."""

from dataclasses import dataclass
from typing import Any

from studyapp.domain.kinds import PackId
from studyapp.domain.questions import QuestionId
from studyapp.packs.entries import Entry
from studyapp.packs.events import Happening, Happenings
from studyapp.packs.media import figure_of
from studyapp.packs.metadata import check_language
from studyapp.packs.nodes import words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.passages import Texts
from studyapp.packs.question_shapes import DefaultsShape, MultipleShape, QuestionShape, SingleShape
from studyapp.packs.stems import tell_stem

# Asked of every question; `isinstance` takes ten times as long for classes of pydantic.
_OF_CHOICES = frozenset((SingleShape, MultipleShape))

Parts = dict[str, Any]
"""The arguments that the questions of all kinds take."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a question of a pack may rest on."""

    pack: PackId
    shelf: Shelf
    texts: Texts
    happenings: Happenings


def parts_of(desk: Desk, entry: Entry[QuestionShape], defaults: DefaultsShape) -> Parts:
    """Return what is common to all kinds, with the defaults of the file."""
    shape = entry.shape
    tell_stem(entry.sheet, shape.stem, is_choice=type(shape) in _OF_CHOICES)
    if shape.language is not None:
        check_language(entry.sheet, shape.language)
    cited = desk.texts.cite(entry.sheet, shape.source)
    passage, citation = (None, None) if cited is None else cited
    tags = defaults.tags if shape.tags is None else shape.tags
    return {
        "id": QuestionId(f"{desk.pack}/{shape.id}"),
        "passage": passage,
        "citation": citation,
        "stem": words_of(shape.stem),
        "explanation": words_of(shape.explanation),
        "hint": words_of(shape.hint),
        "pack": desk.pack,
        "figure": figure_of(desk.shelf, entry.sheet, shape.figure, alt=""),
        "difficulty": shape.difficulty,
        "points": shape.points or defaults.points,
        "tags": tuple(map(words_of, tags)),
    }


def resting_on(parts: Parts, happenings: list[Happening]) -> Parts:
    """Return the parts of a question on events; they are its source if it names none."""
    events = [one.event for one in happenings if one.event is not None]
    parts = parts | {"events": tuple(event.id for event in events)}
    if parts["citation"] is None and events:
        first, *others = events
        here = [other.citation for other in others if other.passage == first.passage]
        parts |= {"passage": first.passage, "citation": first.citation, "others": tuple(here)}
    return parts
