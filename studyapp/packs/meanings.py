"""What the keys of packs are for, in a line each, and which of them name something elsewhere."""

from collections.abc import Mapping
from enum import StrEnum

from studyapp.packs.fields import Shape
from studyapp.packs.question_shapes import (
    ChoiceShape,
    ClozeShape,
    DateShape,
    GapShape,
    MultipleShape,
    NearDateShape,
    NumberShape,
    OpenShape,
    OrderShape,
    QuestionShape,
    RubricShape,
    ShortShape,
    TimelineShape,
    TrueFalseShape,
)
from studyapp.packs.shapes import (
    CreditShape,
    EraShape,
    EventShape,
    FigureShape,
    GenerateShape,
    NoteShape,
    PackShape,
    PassageShape,
    PlacedFigureShape,
    SourceShape,
    WhereShape,
)


class Named(StrEnum):
    """What in a pack has a name; but for questions and cards, keys elsewhere can hold it."""

    EVENT = "event"
    PASSAGE = "passage"
    QUESTION = "question"
    CARD = "card"
    PICTURE = "picture"
    TEXT = "text"
    LANE = "lane"
    TAG = "tag"
    GAP = "gap"


def named_by(shape: type[Shape], key: str) -> Named | None:
    """Return what the values of a key name (or its keys: gaps), None if they name nothing."""
    return next((named for owner, named in _NAMED.get(key, ()) if issubclass(shape, owner)), None)


def meaning(shape: type[Shape], key: str) -> str:
    """Return what a key is for, without a full stop."""
    own = (says for owner, says in _OWN.get(key, ()) if issubclass(shape, owner))
    return next(own, _MEANINGS.get(key, ""))


_NAMED: Mapping[str, tuple[tuple[type[Shape], Named], ...]] = {
    "passage": ((SourceShape, Named.PASSAGE),),
    "event": ((DateShape, Named.EVENT),),
    "events": ((TimelineShape, Named.EVENT),),
    "after": ((EventShape, Named.EVENT),),
    "before": ((EventShape, Named.EVENT),),
    "part_of": ((EventShape, Named.EVENT),),
    "file": (
        (PassageShape, Named.TEXT),
        (FigureShape, Named.PICTURE),
        (CreditShape, Named.PICTURE),
    ),
    "image": ((ChoiceShape, Named.PICTURE),),
    "lane": ((EventShape, Named.LANE), (WhereShape, Named.LANE)),
    "tags": ((Shape, Named.TAG),),
    "gaps": ((ClozeShape, Named.GAP),),
}

