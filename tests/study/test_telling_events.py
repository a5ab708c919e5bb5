"""What there is to tell of an event beside itself."""

from dataclasses import replace

from studyapp.domain.packs import Depicted
from studyapp.domain.question_pieces import Figure
from studyapp.domain.texts import PassageId
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import SECOND
from tests.packing import PACK, a_pack, a_pack_event


def test_the_words_that_date_an_event_are_told(program: Program, revolution: PassageId) -> None:
    event = program.reading.events(revolution)[0]

    told = program.telling_events.details(event.id)

    text = program.reading.findings(revolution).passage.text
    assert told.date is not None
    assert told.date.cut(text) == "14 July 1789"
    assert (told.event, told.figure, told.pack) == (event, None, None)
    assert told.passage == program.reading.titles()[revolution]


def test_an_event_has_its_own_picture_and_another_that_of_its_passage(program: Program) -> None:
    own, event = Figure("media/map.png", "A map"), a_pack_event()
    passage = event.passage
    general = Figure("media/all.png", "All of it")
    other = replace(a_pack_event(SECOND, "1772", "other"), title="Another")
    pictures = (Depicted(general, passage), Depicted(own, passage, event.id))
    program.sharing.add(unpacked(a_pack(pictures=pictures, events=(event, other))))

    events = program.reading.events(passage)
    told = {each.title: program.telling_events.details(each.id) for each in events}

    assert {each.pack for each in told.values()} == {PACK}
    assert told.pop(event.title).figure == own
    assert {each.figure for each in told.values()} == {general}
    assert program.sharing.pictures(passage) == [(PACK, general)]
