import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from studyapp.schedule.cards import next_memory
from studyapp.store.journal import Journal
from studyapp.store.opening import open_store

pytestmark = pytest.mark.unmeasured

KILLS = int(os.environ.get("STUDYAPP_KILLS", "6"))
"""How often a program is killed; a release is tried with more."""
UNMEASURED = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}


def test_no_kept_answer_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    rng = random.Random(2)
    said = 0

    for kill in range(KILLS):
        # Every third comes at the start, when the library is made or opened.
        after = rng.uniform(0.2, 0.6) if kill % 3 == 0 else rng.uniform(0.0, 0.12)
        answered = _answer_until_killed(tmp_path, at_start=kill % 3 == 0, after=after)
        said = max(said, answered)

        store = open_store(tmp_path)
        journal = Journal(store)
        answers = [attempt.seed for attempt in journal.attempts(journal.learner())]
        assert len(answers) >= said
        assert answers == list(range(len(answers)))
        store.check()
        store.close()

    assert said > 0
    _check_what_is_derived(tmp_path)


def _answer_until_killed(folder: Path, *, at_start: bool, after: float) -> int:
    """Return how many answers were said to be kept before the kill.

    It comes `after` seconds, counted from the start of the program or from its first answer.
    """
    command = [sys.executable, "-m", "tests.store.answering", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=UNMEASURED) as running:
        assert running.stdout is not None
        first = "" if at_start else running.stdout.readline()
        killer = threading.Timer(after, running.kill)
        killer.start()
        said = [first, *running.stdout]
        killer.join()
    # The kill may cut the last line short.
    whole = [line for line in said if line.endswith("\n")]
    return int(whole[-1]) + 1 if whole else 0


def _check_what_is_derived(folder: Path) -> None:
    store = open_store(folder)
    with store.reading() as connection:
        before = connection.exec_driver_sql("SELECT * FROM memories, scores").all()

    Journal(store).rebuild(next_memory)

    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT * FROM memories, scores").all() == before
    store.close()
