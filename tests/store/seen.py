"""A glance at a store, for each question anew."""

from datetime import date, datetime, timedelta

from studyapp.domain.days import Days
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.progress import DayCount
from studyapp.domain.texts import PassageId
from studyapp.store.glance import KnownCard, glance
from studyapp.store.opening import Store


class Seen:
    """What stands in a store now."""

    def __init__(self, store: Store) -> None:
        self._folder = store.path.parent

    def is_in_order(self) -> bool:
        with glance(self._folder) as seen:
            return seen.is_in_order()

    def due_counts(
        self, learner: LearnerId, *, now: datetime, new_limit: int, days: Days
    ) -> dict[PassageId | PackId, tuple[str, int]]:
        with glance(self._folder) as seen:
            return seen.due_counts(learner, now=now, new_limit=new_limit, days=days)

    def next_due(self, learner: LearnerId, now: datetime) -> datetime | None:
        with glance(self._folder) as seen:
            return seen.next_due(learner, now)

    def known(self, learner: LearnerId) -> list[KnownCard]:
        with glance(self._folder) as seen:
            return seen.known(learner)

    def slipping(self, learner: LearnerId, *, now: datetime, count: int) -> list[KnownCard]:
        with glance(self._folder) as seen:
            return seen.slipping(learner, now=now, count=count)

    def coming(
        self, learner: LearnerId, *, now: datetime, count: int, days: Days
    ) -> dict[date, int]:
        with glance(self._folder) as seen:
            return seen.coming(learner, now=now, count=count, days=days)

    def days(
        self, learner: LearnerId, *, now: datetime, days: Days, count: int = 20
    ) -> tuple[DayCount, ...]:
        with glance(self._folder) as seen:
            return seen.days(learner, now=now, days=days, count=count)

    def latest_times(self, learner: LearnerId, *, count: int) -> list[timedelta]:
        with glance(self._folder) as seen:
            return seen.latest_times(learner, count=count)
