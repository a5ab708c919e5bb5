"""An event keeps its id whatever else a finder finds, or no longer finds, around its date."""

import pytest

from studyapp.domain.events import Basis, Event
from studyapp.domain.texts import Passage, PassageId
from studyapp.extract.events import events_of
from studyapp.extract.pipeline import find

SENTENCES = [
    "In 1914 the war began in Europe, and the army in 1915 crossed the river Danube near Vienna.",
    "On 3 May 1814 and in 1871 Paris fell.",
    "From 1618 to 1648 war ravaged the empire, and in 1650 the envoys signed a treaty at Bern.",
    "On 31March 1814 the city fell, and on 6 April 1814 the emperor left the throne.",
    "In 1918 the war ended, and two years later the envoys signed a treaty at Bern.",
]


def events(passage: Passage, *without: int) -> tuple[Event, ...]:
    """Return the events that are found if the dates at some places are not."""
    dates = [date for place, date in enumerate(find(passage).dates) if place not in without]
    return events_of(passage, dates, progress=lambda _: None)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_event_keeps_its_id_without_any_other_date_of_its_sentence(sentence: str) -> None:
    passage = Passage.of("a text", sentence)
    found = find(passage)
    assert len(found.events) > 1

    for event in found.events:
        for place in set(range(len(found.dates))) - set(event.dates):
            assert event.id in {left.id for left in events(passage, place)}


def test_an_id_never_moves_to_another_time() -> None:
    passage = Passage.of("a text", "Paris fell on 3 May 1814 and again in 1815 and in 1871.")
    times = {event.id: event.when for event in events(passage)}
    assert len(times) == 3

    for place in range(3):
        left = events(passage, place)
        assert {event.id: event.when for event in left}.items() <= times.items()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_two_events_of_one_sentence_have_ids_of_their_own(sentence: str) -> None:
    found = find(Passage.of("a text", sentence)).events

    assert len({event.id for event in found}) == len(found) > 1


def test_an_event_is_named_by_its_first_date_stated_repaired_or_relative() -> None:
    dates, bases = [], []
    for sentence in SENTENCES:
        passage = Passage.of("a text", sentence)
        found = find(passage)
        for event in found.events:
            date = found.dates[event.dates[0]]
            assert event.id == f"{passage.id}-{date.span.start}-{date.span.end}"
            dates.append(date)
            bases.append(date.basis)

    assert {Basis.STATED, Basis.RELATIVE} <= set(bases)
    assert any(date.repair is not None for date in dates)


def test_a_range_keeps_its_id_if_its_end_is_not_found() -> None:
    passage = Passage.of("a text", "From 1618 to 1648 war ravaged the empire.")
    (whole,) = events(passage)
    (begun,) = events(passage, 1)

    assert len(whole.dates) == 2
    assert begun.id == whole.id


def test_passages_whose_ids_begin_alike_have_events_of_their_own() -> None:
    text = "William defeated Harold on 14 October 1066."
    (first,) = events(Passage("one", text, PassageId("0f3a51c20f3a51c2")))
    (second,) = events(Passage("two", text, PassageId("0f3a51c2ffffffff")))

    assert first.id != second.id
