"""The check of a fresh machine finds a Python that is new enough, or says that there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parents[1] / ".ci" / "run"
TOOLS = ("bash", "sh", "dirname", "sed", "mktemp", "rm", "chmod")

pytestmark = pytest.mark.skipif(not RUN.exists(), reason="the check ships with the checkout alone")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Return a checkout with the check in it and few tools beside; its python3 is too old."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(RUN, tmp_path / ".ci" / "run")
    (tmp_path / "README.md").write_text("python3 -m venv --help >/dev/null && echo poe check\n")
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None, tool
        (tmp_path / "bin" / tool).symlink_to(found)
    program(tmp_path, "python3", "exit 1")
    return tmp_path


def program(machine: Path, name: str, body: str) -> None:
    path = machine / "bin" / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def run(machine: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PATH": str(machine / "bin"), "CI": ""}
    return subprocess.run(
        [str(machine / "bin" / "bash"), ".ci/run"],
        cwd=machine,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_python_that_is_new_enough_the_check_says_so(machine: Path) -> None:
    program(machine, "python3.13", "exit 127")

    result = run(machine)

    assert result.returncode == 1
    assert "Python 3.11 or newer is needed" in result.stderr


def test_a_newer_python_under_its_own_name_is_found(machine: Path) -> None:
    program(machine, "python3.12", f'exec "{sys.executable}" "$@"')

    result = run(machine)

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.endswith("poe check\n")
