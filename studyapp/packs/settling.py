"""What is left of a pack when what rests on faulty things is taken out, too."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Pack
from studyapp.domain.questions import Question
from studyapp.domain.texts import PassageId


def settled(pack: Pack) -> Pack:
    """Return a pack in which everything that is named is there."""
    passages = {passage.passage.id for passage in pack.passages}
    events = tuple(event for event in pack.events if event.passage in passages)
    return replace(
        pack,
        events=events,
        questions=tuple(_questions(pack.questions, passages, events)),
        cards=tuple(card for card in pack.cards if _is_there(card.passage, passages)),
    )


def _questions(
    questions: Iterable[Question], passages: Collection[PassageId], events: Iterable[Event]
) -> Iterable[Question]:
    known: set[EventId] = {event.id for event in events}
    for question in questions:
        if not _is_there(question.passage, passages):
            continue
        if known.issuperset(question.events):
            yield question
        else:
            named = tuple(event for event in question.events if event in known)
            yield replace(question, events=named)


def _is_there(passage: PassageId | None, passages: Collection[PassageId]) -> bool:
    return passage is None or passage in passages
