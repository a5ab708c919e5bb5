"""A program killed in the middle of an exam has kept every answer that it said to be kept."""

import os
import random
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studyapp.domain.kinds import Mode
from studyapp.wiring import open_program
from tests.study.examining import SECOND
from tests.study.programs import a_wish, keep_revolution

pytestmark = pytest.mark.unmeasured

KILLS = int(os.environ.get("STUDYAPP_KILLS", "2"))
"""How often a program is killed; a release is tried with more."""
UNMEASURED = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
LONGEST = 0.15
"""Seconds from the first answer to the kill, at most."""


def test_a_killed_exam_goes_on_with_its_questions_and_every_answer(tmp_path: Path) -> None:
    with open_program(tmp_path) as program:
        wish = replace(a_wish(keep_revolution(program), 6), mode=Mode.EXAM)
        begun = program.quizzing.start(wish).exam
    assert begun is not None
    rng, said = random.Random(3), 0

    for _ in range(KILLS):
        said += answers_until_killed(tmp_path, rng.uniform(0, LONGEST))

        with open_program(tmp_path) as program:
            turn = program.quizzing.turn()
        assert turn is not None
        assert turn.exam is not None
        assert turn.exam.questions == begun.questions
        took = sum((given.took for given in turn.exam.given if given is not None), timedelta())
        # The kill may come between an answer and its being said.
        assert took // SECOND in (said, said + 1)
        said = took // SECOND


def answers_until_killed(folder: Path, after: float) -> int:
    """Return how many answers were said to be kept before a kill, seconds `after` the first."""
    command = [sys.executable, "-m", "tests.study.examining", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=UNMEASURED) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        assert first, "no answer was kept"
        killer = threading.Timer(after, running.kill)
        killer.start()
        lines = [first, *running.stdout]
        killer.join()
    return sum(line.endswith("\n") for line in lines)
