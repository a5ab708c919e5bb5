"""Passages are kept once, whole, and found again by name and place."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.errors import UnknownError
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import PassageId
from studyapp.study.adding import addition_of
from studyapp.study.finding import found_in_text
from studyapp.wiring import Program
from tests.study.programs import REVOLUTION, Clock, an_addition


def test_the_same_text_added_twice_is_one_passage(program: Program) -> None:
    first = program.reading.keep(an_addition(title="The partitions"))
    second = program.reading.keep(an_addition(title="Another name"))

    assert first.nouns == {Noun.PASSAGES}
    assert not second
    assert list(program.reading.titles().values()) == ["The partitions"]


def test_what_was_found_is_kept_whole(program: Program) -> None:
    addition = addition_of(found_in_text(REVOLUTION))

    program.reading.keep(addition)

    kept = program.reading.findings(addition.findings.passage.id)
    assert replace(kept, mentions=()) == addition.findings
    assert {mention.name for mention in kept.mentions} >= {"Bastille", "Danton"}
    assert program.reading.events() == list(addition.findings.events)


def test_an_entry_counts_what_was_found(program: Program) -> None:
    addition = addition_of(found_in_text(REVOLUTION))
    program.reading.keep(addition)

    [entry] = program.reading.entries()

    assert entry.events == len(addition.findings.events) == 6
    assert entry.dates == len(addition.findings.dates)
    assert entry.cards == len(addition.cards)
    assert entry.characters == len(REVOLUTION)
    assert entry.first is not None
    assert entry.first.edtf == "1789-07-14"
    assert entry.place is None


def test_where_reading_stopped_is_kept(
    program: Program, clock: Clock, revolution: PassageId
) -> None:
    clock.move(timedelta(minutes=5))

    changes = program.reading.keep_place(revolution, 48)

    [entry] = program.reading.entries()
    assert (entry.place, entry.opened) == (48, clock.now)
    assert changes.nouns == {Noun.PLACE}


def test_the_passage_opened_last_comes_first(
    program: Program, clock: Clock, revolution: PassageId
) -> None:
    clock.move(timedelta(minutes=1))
    program.reading.keep(an_addition(title="The partitions"))
    clock.move(timedelta(minutes=1))

    program.reading.keep_place(revolution, 0)

    assert next(entry.id for entry in program.reading.entries()) == revolution


def test_a_passage_that_is_not_there_is_refused(program: Program) -> None:
    with pytest.raises(UnknownError):
        program.reading.findings(PassageId("0" * 16))
    with pytest.raises(UnknownError):
        program.reading.keep_place(PassageId("0" * 16), 3)
