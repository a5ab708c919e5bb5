"""A search finds passages, events and questions as they are now, whatever is typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.domain.search import Hit, HitKind
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.extract.pipeline import find
from studyapp.study.adding import Addition
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import FIRST, TEXT, a_passage
from tests.packing import PACK, a_pack
from tests.study.programs import an_addition, cards_of, many_events

pytestmark = pytest.mark.unmeasured

PASSAGE = a_passage().id


@pytest.fixture
def stocked(program: Program) -> Program:
    """Return a program with a pack: a passage that is repaired, an event, questions."""
    program.sharing.add(unpacked(a_pack()))
    return program


def hits(program: Program, typed: str) -> dict[HitKind, list[Hit]]:
    """Return what is found once the index is in step."""
    while program.searching.index():
        pass
    found = program.searching.search(typed)
    assert found.is_whole
    return {group.kind: list(group.hits) for group in found.groups}


def test_a_place_in_a_text_is_found_by_letters_and_by_readings(stocked: Program) -> None:
    king = Span(TEXT.index("king"), TEXT.index("king") + len("king"))

    for typed in ("KING", "stanislaw", "stanislaw aug", "thronĕ king"):
        (place,) = hits(stocked, typed)[HitKind.PLACE]
        assert place.passage == PASSAGE
        assert place.quote is not None
        assert king in place.quote.marks
        assert [repair.reads for repair in place.quote.repairs] == ["Stanisław August"]


@pytest.mark.parametrize(
    "typed", ["constitution pass", "may 1791", "august", "law par", "passed 3 may 1791."]
)
def test_an_event_is_found_by_title_date_people_and_sentence(stocked: Program, typed: str) -> None:
    (event,) = hits(stocked, typed)[HitKind.EVENT]

    assert (event.passage, event.within) == (PASSAGE, "The partitions")
    assert event.span == Citation(Span(0, len(FIRST)), FIRST).span
    assert event.when is not None


@pytest.mark.parametrize("typed", ["mexico city", "Tenochtitlan"])
def test_an_event_is_found_by_what_its_place_is_called_today_too(
    program: Program, typed: str
) -> None:
    text = "On 13 August 1521 Cortés took Tenochtitlan. On 3 May 1525 he was elsewhere."
    found = find(Passage.of("Conquest", text))
    program.reading.keep(Addition(found, cards_of(found), ()))

    (event,) = hits(program, typed)[HitKind.EVENT]

    assert event.quote is not None
    assert [mark.cut(text) for mark in event.quote.marks] == ["Tenochtitlan"]


def test_a_question_is_found_by_what_it_asks_and_offers(stocked: Program) -> None:
    asked = stocked.sharing.entries()[0].question_count

    asking = {hit.question for hit in hits(stocked, "what of")[HitKind.QUESTION]}
    offering = hits(stocked, "three")[HitKind.QUESTION]

    assert 2 < len(asking) <= asked
    assert {hit.question for hit in offering} < asking
    assert {(hit.pack, hit.within) for hit in offering} == {(PACK, "Poland divided")}


def test_titles_of_passages_and_packs_are_found(stocked: Program) -> None:
    assert [hit.title for hit in hits(stocked, "the part")[HitKind.TITLE]] == ["The partitions"]
    assert [hit.pack for hit in hits(stocked, "divided pol")[HitKind.TITLE]] == [PACK]


def test_the_index_follows_removing_renaming_and_undo(program: Program) -> None:
    program.reading.keep(an_addition())
    assert hits(program, "rising").keys() == {HitKind.EVENT, HitKind.PLACE}

    program.reading.rename(PASSAGE, "Uprisings")
    assert hits(program, "uprisings")[HitKind.TITLE]
    assert [hit.within for hit in hits(program, "last rising")[HitKind.EVENT]] == ["Uprisings"]
    program.reading.remove(PASSAGE)
    assert hits(program, "rising") == {}
    program.undo.undo()
    assert hits(program, "rising").keys() == {HitKind.EVENT, HitKind.PLACE}


def test_the_index_follows_packs_that_come_and_go(stocked: Program) -> None:
    asked = hits(stocked, "what")[HitKind.QUESTION]

    stocked.sharing.remove(PACK)
    assert hits(stocked, "stanislaw") == hits(stocked, "what") == {}
    stocked.undo.undo()

    assert hits(stocked, "what")[HitKind.QUESTION] == asked
    assert hits(stocked, "stanislaw").keys() >= {HitKind.EVENT, HitKind.PLACE}


def test_a_pack_that_comes_later_brings_its_readings(program: Program) -> None:
    program.reading.keep(an_addition())
    assert hits(program, "stanislaw") == {}

    program.sharing.add(unpacked(a_pack()))

    assert HitKind.PLACE in hits(program, "stanislaw")


def test_a_search_says_that_something_new_is_not_taken_in_yet(program: Program) -> None:
    program.reading.keep(many_events(300))
    assert not program.searching.search("station").is_whole

    assert program.searching.index()
    assert not program.searching.search("station").is_whole
    program.reading.remove(many_events(300).findings.passage.id)
    assert hits(program, "station") == {}
    program.reading.keep(many_events(301))

    found = hits(program, "station")
    assert len(found[HitKind.EVENT]) == 20
    (events, *_) = (
        group for group in program.searching.search("station").groups if group.kind is HitKind.EVENT
    )
    assert (events.count, events.is_more) == (301, False)


def test_words_side_by_side_come_first(program: Program) -> None:
    sentences = ["The war of the roses began in 1455.", "The roses of war faded in 1485."]
    program.reading.keep(
        an_addition(" ".join(sentences), dict(zip(sentences, ("1455", "1485"), strict=True)))
    )

    first, second = hits(program, "roses of war")[HitKind.EVENT]

    assert [hit.when.edtf if hit.when else "" for hit in (first, second)] == ["1485", "1455"]


@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            ["AND", "NOT", "NEAR(", "title:", "*", '"', '"king', "^", "-", "king*", "ß", "\0", "'"]
        ),
        max_size=6,
    ).map(" ".join)
)
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_is_only_words(stocked: Program, typed: str) -> None:
    found = stocked.searching.search(typed)

    assert found.typed == typed
    assert found.is_sought or not found.groups
