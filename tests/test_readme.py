"""What the README points to is there, and what it says to type is what the checks run."""

import re
from pathlib import Path

import pytest

from studyapp.cli.arguments import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINKS = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)


@pytest.mark.parametrize("link", LINKS)
def test_every_local_link_of_the_readme_leads_somewhere(link: str) -> None:
    assert (ROOT / link).is_file()


def test_the_readme_shows_a_picture_of_the_window() -> None:
    picture = next(link for link in LINKS if link.endswith(".png"))

    assert (ROOT / picture).read_bytes().startswith(b"\x89PNG")


def test_ci_runs_the_line_that_the_readme_gives() -> None:
    pattern = re.search(r"sed -n '/(.+?)/p' README.md", (ROOT / ".ci" / "run").read_text())

    assert pattern is not None
    assert [line for line in README.splitlines() if re.search(pattern[1], line)] == [
        'python3 -m venv .venv && .venv/bin/pip install -e ".[dev]" && .venv/bin/poe check'
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"studyapp {command} " in README
