"""The doctor on the command line."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from studyapp.cli.main import main
from tests.store.stores import filled_copy, run_on


def test_a_sound_folder_gives_0_and_one_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["doctor", "--json", "--data", str(tmp_path)])

    told = json.loads(capsys.readouterr().out)
    assert (status, told["ok"]) == (0, True)
    assert all(set(check) == {"name", "ok", "says"} for check in told["checks"])


def test_a_fault_gives_1_and_can_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run_on(filled_copy(tmp_path), "DELETE FROM scores")
    words = ["--data", str(tmp_path), "doctor"]
    main(["--data", str(tmp_path), "backup", str(tmp_path / "backups.studybackup")])
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups.studybackup").rename(tmp_path / "backups" / "mine.studybackup")

    assert main(words) == 1
    assert "FAULT derived: " in capsys.readouterr().out
    assert main([*words, "--mend"]) == 0
    assert "FAULT" not in capsys.readouterr().out


def test_it_works_where_no_package_is_installed(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    words = [sys.executable, "-S", "-m", "studyapp", "doctor", "--json", "--data", str(tmp_path)]
    ran = subprocess.run(words, cwd=root, capture_output=True, text=True, check=False)

    faults = {check["name"] for check in json.loads(ran.stdout)["checks"] if not check["ok"]}
    assert ran.returncode == 1
    assert ran.stderr == ""
    assert {"packages", "PySide6", "fonts", "folder"} <= faults
