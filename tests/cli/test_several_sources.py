"""Quizzes on several sources, of chosen levels and seeds, by command."""

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.study.programs import REVOLUTION
from tests.study.test_gathering import CANAL


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "revolution.txt", tmp_path / "canal.txt", tmp_path / "calm.txt"]
    for path, text in zip(paths, (REVOLUTION, CANAL, "The sea was calm."), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_a_quiz_is_spread_over_its_sources_and_the_same_word_gives_the_same_quiz(
    texts: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def drawn(seed: str) -> list[dict[str, object]]:
        words = ("--seed", seed, "--count", "6", "--difficulty", "1-4", "--json")
        assert run("quiz", *texts, "--data", tmp_path / "data", *words) == 0
        found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["questions"]
        return found

    first = drawn("class 7b")

    assert len(first) == 6
    assert first == drawn("Class 7B")


@pytest.mark.parametrize("levels", ["9", "4-2", "hard", "1-", "-3"])
def test_a_difficulty_that_is_none_is_told(
    texts: list[Path], levels: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("quiz", texts[0], f"--difficulty={levels}") == 2

    assert f"“{levels}” is no difficulty." in capsys.readouterr().err
