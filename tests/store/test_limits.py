from studyapp.domain.cards import CardId
from studyapp.domain.events import EventId
from studyapp.domain.kinds import Kind, Recipe
from studyapp.generate.ids import question_id
from studyapp.generate.order import SIZES
from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.limits import PASSAGE
from tests.builders import a_review, an_attempt, an_event

LONGEST_RECIPE = max(Recipe, key=len)


def test_the_longest_ids_that_are_made_can_be_kept(journal: Journal) -> None:
    me = journal.learner()
    last = an_event(id=EventId(f"{'f' * 16}-{PASSAGE - 1}-{PASSAGE}"))
    question = question_id(LONGEST_RECIPE, max(Kind, key=len), [last] * max(SIZES), last)
    card = CardId(f"when:{last.id}")

    journal.append_attempt(me, an_attempt(question=question))
    journal.append_review(me, a_review(card=card), next_memory)

    assert [attempt.question for attempt in journal.attempts(me)] == [question]
    assert [review.card for review in journal.reviews(me)] == [card]
