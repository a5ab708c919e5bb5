"""A name that a pack reads otherwise is read so everywhere, as long as the pack is there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind
from studyapp.domain.packs import Pack
from studyapp.domain.search import HitKind
from studyapp.domain.texts import Emendation, Passage, PassageId, Span, Sureness
from studyapp.study.drawing import quiz_on
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import a_citation
from tests.packing import PACK, a_pack, a_pack_event, a_pack_passage
from tests.study.programs import found_here

pytestmark = pytest.mark.unmeasured

TEXT = (
    "In 1931 Livinov met the envoy in Moscow. On 3 May 1933 Livinov signed a pact with Japan. "
    "In 1936 the council dismissed the envoy. On 7 June 1938 the army crossed the river.\n"
)
PASSAGE: PassageId = Passage.of("Pacts", TEXT).id
SOURCE, RIGHT = "Livinov", "Litvinov"


def pack() -> Pack:
    starts = [TEXT.index(SOURCE), TEXT.rindex(SOURCE)]
    readings = tuple(
        Emendation(Span(start, start + len(SOURCE)), RIGHT, "A letter is lost.", Sureness.SURE)
        for start in starts
    )
    lent = a_pack_passage(passage=Passage.of("Pacts", TEXT), emendations=readings, notes=())
    return a_pack(passages=(lent,), events=(), questions=(), aliases={})


def titles(program: Program) -> list[str]:
    return [event.title for event in program.reading.findings(PASSAGE).events[:2]]


def found(program: Program, typed: str) -> dict[HitKind, int]:
    """Return how many events and places are found; the title has the passage's first words."""
    while program.searching.index():
        pass
    groups = program.searching.search(typed).groups
    return {group.kind: group.count for group in groups if group.kind is not HitKind.TITLE}


def cards(program: Program) -> str:
    """Return what is on the cards that are recalled, and rate them."""
    said = ""
    while (recall := program.reviewing.next_recall()) is not None:
        said += f"{recall.card.front} {recall.card.back}\n"
        program.reviewing.rate(recall.card.id, Rating.EASY, timedelta(seconds=3))
    return said


@pytest.fixture
def both(program: Program) -> Program:
    """Return a program in which the passage was before the pack came."""
    found_here(program, TEXT)
    program.sharing.add(unpacked(pack()))
    return program


def test_titles_search_and_questions_say_the_right_form(both: Program) -> None:
    assert titles(both) == [
        "Litvinov met the envoy in Moscow",
        "Litvinov signed a pact with Japan",
    ]
    for typed in (SOURCE, RIGHT):
        assert found(both, typed) == {HitKind.EVENT: 2, HitKind.PLACE: 1}


def test_cards_and_questions_say_the_right_form_and_show_the_repair(both: Program) -> None:
    material = both.materials.of(PASSAGE, None)
    quiz = quiz_on(material, count=8, seed=1, kinds=frozenset(Kind)).questions

    said = [question.stem + str(getattr(question, "choices", "")) for question in quiz]
    assert any(RIGHT in each for each in said)
    assert not any(SOURCE in each for each in said)
    named = next(question for question in quiz if RIGHT in question.stem)
    assert [repair.reads for repair in both.materials.repairs(named)] == [RIGHT]
    on_cards = cards(both)
    assert RIGHT in on_cards
    assert SOURCE not in on_cards


def test_an_event_that_was_recalled_before_the_pack_came_says_the_right_form_too(
    program: Program,
) -> None:
    found_here(program, TEXT)
    cards(program)

    program.sharing.add(unpacked(replace(pack(), events=(of_the_army(),))))

    assert titles(program)[:2] == [
        "Litvinov met the envoy in Moscow",
        "Litvinov signed a pact with Japan",
    ]


def of_the_army() -> Event:
    return replace(
        a_pack_event(when="1938-06-07"),
        passage=PASSAGE,
        citation=a_citation("On 7 June 1938 the army crossed the river.", text=TEXT),
    )


@pytest.mark.parametrize("undone", [False, True])
def test_without_the_pack_the_forms_of_the_source_are_back(both: Program, *, undone: bool) -> None:
    if undone:
        both.undo.undo()
    else:
        both.sharing.remove(PACK)

    assert titles(both) == ["Livinov met the envoy in Moscow", "Livinov signed a pact with Japan"]
    assert found(both, SOURCE) == {HitKind.EVENT: 2, HitKind.PLACE: 1}
    assert found(both, RIGHT) == {}
