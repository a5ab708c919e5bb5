"""The program opened on a learner's folder."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from studyapp.domain.errors import StoreError
from studyapp.domain.settings import Settings
from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.opening import Store, open_store
from studyapp.store.settings import read_settings
from studyapp.wiring.program import Program


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
