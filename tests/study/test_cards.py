"""Cards put aside, edited, made by hand and written in packs; all of it can be taken back."""

from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.cards import Card, CardId, CardRecipe, Original, Rating
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.events import Basis, DateExpression, Findings
from studyapp.domain.settings import Settings
from studyapp.domain.texts import Citation, Emendation, Passage, PassageId, Span, Sureness
from studyapp.domain.when import When
from studyapp.store.cards import LONGEST
from studyapp.study.adding import Addition
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program, open_program
from tests.builders import TEXT, a_passage
from tests.packing import PACK, a_pack, a_written_card
from tests.study.programs import REVOLUTION, Clock, keep_revolution, open_at

TOOK = timedelta(seconds=5)


def first(program: Program) -> Card:
    recall = program.reviewing.next_recall()
    assert recall is not None
    return recall.card


def due(program: Program) -> int:
    return program.overview.today().due_count


def undo(program: Program) -> str:
    name = program.undo.name()
    assert program.undo.undo() is not None
    return str(name)


@pytest.mark.usefixtures("revolution")
def test_a_card_put_aside_is_not_due_and_not_counted_until_it_is_taken_up(program: Program) -> None:
    card, before = first(program), due(program)

    program.cards.suspend(card.id)

    assert first(program) != card
    assert due(program) == before - 1
    (aside,) = program.cards.suspended()
    assert (aside.card, aside.title) == (card, program.reading.title(PassageId(str(card.passage))))
    program.cards.take_up(card.id)
    assert first(program) == card
    assert program.cards.suspended() == []


def test_what_is_known_of_a_card_put_aside_does_not_count_and_is_not_lost(
    program: Program, clock: Clock, revolution: PassageId
) -> None:
    card = first(program)
    program.reviewing.rate(card.id, Rating.GOOD, TOOK)
    assert program.reviewing.next_due() is not None

    program.cards.suspend(card.id)

    assert program.reviewing.next_due() is None
    assert sum(program.overview.today().coming.values()) == 0
    clock.move(timedelta(days=40))
    assert program.overview.today().slipping == ()
    program.cards.take_up(card.id)
    assert program.reviewing.why(card.id).reviews == 1
    assert card.passage == revolution


def test_one_learner_puts_aside_for_nobody_else(folder: Path, clock: Clock) -> None:
    current = Settings()
    with open_program(folder, now=clock, settings=lambda: current) as program:
        keep_revolution(program)
        card = first(program)
        program.cards.suspend(card.id)

        current = Settings(learner=program.learners.add("Ada").uid)

        assert first(program) == card
        assert program.cards.suspended() == []


@pytest.mark.usefixtures("revolution")
def test_an_edited_card_keeps_its_memory_and_can_be_as_it_came(program: Program) -> None:
    card = first(program)
    program.reviewing.rate(card.id, Rating.AGAIN, TOOK)

    program.cards.edit(card.id, "  The Bastille falls ", "in July 1789")

    edited = next(each for each in asides(program, card.id))
    assert (edited.front, edited.back) == ("The Bastille falls", "in July 1789")
    assert edited.original == Original(card.front, card.back)
    assert edited.citation == card.citation
    assert program.reviewing.why(card.id).reviews == 1
    program.cards.restore(card.id)
    assert asides(program, card.id) == [card]
    assert not program.cards.restore(card.id)


def asides(program: Program, card: CardId) -> list[Card]:
    """Return a card as it is now, by putting it aside and back."""
    program.cards.suspend(card)
    found = [aside.card for aside in program.cards.suspended() if aside.card.id == card]
    program.cards.take_up(card)
    return found


@pytest.mark.usefixtures("revolution")
def test_sides_typed_as_they_came_are_no_edit(program: Program) -> None:
    card = first(program)

    assert not program.cards.edit(card.id, card.front, card.back)
    program.cards.edit(card.id, "Another", card.back)
    program.cards.edit(card.id, card.front, card.back)

    assert first(program) == card


def test_an_edit_outlasts_that_the_card_is_made_anew(
    program: Program, folder: Path, clock: Clock, revolution: PassageId
) -> None:
    card = first(program)
    program.cards.edit(card.id, "Another", "day")
    program.cards.suspend(card.id)
    program.reading.remove(revolution)
    assert program.cards.suspended() == []

    keep_revolution(program)

    (aside,) = program.cards.suspended()
    assert (aside.card.id, aside.card.front) == (card.id, "Another")
    program.close()
    with open_at(folder, clock) as again:
        assert [aside.card.front for aside in again.cards.suspended()] == ["Another"]


@pytest.mark.usefixtures("revolution")
@pytest.mark.parametrize(
    ("front", "back"), [(" ", "1789"), ("When?", "\n"), ("x" * (LONGEST + 1), "1789")]
)
def test_a_card_has_two_sides_of_some_length(program: Program, front: str, back: str) -> None:
    with pytest.raises(UnkeepableError):
        program.cards.edit(first(program).id, front, back)

    assert first(program).original is None


def test_every_change_is_taken_back_by_its_name(program: Program, revolution: PassageId) -> None:
    card, stood = first(program), due(program)
    program.cards.suspend(card.id)
    program.cards.take_up(card.id)
    program.cards.edit(card.id, "Another", "day")
    program.cards.restore(card.id)
    program.cards.make(revolution, Span(0, 15), "The day?", "14 July")
    (own,) = program.cards.own(revolution)
    program.cards.edit(own.id, "Which day?", "14 July 1789")
    program.cards.remove(own.id)

    names = [undo(program) for _ in range(7)]

    assert names == [
        "Undo remove “Which day?”",
        "Undo edit “The day?”",
        "Undo new card “The day?”",
        "Undo original of “Another”",
        f"Undo edit “{card.front}”",
        f"Undo take up “{card.front}”",
        f"Undo suspend “{card.front}”",
    ]
    assert first(program) == card
    assert due(program) == stood
    assert program.cards.own(revolution) == []


