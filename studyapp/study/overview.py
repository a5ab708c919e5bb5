"""What a learner has done, knows and is about to forget, and what comes next."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.errors import UnknownError
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.progress import Known, Report, Scores, Today, Undecided
from studyapp.domain.texts import PassageId
from studyapp.schedule.cards import recall_chance
from studyapp.store.glance import KnownCard, glance
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.study.cells import harmless
from studyapp.study.learning import Learning
from studyapp.study.missed import missed_of
from studyapp.study.scores import by_century, by_kind, by_title, title_of, total_of
from studyapp.study.today import SAFE, today_of

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt

DAYS_SHOWN = 20
LOOKED_AT = 2000
"""How many of the last answers are gone through for those that were missed."""
LOST = 0.6
"""Down to this chance of recall a card that is not safe is slipping."""
_HEAD = (
    *("at", "learner", "passage", "question", "kind", "answer"),
    *("score", "seconds", "confidence"),
)


class Overview:
    """How things stand for the learner of now, or for another by name."""

    def __init__(
        self,
        library: Library,
        memories: Memories,
        journal: Journal,
        learning: Learning,
        folder: Path,
    ) -> None:
        self._library = library
        self._memories = memories
        self._journal = journal
        self._learning = learning
        self._folder = folder

    def learner(self) -> str:
        """Return the name of the learner."""
        return self._learning.name()

    def learners(self) -> list[str]:
        """Return the names of all learners, the first one first."""
        return self._journal.learners()

    def due_count(self) -> int:
        """Return how many cards are due now, new ones of today included."""
        return sum(self._due(self._learning.learner()).values())

    def today(self) -> Today:
        """Return what is due and what is next."""
        learning = self._learning
        learner = learning.learner()
        with glance(self._folder) as seen:
            return today_of(
                seen,
                learner,
                now=learning.now(),
                days=learning.days(),
                cards_a_day=learning.cards_a_day(),
            )

    def undecided(self) -> Undecided | None:
        """Return how many texts wait to be looked through, None if none does."""
        with glance(self._folder) as seen:
            return seen.undecided()

    def scores(self, learner: str | None = None) -> Scores:
        """Return all answers of a learner in sum; of the first one without a name.

        Raises:
            UnknownError: There is no such learner.
        """
        name = self._named(learner)
        number = self._journal.learner(name)
        titles = self._library.titles()
        counted = self._memories.scores(number)
        return Scores(
            learner=name,
            total=total_of(counted),
            by_passage=by_title(counted, titles, self._library.pack_titles()),
            by_kind=by_kind(counted),
            by_century=by_century(counted),
            reviews=self._memories.review_count(number),
            due=sum(self._due(number).values()),
        )

    def report(self, name: str | None = None) -> Report:
        """Return what Progress shows of a learner, of the one who learns now without a name.

        Raises:
            UnknownError: There is no such learner.
        """
        learner, now = self._journal.learner(self._named(name)), self._learning.now()
        with glance(self._folder) as seen:
            every = seen.days(learner, now=now, days=self._learning.days(), count=DAYS_SHOWN)
            known = self._known(seen.known(learner), now)
        return Report(
            scores=self.scores(name),
            days=every,
            known=known,
            missed=missed_of(self._journal.latest_attempts(learner, count=LOOKED_AT)),
            learners=tuple(self._journal.learners()),
        )

    def attempts_csv(self, learner: str | None = None) -> str:
        """Return one attempt a row, oldest first, below a head.

        Cells that a spreadsheet would take for a formula begin with an apostrophe.

        Raises:
            UnknownError: There is no such learner.
        """
        name = self._named(learner)
        titles, packs = self._library.titles(), self._library.pack_titles()
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(_HEAD)
        for attempt in self._journal.attempts(self._journal.learner(name)):
            writer.writerow(_row(attempt, name, title_of(attempt, titles, packs)))
        return table.getvalue()

    def save_csv(self, path: Path, learner: str | None = None) -> None:
        """Write `attempts_csv` to a file.

        Raises:
            UnknownError: There is no such learner.
            FolderError: It cannot be written.
        """
        from studyapp.study.files import write_file

        write_file(path, self.attempts_csv(learner))

    def _due(self, learner: LearnerId) -> dict[PassageId | PackId, int]:
        limit, days = self._learning.cards_a_day(), self._learning.days()
        return self._memories.due_counts(
            learner, now=self._learning.now(), new_limit=limit, days=days
        )

    def _named(self, learner: str | None) -> str:
        current = self.learner()
        if learner is None:
            return current
        known = self._journal.learners()
        if learner in known:
            return learner
        says = Message("There is no learner “{name}”.", {"name": learner})
        raise UnknownError(says, Message("Known are: {names}.", {"names": ", ".join(known)}))

    def _known(self, cards: Iterable[KnownCard], now: datetime) -> tuple[Known, ...]:
        chances: dict[PassageId | None, list[float]] = defaultdict(list)
        for card in cards:
            chances[card.passage].append(recall_chance(card.memory, now))
        counts, titles = self._memories.card_counts(), self._library.titles()
        return tuple(
            _known(titles[key], chances[key], count)
            for key, count in counts.items()
            if key in titles  # another window may have taken it out meanwhile
        )


def _known(title: str, chances: list[float], cards: int) -> Known:
    known = sum(chance >= SAFE for chance in chances)
    slipping = sum(LOST <= chance < SAFE for chance in chances)
    return Known(title, known, slipping, cards - known - slipping)


def _row(attempt: Attempt, learner: str, title: str) -> list[object]:
    return [
        attempt.at.isoformat(),
        harmless(learner),
        harmless(title),
        attempt.question,
        attempt.kind,
        harmless(attempt.answer),
        round(attempt.score, 4),
        round(attempt.took.total_seconds(), 1),
        attempt.confidence,
    ]
