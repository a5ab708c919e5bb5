"""Days on either side of a clock change begin and end at their own midnights."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from studyapp.domain.days import Days
from studyapp.domain.journal import LearnerId
from studyapp.domain.progress import DayCount
from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from tests.builders import NOON, a_card, a_memory, a_review, findings_of
from tests.store.seen import Seen
from tests.store.stores import always

BEFORE = datetime(2025, 3, 29, 22, 30, tzinfo=UTC)
"""Half past eleven in the evening in Berlin, whose clocks go forward in this night."""
AFTER = datetime(2025, 4, 1, 10, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


@pytest.fixture(params=["named", "system"])
def berlin(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tzinfo | None]:
    if request.param == "named":
        yield ZoneInfo("Europe/Berlin")
        return
    if not hasattr(time, "tzset"):
        pytest.skip("Windows has no call that changes the zone of a running program")
    with monkeypatch.context() as changed:
        changed.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield None
    time.tzset()


def test_a_review_stays_on_its_day_after_the_clocks_changed(
    journal: Journal, seen: Seen, me: LearnerId, berlin: tzinfo | None
) -> None:
    journal.append_review(me, a_review(at=BEFORE), next_memory)

    days = seen.days(me, now=AFTER, days=Days(berlin), count=4)

    assert [day.day for day in days if day.reviews] == [date(2025, 3, 29)]


def test_the_window_of_days_begins_at_the_midnight_of_its_first_day(
    journal: Journal, seen: Seen, me: LearnerId, berlin: tzinfo | None
) -> None:
    midnight = datetime(2025, 3, 28, 23, tzinfo=UTC)
    for at in (midnight - MOMENT, midnight):
        journal.append_review(me, a_review(at=at), next_memory)

    first, *_ = seen.days(me, now=AFTER, days=Days(berlin), count=4)

    assert first == DayCount(date(2025, 3, 29), 1, 0)


def test_cards_that_come_back_after_the_change_are_counted_on_their_day(
    library: Library, journal: Journal, seen: Seen, me: LearnerId, berlin: tzinfo | None
) -> None:
    findings, card = findings_of(), a_card()
    library.save(findings, [card], added=NOON)
    midnight = datetime(2025, 3, 31, 22, tzinfo=UTC)
    memory = a_memory(card=card.id, due=midnight - MOMENT)
    journal.append_review(me, a_review(card=card.id, at=BEFORE), always(memory))

    coming = seen.coming(me, now=BEFORE, count=3, days=Days(berlin))

    assert coming == {date(2025, 3, 30): 0, date(2025, 3, 31): 1, date(2025, 4, 1): 0}


def test_new_cards_of_the_day_of_the_change_count_from_its_own_midnight(
    library: Library, journal: Journal, memories: Memories, me: LearnerId, berlin: tzinfo | None
) -> None:
    card = a_card()
    library.save(findings_of(), [card], added=NOON)
    journal.append_review(me, a_review(card="when:other", at=BEFORE), next_memory)

    noon = datetime(2025, 3, 30, 10, tzinfo=UTC)

    assert memories.due(me, now=noon, new_limit=1, days=Days(berlin)) == [card]
