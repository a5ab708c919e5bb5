"""A newer finder changes nothing by itself: it proposes, and a person takes what is better."""

from dataclasses import replace

import pytest

from studyapp.domain.corrections import Decision, Proposal
from studyapp.domain.events import Event, EventId, Findings
from studyapp.domain.texts import PassageId, Span
from studyapp.extract.pipeline import FINDER, find
from studyapp.generate.cards import make_cards
from studyapp.study.adding import Addition
from studyapp.wiring import Program
from tests.builders import TEXT, a_passage
from tests.study.test_correcting import all_cards, made_cards, state


@pytest.fixture
def passage(program: Program) -> PassageId:
    """Return a passage as an older finder read it: it missed one, told one otherwise, made one."""
    found = older(find(a_passage(TEXT)))
    program.reading.keep(Addition(found, make_cards(found), ()))
    return found.passage.id


def older(found: Findings) -> Findings:
    law, throne, *_rest = found.events
    made = replace(law, id=EventId(f"{found.passage.id}-4-14"), title="No event at all", dates=())
    made = replace(made, citation=replace(made.citation, span=Span(4, 14), quote=TEXT[4:14]))
    events = (replace(law, title="A law"), made, throne)
    return replace(found, events=events, finder=FINDER - 1)


def told(proposals: tuple[Proposal, ...]) -> list[tuple[str, bool, bool]]:
    return [(each.event.title, each.instead_of is not None, each.is_none) for each in proposals]


def titles(events: tuple[Event, ...]) -> list[str]:
    return [event.title for event in events]


def test_it_proposes_what_it_finds_otherwise_anew_or_not_at_all(
    program: Program, passage: PassageId
) -> None:
    before = state(program, passage)

    offer = program.correcting.proposals(passage)

    assert program.correcting.is_outdated(passage)
    assert told(offer.proposals) == [
        ("The parliament passed the law", True, False),
        ("The last rising began", False, False),
        ("No event at all", True, True),
    ]
    assert state(program, passage) == before


def test_what_is_taken_stands_what_is_declined_stays_and_neither_is_proposed_again(
    program: Program, passage: PassageId
) -> None:
    before = state(program, passage)
    offer = program.correcting.proposals(passage)
    law, rising, gone = offer.proposals

    program.correcting.take(offer, [law, gone], [rising])

    found = program.reading.findings(passage)
    assert titles(found.events) == ["The parliament passed the law", "The king left his throne"]
    assert found.events[0].dates == (0,)
    assert all_cards(program, passage) == made_cards(program, passage)
    assert not program.correcting.is_outdated(passage)
    assert program.correcting.proposals(passage).proposals == ()
    program.undo.undo()
    assert state(program, passage) == before
    assert program.correcting.is_outdated(passage)


def test_what_was_decided_before_is_not_proposed_and_the_rest_is_left_for_later(
    program: Program, passage: PassageId
) -> None:
    law, made, _throne = program.reading.findings(passage).events
    early = program.correcting.proposals(passage)
    program.correcting.keep(law.id)
    program.correcting.keep(made.id)

    program.correcting.take(early, early.proposals[:1])
    offer = program.correcting.proposals(passage)

    assert told(offer.proposals) == [("The last rising began", False, False)]
    assert titles(program.reading.findings(passage).events)[0] == "A law"
    assert program.correcting.is_outdated(passage)
    program.correcting.take(offer, offer.proposals)
    assert not program.correcting.is_outdated(passage)
    decided = [each.decision for each in program.correcting.looked(passage).events]
    assert decided == [Decision.KEPT, Decision.KEPT, None, Decision.KEPT]


def test_a_passage_without_proposals_counts_as_looked_through(program: Program) -> None:
    found = replace(find(a_passage(TEXT)), finder=FINDER - 1)
    program.reading.keep(Addition(found, make_cards(found), ()))

    offer = program.correcting.proposals(found.passage.id)

    assert not program.correcting.take(offer, [])
    assert not program.correcting.is_outdated(found.passage.id)
    assert str(program.undo.name()).startswith("Undo add")


def test_a_reading_that_is_refused_brings_no_other_change_of_a_newer_finder(
    program: Program,
) -> None:
    text = f"{TEXT} In the spring of 194 1 the king fled to Egypt. The war ended in 1945."
    found = older_text(text)
    program.reading.keep(Addition(found, make_cards(found), ()))
    passage = found.passage.id
    (reading,) = program.correcting.looked(passage).readings

    cited = replace(found.events[0].citation, span=reading.emendation.span)
    program.correcting.correct_reading(passage, cited, "the spring of 1943")

    after = program.reading.findings(passage)
    assert after.events[0].title == "A law"
    assert "1943-21" in {event.when.edtf for event in after.events}
    assert len(after.events) == len(found.events)
    assert after.finder == found.finder


def older_text(text: str) -> Findings:
    found = find(a_passage(text))
    first, *rest = found.events
    return replace(found, events=(replace(first, title="A law"), *rest), finder=FINDER - 1)
