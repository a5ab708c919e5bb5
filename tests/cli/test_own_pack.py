"""The manual's page for teachers, done from its first line to its last as it says."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from studyapp import places
from studyapp.domain.kinds import PackId
from studyapp.domain.sittings import QuizWish
from studyapp.wiring import open_program
from tests.cli.running import run
from tests.study.test_handing_in import answer_all

PAGE = places.RESOURCES / "manual" / "own-pack.md"

_STEPS = re.compile(
    r"^## (?P<heading>[^\n]+)$"
    r"|^`(?P<file>[\w./-]+)`\n\n```\w+\n(?P<text>.*?)^```$"
    r"|In `(?P<edited>[\w./-]+)` change `(?P<old>[^`]+)` to `(?P<new>[^`]+)`"
    r"|^```console\n(?P<console>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_SECONDS = re.compile(r"\(\d+\.\d s\)")
_STATUS = re.compile(r"exit status (\d)")


@dataclass(frozen=True)
class Command:
    """What is typed, and the lines that the page says come out, the status among them."""

    words: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def status(self) -> int:
        return next((int(found[1]) for found in map(_STATUS.fullmatch, self.lines) if found), 0)

    @property
    def printed(self) -> list[str]:
        return [line for line in self.lines if not _STATUS.fullmatch(line)]


def commands(console: str) -> Iterator[Command]:
    for part in re.split(r"^\$ studyapp ", console, flags=re.MULTILINE)[1:]:
        typed, *lines = part.splitlines()
        yield Command(tuple(shlex.split(typed)), tuple(lines))


def test_what_the_page_says_comes_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "teacher"
    done = 0

    for step in _STEPS.finditer(PAGE.read_text(encoding="utf-8")):
        if step["heading"]:
            folder = tmp_path / ("pupil" if "pupil" in step["heading"] else "teacher")
        elif step["file"]:
            Path(step["file"]).parent.mkdir(parents=True, exist_ok=True)
            Path(step["file"]).write_text(step["text"], encoding="utf-8")
        elif step["edited"]:
            edit(Path(step["edited"]), step["old"], step["new"])
        else:
            for command in commands(step["console"]):
                follow(command, folder, capsys)
                done += 1

    assert done == PAGE.read_text(encoding="utf-8").count("\n$ ")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def follow(command: Command, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Run a command in a learner's folder, and compare what comes out."""
    if command.words[:2] == ("results", "export"):
        answer_questions(folder)

    status = run("--data", folder, *command.words)

    printed = capsys.readouterr().out
    assert status == command.status, printed
    lines = _SECONDS.sub("", printed).splitlines()
    for line in command.printed:
        assert _SECONDS.sub("", line) in lines, printed


def answer_questions(folder: Path) -> None:
    """Do what the page leaves to the window: answer all that the pack asks."""
    with open_program(folder) as program:
        (pack,) = program.sharing.entries()
        answer_all(program, QuizWish(pack=PackId(pack.id), count=sum(pack.questions.values())))
