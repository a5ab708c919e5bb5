"""Packs in the library that use passages and events of others."""

from pathlib import Path

import pytest

from studyapp.domain.errors import FaultyPackError
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.questions import QuestionId
from studyapp.domain.texts import PassageId
from studyapp.study.drawing import quiz_on
from studyapp.study.gathering import apart
from studyapp.study.preparing import prepared_pack
from studyapp.study.sharing import Shared
from studyapp.wiring import Program
from tests.packs.folders import HEAD, pack_files, questions

pytestmark = pytest.mark.unmeasured

BASE = "suez-canal-7f3a"
NASSER = PackId("nasser-2k9d")
NEEDS = HEAD.replace(BASE, "nasser-2k9d").replace("The Suez Canal", "Nasser")
EVENTS = """\
format: studypack/1
events:
  - id: work-begins
    title: Work on the canal begins
    when: 1859-04-25
    before: [opening-day]
    source: {passage: opening, quote: Work began on 25 April 1859}
"""
QUESTIONS = """
  - id: both
    kind: timeline
    stem: Place both on the timeline.
    events: [opening-day, work-begins]
    tolerance: 1y
  - {id: led, kind: truefalse, stem: The company was led by a Frenchman., answer: true}
"""
FILES = {
    "pack.yaml": f"{NEEDS}depends: [{BASE}]\n".encode(),
    "events.yaml": EVENTS.encode(),
    "questions.yaml": questions(QUESTIONS).encode(),
}


@pytest.fixture
def base(tmp_path: Path) -> Path:
    return put(tmp_path / "shelf" / "base", pack_files())


@pytest.fixture
def nasser(tmp_path: Path) -> Path:
    return put(tmp_path / "desk" / "nasser", FILES)


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def add(program: Program, pack: Path, *, sound_only: bool = False) -> Shared:
    lender = program.sharing.lent
    return program.sharing.add(prepared_pack(pack, sound_only=sound_only, lender=lender))


def titles(program: Program, passage: PassageId) -> set[str]:
    return {event.title for event in program.reading.findings(passage).events}


def asked(program: Program, pack: str) -> list[str]:
    material = program.materials.of(None, PackId(pack))
    return [str(each.id) for each in material.listed]


def test_a_pack_rests_on_one_that_is_in_the_library(
    program: Program, base: Path, nasser: Path
) -> None:
    (lent,) = add(program, base).entry.passages

    shared = add(program, nasser)

    assert shared.changes.notes == ()
    assert shared.entry.passages == ()
    assert asked(program, "nasser-2k9d") == ["nasser-2k9d/both", "nasser-2k9d/led"]
    assert "Work on the canal begins" in titles(program, lent.passage)
    (both,) = program.materials.of(None, PackId("nasser-2k9d")).read(
        [QuestionId("nasser-2k9d/both")]
    )
    assert both.passage == lent.passage


def test_a_pack_whose_needed_one_is_absent_is_refused_and_names_it(
    program: Program, nasser: Path
) -> None:
    with pytest.raises(FaultyPackError) as refused:
        add(program, nasser)

    assert f"pack '{BASE}', which this one needs, was not found" in str(refused.value)
    assert program.sharing.entries() == []


def test_what_was_left_out_comes_in_once_the_needed_pack_is_there(
    program: Program, base: Path, nasser: Path
) -> None:
    add(program, nasser, sound_only=True)
    assert asked(program, "nasser-2k9d") == ["nasser-2k9d/led"]
    add(program, base)

    again = add(program, nasser)

    assert again.changes
    assert asked(program, "nasser-2k9d") == ["nasser-2k9d/both", "nasser-2k9d/led"]
    assert not add(program, nasser).changes


def test_a_pack_that_goes_takes_its_events_out_of_the_passages_of_others(
    program: Program, base: Path, nasser: Path
) -> None:
    (lent,) = add(program, base).entry.passages
    before = titles(program, lent.passage)
    add(program, nasser)

    program.sharing.remove(PackId("nasser-2k9d"))

    assert titles(program, lent.passage) == before
    program.undo.undo()
    assert "Work on the canal begins" in titles(program, lent.passage)


def test_events_of_another_pack_stay_when_the_passage_s_own_pack_is_updated(
    program: Program, base: Path, nasser: Path
) -> None:
    (lent,) = add(program, base).entry.passages
    add(program, nasser)
    newer = (base / "pack.yaml").read_text(encoding="utf-8").replace("version: 2", "version: 3")
    (base / "pack.yaml").write_text(newer, encoding="utf-8")

    add(program, base)

    assert "Work on the canal begins" in titles(program, lent.passage)


def test_questions_can_be_asked_when_the_needed_pack_has_gone(
    program: Program, base: Path, nasser: Path
) -> None:
    add(program, base)
    add(program, nasser)

    program.sharing.remove(PackId(BASE))

    material = program.materials.of(None, PackId("nasser-2k9d"))
    assert [str(each) for each in material.told] == [
        f"“Nasser” needs the pack {BASE}, which is not in your library: add it as well."
    ]
    assert asked(program, "nasser-2k9d") == ["nasser-2k9d/both", "nasser-2k9d/led"]


def test_recipes_of_a_pack_take_its_own_events_of_another_s_passage_and_no_others(
    program: Program, base: Path, nasser: Path
) -> None:
    recipe = "format: studypack/1\ngenerate: [{recipe: when}]\n"
    (nasser / "questions.yaml").write_text(recipe, encoding="utf-8")
    events = EVENTS.replace("Work on the canal begins", "Work began")
    (nasser / "events.yaml").write_text(events, encoding="utf-8")
    (lent,) = add(program, base).entry.passages
    add(program, nasser)

    quiz = quiz_on(
        program.materials.of(None, NASSER), count=5, seed=1, kinds=frozenset({Kind.DATE})
    )

    titles_by_id = {each.id: each.title for each in program.reading.findings(lent.passage).events}
    (asked,) = quiz.questions
    assert [titles_by_id[each] for each in asked.events] == ["Work began"]


def test_a_quiz_on_such_a_pack_offers_the_kinds_that_are_made(
    program: Program, base: Path, nasser: Path
) -> None:
    add(program, base)
    add(program, nasser)

    sources = program.quizzing.sources()

    (source,) = (each for each in sources if each.pack == NASSER)
    assert source.events == 1
    assert source.kinds > {Kind.TIMELINE, Kind.TRUEFALSE}


def test_when_the_needed_pack_has_gone_no_question_is_made_of_its_passage(
    program: Program, base: Path, nasser: Path
) -> None:
    add(program, base)
    add(program, nasser)
    program.sharing.remove(PackId(BASE))

    assert program.materials.of(None, NASSER).passages == ()


def test_two_packs_that_tell_of_one_passage_give_each_event_once(
    program: Program, base: Path, nasser: Path
) -> None:
    add(program, base)
    add(program, nasser)
    both = [program.materials.of(None, pack) for pack in (NASSER, PackId(BASE))]

    first, second = apart(both)

    assert [event.title for event in first.passages[0].events] == ["Work on the canal begins"]
    told = {
        event.id for each in (first, second) for found in each.passages for event in found.events
    }
    assert told == {event.id for found in both[1].passages for event in found.events}
    assert not {event.id for event in first.passages[0].events} & {
        event.id for event in second.passages[0].events
    }
