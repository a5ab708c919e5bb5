"""One more passage for a pack."""

import pytest

from studyapp.domain.errors import PackError
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.passages import with_passage

HEAD = """format: studypack/1
id: x
version: 1
title: x
language: de
license: CC0-1.0
authors: [x]
"""


def test_a_passage_has_a_file_and_is_named_in_pack_yaml() -> None:
    file, changed = with_passage({"pack.yaml": HEAD}, "Die Schlacht bei Königgrätz: 1866")

    read = Workbench().check({each: text.encode() for each, text in changed.items()})
    assert file == "passages/schlacht-bei-koniggratz-1866.txt"
    assert read.pack is not None
    (lent,) = read.pack.passages
    assert (lent.file, lent.passage.title) == (file, "Die Schlacht bei Königgrätz: 1866")


def test_no_file_and_no_id_is_taken_twice() -> None:
    texts = {"pack.yaml": HEAD, "passages/suez.txt": "old", "events.yaml": "- id: suez-2\n"}

    file, changed = with_passage(texts, "Suez")

    assert file == "passages/suez-3.txt"
    assert set(changed) == {"pack.yaml", file}


def test_passages_in_brackets_are_left_as_they_are() -> None:
    with pytest.raises(PackError, match="brackets"):
        with_passage({"pack.yaml": f"{HEAD}passages: [{{id: a, file: a.txt}}]\n"}, "Suez")
