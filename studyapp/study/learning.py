"""Who learns now, and how: what the verbs ask before they act."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from studyapp.domain.days import Days
from studyapp.domain.journal import LearnerId
from studyapp.domain.settings import Settings
from studyapp.store.journal import Journal
from studyapp.store.learners import Learners


class Learning:
    """The learner of now and their habits, as the settings have them at the moment of asking.

    `now` is the clock (aware UTC); `zone` is where days begin, the system's if it is None.
    """

    def __init__(
        self,
        journal: Journal,
        learners: Learners,
        *,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        zone: tzinfo | None = None,
    ) -> None:
        self.now = now
        self._journal = journal
        self._learners = learners
        self._settings = settings
        self._zone = zone

    def learner(self) -> LearnerId:
        """Return the learner whom the settings name; the first one if they are gone."""
        uid = self._settings().learner
        named = self._learners.number(uid) if uid else None
        return self._journal.learner() if named is None else named

    def name(self) -> str:
        """Return the name of the learner."""
        return self._learners.one(self.learner()).name

    def days(self) -> Days:
        """Return where days begin for the learner."""
        return Days(self._zone, self._settings().day_starts)

    def exam_time(self, limit: timedelta) -> timedelta:
        """Return how long the learner has for an exam that gives others so long."""
        return limit * (1 + self._settings().extra_time / 100)

    def cards_a_day(self) -> int:
        """Return how many cards never seen before are offered on one day."""
        return self._settings().cards_a_day
