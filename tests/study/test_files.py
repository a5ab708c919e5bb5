"""What goes out stands whole or not at all."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.domain.errors import FolderError
from studyapp.study.files import write_file

WRITES = """
import os, sys, time
from pathlib import Path
from studyapp.study.files import write_file
wait = lambda _file: time.sleep(60)
os.fsync = wait
write_file(Path(sys.argv[1]), "new" * 100_000)
"""


@pytest.fixture
def small_disk() -> Iterator[None]:
    """Let no file grow beyond some bytes, as on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("held", [None, "old"])
def test_a_full_disk_leaves_what_was_there_and_no_half_file(
    tmp_path: Path, held: str | None
) -> None:
    path = tmp_path / "t.svg"
    if held is not None:
        path.write_text(held, encoding="utf-8")

    with pytest.raises(FolderError, match="could not be written"):
        write_file(path, "x" * 20_000)

    assert [each.name for each in tmp_path.iterdir()] == ([] if held is None else ["t.svg"])
    assert held is None or path.read_text(encoding="utf-8") == held


def test_a_kill_while_it_is_written_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "t.svg"
    path.write_text("old", encoding="utf-8")
    with subprocess.Popen([sys.executable, "-c", WRITES, str(path)]) as writing:
        until = time.monotonic() + 20
        while not _unfinished(tmp_path) and time.monotonic() < until:
            time.sleep(0.02)
        assert _unfinished(tmp_path)
        writing.kill()

    assert path.read_text(encoding="utf-8") == "old"


def test_the_next_write_sweeps_what_a_killed_one_left_and_nothing_else(tmp_path: Path) -> None:
    left, running, of_another = (
        tmp_path / name for name in (".studyapp-0f.part", ".studyapp-1f.part", ".other.part")
    )
    for each in (left, running, of_another):
        each.write_text("half", encoding="utf-8")
    for each in (left, of_another):
        os.utime(each, (time.time() - 3600,) * 2)

    write_file(tmp_path / "t.svg", "new")

    there = {each.name for each in tmp_path.iterdir()}
    assert there == {running.name, of_another.name, "t.svg"}


def _unfinished(folder: Path) -> bool:
    return any(each.stat().st_size >= 300_000 for each in folder.glob(".*.part"))