_MEANINGS: Mapping[str, str] = {
    "accents": "whether é and e are the same",
    "accept": "other answers that are right, too",
    "after": "events that came before this one",
    "aliases": "other names of a person or place",
    "allow_repeat": "whether a right side may belong to several pairs",
    "alt": "what the picture shows, for whoever cannot see it",
    "answer": "the right answer",
    "answers": "the right choices, two or more",
    "author": "who made it",
    "authors": "who wrote the pack",
    "back": "the side of the card with the answer",
    "basis": "what the note rests on",
    "before": "events that came after this one",
    "calendar": "the calendar in which the date is written",
    "case": "whether capital letters count",
    "confidence": "how sure the reading is",
    "credits": "whose the pictures are",
    "depends": "ids of packs that this one needs",
    "description": "what the pack is about, for lists",
    "difficulty": "how hard it is, from 1 to 5",
    "eras": "bands behind the timeline",
    "event": "the event that the date belongs to",
    "events": "the events to place, by their ids",
    "explanation": "what is told after the answer",
    "extra_right": "right sides that belong to no pair",
    "feedback": "what is told to whoever picks this",
    "figure": "a picture beside it",
    "figures": "the pictures in the passage",
    "file": "the picture's file, as media/NAME.png",
    "format": "the format of the file",
    "front": "the side of the card with the question",
    "gaps": "what belongs into each gap of the text",
    "hint": "a help that is shown on request",
    "homepage": "the address of a page about the pack",
    "id": "a name that nothing else in the pack has",
    "image": "a picture to pick",
    "importance": "how important it is, from 1 to 5; 5 is asked first",
    "items": "what to put in order, written in the right order",
    "kind": "what kind of question it is",
    "lane": "the row of the timeline that it stands in",
    "language": "the language, as in en or pt-BR",
    "left": "the side that is shown in order",
    "level": "for whom it is, as in B1",
    "license": "the licence, as in CC-BY-4.0",
    "match": "how typed words are compared",
    "max": "so many questions at most",
    "min_importance": "only events that are at least so important",
    "min_words": "so many words are wanted at least",
    "model_answer": "an answer that would earn all points",
    "note": "a word for other authors, never shown to learners",
    "occurrence": "which place is meant, where the passage has the words more than once",
    "options_order": "in which order the choices stand",
    "pairs": "what belongs together: left and right",
    "part_of": "the events that this one is a part of",
    "partial": "what dates near the right one are worth",
    "passage": "the passage, by its id",
    "passages": "the texts of the pack",
    "people": "who took part",
    "place": "where it was",
    "points": "how many points it is worth",
    "punctuation": "whether commas and full stops count",
    "quote": "words of the passage, letter for letter",
    "reads": "what the words should be",
    "reason": "why they are read so",
    "recipe": "which kind of question is made",
    "reject": "answers that are never right, with what is told then",
    "right": "what belongs to the left side",
    "rubric": "what a good answer says, and its points",
    "score": "the share of the points, from 0 to 1",
    "scoring": "how the parts of the answer add up",
    "shown": "how the date is written, where the date alone is not enough",
    "source": "the words that it rests on",
    "status": "retired hides the question and keeps its results",
    "stem": "what is asked",
    "subjects": "the subjects that it belongs to",
    "tags": "words to find it by",
    "text": "what stands there",
    "title": "what it is called",
    "tolerance": "how far an answer may be off, as in 5y, 2m or 10d",
    "typos": "how many slips of the pen are forgiven, from 0 to 3",
    "unit": "the unit, as in km",
    "verdict": "whether a claim is right",
    "version": "a whole number, raised with every release",
    "when": "the date, as in 1869, 1869-11-17, 1869~ or -0043",
    "where": "which events are used",
    "within": "how near, as in 5y",
    "wrong": "the wrong choices",
}
_OWN: Mapping[str, tuple[tuple[type[Shape], str], ...]] = {
    "accept": ((GapShape, "other words that are right, too"),),
    "after": ((PlacedFigureShape, "the words of the passage behind which it stands"),),
    "answer": (
        (TrueFalseShape, "true or false"),
        (NumberShape, "the right number"),
        (DateShape, "the right date, as in 1869 or 1869-11-17"),
        (ShortShape, "the right answer, as it is shown"),
    ),
    "file": ((PassageShape, "the file of the text, as passages/NAME.txt"),),
    "id": (
        (PackShape, "the pack's id, never changed: results hang on it"),
        (QuestionShape, "the question's id, never changed: results hang on it"),
    ),
    "kind": (
        (NoteShape, "word, person, place or claim"),
        (GapShape, "short for words, date for a date"),
    ),
    "max": ((GenerateShape, "so many questions are made at most"),),
    "points": ((RubricShape, "what it earns"), (OpenShape, "the sum of the rubric's points")),
    "score": ((NearDateShape, "the share of the points, from 0 to 1"),),
    "scoring": (
        (MultipleShape, "all: everything or nothing; partial: a share of the points"),
        (OrderShape, "all: everything or nothing; pairs or positions: a share of the points"),
    ),
    "status": ((EventShape, "fact, planned or disputed"),),
    "text": ((NoteShape, "what should be known of the words"),),
    "tolerance": ((NumberShape, "how far an answer may be off"),),
    "when": ((EraShape, "from when to when, as in 1859/1869"),),
    "source": (
        (PassageShape, "where the text is from"),
        (CreditShape, "where the picture is from"),
    ),
    "title": ((PackShape, "what the pack is called"),),
}
