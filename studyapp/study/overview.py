"""What a learner has done, knows and is about to forget, and what comes next."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from studyapp.domain.errors import UnknownError
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import PackId
from studyapp.domain.library import PassageEntry
from studyapp.domain.messages import Message
from studyapp.domain.progress import (
    DueCards,
    Known,
    Report,
    Scores,
    Slipping,
    Stopped,
    Today,
)
from studyapp.domain.texts import PassageId
from studyapp.extract.sentences import sentences
from studyapp.schedule.cards import recall_chance
from studyapp.store.journal import Journal
from studyapp.store.library import Library
from studyapp.store.memory import KnownCard, Memories
from studyapp.study.learning import Learning
from studyapp.study.missed import missed_of
from studyapp.study.scores import by_century, by_kind, by_title, title_of, total_of

if TYPE_CHECKING:
    from studyapp.domain.answers import Attempt

DAYS_SHOWN = 20
DAYS_AHEAD = 4
LOOKED_AT = 2000
"""How many of the last answers are gone through for those that were missed."""
SLIPPING_SHOWN = 4
SAFE, LOST = 0.9, 0.6
"""A card is known from this chance of recall on, slipping down to that."""
TIMED, FEWEST_TIMED = 50, 10
"""How many of the last reviews are timed to guess a session, and under how many it is not said."""
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
    ) -> None:
        self._library = library
        self._memories = memories
        self._journal = journal
        self._learning = learning

    def learner(self) -> str:
        """Return the name of the learner."""
        return self._learning.name()

    def due_count(self) -> int:
        """Return how many cards are due now, new ones of today included."""
        return sum(self._due(self._learning.learner()).values())

    def today(self) -> Today:
        """Return what is due and what is next."""
        learner, now = self._learning.learner(), self._learning.now()
        days, entries = self._learning.days(), self._library.entries(learner)
        titles: dict[PassageId | PackId, str] = {
            **{entry.id: entry.title for entry in entries},
            **dict(self._library.pack_titles().items()),
        }
        due = self._due(learner)
        return Today(
            now=now.astimezone(days.zone),
            passages=len(entries),
            due=tuple(DueCards(key, titles[key], count) for key, count in due.items()),
            next_due=self._memories.next_due(learner, now=now),
            coming=self._memories.coming(learner, now=now, count=DAYS_AHEAD, days=days),
            slipping=_slipping(self._memories.all(learner), now),
            days=self._memories.days(learner, now=now, days=days, count=7),
            stopped=self._stopped(entries),
            minutes=_minutes(self._memories.latest_times(learner, count=TIMED), sum(due.values())),
        )

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
        return Report(
            scores=self.scores(name),
            days=self._memories.days(
                learner, now=now, days=self._learning.days(), count=DAYS_SHOWN
            ),
            known=self._known(learner, now),
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

    def _known(self, learner: LearnerId, now: datetime) -> tuple[Known, ...]:
        chances: dict[PassageId | None, list[float]] = defaultdict(list)
        for card in self._memories.all(learner):
            chances[card.passage].append(recall_chance(card.memory, now))
        titles = self._library.titles()
        counts = self._memories.card_counts()
        return tuple(_known(titles[key], chances[key], count) for key, count in counts.items())

    def _stopped(self, entries: list[PassageEntry]) -> Stopped | None:
        """Return where reading stopped in the passage opened last."""
        opened = [entry for entry in entries if entry.place is not None and entry.opened]
        if not opened:
            return None
        entry = max(opened, key=lambda each: (each.opened is not None, each.opened))
        text = self._library.text(entry.id)
        place = min(entry.place or 0, max(0, len(text) - 1))
        return Stopped(
            entry=entry,
            sentence=_sentence_at(text, place),
            paragraph=_paragraphs(text[: place + 1]),
            paragraphs=_paragraphs(text),
        )


def _known(title: str, chances: list[float], cards: int) -> Known:
    known = sum(chance >= SAFE for chance in chances)
    slipping = sum(LOST <= chance < SAFE for chance in chances)
    return Known(title, known, slipping, cards - known - slipping)


def _minutes(times: list[timedelta], due: int) -> int | None:
    """Return how long the due cards take if each takes as long as the reviews in the middle."""
    if not due or len(times) < FEWEST_TIMED:
        return None
    seconds = median(time.total_seconds() for time in times)
    return max(1, round(due * seconds / 60))


def _slipping(cards: Iterable[KnownCard], now: datetime) -> tuple[Slipping, ...]:
    chances = [Slipping(card.front, recall_chance(card.memory, now)) for card in cards]
    at_risk = sorted((each for each in chances if each.recall < SAFE), key=lambda each: each.recall)
    return tuple(at_risk[:SLIPPING_SHOWN])


def _row(attempt: Attempt, learner: str, title: str) -> list[object]:
    return [
        attempt.at.isoformat(),
        _harmless(learner),
        _harmless(title),
        attempt.question,
        attempt.kind,
        _harmless(attempt.answer),
        round(attempt.score, 4),
        round(attempt.took.total_seconds(), 1),
        attempt.confidence,
    ]


def _harmless(cell: str) -> str:
    """Return a cell in one line that no spreadsheet takes for a formula."""
    line = " ".join(cell.splitlines()).strip()
    return f"'{line}" if line.startswith(("=", "+", "-", "@")) else line


def _sentence_at(text: str, place: int) -> str:
    """Return the sentence around an offset; only its surroundings are looked at."""
    start = max(0, text.rfind("\n", max(0, place - 2000), place) + 1, place - 2000)
    part = text[start : place + 2000]
    spans = list(sentences(part))
    inside = [span for span in spans if span.end > place - start]
    return " ".join(inside[0].cut(part).split()) if inside else ""


def _paragraphs(text: str) -> int:
    return max(1, sum(bool(line.strip()) for line in text.splitlines()))
