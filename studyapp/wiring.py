"""The program put together without a window: store and verbs."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from studyapp.domain.errors import StoreError
from studyapp.domain.settings import Settings
from studyapp.schedule.cards import next_memory
from studyapp.store.cards import Cards as KeptCards
from studyapp.store.journal import Journal
from studyapp.store.learners import Learners as People
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store, open_store
from studyapp.store.settings import read_settings
from studyapp.store.undo import UndoSteps
from studyapp.study.learning import Learning
from studyapp.study.overview import Overview
from studyapp.study.undo import Undo

if TYPE_CHECKING:
    from studyapp.domain.journal import EntryId
    from studyapp.store.corrections import KeptCorrections
    from studyapp.store.line import Line
    from studyapp.store.packs import Packs
    from studyapp.store.sittings import Sittings
    from studyapp.store.stored_quizzes import KeptQuizzes
    from studyapp.study.cards import Cards
    from studyapp.study.carrying import Carrying
    from studyapp.study.changes import Changes
    from studyapp.study.correcting import Correcting
    from studyapp.study.eras import Eras
    from studyapp.study.exams import Exams
    from studyapp.study.handing_in import HandingIn
    from studyapp.study.learners import Learners
    from studyapp.study.materials import Materials
    from studyapp.study.objecting import Objecting
    from studyapp.study.quizzing import Quizzing
    from studyapp.study.reading import Reading
    from studyapp.study.regrading import Regrading
    from studyapp.study.results import KeptResults
    from studyapp.study.reviewing import Reviewing
    from studyapp.study.searching import Searching
    from studyapp.study.sharing import Sharing
    from studyapp.study.stored_quizzes import StoredQuizzes
    from studyapp.study.telling_events import TellingEvents


class Program:
    """All that a person can do, on one learner's folder; close it after use.

    What Today can do without is imported and put together when it is first asked for.
    """

    def __init__(
        self,
        store: Store,
        *,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        zone: tzinfo | None,
        rng: random.Random,
    ) -> None:
        self.store = store
        self._rng = rng
        self._library, self._journal = Library(store), Journal(store)
        self._memories = Memories(store)
        self._people, self._steps = People(store), UndoSteps(store)
        self._cards = KeptCards(store)
        self.learning = Learning(self._journal, self._people, settings=settings, now=now, zone=zone)
        self.overview = Overview(
            self._library, self._memories, self._journal, self.learning, store.path.parent
        )
        self.undo = Undo(
            self._steps,
            self._cards,
            self._journal,
            self.learning,
            take_back_answer=self._take_back,
        )

    @cached_property
    def reading(self) -> Reading:
        """Return what can be done with passages."""
        from studyapp.study.reading import Reading

        steps = self._steps
        return Reading(self._library, self._packs, self.learning, steps, self._carrying)

    @cached_property
    def reviewing(self) -> Reviewing:
        """Return how cards are recalled."""
        from studyapp.study.reviewing import Reviewing

        return Reviewing(self._library, self._cards, self._memories, self._journal, self.learning)

    @cached_property
    def cards(self) -> Cards:
        """Return what can be done with one card."""
        from studyapp.study.cards import Cards

        return Cards(self._cards, self._library, self._steps, self.learning)

    @cached_property
    def quizzing(self) -> Quizzing:
        """Return what can be done with quizzes."""
        from studyapp.study.quizzing import Quizzing

        return Quizzing(
            self.materials,
            self._journal,
            self._sittings,
            self.exams,
            self._kept_quizzes,
            self.learning,
            rng=self._rng,
        )

    @cached_property
    def stored_quizzes(self) -> StoredQuizzes:
        """Return what can be done with quizzes that are kept."""
        from studyapp.study.stored_quizzes import StoredQuizzes

        return StoredQuizzes(
            self._kept_quizzes,
            self._sittings,
            self._steps,
            self.learning,
            begun=self.quizzing.begun,
            rng=self._rng,
        )

    @cached_property
    def _kept_quizzes(self) -> KeptQuizzes:
        from studyapp.store.stored_quizzes import KeptQuizzes

        return KeptQuizzes(self.store)

    @cached_property
    def exams(self) -> Exams:
        """Return what can be done with exams."""
        from studyapp.store.exams import ExamAnswers
        from studyapp.study.exams import Exams

        answers = ExamAnswers(self.store)
        return Exams(self.materials, self._journal, self._sittings, answers, self.learning)

    @cached_property
    def _sittings(self) -> Sittings:
        from studyapp.store.sittings import Sittings

        return Sittings(self.store)

    @cached_property
    def materials(self) -> Materials:
        """Return what quizzes can be made of."""
        from studyapp.store.mixups import wrong_answers
        from studyapp.store.questions import Questions
        from studyapp.study.materials import Materials

        left_out = self.objecting.left_out
        return Materials(
            self._library,
            self._packs,
            Questions(self.store),
            left_out,
            lambda about: wrong_answers(self.store, self.learning.learner(), about),
        )

    @cached_property
    def handing_in(self) -> HandingIn:
        """Return what can be handed in to a teacher."""
        from studyapp.store.kept_answers import KeptAnswers
        from studyapp.study.handing_in import HandingIn

        answers = KeptAnswers(self.store)
        return HandingIn(answers, self._library, self._people, self.learning)

    @cached_property
    def results(self) -> KeptResults:
        """Return what can be done with results that learners handed in."""
        from studyapp.store.results import Results
        from studyapp.study.results import KeptResults

        return KeptResults(Results(self.store), self._steps, now=self.learning.now)

    @cached_property
    def objecting(self) -> Objecting:
        """Return what can be held against questions."""
        from studyapp.store.objections import KeptObjections
        from studyapp.study.objecting import Objecting

        kept = KeptObjections(self.store)
        return Objecting(kept, self._library, self._people, self._steps, self.learning)

    @cached_property
    def regrading(self) -> Regrading:
        """Return what becomes of old answers when keys are corrected."""
        from studyapp.store.questions import Questions
        from studyapp.store.regrades import Regrades
        from studyapp.study.regrading import Regrading

        return Regrading(
            Regrades(self.store),
            questions=Questions(self.store),
            library=self._library,
            corrections=self._decided,
            journal=self._journal,
            steps=self._steps,
            learning=self.learning,
        )

    @cached_property
    def learners(self) -> Learners:
        """Return what can be done with learners."""
        from studyapp.study.learners import Learners

        return Learners(self._people, self.learning, self._steps)

    @cached_property
    def sharing(self) -> Sharing:
        """Return what can be done with packs."""
        from studyapp.study.sharing import Sharing

        steps, now = self._steps, self.learning.now
        return Sharing(self._packs, self._library, self._carrying, steps, now=now)

    @cached_property
    def correcting(self) -> Correcting:
        """Return what can be decided about what was found."""
        from studyapp.study.correcting import Correcting

        steps, now = self._steps, self.learning.now
        return Correcting(self._decided, self._packs, self.reading, steps, now=now)

    @cached_property
    def eras(self) -> Eras:
        """Return which periods of history passages tell of."""
        from studyapp.store.eras import KeptEras
        from studyapp.study.eras import Eras

        steps, now = self._steps, self.learning.now
        return Eras(KeptEras(self.store), self._library, self._packs, steps, now=now)

    @cached_property
    def telling_events(self) -> TellingEvents:
        """Return what there is to tell of an event."""
        from studyapp.study.telling_events import TellingEvents

        return TellingEvents(self._library, self._packs)

    @cached_property
    def line(self) -> Line:
        """Return what timelines of very many events are read from."""
        from studyapp.store.line import Line

        return Line(self.store)

    @cached_property
    def searching(self) -> Searching:
        """Return how the library is searched."""
        from studyapp.store.indexing import Indexing
        from studyapp.store.search import Search
        from studyapp.study.searching import Searching

        return Searching(self._library, self._packs, Search(self.store), Indexing(self.store))

    @cached_property
    def _packs(self) -> Packs:
        from studyapp.store.packs import Packs

        return Packs(self.store)

    @cached_property
    def _carrying(self) -> Carrying:
        from studyapp.study.carrying import Carrying

        return Carrying(self._decided, self._library)

    @cached_property
    def _decided(self) -> KeptCorrections:
        from studyapp.store.corrections import KeptCorrections

        return KeptCorrections(self.store)

    def _take_back(self, entry: EntryId) -> Changes:
        return self.reviewing.take_back(entry)

    def hand_in_overdue(self) -> None:
        """Hand in the exams whose time is over by now, so that the journal has their answers."""
        from studyapp.store.overdue import overdue

        learners = overdue(self.store, self.learning.now())
        if learners:
            self.exams.close_overdue(learners)

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
    program = Program(
        _sound_store(folder),
        settings=settings or (lambda: kept or Settings()),
        now=now,
        zone=zone,
        rng=random.Random() if rng is None else rng,  # noqa: S311 - quizzes, no secrets
    )
    with suppress(StoreError):  # Told when Quiz is opened; the rest can be used.
        program.hand_in_overdue()
    return program


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
