"""Decisions go along to a corrected version of a text, by the words that they hang on."""

from cProfile import Profile
from dataclasses import replace

import pytest

from studyapp.domain.corrections import (
    Corrections,
    Decision,
    EventDecision,
    LookedEvent,
    ReadingDecision,
)
from studyapp.domain.texts import PassageId, Span
from studyapp.domain.when import When
from studyapp.study import looking
from studyapp.study.adding import addition_of, older_of, with_decisions
from studyapp.study.carrying import Older, carried_over
from studyapp.study.changes import Changes
from studyapp.study.finding import found_in_text
from studyapp.study.merging import merged
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import FIRST, a_passage
from tests.packing import a_pack, a_pack_passage
from tests.study.programs import REVOLUTION, found_here, many_events
from tests.study.test_correcting import all_cards, made_cards
from tests.study.test_correcting_readings import DAMAGED, cited


def add(program: Program, text: str) -> tuple[PassageId, Changes]:
    addition = addition_of(found_in_text(text))
    return addition.findings.passage.id, program.reading.keep(addition)


@pytest.fixture
def decided(program: Program) -> PassageId:
    """Return a passage in which one event is corrected, one removed, one kept, one added."""
    passage = found_here(program, REVOLUTION)
    bastille, rights, king, *_rest = program.reading.findings(passage).events
    program.correcting.correct(
        replace(bastille, title="A prison is stormed", when=When.parse("1789-07-14T17"))
    )
    program.correcting.remove(rights.id)
    program.correcting.keep(king.id)
    at = REVOLUTION.index("Danton")
    program.correcting.add(passage, Span(at, at + 6), "Danton is tried", When.parse("1794-04"))
    return passage


def test_decisions_are_carried_over_to_a_corrected_text(
    program: Program, decided: PassageId
) -> None:
    before = [(each.event.title, each.decision) for each in looked(program, decided)]

    new, changes = add(
        program, "A heading that is new\n\n" + REVOLUTION.replace("monarchy", "kingdom")
    )

    after = [(each.event.title, each.decision) for each in looked(program, new)]
    assert [one for one in after if one[1] is not None] == [
        one for one in before if one[1] is not None
    ]
    for each in looked(program, new):
        assert each.event.citation.quote == each.event.citation.span.cut(text(program, new))
    found = program.reading.findings(new).events
    assert len({event.id for event in found}) == len(found) == len(before) - 1
    assert all_cards(program, new) == made_cards(program, new)
    (note,) = changes.notes
    assert str(note).startswith("4 decisions were carried over from “On 14 July 1789")
    program.correcting.undecide(found[0].id)
    assert program.reading.findings(new).events[0].title == "The crowd stormed the Bastille"
    program.undo.undo()
    program.undo.undo()
    assert list(program.reading.titles()) == [decided]


def test_what_is_decided_while_decisions_are_carried_over_is_carried_over_too(
    program: Program, decided: PassageId
) -> None:
    addition = addition_of(found_in_text("A heading that is new\n\n" + REVOLUTION))
    new = addition.findings.passage.id
    old = older_of(addition, program.reading.older_texts(addition))
    assert old is not None
    ready = with_decisions(addition, program.reading.older(old))
    war = program.reading.findings(decided).events[2]
    program.correcting.remove(war.id)

    program.reading.keep_ready(ready)

    removed = [each for each in looked(program, new) if each.decision is Decision.REMOVED]
    assert removed[-1].event.title == war.title
    assert program.reading.older_texts(addition) == ()


def test_what_was_merged_goes_back_as_a_whole_there_too(program: Program) -> None:
    old = found_here(program, REVOLUTION)
    first, second, *_rest = program.reading.findings(old).events
    program.correcting.merge(first.id, second.id)
    new, _changes = add(program, "A heading that is new\n\n" + REVOLUTION)
    whole, *_rest = program.reading.findings(new).events

    program.correcting.undecide(whole.id)

    titles = [event.title for event in program.reading.findings(new).events]
    assert titles[:2] == [first.title, second.title]


def test_those_whose_words_are_gone_are_told_and_stay_with_the_old_text(
    program: Program, decided: PassageId
) -> None:
    before = looked(program, decided)

    _new, changes = add(program, REVOLUTION.replace("the crowd stormed", "the people took"))

    carried, lost = map(str, changes.notes)
    assert carried.startswith("3 decisions")
    assert lost.startswith("1 of 4 decisions on “On 14 July 1789")
    assert lost.endswith("their words are not in the new text. “A prison is stormed”.")
    assert looked(program, decided) == before


def test_readings_are_carried_over_with_what_follows_from_them(program: Program) -> None:
    old = found_here(program, DAMAGED)
    program.correcting.correct_reading(old, cited("194 1"), "1943")

    new, changes = add(program, DAMAGED.replace("coast", "sea"))

    assert len(changes.notes) == 1
    assert "1943-21" in {event.when.edtf for event in program.reading.findings(new).events}
    (reading,) = program.correcting.looked(new).readings
    assert reading.decision is Decision.CORRECTED


def test_a_pack_with_a_corrected_text_gets_the_decisions_too(program: Program) -> None:
    old = found_here(program, a_passage().text)
    law, *_rest = program.reading.findings(old).events
    program.correcting.remove(law.id)
    newer = a_passage(a_passage().text.replace("The last rising", "The very last rising"))
    lent = a_pack_passage(passage=newer, emendations=(), notes=())

    shared = program.sharing.add(
        unpacked(a_pack(passages=(lent,), events=(), questions=(), cards=()))
    )

    assert FIRST not in {
        event.citation.quote for event in program.reading.findings(newer.id).events
    }
    assert len(shared.changes.notes) == 1


@pytest.mark.parametrize("other", ["Another text. It began in 1900.", FIRST * 3])
def test_other_texts_get_no_decisions(program: Program, decided: PassageId, other: str) -> None:
    _new, changes = add(program, other)

    assert changes.notes == ()
    assert decided in program.reading.titles()


def test_twice_the_text_takes_about_twice_the_work() -> None:
    assert work_on(400) < 2.5 * work_on(200)


def work_on(count: int) -> int:
    """Return how many calls it takes to carry over and look at decisions on so many events."""
    kept, stands = many_events(count).findings, many_events(count).findings
    older = Older(
        kept.passage,
        Corrections(
            kept.passage.id,
            tuple(ReadingDecision(each.citation, Decision.REMOVED, None) for each in kept.events),
            tuple(EventDecision(each, Decision.KEPT) for each in kept.events),
        ),
    )
    profile = Profile()
    with profile:
        carried = carried_over(older, stands).corrections
        merged(stands, (), (), decisions=carried.events)
        seen = looking.looked(stands, carried)
    assert len(seen.events) == len(seen.readings) == count
    return sum(entry.callcount for entry in profile.getstats())


def looked(program: Program, passage: PassageId) -> tuple[LookedEvent, ...]:
    return program.correcting.looked(passage).events


def text(program: Program, passage: PassageId) -> str:
    return program.reading.text(passage)
