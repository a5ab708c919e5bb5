"""Edits of an event are steps of Undo, and small ones in a row are one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.edits import Edit
from studyapp.domain.events import Event
from studyapp.domain.moving import moved
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When
from studyapp.wiring import Program
from tests.study.programs import Clock
from tests.study.test_correcting import events, state

pytestmark = pytest.mark.unmeasured


def later(event: Event, days: int) -> Event:
    when = moved(event.when, days)
    assert when is not None
    return replace(event, when=when)


def test_small_moves_in_a_row_are_one_step_of_undo(
    program: Program, revolution: PassageId, clock: Clock
) -> None:
    before = state(program, revolution)
    first, second, *_ = events(program, revolution)

    for days in (1, 2, 3):
        program.correcting.edit(later(first, days), Edit.MOVED, run=True)
        clock.now += timedelta(seconds=1.5)

    now = program.reading.event(first.id)
    assert now.when == When.parse("1789-07-17")
    assert now.citation == first.citation
    assert program.correcting.found() == {first.id: replace(first, dates=())}
    name = program.undo.name()
    assert name is not None
    assert name.template.startswith("Undo move of")
    program.undo.undo()
    assert state(program, revolution) == before
    program.undo.redo()
    assert program.reading.event(first.id) == now

    clock.now += timedelta(seconds=3)
    program.correcting.edit(later(first, 9), Edit.MOVED, run=True)
    program.correcting.edit(later(second, 1), Edit.MOVED, run=True)
    program.undo.undo()
    program.undo.undo()
    assert program.reading.event(first.id) == now


def test_an_event_moved_back_within_the_run_was_never_edited(
    program: Program, revolution: PassageId
) -> None:
    before = state(program, revolution)
    first = events(program, revolution)[0]

    program.correcting.edit(later(first, 1), Edit.MOVED, run=True)
    assert program.correcting.edit(first, Edit.MOVED, run=True)

    assert state(program, revolution) == before
    assert program.correcting.found(revolution) == {}
    assert not program.correcting.edit(first, Edit.TOLD)


@pytest.mark.parametrize("edit", Edit)
def test_every_edit_has_a_name_of_its_own_for_undo(
    program: Program, revolution: PassageId, edit: Edit
) -> None:
    first = events(program, revolution)[0]

    program.correcting.edit(replace(first, title="A prison", lane="War", importance=5), edit)
    assert program.reading.event(first.id).importance == 5
    undone = program.undo.undo()

    assert undone is not None
    assert undone.says.values["title"] == first.title
    assert program.reading.event(first.id) == first
