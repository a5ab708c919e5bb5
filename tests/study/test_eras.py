"""The periods that a passage tells of are proposed by its events, and a person decides."""

from pathlib import Path

from studyapp.domain.corrections import Decision, LookedEra
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import a_passage
from tests.packing import a_pack
from tests.study.programs import Clock, open_at


def eras(program: Program, passage: PassageId) -> tuple[LookedEra, ...]:
    return program.eras.looked(program.reading.findings(passage))


def titles(program: Program, passage: PassageId | None) -> list[str]:
    return [era.title for era in program.eras.standing(passage)]


def test_a_period_is_proposed_with_the_first_words_that_lie_in_it(
    program: Program, revolution: PassageId
) -> None:
    looked = eras(program, revolution)

    found = {each.era.title: each for each in looked}
    french = found["French Revolution"]
    assert (french.decision, french.count) == (None, 6)
    assert french.span == program.reading.events(revolution)[0].citation.span


def test_one_that_was_taken_out_stands_no_more_until_that_is_undone(
    folder: Path, clock: Clock, program: Program, revolution: PassageId
) -> None:
    wanted, *others = eras(program, revolution)

    assert program.eras.remove(revolution, wanted.era)
    assert wanted.era.title not in titles(program, revolution)
    assert titles(program, None) == [each.era.title for each in others]
    program.close()
    with open_at(folder, clock) as again:
        assert eras(again, revolution)[0].decision is Decision.REMOVED
        again.undo.undo()
        assert eras(again, revolution)[0] == wanted
        assert wanted.era.title in titles(again, None)


def test_one_that_was_kept_stays_when_its_events_are_gone(
    program: Program, revolution: PassageId
) -> None:
    wanted = eras(program, revolution)[0]
    program.eras.keep(revolution, wanted.era)

    for event in program.reading.events(revolution):
        program.correcting.remove(event.id)

    (left,) = eras(program, revolution)
    assert (left.era, left.decision, left.count) == (wanted.era, Decision.KEPT, 0)


def test_the_periods_of_packs_stand_with_their_passages(
    program: Program, revolution: PassageId
) -> None:
    program.sharing.add(unpacked(a_pack()))

    assert "The partitions" in titles(program, a_passage().id)
    assert "The partitions" not in titles(program, revolution)
    assert "The partitions" in titles(program, None)


def test_a_passage_goes_with_what_was_decided_of_its_periods(
    program: Program, revolution: PassageId
) -> None:
    era: Era = eras(program, revolution)[0].era
    program.eras.remove(revolution, era)

    program.reading.remove(revolution)
    assert titles(program, None) == []
    program.undo.undo()

    assert era.title not in titles(program, revolution)
