"""Questions that are proposed from a passage can be taken into its pack as they are."""

from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.domain.checks import Severity
from studyapp.packs.reading import read_pack
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.proposing import FILE, proposals, with_entry

TEXT = (
    "Digging began on 25 April 1859. The first ship passed in 1865. The canal was opened on"
    " 17 November 1869. Britain bought shares in 1875. A treaty was signed in Constantinople in"
    " October 1888. Egypt nationalised the canal on 26 July 1956.\n"
)


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs") / "canal"
    begin_pack(folder, title="The canal", author="Ada", ending="7f3a")
    (folder / "passages" / "first.txt").write_text(TEXT)
    (folder / "events.yaml").unlink()
    (folder / FILE).unlink()
    return folder


def test_every_proposal_is_taken_and_read_back_as_it_was_proposed(pack: Path) -> None:
    read = read_pack(pack)
    assert read.pack is not None
    found = proposals(read.pack, read.pack.files)
    text = ""
    for proposal in found:
        new = with_entry(text, proposal)
        assert new is not None
        text = new
    (pack / FILE).write_text(text)

    again = read_pack(pack)

    errors = [each for each in again.findings if each.severity is Severity.ERROR]
    assert errors == []
    assert again.pack is not None
    assert len(found) > 5
    assert [(each.stem, each.kind) for each in again.pack.questions] == [
        (proposal.question.stem, proposal.question.kind) for proposal in found
    ]
    assert all(each.citation is not None for each in again.pack.questions)


def test_a_passage_without_dates_gives_none(tmp_path: Path) -> None:
    folder = begin_pack(tmp_path / "bare", title="Bare", author="Ada", ending="7f3a")
    (folder / "passages" / "first.txt").write_text("Nothing is known of when it was.\n")
    (folder / "events.yaml").unlink()
    (folder / FILE).unlink()
    read = read_pack(folder)
    assert read.pack is not None

    assert proposals(replace(read.pack), read.pack.files) == ()
