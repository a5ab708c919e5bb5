"""The program put together without a window: store and verbs."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from types import TracebackType
from typing import Self

from studyapp.domain.settings import Settings
from studyapp.schedule.cards import next_memory
from studyapp.store.cards import Cards as KeptCards
from studyapp.store.indexing import Indexing
from studyapp.store.journal import Journal
from studyapp.store.learners import Learners as People
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store, open_store
from studyapp.store.packs import Packs
from studyapp.store.questions import Questions
from studyapp.store.search import Search
from studyapp.store.settings import read_settings
from studyapp.store.sittings import Sittings
from studyapp.store.undo import UndoSteps
from studyapp.study.cards import Cards
from studyapp.study.learners import Learners
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials
from studyapp.study.overview import Overview
from studyapp.study.quizzing import Quizzing
from studyapp.study.reading import Reading
from studyapp.study.reviewing import Reviewing
from studyapp.study.searching import Searching
from studyapp.study.sharing import Sharing
from studyapp.study.undo import Undo


@dataclass(frozen=True, slots=True)
class Program:
    """All that a person can do, on one learner's folder; close it after use."""

    store: Store
    reading: Reading
    reviewing: Reviewing
    cards: Cards
    quizzing: Quizzing
    overview: Overview
    materials: Materials
    learners: Learners
    learning: Learning
    sharing: Sharing
    undo: Undo
    searching: Searching

    def close(self) -> None:
        """Let go of the folder."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_program(
    folder: Path,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    zone: tzinfo | None = None,
    rng: random.Random | None = None,
    settings: Callable[[], Settings] | None = None,
) -> Program:
    """Return the program on the learner's folder, which is made if there is none.

    `now` is the clock (aware UTC), `zone` where days begin (the system's if left out), `rng` draws
    the seeds of quizzes. `settings` say who learns and how; if left out, those of the folder.

    Raises:
        StoreError: The folder or its database cannot be used; nothing was changed.
    """
    kept = read_settings(folder) if settings is None else None
    store = _sound_store(folder)
    journal, people = Journal(store), People(store)
    learning = Learning(
        journal, people, settings=settings or (lambda: kept or Settings()), now=now, zone=zone
    )
    draws = random.Random() if rng is None else rng  # noqa: S311 - quizzes, no secrets
    return _put_together(store, journal, people, learning, rng=draws)


def _put_together(
    store: Store, journal: Journal, people: People, learning: Learning, *, rng: random.Random
) -> Program:
    """Return the verbs, each given what it uses."""
    library, memories, steps = Library(store), Memories(store), UndoSteps(store)
    packs, cards = Packs(store), KeptCards(store)
    materials = Materials(library, packs, Questions(store))
    reviewing = Reviewing(library, cards, memories, journal, learning)
    return Program(
        store=store,
        reading=Reading(library, packs, learning, steps),
        reviewing=reviewing,
        cards=Cards(cards, library, steps, learning),
        quizzing=Quizzing(materials, journal, Sittings(store), learning, rng=rng),
        overview=Overview(library, memories, journal, learning, packs.titles),
        materials=materials,
        learners=Learners(people, learning),
        learning=learning,
        sharing=Sharing(packs, library, steps, now=learning.now),
        undo=Undo(steps, cards, journal, learning, take_back_answer=reviewing.take_back),
        searching=Searching(library, packs, Search(store), Indexing(store)),
    )


def make_derived_anew(folder: Path) -> None:
    """Make scores and memories of cards anew from the journal; may take seconds.

    Raises:
        StoreError: The folder or its database cannot be used; nothing was changed.
    """
    store = open_store(folder)
    try:
        Journal(store).rebuild(next_memory)
    finally:
        store.close()


def _sound_store(folder: Path) -> Store:
    """Return the store of a folder, in which what is derived agrees with the journal."""
    store = open_store(folder)
    try:
        Journal(store).mend(next_memory)
    except BaseException:
        store.close()
        raise
    return store
