"""A kill while a library is restored or backed up leaves the old or the new, whole."""

import json
import os
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from studyapp.store.backups import make, verify
from studyapp.store.journal import Journal
from studyapp.store.opening import open_store
from tests.builders import NOON, an_attempt
from tests.store.dying import NEW, OLD
from tests.store.stores import filled_file

KILLS = max(2, int(os.environ.get("STUDYAPP_KILLS", "14")) // 5)
"""How often a program is killed; a release is tried with more."""
UNMEASURED = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}


@pytest.mark.parametrize("links", ["links", "no links"])
def test_a_swap_that_dies_at_any_call_leaves_all_old_or_all_new(tmp_path: Path, links: str) -> None:
    words = [sys.executable, "-m", "tests.store.dying", "calls", str(tmp_path / "library"), links]
    said = subprocess.run(words, capture_output=True, text=True, check=True, env=UNMEASURED).stdout

    ends = [json.loads(line) for line in said.splitlines()]
    changed = [end["now"] == NEW for end in ends]
    assert len(ends) > 20
    assert changed == sorted(changed), "once it is decided it is done"
    assert {end["now"]["studyapp.db"] for end in ends} == {"old", "new"}
    for end in ends:
        assert end in ({"now": OLD, "aside": {}}, {"now": NEW, "aside": OLD})


@pytest.mark.unmeasured
def test_a_kill_while_restoring_or_backing_up_loses_nothing(tmp_path: Path) -> None:
    rng = random.Random(3)
    folder, sizes = tmp_path / "library", {}
    filled_file(folder)
    sizes["a"] = make(folder, tmp_path / "a.studybackup", now=NOON).contents
    store = open_store(folder)
    Journal(store).append_attempt(Journal(store).learner(), an_attempt())
    store.close()
    sizes["b"] = make(folder, tmp_path / "b.studybackup", now=NOON).contents
    shutil.copy(tmp_path / "a.studybackup", tmp_path / "made.studybackup")

    for _ in range(KILLS):
        work_until_killed(folder, after=rng.uniform(0, 0.25))

        assert verify(tmp_path / "made.studybackup", folder) in sizes.values()
        store = open_store(folder)
        store.check()
        store.close()
        again = make(folder, tmp_path / "again.studybackup", now=NOON)
        assert again.contents in sizes.values()


def work_until_killed(folder: Path, *, after: float) -> None:
    """Kill a program that restores and backs up, some seconds after its first restore."""
    words = [sys.executable, "-m", "tests.store.dying", "on", str(folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=UNMEASURED) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "restored\n"
        killer = threading.Timer(after, running.kill)
        killer.start()
        running.wait()
        killer.join()
