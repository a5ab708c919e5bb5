"""What a person decides about events stands, and is taken back exactly."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from studyapp.domain.corrections import ASK_FROM, Decision, Part
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import Event, EventId
from studyapp.domain.texts import PassageId, Span
from studyapp.domain.when import When
from studyapp.generate.cards import make_cards
from studyapp.study.adding import Addition
from studyapp.study.finding import found_in_text
from studyapp.wiring import Program
from tests.builders import findings_of
from tests.study.programs import REVOLUTION

State = tuple[object, ...]


def state(program: Program, passage: PassageId) -> State:
    """Return all that hangs on the events of a passage."""
    looked = program.correcting.looked(passage)
    return looked, program.reading.entries(), all_cards(program, passage)


def all_cards(program: Program, passage: PassageId) -> set[tuple[object, ...]]:
    with program.store.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT cards.key, front, back, cards.start, cards.quote FROM cards"
            " JOIN passages ON passages.id = cards.passage WHERE passages.key = ?",
            (passage,),
        )
        return {tuple(row) for row in rows}


def made_cards(program: Program, passage: PassageId) -> set[tuple[object, ...]]:
    """Return the cards as they are made of all that stands."""
    return {
        (card.id, card.front, card.back, card.citation.span.start, card.citation.quote)
        for card in make_cards(program.reading.findings(passage))
        if card.citation is not None
    }


def events(program: Program, passage: PassageId) -> tuple[Event, ...]:
    return program.reading.findings(passage).events


def titles(program: Program, passage: PassageId) -> list[str]:
    return [event.title for event in events(program, passage)]


def decisions(program: Program, passage: PassageId) -> list[Decision | None]:
    return [each.decision for each in program.correcting.looked(passage).events]


VERBS = ("keep", "remove", "correct", "merge", "split", "add")


def do(program: Program, passage: PassageId, verb: str) -> None:
    first, second, *_rest = events(program, passage)
    correcting = program.correcting
    match verb:
        case "keep":
            correcting.keep(first.id)
        case "remove":
            correcting.remove(first.id)
        case "correct":
            correcting.correct(replace(first, title="A prison is stormed", people=("Launay",)))
        case "merge":
            correcting.merge(first.id, second.id)
        case "split":
            start, end = first.citation.span.start, first.citation.span.end
            parts = (
                Part(Span(start, start + 15), "The crowd came", first.when),
                Part(Span(start + 16, end), "The crowd stormed it", first.when),
            )
            correcting.split(first.id, parts)
        case _:
            at = REVOLUTION.index("feudal rights")
            correcting.add(passage, Span(at, at + 6), "Feudal rights end", When.parse("1789-08"))


@pytest.mark.unmeasured
@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_one_step_that_is_taken_back_and_done_again_exactly(
    program: Program, revolution: PassageId, verb: str
) -> None:
    before = state(program, revolution)

    do(program, revolution, verb)

    after = state(program, revolution)
    assert after != before
    assert all_cards(program, revolution) == made_cards(program, revolution)
    program.undo.undo()
    assert state(program, revolution) == before
    program.undo.redo()
    assert state(program, revolution) == after


def test_an_event_that_was_removed_is_remembered_and_can_come_back(
    program: Program, revolution: PassageId
) -> None:
    first, *rest = events(program, revolution)
    before = state(program, revolution)

    program.correcting.remove(first.id)

    assert events(program, revolution) == tuple(rest)
    looked = program.correcting.looked(revolution)
    assert (looked.events[0].event.title, looked.events[0].decision) == (
        first.title,
        Decision.REMOVED,
    )
    program.correcting.undecide(first.id)
    assert set(all_cards(program, revolution)) == made_cards(program, revolution)
    assert state(program, revolution)[:2] == before[:2]
    program.correcting.remove(first.id)
    program.correcting.keep(first.id)
    assert decisions(program, revolution)[0] is Decision.KEPT
    assert not program.correcting.keep(first.id)


def test_a_corrected_event_keeps_its_id_and_citation_and_goes_back_to_what_was_found(
    program: Program, revolution: PassageId
) -> None:
    first, *_rest = before = events(program, revolution)

    program.correcting.correct(replace(first, title="  A prison\nis stormed ", when=a_when()))
    program.correcting.correct(replace(events(program, revolution)[0], lane="Paris"))

    event, *_rest = events(program, revolution)
    assert (event.id, event.title, event.lane) == (first.id, "A prison is stormed", "Paris")
    assert event.citation == first.citation
    assert event.dates == first.dates
    program.correcting.undecide(first.id)
    assert events(program, revolution) == before


def a_when() -> When:
    return When.parse("1789-07-14T17")


def test_two_events_are_one_by_the_id_of_the_first(program: Program, revolution: PassageId) -> None:
    first, second, third, *_rest = events(program, revolution)

    program.correcting.merge(first.id, second.id, When.parse("1789-07-14/1789-08-04"))

    whole, after, *_rest = events(program, revolution)
    assert (whole.id, after.id) == (first.id, third.id)
    assert whole.citation.quote.startswith("On 14 July 1789")
    assert whole.citation.quote.endswith("feudal rights.")
    assert len(whole.dates) == 2
    assert decisions(program, revolution)[:2] == [Decision.CORRECTED, Decision.REMOVED]


@pytest.mark.parametrize("verb", ["merge", "split"])
def test_what_was_merged_or_split_goes_back_as_a_whole(
    program: Program, revolution: PassageId, verb: str
) -> None:
    before = state(program, revolution)
    first, _second, third, *_rest = events(program, revolution)
    do(program, revolution, verb)
    program.correcting.merge(third.id, first.id)
    part = next((each for each in events(program, revolution) if "stormed it" in each.title), None)
    if part is not None:
        program.correcting.correct(replace(part, title="The prison fell"))

    program.correcting.undecide(third.id)

    assert state(program, revolution) == before
    assert set(all_cards(program, revolution)) == made_cards(program, revolution)


def test_an_added_event_has_an_id_as_the_finder_makes_them_and_is_forgotten_once_removed(
    program: Program, revolution: PassageId
) -> None:
    before = state(program, revolution)
    at = REVOLUTION.index("feudal rights")
    span = Span(at, at + len("feudal rights"))

    for _twice in range(2):
        program.correcting.add(revolution, span, "Feudal rights end", When.parse("1789-08"))

    plain = f"{revolution}-{span.start}-{span.end}"
    added = [event for event in events(program, revolution) if event.title == "Feudal rights end"]
    assert [event.id for event in added] == [plain, f"{plain}-2"]
    for event in added:
        program.correcting.remove(event.id)
    assert state(program, revolution) == before


def test_what_cannot_be_an_event_is_refused_and_nothing_changes(
    program: Program, revolution: PassageId
) -> None:
    first, *_rest = events(program, revolution)
    before = state(program, revolution)
    outside, other = Span(10_000, 10_001), events(program, revolution)[1].citation.span
    own = Part(first.citation.span, "Title", first.when)
    refused: tuple[Callable[[], object], ...] = (
        lambda: program.correcting.correct(replace(first, title=" ")),
        lambda: program.correcting.add(revolution, outside, "Title", first.when),
        lambda: program.correcting.merge(first.id, first.id),
        lambda: program.correcting.split(first.id, ()),
        lambda: program.correcting.split(first.id, (own, Part(other, "Title", first.when))),
        lambda: program.correcting.correct(replace(first, title="x" * 2000)),
    )
    for verb in refused:
        with pytest.raises(UnkeepableError):
            verb()

    with pytest.raises(UnknownError):
        program.correcting.keep(EventId("gone"))
    assert state(program, revolution) == before


@pytest.mark.unmeasured
def test_cards_are_in_step_where_very_many_events_have_one_title(program: Program) -> None:
    told = [
        f"The town burned on {day} May {year}." for year in (1801, 1802) for day in range(1, 21)
    ]
    dated = {quote: f"{quote[-5:-1]}-05-{int(quote.split()[4]):02}" for quote in told}
    found = findings_of(" ".join(told), dated)
    named = tuple(replace(event, title="The town burned") for event in found.events)
    program.reading.keep(Addition(replace(found, events=named), (), ()))
    passage, (first, second, *rest) = found.passage.id, named

    program.correcting.correct(replace(first, title="A fire began"))
    assert all_cards(program, passage) == made_cards(program, passage) != set()
    program.correcting.remove(second.id)
    assert all_cards(program, passage) == made_cards(program, passage)
    for event in rest[1:]:
        program.correcting.remove(event.id)
    assert all_cards(program, passage) == made_cards(program, passage)
    assert {card[2] for card in all_cards(program, passage)} > {"3 May 1801"}


def test_what_is_too_open_to_ask_is_asked_once_a_person_keeps_it(program: Program) -> None:
    found = found_in_text(REVOLUTION).findings
    first, *others = found.events
    unsure = replace(found, events=(replace(first, confidence=ASK_FROM - 0.01), *others))
    program.reading.keep(Addition(unsure, make_cards(unsure), ()))
    passage = found.passage.id
    before, cards = state(program, passage), all_cards(program, passage)

    program.correcting.keep(first.id)

    asked = all_cards(program, passage) - cards
    assert {card[1] for card in asked} >= {first.title}
    assert all_cards(program, passage) == made_cards(program, passage)
    program.correcting.undecide(first.id)
    assert state(program, passage) == before
