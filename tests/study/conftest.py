"""A program on an empty folder, at noon."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studyapp.domain.texts import PassageId
from studyapp.wiring import Program
from tests.study.programs import Clock, keep_revolution, open_at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def program(folder: Path, clock: Clock) -> Iterator[Program]:
    with open_at(folder, clock) as opened:
        yield opened


@pytest.fixture
def revolution(program: Program) -> PassageId:
    """Return a passage with six events, in the library of `program`."""
    return keep_revolution(program)
