"""Whose a pack is, as its library tells it."""

import pytest

from studyapp.domain.errors import UnknownError
from studyapp.domain.packs import Credit
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.packing import PACK, a_pack

pytestmark = pytest.mark.unmeasured


def test_pack_passages_files_and_papers_are_credited(program: Program) -> None:
    files = {
        "pack.yaml": b"format: studypack/1\n",
        "media/LICENSE": b"not this one",
        "LICENSE": b"Do what you like.\n<b>Really.</b>\n",
        "CREDITS.md": "Map: Ünal".encode(),
    }
    credit = Credit("media/map.png", "B. Drawer", "CC-BY-4.0", "An atlas.")
    program.sharing.add(unpacked(a_pack(files=files, credits=(credit,))))

    told = [str(line) for line in program.sharing.credits(PACK)]

    assert told == [
        "“Poland divided”, version 1, by Anna Nowak. Licence: CC-BY-4.0.",
        "Passage “The partitions”. Source: Written for these tests. Licence: CC0-1.0.",
        "media/map.png: by B. Drawer. Licence: CC-BY-4.0. Source: An atlas.",
        *("", "CREDITS.md:", "Map: Ünal"),
        *("", "LICENSE:", "Do what you like.", "<b>Really.</b>"),
    ]


def test_a_pack_that_is_gone_has_no_credits(program: Program) -> None:
    with pytest.raises(UnknownError, match="no longer in the library"):
        program.sharing.credits(PACK)
