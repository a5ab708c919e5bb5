"""Which events stand in a passage that packs tell of, and by which ids."""

from dataclasses import replace

from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Given
from studyapp.study.merging import merged
from tests.builders import FIRST, SECOND, THIRD, findings_of
from tests.packing import a_pack_event

FOUND = findings_of()
LAW, _, RISING = FOUND.events


def told(*events: Event) -> list[Given]:
    return [Given(event, event.id) for event in events]


def test_without_packs_the_finders_events_stand() -> None:
    stands = merged(FOUND, [], [])

    assert stands.events == FOUND.events


def test_a_packs_events_stand_in_place_of_those_found() -> None:
    law = a_pack_event()

    stands = merged(FOUND, [told(law)], [])

    assert stands.events == (replace(law, dates=(0,)),)
    assert stands.names == {law.id: law.id}


def test_an_event_that_was_there_keeps_its_id_and_takes_the_packs_words() -> None:
    law = a_pack_event("passed the law")

    stands = merged(FOUND, [told(law)], FOUND.events)

    (event,) = stands.events
    assert (event.id, event.title) == (LAW.id, "The constitution is passed")
    assert stands.names == {law.id: LAW.id}


def test_once_it_goes_by_an_id_it_keeps_it() -> None:
    law = a_pack_event(SECOND, "1795-11")

    stands = merged(FOUND, [[Given(law, EventId("old"))]], FOUND.events)

    assert [event.id for event in stands.events] == ["old"]


def test_where_the_dates_exclude_each_other_the_pack_is_believed_and_nothing_is_taken_over() -> (
    None
):
    other_day = a_pack_event(when="1792-05-18")

    stands = merged(FOUND, [told(other_day)], FOUND.events, lasting={LAW.id})

    assert [event.id for event in stands.events] == [other_day.id]


def test_what_was_recalled_and_no_pack_cites_stays() -> None:
    stands = merged(FOUND, [told(a_pack_event())], FOUND.events, lasting={RISING.id, LAW.id})

    assert [event.id for event in stands.events] == [LAW.id, RISING.id]
    assert stands.events[1].dates == (2,)


def test_what_nothing_tells_of_any_more_goes() -> None:
    gone = a_pack_event(THIRD, "1863", "gone")

    stands = merged(FOUND, [told(a_pack_event())], [gone])

    assert [event.id for event in stands.events] == [a_pack_event().id]


def test_two_events_of_one_sentence_stay_two() -> None:
    law, oath = a_pack_event(), replace(a_pack_event(own="oath"), title="The king swears")

    stands = merged(FOUND, [told(law, oath)], FOUND.events)

    assert [event.title for event in stands.events] == [law.title, oath.title]
    assert len({event.id for event in stands.events}) == 2


def test_what_two_packs_tell_of_is_one_event_in_the_words_of_the_first() -> None:
    law = a_pack_event(FIRST)
    theirs = replace(law, id=EventId("other/law"), title="A law")

    stands = merged(FOUND, [told(law), told(theirs)], [])

    assert [event.title for event in stands.events] == [law.title]
    assert stands.names[theirs.id] == law.id


def test_when_the_packs_go_what_was_found_stands_again_under_the_ids_it_went_by() -> None:
    law = replace(a_pack_event(), id=LAW.id)
    throne = a_pack_event(SECOND, "1795-11", "throne")

    stands = merged(FOUND, [], [law, throne])

    assert [event.title for event in stands.events] == [event.title for event in FOUND.events]
    assert [event.id for event in stands.events] == [LAW.id, throne.id, RISING.id]