def test_a_card_of_selected_words_cites_them_and_is_asked(
    program: Program, revolution: PassageId
) -> None:
    before = due(program)

    program.cards.make(revolution, Span(3, 15), "The storm of the Bastille?", "14 July 1789")
    program.cards.make(revolution, Span(3, 15), "What happened then?", "The Bastille was stormed")

    one, two = program.cards.own(revolution)
    assert one.id != two.id
    assert one.recipe is CardRecipe.OWN
    assert one.citation is not None
    assert one.citation.quote == REVOLUTION[3:15] == "14 July 1789"
    assert due(program) == before + 2


def test_only_cards_made_by_hand_can_be_removed(program: Program, revolution: PassageId) -> None:
    card = first(program)

    with pytest.raises(UnknownError):
        program.cards.remove(card.id)
    with pytest.raises(UnknownError):
        program.cards.make(PassageId("gone"), Span(0, 3), "Front", "back")

    assert first(program) == card
    assert card.passage == revolution


@pytest.mark.usefixtures("revolution")
def test_why_tells_reviews_recall_now_and_what_each_rating_does(
    program: Program, clock: Clock
) -> None:
    card = first(program)
    unseen = program.reviewing.why(card.id)
    assert (unseen.reviews, unseen.last, unseen.memory, unseen.chance) == (0, None, None, None)
    program.reviewing.rate(card.id, Rating.EASY, TOOK)
    clock.move(timedelta(days=30))

    why = program.reviewing.why(card.id)

    assert (why.reviews, why.last) == (1, Rating.EASY)
    assert why.chance is not None
    assert 0 < why.chance < why.wanted
    stabilities = [why.after[rating].stability for rating in Rating]
    assert stabilities == sorted(stabilities)


def test_cards_that_a_pack_brings_are_asked_with_and_without_a_source(program: Program) -> None:
    written = (
        a_written_card(),
        a_written_card(id="why", front="*Why*?", back="So.", passage=None, citation=None),
    )
    program.sharing.add(unpacked(a_pack(cards=written)))

    found = {card.id: card for card in asked(program)}

    cited, bare = (found[CardId(f"written:{PACK}/{card.id}")] for card in written)
    assert cited.citation is not None
    assert cited.citation.span.cut(TEXT) == "parliament"
    assert cited.passage == a_passage().id
    assert (bare.citation, bare.passage, bare.pack) == (None, None, PACK)
    assert program.reviewing.why(bare.id).reviews == 1
    assert {due.title for due in program.overview.today().due} == set()


def asked(program: Program) -> list[Card]:
    found = []
    while (recall := program.reviewing.next_recall()) is not None:
        assert recall.title in {"The partitions", "Poland divided"}
        found.append(recall.card)
        program.reviewing.rate(recall.card.id, Rating.EASY, TOOK)
    return found


def test_a_newer_version_changes_its_cards_and_a_pack_takes_them_along(program: Program) -> None:
    program.sharing.add(unpacked(a_pack(cards=(a_written_card(citation=None, passage=None),))))
    for card in asked(program):
        if card.recipe is CardRecipe.WRITTEN:
            program.cards.edit(card.id, "Ours?", "Ours")
    newer = a_written_card(citation=None, passage=None, front="The capital then?")
    program.sharing.add(unpacked(a_pack(version=2, digest="d2", cards=(newer,))))

    changed = CardId(f"written:{PACK}/capital")
    assert program.reviewing.why(changed).reviews == 1
    (edited,) = asides(program, changed)
    assert edited.original == Original("The capital then?", "Warsaw")

    program.sharing.remove(PACK)
    with pytest.raises(UnknownError):
        program.cards.suspend(changed)


def test_a_card_proposed_for_words_asks_for_them_by_the_rest_of_their_sentence(
    program: Program,
) -> None:
    text = "It was cold. On Augst 8, Mr. Molotov declared\nwar on Japan. Nobody slept."
    passage = Passage.of("War", text)
    repair = Emendation(Span(16, 23), "August 8", "A letter was lost.", Sureness.SURE)
    date = DateExpression(
        span=repair.span, when=When.parse("1945-08-08"), basis=Basis.STATED, repair=repair
    )
    program.reading.keep(Addition(Findings(passage, (date,), ()), (), ()))
    start, end = text.index("On Augst"), text.index(" Nobody")

    half_of_it = program.cards.draft(passage.id, Span(18, 20))
    whole = program.cards.draft(passage.id, Span(start, end + 1))

    assert half_of_it.front == "On …, Mr. Molotov declared war on Japan."
    assert half_of_it.back == "August 8"
    assert half_of_it.citation == Citation(Span(start, end), text[start:end])
    assert half_of_it.repairs == (repair,)
    assert whole.front == ""
    assert whole.back == "On August 8, Mr. Molotov declared war on Japan."
    assert whole.citation == half_of_it.citation


def test_a_new_card_on_the_words_of_a_removed_one_knows_nothing_of_it(program: Program) -> None:
    passage = keep_revolution(program)
    span = Span(0, 20)
    program.cards.make(passage, span, "When?", "In July")
    (first,) = program.cards.own(passage)
    program.reviewing.rate(first.id, Rating.EASY, TOOK)
    program.cards.remove(first.id)

    program.cards.make(passage, span, "Who?", "The crowd")

    (second,) = program.cards.own(passage)
    assert second.id != first.id
    assert program.reviewing.why(second.id).reviews == 0
