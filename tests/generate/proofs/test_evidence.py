from dataclasses import replace

from studyapp.domain.texts import Citation, PassageId
from studyapp.generate.proofs.evidence import lacks_evidence
from tests.generate.proofs.candidates import (
    HARBOUR,
    KING,
    a_scene,
    a_when_choice,
    an_order,
    of_event,
)


def test_a_quote_that_does_not_stand_there_proves_nothing() -> None:
    moved = of_event(a_when_choice(), citation=replace(KING.citation, span=HARBOUR.citation.span))

    assert lacks_evidence(moved, a_scene()) == "The quote does not stand in the passage."


def test_a_quote_that_says_something_else_proves_nothing() -> None:
    other = of_event(a_when_choice(), citation=HARBOUR.citation)

    assert lacks_evidence(other, a_scene()) == "The quote does not say what the title says."


def test_a_quote_without_the_date_proves_nothing() -> None:
    span = replace(KING.citation.span, end=KING.citation.span.start + len(KING.title))
    dateless = of_event(a_when_choice(), citation=Citation(span, KING.title), dates=())

    assert lacks_evidence(dateless, a_scene()) == "The quote does not say when."


def test_every_event_of_a_sequence_needs_its_evidence() -> None:
    candidate = an_order()
    *firsts, last = candidate.events
    spoiled = replace(candidate, events=(*firsts, replace(last, citation=HARBOUR.citation)))

    assert lacks_evidence(spoiled, a_scene()) is not None


def test_a_question_on_another_passage_proves_nothing() -> None:
    stray = a_when_choice(passage=PassageId("elsewhere"))

    assert lacks_evidence(stray, a_scene()) == "The question belongs to another passage."
