"""Cards come in order, come back when they should, and an answer can be taken back."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from studyapp.domain.cards import CardId, Rating, Recall
from studyapp.domain.errors import UnknownError
from studyapp.domain.events import Findings
from studyapp.domain.nouns import Noun
from studyapp.domain.settings import Settings
from studyapp.domain.texts import Citation, Passage, PassageId, Span
from studyapp.study.adding import Addition
from studyapp.wiring import Program
from tests.builders import DATED, FIRST
from tests.study.programs import Clock, a_wish, an_addition, answer_to, many_events, open_at

pytestmark = pytest.mark.unmeasured

TOOK = timedelta(seconds=4)


def recall(program: Program) -> Recall:
    found = program.reviewing.next_recall()
    assert found is not None, "a card is due"
    return found


def one_card(program: Program) -> Recall:
    """Return the recall of the only card in the library."""
    program.reading.keep(an_addition(FIRST, {FIRST: DATED[FIRST]}))
    return recall(program)


def rate_all(program: Program, rating: Rating) -> int:
    """Rate cards until none is due; return how many there were."""
    count = 0
    while (found := program.reviewing.next_recall()) is not None:
        program.reviewing.rate(found.card.id, rating, TOOK)
        count += 1
    return count


def test_nothing_is_due_in_an_empty_library(program: Program) -> None:
    assert program.reviewing.next_recall() is None
    assert program.reviewing.next_due() is None


def test_new_cards_come_in_the_order_of_the_text(program: Program) -> None:
    addition = an_addition()
    program.reading.keep(addition)
    met = []

    for _ in addition.cards:
        found = recall(program)
        met.append(found.card)
        program.reviewing.rate(found.card.id, Rating.EASY, TOOK)

    assert met == list(addition.cards)


def test_a_recall_says_where_one_stands(program: Program) -> None:
    program.reading.keep(an_addition())

    first = recall(program)
    program.reviewing.rate(first.card.id, Rating.EASY, TOOK)
    second = recall(program)

    assert (first.place, first.total) == (1, 3)
    assert (second.place, second.total) == (2, 3)
    assert first.title == "The partitions"


def test_a_better_rating_never_brings_a_card_back_sooner(program: Program) -> None:
    shown = one_card(program).intervals

    assert list(shown) == [Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY]
    assert list(shown.values()) == sorted(shown.values())
    assert min(shown.values()) > timedelta(0)


@pytest.mark.parametrize("rating", Rating)
def test_a_card_comes_back_when_its_rating_said(
    rating: Rating, program: Program, clock: Clock
) -> None:
    shown = one_card(program)

    changes = program.reviewing.rate(shown.card.id, rating, TOOK)

    back = clock.now + shown.intervals[rating]
    assert changes.nouns == {Noun.JOURNAL}
    assert program.reviewing.next_due() == back
    clock.now = back - timedelta(seconds=1)
    assert program.reviewing.next_recall() is None
    clock.now = back
    assert recall(program).card == shown.card


def test_a_card_known_again_and_again_stays_away_longer(program: Program, clock: Clock) -> None:
    shown = one_card(program)
    stays = []

    for _ in range(6):
        stays.append(shown.intervals[Rating.GOOD])
        program.reviewing.rate(shown.card.id, Rating.GOOD, TOOK)
        clock.move(stays[-1])
        shown = recall(program)

    assert stays == sorted(stays)
    assert stays[-1] > timedelta(days=20)


def test_only_so_many_new_cards_are_begun_on_a_day(program: Program, clock: Clock) -> None:
    program.reading.keep(many_events(Settings().cards_a_day + 7))

    assert rate_all(program, Rating.EASY) == Settings().cards_a_day
    clock.now = datetime(2024, 3, 1, 23, 59, 59, tzinfo=UTC)
    assert program.reviewing.next_recall() is None
    clock.now = datetime(2024, 3, 2, tzinfo=UTC)
    assert rate_all(program, Rating.EASY) == 7


def test_a_day_begins_at_the_midnight_of_the_learner(folder: Path, clock: Clock) -> None:
    honolulu = timezone(timedelta(hours=-10))
    clock.now = datetime(2024, 3, 1, 20, tzinfo=UTC)
    with open_at(folder, clock, zone=honolulu) as program:
        program.reading.keep(many_events(Settings().cards_a_day + 7))
        rate_all(program, Rating.EASY)

        clock.now = datetime(2024, 3, 2, 9, 59, tzinfo=UTC)
        assert program.reviewing.next_recall() is None
        assert program.overview.due_count() == 0
        clock.now = datetime(2024, 3, 2, 10, 0, tzinfo=UTC)
        assert program.overview.due_count() == 7
        assert rate_all(program, Rating.EASY) == 7


@pytest.mark.parametrize("rating", Rating)
def test_undo_brings_the_card_back_as_it_was(
    rating: Rating, program: Program, clock: Clock
) -> None:
    program.reading.keep(an_addition())
    program.reviewing.rate(recall(program).card.id, Rating.AGAIN, TOOK)
    clock.move(timedelta(hours=1))
    before = recall(program)

    program.reviewing.rate(before.card.id, rating, TOOK)
    changes = program.reviewing.undo()

    assert changes.nouns == {Noun.JOURNAL}
    assert recall(program) == before


def test_undo_brings_the_very_last_card_back_as_it_was(program: Program) -> None:
    program.reading.keep(an_addition())
    for _ in range(2):
        program.reviewing.rate(recall(program).card.id, Rating.EASY, TOOK)
    before = recall(program)
    program.reviewing.rate(before.card.id, Rating.EASY, TOOK)
    assert program.reviewing.next_recall() is None

    program.reviewing.undo()

    assert recall(program) == before


def test_a_new_round_counts_from_one(program: Program, clock: Clock) -> None:
    program.reading.keep(an_addition())
    rate_all(program, Rating.GOOD)

    clock.move(timedelta(days=1))

    assert (recall(program).place, recall(program).total) == (1, 3)


def test_undo_outlives_the_program(folder: Path, program: Program, clock: Clock) -> None:
    before = one_card(program)
    program.reviewing.rate(before.card.id, Rating.GOOD, TOOK)

    with open_at(folder, clock) as again:
        again.reviewing.undo()

        assert recall(again) == before


def test_with_nothing_to_undo_nothing_changes(program: Program) -> None:
    assert not program.reviewing.undo()


def test_undo_of_a_quiz_answer_leaves_the_count_of_cards_alone(
    program: Program, revolution: PassageId
) -> None:
    program.reviewing.rate(recall(program).card.id, Rating.EASY, TOOK)
    before = recall(program)
    question = program.quizzing.start(a_wish(revolution, 5)).question
    assert question is not None
    program.quizzing.answer(question.id, answer_to(question, right=True), TOOK, None)

    program.reviewing.undo()

    assert recall(program) == before


def test_a_card_that_is_not_there_cannot_be_rated(program: Program) -> None:
    with pytest.raises(UnknownError):
        program.reviewing.rate(CardId("when:nothing"), Rating.GOOD, TOOK)

    assert not program.reviewing.undo()


def test_a_card_that_cites_a_scrap_is_recalled_with_the_sentence_around_it(
    program: Program,
) -> None:
    text = "It was cold. In July 1938 and May 1939, the army was hit. Nobody slept."
    passage = Passage.of("War", text)
    program.reading.keep(Addition(Findings(passage, (), ()), (), ()))
    start, end = text.index("and May"), text.index(", the army")
    sentence = Span(text.index("In July"), text.index(" Nobody"))

    program.cards.make(passage.id, Span(start, end), "Nomonhan?", "May 1939")
    scrap = recall(program)
    program.reviewing.rate(scrap.card.id, Rating.EASY, TOOK)
    program.cards.make(passage.id, sentence, "Hit when?", "In 1938 and 1939")
    whole = recall(program)

    assert scrap.around == Citation(sentence, sentence.cut(text))
    assert whole.around is None
