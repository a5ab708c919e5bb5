"""A newer version of a pack: what it changes is told by id, and what was answered is kept."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.answers import ShortAnswer
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.pack_changes import QuestionChange
from studyapp.domain.packs import Pack
from studyapp.domain.questions import Question, QuestionId
from studyapp.generate.authored import dealt
from studyapp.study.pack_changes import changed_questions, changes_in_short, changes_in_words
from studyapp.study.sharing import Shared
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.packing import PACK, a_pack, a_pack_passage, every_kind
from tests.study.test_handing_in import answer_all
from tests.study.test_regrading import (
    CORRECTED,
    SHORT,
    SINGLE,
    TRUE,
    answer,
    chosen,
    right,
    written,
)

pytestmark = pytest.mark.unmeasured

Change = QuestionChange


def version(number: int, *questions: Question, **fields: object) -> Pack:
    return a_pack(
        version=number,
        digest=f"d{number}",
        questions=questions,
        passages=(a_pack_passage(),),
        events=(),
        **fields,
    )


def add(program: Program, pack: Pack) -> Shared:
    return program.sharing.add(unpacked(pack))


def between(old: Question, new: Question) -> list[QuestionChange]:
    return [each.change for each in changed_questions([old], version(2, new))]


@given(st.integers(0, 1_000))
@settings(max_examples=25)
def test_the_same_questions_dealt_otherwise_have_not_changed(seed: int) -> None:
    questions = every_kind()
    shuffled = [dealt(each, seed=seed) for each in questions]

    assert changed_questions(questions, version(2, *shuffled)) == ()


@pytest.mark.parametrize("case", CORRECTED, ids=lambda case: case[0].kind.value)
def test_a_key_that_grades_otherwise_is_told_as_changed(case: tuple[Question, ...]) -> None:
    old, new = case[0], case[2]

    assert between(old, new) == [Change.KEY]


@pytest.mark.parametrize("question", every_kind(), ids=lambda each: each.kind.value)
def test_another_stem_is_a_rewording_and_a_remark_is_nothing(question: Question) -> None:
    more = f"{question.stem} Say so."

    assert between(question, replace(question, stem=more)) == [Change.REWORDED]
    assert between(question, replace(question, explanation="Since then.", hint="1791")) == []


def test_other_wrong_choices_are_a_rewording_not_another_key() -> None:
    new = replace(SINGLE, choices=chosen("Ada", "Bo", "Di", right=["Ada"]))

    (changed,) = changed_questions([SINGLE], version(2, new))

    assert changed.change is Change.REWORDED
    assert "What is offered beside the key is other." in str(changes_in_words([changed])[0])


def test_an_update_tells_each_change_by_id_and_answers_stay_as_they_count(
    program: Program,
) -> None:
    gone, retired = written("gone", TRUE), written("old", TRUE)
    add(program, version(1, SHORT, SINGLE, gone, retired))
    answer_all(program)
    answer(program, SHORT, ShortAnswer("Misr"))
    before = program.overview.scores()
    key = replace(SHORT, accept=("Misr",))
    reworded, new = replace(SINGLE, stem="Who was it that won?"), written("fresh", TRUE)

    shared = add(program, version(2, key, reworded, new, retired=(QuestionId(f"{PACK}/old"),)))

    told = {each.change: each.id.rpartition("/")[2] for each in shared.changed}
    assert told == {
        Change.NEW: "fresh",
        Change.KEY: "egypt",
        Change.REWORDED: "who",
        Change.RETIRED: "old",
        Change.GONE: "gone",
    }
    assert shared.before == 1
    assert program.overview.scores() == before
    assert program.regrading.waiting() == 1
    lines = [str(each) for each in changes_in_words(shared.changed)]
    assert "Right was: Egypt. Right is: Egypt (also: Misr)." in lines[1]
    assert lines[-1].startswith("Answers count as before.")
    assert len(changes_in_short(shared.changed)) == 5


def test_an_update_is_taken_back_whole(program: Program) -> None:
    add(program, version(1, SHORT, SINGLE))
    add(program, version(2, replace(SHORT, answer="Misr")))

    program.undo.undo()

    (entry,) = program.sharing.entries()
    assert entry.version == 1
    assert entry.questions == {Kind.SHORT: 1, Kind.SINGLE: 1}
    again = add(program, version(2, replace(SHORT, answer="Misr")))
    assert [each.change for each in again.changed] == [Change.KEY, Change.GONE]


def test_a_pack_taken_out_and_added_again_has_its_history(program: Program) -> None:
    add(program, version(1, SHORT, SINGLE))
    answer_all(program)
    before, total = program.overview.scores(), right(program)
    program.sharing.remove(PACK)
    assert right(program) == total

    again = add(program, version(1, SHORT, SINGLE))

    assert again.before is None
    assert program.overview.scores() == before
    assert add(program, version(2, replace(SHORT, accept=("Misr",)), SINGLE)).changed


def test_a_pack_that_needs_another_says_so_until_that_is_there(program: Program) -> None:
    needs = version(1, SHORT, depends=(PackId("base-1"),))
    shared = add(program, needs)

    assert [str(each) for each in shared.changes.notes] == [
        "“Poland divided” needs the pack base-1, which is not in your library: add it as well."
    ]
    base = a_pack(id=PackId("base-1"), questions=(), events=(), passages=())
    add(program, base)
    (entry,) = [each for each in program.sharing.entries() if each.id == PACK]
    assert entry.depends == ("base-1",)
    assert program.sharing.needs(entry) == ()
