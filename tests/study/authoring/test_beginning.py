"""A new pack has the words that it was begun with."""

from pathlib import Path

import pytest

from studyapp.domain.errors import FolderError
from studyapp.packs.gathering import gather
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.beginning import begin_pack, write_new


@pytest.mark.parametrize("author", ["Anna Berg", "Berg, Anna", "Class 9: us", "no", 'Bo "B" [x]'])
def test_any_name_is_that_of_one_author(author: str, tmp_path: Path) -> None:
    folder = begin_pack(tmp_path / "new", title=f"By {author}", author=author, ending="7f3a")

    read = Workbench().check(gather(folder).files)

    assert read.findings == ()
    assert read.pack is not None
    assert (read.pack.title, read.pack.authors) == (f"By {author}", (author,))


@pytest.mark.parametrize("is_there", [True, False])
def test_what_cannot_be_written_whole_leaves_nothing_and_can_be_tried_again(
    tmp_path: Path, *, is_there: bool
) -> None:
    folder = tmp_path / "new"
    if is_there:
        folder.mkdir()

    with pytest.raises(FolderError):
        write_new(folder, {"passages/a.txt": "a", "pack.yaml": "b", "pack.yaml/c": "c"})

    assert list(tmp_path.rglob("*")) == ([folder] if is_there else [])
    assert write_new(folder, {"pack.yaml": "b"}) == folder
