"""A new pack has the words that it was begun with."""

from pathlib import Path

import pytest

from studyapp.packs.gathering import gather
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.beginning import begin_pack


@pytest.mark.parametrize("author", ["Anna Berg", "Berg, Anna", "Class 9: us", "no", 'Bo "B" [x]'])
def test_any_name_is_that_of_one_author(author: str, tmp_path: Path) -> None:
    folder = begin_pack(tmp_path / "new", title=f"By {author}", author=author, ending="7f3a")

    read = Workbench().check(gather(folder).files)

    assert read.findings == ()
    assert read.pack is not None
    assert (read.pack.title, read.pack.authors) == (f"By {author}", (author,))
