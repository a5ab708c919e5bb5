"""Where files live."""

from pathlib import Path

import pytest

from studyapp import places


def test_what_ships_is_found_in_a_checkout() -> None:
    assert places.SAMPLE.is_file()
    assert places.RESOURCES.is_dir()
    assert places.QUESTIONS in places.SAMPLE.parents


@pytest.mark.skipif("sys.platform != 'linux'", reason="other systems have other folders")
def test_the_learner_s_folder_is_where_the_system_wants_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    folder = places.learner_folder()

    assert folder == tmp_path / "studyapp"
    assert not folder.exists(), "asking for it makes nothing"
