"""What stands at a line of a pack as a learner would meet it. Nothing of it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from studyapp.domain.answers import Answer
from studyapp.domain.events import Event
from studyapp.domain.packs import Pack, WrittenCard
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import Verdict
from studyapp.domain.texts import Emendation, PassageId
from studyapp.generate.authored import dealt
from studyapp.grade.grading import grade
from studyapp.study.authoring.outline import Entry

_SEED = 1
"""Choices stand in the same order while one types."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands at a line: a question, an event or a card, or none of them.

    `name` is the id there, "" if none is. `cited_in` is the title of the passage it rests on;
    `repairs` are the readings laid over that.
    """

    name: str = ""
    question: Question | None = None
    event: Event | None = None
    card: WrittenCard | None = None
    cited_in: str = ""
    repairs: tuple[Emendation, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Return whether there is something to be shown."""
        return (self.question or self.event or self.card) is not None


def name_at(entries: Sequence[Entry], line: int) -> str:
    """Return the id of the entry of a file around a line, from 0; "" if there is none."""
    above = [entry for entry in entries if entry.line <= line]
    return above[-1].name if above else ""


def shown(pack: Pack | None, name: str) -> Shown:
    """Return what an id stands for in a pack as it was read; only the name if that is unsound."""
    if pack is None or not name:
        return Shown(name)
    own = f"{pack.id}/{name}"
    question = next((each for each in pack.questions if each.id == QuestionId(own)), None)
    event = next((each for each in pack.events if str(each.id) == own), None)
    card = next((each for each in pack.cards if each.id == name), None)
    about = question or event or card
    passage = None if about is None else about.passage
    found = Shown(name, event=event, card=card, cited_in=_title(pack, passage))
    if passage is not None:
        found = replace(found, repairs=pack.readings_of(passage))
    return found if question is None else replace(found, question=dealt(question, seed=_SEED))


def judged(question: Question, answer: Answer, *, took: timedelta) -> Verdict:
    """Return what an answer would be worth."""
    return Verdict(
        question=question,
        answer=answer,
        grade=grade(question, answer),
        seconds=took.total_seconds(),
        confidence=None,
    )


def _title(pack: Pack, passage: PassageId | None) -> str:
    lent = (each.passage for each in pack.passages)
    return next((each.title for each in lent if each.id == passage), "")
