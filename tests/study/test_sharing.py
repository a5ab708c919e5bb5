"""Packs come, change and go; passages, places, memories and answers stay whole."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.errors import PackError, UnknownError
from studyapp.domain.events import EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Pack
from studyapp.domain.texts import Emendation
from studyapp.places import SAMPLE_PACK
from studyapp.store.packs import Packs
from studyapp.study.preparing import prepared_pack
from studyapp.study.sharing import Shared
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import FIRST, SECOND, TEXT, a_citation, a_passage
from tests.packing import (
    PACK,
    a_claim,
    a_pack,
    a_pack_event,
    a_pack_passage,
    a_reading,
    a_written_card,
)
from tests.study.programs import Clock, found_here

pytestmark = pytest.mark.unmeasured

PASSAGE = a_passage().id


def add(program: Program, pack: Pack) -> Shared:
    return program.sharing.add(unpacked(pack))


def recalled(program: Program) -> set[str]:
    """Rate every card that is offered, and return which."""
    asked = set()
    while (recall := program.reviewing.next_recall()) is not None:
        asked.add(str(recall.card.id))
        program.reviewing.rate(recall.card.id, Rating.EASY, timedelta(seconds=3))
    return asked


def test_the_pictures_of_a_pack_come_out_as_they_went_in(program: Program) -> None:
    add(program, a_pack())

    assert program.sharing.picture(PACK, "media/map.png") == b"\x89PNG\x00"
    assert program.sharing.picture(PACK, "media/gone.png") is None


def test_a_pack_becomes_passages_events_and_cards(program: Program) -> None:
    shared = add(program, a_pack())

    (entry,) = program.reading.entries()
    assert (entry.title, entry.events, entry.cards) == ("The partitions", 1, 2)
    found = program.reading.findings(PASSAGE)
    assert [event.people for event in found.events] == [("Stanisław August",)]
    assert found.dates[found.events[0].dates[0]].when.edtf == "1791-05-03"
    assert shared.changes
    assert shared.before is None
    assert program.sharing.entries() == [shared.entry]


def test_cards_of_a_pack_and_of_its_passage_are_counted_together(
    program: Program, clock: Clock
) -> None:
    add(program, a_pack(cards=(a_written_card(),)))
    count = len(recalled(program))

    clock.move(timedelta(days=1000))

    assert program.overview.due_count() == count == 3
    assert program.overview.today().due_count == count


def test_a_pack_without_events_leaves_them_to_the_finder(program: Program) -> None:
    add(program, a_pack(events=(), passages=(a_pack_passage(notes=()),)))

    assert [event.when.edtf for event in program.reading.findings(PASSAGE).events] == [
        "1791-05-03",
        "1795-11",
        "1863",
    ]


def test_dates_are_read_as_the_pack_reads_them(program: Program) -> None:
    reading = a_reading("November 1795", "October 1795")
    add(program, a_pack(passages=(a_pack_passage(emendations=(reading,)),)))

    found = program.reading.findings(PASSAGE)

    (date,) = [date for date in found.dates if date.repair is not None]
    assert date.when.edtf == "1795-10"
    assert date.repair == Emendation(reading.span, "October 1795", reading.reason, reading.sureness)
    assert found.emendations == ()


def test_what_is_in_doubt_becomes_no_card(program: Program) -> None:
    doubt = a_claim("passed the law")
    law, throne = a_pack_event(), a_pack_event(SECOND, "1795-11", "throne")

    add(program, a_pack(events=(law, throne), passages=(a_pack_passage(notes=(doubt,)),)))

    (entry,) = program.reading.entries()
    assert (entry.events, entry.cards) == (2, 2)
    assert recalled(program) == {f"when:{throne.id}", f"what:{throne.id}"}


def test_the_same_pack_again_changes_nothing(program: Program) -> None:
    first = add(program, a_pack())

    again = add(program, a_pack())

    assert not again.changes
    assert again.entry == first.entry


def test_a_passage_that_was_removed_comes_back_with_its_pack(program: Program) -> None:
    add(program, a_pack())
    with program.store.writing() as connection:
        connection.exec_driver_sql("DELETE FROM passages")

    assert add(program, a_pack()).changes
    assert [entry.id for entry in program.reading.entries()] == [PASSAGE]


def test_a_text_that_is_there_keeps_its_place_and_the_memories_of_its_cards(
    program: Program,
) -> None:
    plain = found_here(program, TEXT)
    program.reading.keep_place(plain, 20)
    cards = recalled(program)
    assert len(cards) == 5

    add(program, a_pack())

    (entry,) = program.reading.entries()
    assert (entry.place, entry.events) == (20, 3)
    assert recalled(program) == set()
    titles = [event.title for event in program.reading.findings(plain).events]
    assert titles[0] == "The constitution is passed"


def test_a_newer_version_tells_what_it_replaces_and_keeps_memories(program: Program) -> None:
    add(program, a_pack())
    asked = recalled(program)
    moved = replace(a_pack_event(), citation=a_citation("parliament passed"), title="It passes")

    shared = add(program, a_pack(version=2, digest="d2", events=(moved,)))

    assert shared.before == 1
    assert recalled(program) == set()
    assert asked == {f"when:{moved.id}", f"what:{moved.id}"}


@pytest.mark.parametrize(
    ("other", "says"),
    [
        ({"authors": ("Jan Kowalski",), "version": 2}, "by Jan Kowalski was not added"),
        ({"version": 1, "digest": "d2"}, "version 1 is there with another content"),
        ({"version": 0, "digest": "d0"}, "version 1 is there"),
    ],
)
def test_a_pack_that_may_not_take_the_place_of_another_is_refused(
    program: Program, other: dict[str, object], says: str
) -> None:
    add(program, a_pack())

    with pytest.raises(PackError, match=says):
        add(program, a_pack(title="Another", **other))

    assert [entry.title for entry in program.sharing.entries()] == ["Poland divided"]


def test_one_author_of_several_may_go_on_with_a_pack(program: Program) -> None:
    add(program, a_pack(authors=("Anna Nowak", "Jan Kowalski")))

    assert add(program, a_pack(version=2, authors=("jan  kowalski", "Eva Maj"))).before == 1


def test_a_pack_that_goes_leaves_a_text_as_it_was_found_with_its_memories(program: Program) -> None:
    plain = found_here(program, TEXT)
    before = program.reading.findings(plain)
    add(program, a_pack())
    recalled(program)

    program.sharing.remove(PACK)

    assert program.reading.findings(plain) == before
    assert f"when:{before.events[0].id}" not in recalled(program)
    assert program.sharing.entries() == []


def test_a_pack_that_goes_takes_the_passages_it_brought(program: Program) -> None:
    add(program, a_pack())

    assert program.sharing.remove(PACK)

    assert program.reading.entries() == []
    with pytest.raises(UnknownError):
        program.sharing.remove(PACK)


def test_a_passage_of_two_packs_has_the_readings_notes_and_events_of_both(program: Program) -> None:
    other = PackId("throne-1")
    throne = replace(a_pack_event(SECOND, "1795-11"), id=EventId(f"{other}/throne"))
    lent = a_pack_passage(emendations=(a_reading("last", "final"),), notes=(a_claim("law"),))
    add(program, a_pack())
    add(program, a_pack(id=other, digest="o", questions=(), passages=(lent,), events=(throne,)))

    found = program.reading.findings(PASSAGE)
    assert [event.citation.quote for event in found.events] == [FIRST, SECOND]
    assert [each.reads for each in found.emendations] == ["Stanisław August", "final"]
    assert len(found.notes) == 2

    program.sharing.remove(PACK)

    found = program.reading.findings(PASSAGE)
    assert [event.id for event in found.events] == [throne.id]
    assert [each.reads for each in found.emendations] == ["final"]


def test_papers_are_read_as_they_came(program: Program) -> None:
    add(program, a_pack(files={"LICENSE": "Frei für alle".encode()}))

    assert program.sharing.paper(PACK, "LICENSE") == "Frei für alle"
    assert program.sharing.paper(PACK, "CREDITS.md") == ""


def test_eras_of_all_packs_are_known(program: Program) -> None:
    add(program, a_pack())

    assert [era.when.edtf for era in Packs(program.store).eras()] == ["1772/1795"]


def test_an_entry_counts_the_repairs_that_the_reader_shows(program: Program) -> None:
    program.sharing.add(prepared_pack(SAMPLE_PACK))

    for entry in program.reading.entries():
        found = program.reading.findings(entry.id)
        dates = sum(date.repair is not None for date in found.dates)
        assert found.emendations
        assert entry.repairs == dates + len(found.emendations)
