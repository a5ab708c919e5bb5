import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import ReadOnlyError
from studyapp.domain.settings import TEXT_SIZES, Settings, ThemeChoice
from studyapp.store.settings import NAME, read_settings, write_settings

NUMBERS = st.none() | st.floats(allow_nan=False, allow_infinity=False)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(ThemeChoice),
    text_size=st.sampled_from(TEXT_SIZES),
    geometry=st.text(),
    page=st.text(),
    passage=st.text(),
    timeline_first=NUMBERS,
    timeline_last=NUMBERS,
    timeline_order=st.lists(st.text()).map(tuple),
    timeline_folded=st.lists(st.text()).map(tuple),
    timeline_filters=st.lists(st.tuples(st.text(), st.text())).map(tuple),
)


@settings(max_examples=30, deadline=None)
@given(kept=SETTINGS)
def test_settings_are_read_as_they_were_written(
    kept: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "settings"

    write_settings(folder, kept)

    assert read_settings(folder) == kept
    assert [path.name for path in folder.iterdir()] == [NAME]


def test_without_a_file_the_settings_are_the_usual_ones(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nowhere") == Settings()
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_or_unknown_leaves_the_rest_as_it_is(tmp_path: Path) -> None:
    found = {
        "theme": "plaid",
        "text_size": "150",
        "geometry": None,
        "page": "quiz",
        "timeline_first": True,
        "timeline_last": float("nan"),
        "wallpaper": "cats",
    }
    (tmp_path / NAME).write_text(json.dumps(found))

    assert read_settings(tmp_path) == Settings(page="quiz")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe{}",
        b"[]",
        b"[" * 100_000,
        b'{"text_size": ' + b"9" * 5000 + b"}",
        b" " * 1_000_001,
    ],
    ids=["empty", "cut off", "no text", "a list", "deep", "huge number", "long"],
)
def test_a_damaged_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)

    assert read_settings(tmp_path) == Settings()

    assert (tmp_path / f"{NAME}.damaged").read_bytes() == content
    assert not (tmp_path / NAME).exists()


def test_a_second_damaged_file_does_not_replace_the_first(tmp_path: Path) -> None:
    for content in ("first", "second"):
        (tmp_path / NAME).write_text(content)
        read_settings(tmp_path)

    kept = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert kept == {f"{NAME}.damaged": "first", f"{NAME}.damaged-2": "second"}


def test_a_folder_in_the_files_place_is_kept_aside(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    assert read_settings(tmp_path) == Settings()
    write_settings(tmp_path, Settings(page="quiz"))

    assert read_settings(tmp_path).page == "quiz"


def test_settings_that_cannot_be_written_leave_the_former_ones(guarded_folder: Path) -> None:
    write_settings(guarded_folder, Settings(page="quiz"))
    guarded_folder.chmod(0o555)

    with pytest.raises(ReadOnlyError):
        write_settings(guarded_folder, Settings(page="reader"))

    assert read_settings(guarded_folder).page == "quiz"


def test_reading_settings_leaves_the_database_library_out() -> None:
    asks = "import sys, studyapp.store.settings; sys.exit('sqlalchemy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asks], check=False).returncode == 0
