from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from studyapp.domain.cards import Card, CardId, CardRecipe, Rating, Stage
from studyapp.domain.days import Days
from studyapp.domain.events import EventId
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind
from studyapp.domain.progress import DayCount, Score
from studyapp.domain.texts import PassageId
from studyapp.schedule.cards import next_memory
from studyapp.store.glance import glance
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store
from tests.builders import NOON, a_card, a_memory, a_review, an_attempt, findings_of
from tests.store.seen import Seen
from tests.store.stores import always

pytestmark = pytest.mark.unmeasured

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TOKYO = ZoneInfo("Asia/Tokyo")


def kept_cards(library: Library) -> list[Card]:
    """Return three cards of one passage, in the order of its text."""
    findings = findings_of()
    cards = [
        a_card(
            id=CardId(f"when:{event.id}"),
            passage=event.passage,
            event=event.id,
            front=event.title,
            citation=event.citation,
        )
        for event in findings.events
    ]
    library.save(findings, cards, added=NOON)
    return cards


def review(
    journal: Journal, learner: LearnerId, card: Card, *, due: datetime, at: datetime = NOON
) -> None:
    memory = a_memory(card=card.id, due=due, reviewed=at)
    journal.append_review(learner, a_review(card=card.id, at=at), always(memory))


def test_due_cards_come_by_time_and_then_new_ones_by_text(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, second, third = kept_cards(library)
    review(journal, me, third, due=NOON - 2 * HOUR, at=NOON - DAY)
    review(journal, me, second, due=NOON - HOUR, at=NOON - DAY)

    assert memories.due(me, now=NOON, new_limit=5) == [third, second, first]
    assert memories.due_counts(me, now=NOON, new_limit=5) == {first.passage: 3}


def test_only_so_many_due_cards_are_read_as_are_wanted(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, _second, third = kept_cards(library)
    review(journal, me, third, due=NOON - HOUR, at=NOON - DAY)

    assert memories.due(me, now=NOON, new_limit=5, limit=1) == [third]
    assert memories.due(me, now=NOON, new_limit=5, limit=2) == [third, first]
    assert memories.due(me, now=NOON, new_limit=0, limit=2) == [third]


def test_a_card_is_due_at_its_very_moment(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, *_ = kept_cards(library)
    review(journal, me, first, due=NOON)

    assert memories.due(me, now=NOON, new_limit=0) == [first]
    assert memories.due(me, now=NOON - timedelta(microseconds=1), new_limit=0) == []


def test_new_cards_of_a_day_are_limited_with_those_begun_on_it(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, second, _third = kept_cards(library)
    review(journal, me, first, due=NOON + DAY, at=NOON)

    assert memories.due(me, now=NOON, new_limit=2) == [second]
    assert memories.due(me, now=NOON, new_limit=1) == []
    assert memories.due_counts(me, now=NOON, new_limit=1) == {}
    assert len(memories.due(me, now=NOON + DAY / 2, new_limit=1)) == 1


def test_the_day_of_new_cards_is_the_learners(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, *_ = kept_cards(library)
    evening = datetime(2024, 3, 1, 14, 30, tzinfo=UTC)
    after_midnight_in_tokyo = evening + HOUR
    review(journal, me, first, due=evening + DAY, at=evening)

    limited = memories.due(me, now=after_midnight_in_tokyo, new_limit=1)
    fresh = memories.due(me, now=after_midnight_in_tokyo, new_limit=1, days=Days(TOKYO))

    assert (len(limited), len(fresh)) == (0, 1)


def test_another_learner_has_everything_before_them(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    cards = kept_cards(library)
    review(journal, me, cards[0], due=NOON + DAY)

    assert memories.due(journal.learner("Ada"), now=NOON, new_limit=9) == cards


def test_the_next_due_card_is_the_nearest_to_come(
    library: Library, journal: Journal, memories: Memories, me: LearnerId
) -> None:
    first, second, third = kept_cards(library)
    assert memories.next_due(me, NOON) is None
    for card, due in ((first, NOON), (second, NOON + 2 * DAY), (third, NOON + DAY)):
        review(journal, me, card, due=due)

    assert memories.next_due(me, NOON) == NOON + DAY


def test_a_memory_without_its_card_is_not_asked_for(
    journal: Journal, memories: Memories, seen: Seen, me: LearnerId
) -> None:
    gone = a_card(id=CardId("when:gone"), event=EventId("gone"))
    review(journal, me, gone, due=NOON + HOUR)

    assert memories.next_due(me, NOON) is None
    assert memories.due(me, now=NOON + DAY, new_limit=0) == []
    assert seen.known(me) == []
    assert memories.memory(me, gone.id) is not None


def test_cards_once_reviewed_are_listed_with_passage_and_front(
    library: Library, journal: Journal, memories: Memories, seen: Seen, me: LearnerId
) -> None:
    first, *_ = kept_cards(library)
    review(journal, me, first, due=NOON + DAY)

    (known,) = seen.known(me)

    assert (known.passage, known.front) == (first.passage, first.front)
    assert known.memory == memories.memory(me, first.id)
    assert memories.card_counts() == {first.passage: 3}


def test_coming_cards_are_counted_by_local_day(
    library: Library, journal: Journal, seen: Seen, me: LearnerId
) -> None:
    first, second, third = kept_cards(library)
    review(journal, me, first, due=datetime(2024, 3, 2, 14, 59, tzinfo=UTC))
    review(journal, me, second, due=datetime(2024, 3, 2, 15, 0, tzinfo=UTC))
    review(journal, me, third, due=datetime(2024, 3, 9, 15, 0, tzinfo=UTC))

    coming = seen.coming(me, now=NOON, count=3, days=Days(TOKYO))

    assert coming == {date(2024, 3, 2): 1, date(2024, 3, 3): 1, date(2024, 3, 4): 0}


def test_reviews_are_counted_by_local_day_with_those_forgotten(
    journal: Journal, seen: Seen, me: LearnerId
) -> None:
    for at, rating in (
        (datetime(2024, 2, 29, 14, 59, tzinfo=UTC), Rating.GOOD),
        (datetime(2024, 2, 29, 15, 0, tzinfo=UTC), Rating.AGAIN),
        (NOON, Rating.HARD),
    ):
        done = a_review(rating, at=at)
        last = journal.append_review(me, done, next_memory)

    days = seen.days(me, now=NOON, days=Days(TOKYO), count=3)

    assert days == (
        DayCount(date(2024, 2, 28), 0, 0),
        DayCount(date(2024, 2, 29), 1, 0),
        DayCount(date(2024, 3, 1), 2, 1),
    )
    journal.withdraw(last, at=NOON, memories_from=next_memory)
    assert seen.days(me, now=NOON, days=Days(TOKYO), count=1)[0].reviews == 1


def test_a_day_of_23_hours_is_one_day(journal: Journal, seen: Seen, me: LearnerId) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for hour in (22, 23, 45):
        at = datetime(2024, 3, 30, tzinfo=UTC) + hour * HOUR
        journal.append_review(me, a_review(at=at), next_memory)

    days = seen.days(me, now=datetime(2024, 3, 31, 21, tzinfo=UTC), days=Days(berlin), count=2)

    assert [day.reviews for day in days] == [1, 2]


def test_scores_are_kept_by_passage_and_kind(
    journal: Journal, memories: Memories, me: LearnerId
) -> None:
    for passage, kind, score in (
        ("p1", Kind.DATE, 1.0),
        ("p1", Kind.DATE, 0.5),
        ("p1", Kind.ORDER, 0.0),
        ("p2", Kind.DATE, 1.0),
    ):
        journal.append_attempt(me, an_attempt(score, passage=PassageId(passage), kind=kind))

    found = {(each.passage, each.kind): each.score for each in memories.scores(me)}

    assert found == {
        ("p1", Kind.DATE): Score(2, 1.5),
        ("p1", Kind.ORDER): Score(1, 0.0),
        ("p2", Kind.DATE): Score(1, 1.0),
    }


def test_the_latest_times_are_those_of_reviews_that_count(
    library: Library, journal: Journal, seen: Seen, me: LearnerId
) -> None:
    first, *_ = kept_cards(library)
    for seconds in (3, 5, 7, 9):
        taken = a_review(card=first.id, took=timedelta(seconds=seconds))
        last = journal.append_review(me, taken, next_memory)
    journal.append_attempt(me, an_attempt(took=timedelta(seconds=90)))
    journal.append_review(journal.learner("Mira"), a_review(card=first.id), next_memory)
    journal.withdraw(last, at=NOON, memories_from=next_memory)

    times = seen.latest_times(me, count=2)

    assert times == [timedelta(seconds=7), timedelta(seconds=5)]


def test_a_new_card_waits_while_its_other_side_up_is_known_well(
    library: Library, journal: Journal, memories: Memories, me: LearnerId, store: Store
) -> None:
    findings = findings_of()
    event = findings.events[0].id
    when, what, who = (
        a_card(id=CardId(f"{recipe}:{event}"), recipe=recipe, passage=findings.passage.id)
        for recipe in (CardRecipe.WHEN, CardRecipe.WHAT, CardRecipe.WHO)
    )
    library.save(findings, [when, what, who], added=NOON)
    known = a_memory(
        card=when.id, stage=Stage.REVIEW, step=None, stability=40.0, due=NOON + 9 * DAY
    )
    journal.append_review(me, a_review(card=when.id, at=NOON - DAY), always(known))

    assert memories.due(me, now=NOON, new_limit=5) == [who]
    assert memories.due(me, now=NOON + 10 * DAY, new_limit=5) == [when, what, who]
    with glance(store.path.parent) as seen:
        counts = seen.due_counts(me, now=NOON, new_limit=5, days=Days(UTC))
    assert [count for _title, count in counts.values()] == [1]
    assert memories.due_counts(me, now=NOON, new_limit=5) == {who.passage: 1}
