"""A window killed at any moment loses no answer that its screen has accepted."""

import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from studyapp.places import SAMPLE
from studyapp.study.adding import addition_of
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.drafts import Drafts
from studyapp.study.finding import found_in_file
from studyapp.wiring import open_program
from tests.app.writing import FILE, TYPED

pytestmark = pytest.mark.unmeasured

KILLS = int(os.environ.get("STUDYAPP_KILLS", "2"))
"""How often a window is killed; a release is tried with 50 and more."""
UNMEASURED = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
"""Coverage would double the start of each window, and is killed with it anyway."""
FOLDERS = 2
LONGEST_LIFE = 0.8
"""Seconds from the first accepted answer to the kill, at most."""
PATIENCE = 90.0
"""Seconds to wait for the first accepted answer, where the computer has much else to do."""


def test_kills_at_any_moment_lose_nothing_and_damage_nothing(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(FOLDERS)]
    addition = addition_of(found_in_file(SAMPLE))
    for folder in folders:
        with open_program(folder) as program:
            program.reading.keep(addition)

    with ThreadPoolExecutor(FOLDERS) as threads:
        accepted = list(threads.map(lives_and_deaths, folders))

    assert sum(sum(lines.values()) for lines in accepted) >= KILLS
    for folder, lines in zip(folders, accepted, strict=True):
        assert lost(folder, lines) == {}
        assert health(folder) == "ok"


def test_a_kill_loses_nothing_that_was_kept_of_a_pack_that_is_written(tmp_path: Path) -> None:
    pack = begin_pack(tmp_path / "canal", title="Canal", author="Ada", ending="7f3a")
    saved = (pack / FILE).read_text()

    lines = outlived(["tests.app.writing", str(tmp_path / "learner"), str(pack)], 0.4)

    (kept,) = Drafts(tmp_path / "learner").of(pack)
    assert kept.file == FILE
    assert len(kept.text) >= int(lines[-1])
    assert kept.text.replace(TYPED, "") == saved
    assert (pack / FILE).read_text() == saved


def lives_and_deaths(folder: Path) -> Counter[str]:
    """Start and kill the window again and again on one folder; return what its screens accepted."""
    rng = random.Random(folder.name)
    accepted: Counter[str] = Counter()
    for _ in range(KILLS // FOLDERS):
        accepted.update(one_life(folder, rng.uniform(0, LONGEST_LIFE)))
    return accepted


def one_life(folder: Path, seconds: float) -> list[str]:
    return outlived(["tests.app.answering", str(folder)], seconds)


def outlived(words: list[str], seconds: float) -> list[str]:
    """Return the lines that a program wrote before it was killed, so long after the first one."""
    command = [sys.executable, "-m", *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=UNMEASURED) as window:
        assert window.stdout is not None
        patience = threading.Timer(PATIENCE, window.kill)
        patience.start()
        first = window.stdout.readline()
        patience.cancel()
        assert first, "the window gave no answer in time"
        death = threading.Timer(seconds, window.kill)
        death.start()
        lines = [first, *window.stdout]
        death.cancel()
    return [line.strip() for line in lines if line.endswith("\n")]


def lost(folder: Path, accepted: Counter[str]) -> Counter[str]:
    """Return what a screen accepted and the journal does not have."""
    with sqlite3.connect(database(folder)) as connection:
        attempts = connection.execute("SELECT sitting, question FROM attempts").fetchall()
        reviews = connection.execute("SELECT card FROM reviews").fetchall()
    connection.close()
    kept = Counter(f"attempt {sitting} {question}" for sitting, question in attempts)
    kept.update(f"review {card}" for (card,) in reviews)
    return accepted - kept


def health(folder: Path) -> str:
    with sqlite3.connect(database(folder)) as connection:
        says = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
    connection.close()
    return says


def database(folder: Path) -> Path:
    (path,) = folder.glob("*.db")
    return path
