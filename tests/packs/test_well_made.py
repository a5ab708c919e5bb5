"""Well-made questions of many kinds, ages and tongues: the linter at its strictest is silent."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from studyapp.domain.questions import Question
from studyapp.packs.checking import check
from studyapp.packs.gathering import gather
from studyapp.packs.reading import ReadPack

PACKS = sorted((Path(__file__).parents[1] / "data" / "packs" / "well-made").iterdir())


@pytest.fixture(scope="module")
def read_packs() -> dict[str, ReadPack]:
    return {path.name: check(gather(path)) for path in PACKS}


@pytest.mark.parametrize("name", [path.name for path in PACKS])
def test_a_well_made_pack_has_no_finding(name: str, read_packs: dict[str, ReadPack]) -> None:
    found = read_packs[name].findings

    assert [f"{each.file}:{each.line} {each.code} {each.message}" for each in found] == []


def test_the_packs_hold_many_questions_of_all_kinds(read_packs: dict[str, ReadPack]) -> None:
    packs = [read.pack for read in read_packs.values() if read.pack is not None]
    kinds = Counter(type(each) for pack in packs for each in pack.questions)
    of_tongue = Counter[str]()
    for pack in packs:
        of_tongue[pack.language.partition("-")[0]] += len(pack.questions)

    assert sum(kinds.values()) >= 200
    assert kinds.keys() == set(get_args(Question))
    assert min(kinds.values()) >= 5
    assert of_tongue["de"] >= 40
    assert of_tongue.keys() == {"de", "en", "es", "fr"}
