"""What a learner's folder keeps, and who learns; all verbs work on it."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import cached_property
from typing import TYPE_CHECKING

from studyapp.domain.settings import Settings
from studyapp.store.cards import Cards as KeptCards
from studyapp.store.journal import Journal
from studyapp.store.learners import Learners as People
from studyapp.store.library import Library
from studyapp.store.memory import Memories
from studyapp.store.opening import Store
from studyapp.store.undo import UndoSteps
from studyapp.study.learning import Learning

if TYPE_CHECKING:
    from studyapp.store.corrections import KeptCorrections
    from studyapp.store.packs import Packs
    from studyapp.store.sittings import Sittings
    from studyapp.store.stored_quizzes import KeptQuizzes


class Kept:
    """What the folder keeps, by what is kept.

    What Today can do without is imported and made when it is first asked for.
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

    @cached_property
    def _packs(self) -> Packs:
        from studyapp.store.packs import Packs

        return Packs(self.store)

    @cached_property
    def _decided(self) -> KeptCorrections:
        from studyapp.store.corrections import KeptCorrections

        return KeptCorrections(self.store)

    @cached_property
    def _sittings(self) -> Sittings:
        from studyapp.store.sittings import Sittings

        return Sittings(self.store)

    @cached_property
    def _kept_quizzes(self) -> KeptQuizzes:
        from studyapp.store.stored_quizzes import KeptQuizzes

        return KeptQuizzes(self.store)
