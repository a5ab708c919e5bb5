"""A passage to run commands on."""

from pathlib import Path

import pytest

from tests.cli.running import TEXT


@pytest.fixture
def passage(tmp_path: Path) -> Path:
    path = tmp_path / "revolution.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path
