"""How a person reads damaged words decides what was when; packs, and what comes later, do not."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from studyapp.domain.corrections import Decision
from studyapp.domain.deciding import OWN_READING
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import Event
from studyapp.domain.texts import Citation, PassageId, Span, Sureness
from studyapp.domain.when import When
from studyapp.study.grounds import refound
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import FIRST, SECOND, TEXT, a_citation, a_passage
from tests.packing import PACK, a_pack, a_pack_event, a_pack_passage, a_reading
from tests.study.programs import found_here
from tests.study.test_correcting import all_cards, made_cards, state

DAMAGED = (
    "The army marched to the coast in June 1940. On 5 May 1941 the soldiers took the town. "
    "In the spring of 194 1 the king fled to Egypt. The war ended in 1945.\n"
)


@pytest.fixture
def damaged(program: Program) -> PassageId:
    return found_here(program, DAMAGED)


def cited(words: str, text: str = DAMAGED) -> Citation:
    return a_citation(words, text=text)


def fled(program: Program, passage: PassageId) -> Event | None:
    found = program.reading.findings(passage).events
    return next((event for event in found if "king" in event.citation.quote), None)


def test_a_reading_is_kept_refused_or_corrected_and_dates_events_and_cards_follow(
    program: Program, damaged: PassageId
) -> None:
    whens = []
    before = state(program, damaged)
    verbs: tuple[Callable[[], object], ...] = (
        lambda: program.correcting.keep_reading(damaged, cited("194 1")),
        lambda: program.correcting.correct_reading(damaged, cited("194 1"), "1943"),
        lambda: program.correcting.as_in_source(damaged, cited("194 1")),
    )
    for verb in verbs:
        assert verb()
        event = fled(program, damaged)
        whens.append(None if event is None else event.when.edtf)
        assert all_cards(program, damaged) == made_cards(program, damaged)
    assert whens[:2] == ["1941-21", "1943-21"]
    assert whens[2] not in whens[:2]
    looked = program.correcting.looked(damaged)
    assert [each.decision for each in looked.readings] == [Decision.REMOVED]

    program.correcting.undecide_reading(damaged, cited("194 1"))
    assert state(program, damaged)[0] == before[0]
    for _step in range(4):
        program.undo.undo()
    assert state(program, damaged) == before


def test_a_person_vouches_for_what_they_keep(program: Program) -> None:
    text = DAMAGED.replace("194 1", "945")
    passage = found_here(program, text)
    before = fled(program, passage)

    program.correcting.keep_reading(passage, cited("the spring of 945", text))

    after = fled(program, passage)
    assert before is not None
    assert after is not None
    assert (before.when.edtf, after.when.edtf) == ("1945-21?", "1945-21")
    assert before.id == after.id
    (reading,) = program.correcting.looked(passage).readings
    assert reading.emendation.sureness is Sureness.SURE


def test_a_kept_event_goes_along_with_its_reading_and_a_corrected_one_stays(
    program: Program, damaged: PassageId
) -> None:
    event = fled(program, damaged)
    assert event is not None
    program.correcting.keep(event.id)

    program.correcting.correct_reading(damaged, cited("194 1"), "1943")
    kept = fled(program, damaged)
    program.correcting.correct(replace(event, when=When.parse("1942-06")))
    program.correcting.correct_reading(damaged, cited("194 1"), "1944")

    corrected = fled(program, damaged)
    assert kept is not None
    assert corrected is not None
    assert (kept.when.edtf, corrected.when.edtf) == ("1943-21", "1942-06")


def test_what_was_decided_meanwhile_is_not_lost(program: Program, damaged: PassageId) -> None:
    ground = program.correcting.ground(damaged)
    renewed = refound(ground, ground.corrected(cited("194 1"), "1943"))
    first = ground.standing.events[0]
    program.correcting.remove(first.id)

    program.correcting.decide(renewed)

    found = program.reading.findings(damaged).events
    assert first.id not in {event.id for event in found}
    assert "1943-21" in {event.when.edtf for event in found}


def test_words_are_read_as_some_words_and_only_proposals_are_kept(
    program: Program, damaged: PassageId
) -> None:
    with pytest.raises(UnkeepableError):
        program.correcting.correct_reading(damaged, cited("194 1"), " ")
    with pytest.raises(UnknownError):
        program.correcting.keep_reading(damaged, cited("army"))
    with pytest.raises(UnknownError):
        program.correcting.as_in_source(damaged, Citation(Span(9_000, 9_001), "x"))


def test_a_packs_reading_that_was_refused_is_laid_over_no_more_whatever_the_pack_does(
    program: Program,
) -> None:
    pack = a_pack(passages=(a_pack_passage(emendations=(a_reading("king", "August"),)),))
    program.sharing.add(unpacked(pack))
    passage = a_passage().id
    king = a_citation("king")

    program.correcting.as_in_source(passage, king)

    assert program.reading.findings(passage).emendations == ()
    (entry,) = program.reading.entries()
    assert entry.repairs == 0
    program.sharing.add(unpacked(replace(pack, version=2, digest="d2")))
    assert program.reading.findings(passage).emendations == ()
    program.correcting.correct_reading(passage, king, "Poniatowski")
    (reading,) = program.reading.findings(passage).emendations
    assert (reading.reads, reading.reason) == ("Poniatowski", OWN_READING)
    assert program.reading.entries()[0].repairs == 1
    program.correcting.undecide_reading(passage, king)
    assert [each.reads for each in program.reading.findings(passage).emendations] == ["August"]


@pytest.mark.unmeasured
def test_decisions_win_over_packs_that_come_change_and_go(program: Program) -> None:
    passage = found_here(program, TEXT)
    law, throne, rising = program.reading.findings(passage).events
    program.correcting.correct(replace(law, title="The law of May", when=When.parse("1791-05-04")))
    program.correcting.remove(throne.id)
    program.correcting.keep(rising.id)
    decided = program.reading.findings(passage).events
    told = (a_pack_event(), a_pack_event(SECOND, "1795-11", "throne"))

    program.sharing.add(unpacked(a_pack(events=told)))
    assert program.reading.findings(passage).events == decided
    newer = a_pack(version=2, digest="d2", events=(a_pack_event(FIRST, "1791-05-03"),))
    program.sharing.add(unpacked(newer))
    assert program.reading.findings(passage).events == decided
    program.sharing.remove(PACK)

    assert program.reading.findings(passage).events == decided
    assert all_cards(program, passage) == made_cards(program, passage)
    program.correcting.undecide(throne.id)
    assert throne.id in {event.id for event in program.reading.findings(passage).events}
    while program.undo.name() is not None:
        program.undo.undo()
    assert program.reading.entries() == []


def test_all_that_is_sure_is_kept_in_one_step(program: Program, damaged: PassageId) -> None:
    before = state(program, damaged)

    program.correcting.keep_all_sure(damaged)

    looked = program.correcting.looked(damaged)
    assert looked.undecided == 0
    assert looked.findings == program.reading.findings(damaged)
    assert not program.correcting.keep_all_sure(damaged)
    program.undo.undo()
    assert state(program, damaged) == before
