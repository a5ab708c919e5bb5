"""What a pack uses of the packs that it depends on: there, absent, older, in a circle."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from studyapp.domain.questions import DateQuestion, TimelineQuestion
from studyapp.packs.checking import check
from studyapp.packs.gathering import Gathered
from studyapp.packs.lending import lender_beside
from studyapp.packs.reading import ReadPack, read_pack
from studyapp.packs.workbench import Workbench
from tests.packs.folders import EVENTS, HEAD, a_pack, pack_files, questions, zipped

BASE = "suez-canal-7f3a"
OWN = HEAD.replace(BASE, "nasser-2k9d").replace("version: 2", "version: 1")
NEEDS = f"{OWN}depends: [{BASE}]\n"
OWN_EVENTS = """\
format: studypack/1
events:
  - {id: nationalised, title: The canal is nationalised, when: 1956-07-26, after: [opening-day]}
"""
ON_LINE = """
  - id: both
    kind: timeline
    stem: Place both on the timeline.
    events: [opening-day, nationalised]
    tolerance: 5y
"""
ON_DATE = """
  - id: year
    kind: date
    stem: In which year was the canal opened?
    answer: 1869
    event: opening-day
    source: {passage: opening, quote: opened on 17 November 1869}
"""
FILES = {
    "pack.yaml": NEEDS.encode(),
    "events.yaml": OWN_EVENTS.encode(),
    "questions.yaml": questions(ON_LINE + ON_DATE).encode(),
}


def lent(*packs: tuple[str, Mapping[str, bytes]], asking: Mapping[str, bytes] = FILES) -> ReadPack:
    """Return the pack that asks as it is read where only some packs are there."""
    there = {name: Gathered(files) for name, files in packs}
    return check(Gathered(asking), lender=there.get)


def faults(read: ReadPack, *codes: str) -> list[str]:
    return [
        f"{found.file}:{found.line} {found.message}"
        for found in read.findings
        if found.code in (codes or ("R25", "R26", "R29"))
    ]


def test_events_and_passages_of_a_needed_pack_are_used() -> None:
    read = lent((BASE, pack_files()))

    assert faults(read) == []
    assert read.pack is not None
    line, date = read.pack.questions
    assert isinstance(line, TimelineQuestion)
    assert [item.text for item in line.items] == [
        "The opening of the canal",
        "The canal is nationalised",
    ]
    assert line.events == (f"{BASE}/opening-day",)
    assert isinstance(date, DateQuestion)
    assert date.citation is not None
    assert date.citation.quote == "opened on 17 November 1869"
    assert line.passage == date.passage is not None
    assert (read.pack.passages, read.pack.events) == ((), ())


def test_a_thing_of_the_pack_itself_goes_before_that_of_another() -> None:
    own = OWN_EVENTS + "  - {id: opening-day, title: Another opening, when: 1900}\n"

    read = lent((BASE, pack_files()), asking={**FILES, "events.yaml": own.encode()})

    assert read.pack is not None
    assert read.pack.questions[0].events == ()
    assert [found.line for found in read.findings if found.code == "D74"] == [12]


def test_dates_are_held_against_those_of_a_needed_pack() -> None:
    early = OWN_EVENTS.replace("1956-07-26", "1856-07-26")

    found = faults(
        lent((BASE, pack_files()), asking={**FILES, "events.yaml": early.encode()}), "D73"
    )

    assert found == [
        "events.yaml:3 'after: opening-day' contradicts the dates: 1856-07-26 and 1869-11-17"
    ]


def test_what_is_named_of_an_absent_pack_is_told_with_that_pack() -> None:
    found = faults(lent())

    absent = f"and pack '{BASE}', which this one needs, was not found"
    assert found == [
        f"events.yaml:3 there is no event 'opening-day' here, {absent}",
        f"questions.yaml:6 there is no event 'opening-day' here, {absent}",
        f"questions.yaml:13 there is no event 'opening-day' here, {absent}",
        f"questions.yaml:14 there is no passage 'opening' here, {absent}",
    ]


def test_an_absent_pack_is_noted_though_nothing_is_named_of_it() -> None:
    alone = {"pack.yaml": NEEDS.encode()}

    without, beside = lent(asking=alone), lent((BASE, pack_files()), asking=alone)

    assert faults(without) == faults(beside)
    assert [f"Pack “{BASE}”" in str(note) for note in without.notes] == [True]
    assert beside.notes == ()


def test_a_slip_in_a_name_is_guessed_although_a_needed_pack_is_absent() -> None:
    slipped = ON_LINE.replace("nationalised]", "nationalized]")

    found = lent(asking={**FILES, "questions.yaml": questions(slipped).encode()})

    told = {str(each.message).split("'")[1]: str(each.suggestion) for each in found.findings}
    assert told["nationalized"].startswith("did you mean 'nationalised'? Else put that pack")
    assert told["opening-day"].startswith("put that pack beside this one")


def test_what_an_older_version_has_not_yet_is_told_with_that_version() -> None:
    older = pack_files({"pack.yaml": pack_files()["pack.yaml"].replace(b"2\n", b"1\n", 1)})
    older["events.yaml"] = EVENTS.replace("opening-day", "opening-days").encode()

    found = lent((BASE, older))

    assert faults(found)[0] == (
        f"events.yaml:3 there is no event 'opening-day' here, nor in '{BASE}' (version 1)"
    )
    assert str(found.findings[0].suggestion) == "did you mean 'opening-days'?"


def test_packs_in_a_circle_are_told_and_read_all_the_same() -> None:
    base = pack_files({"pack.yaml": pack_files()["pack.yaml"] + b"depends: [nasser-2k9d]\n"})

    read = lent((BASE, base), ("nasser-2k9d", FILES))

    assert faults(read) == [f"pack.yaml:8 pack '{BASE}' needs this one, and this one needs it"]
    assert read.pack is not None
    assert len(read.pack.questions) == 2


def test_a_needed_pack_may_rest_on_another_one() -> None:
    words = EVENTS.replace("passage: opening", "passage: text")
    middle = pack_files({"pack.yaml": HEAD + "depends: [texts]\n", "events.yaml": words})
    texts = pack_files(
        {
            "pack.yaml": HEAD.replace(BASE, "texts")
            + "passages: [{id: text, file: passages/opening.txt, title: T}]\n",
            "events.yaml": None,
        }
    )
    asking = {**FILES, "questions.yaml": questions(ON_LINE).encode()}

    read = lent((BASE, middle), ("texts", texts), asking=asking)

    assert faults(read) == []
    assert read.pack is not None
    assert read.pack.questions[0].citation is not None


def test_readings_and_notes_are_laid_over_passages_of_the_pack_itself_only() -> None:
    note = "{passage: opening, quote: Work began, kind: word, text: Digging.}"
    reading = (
        "{passage: opening, quote: Work began, reads: Works began, reason: R, confidence: sure}"
    )
    asking = {
        **FILES,
        "notes.yaml": f"format: studypack/1\nnotes: [{note}]\n".encode(),
        "emendations.yaml": f"format: studypack/1\nemendations: [{reading}]\n".encode(),
    }

    found = faults(lent((BASE, pack_files()), asking=asking))

    says = "passage 'opening' is of another pack, and only its own pack notes or mends it"
    assert found == [f"emendations.yaml:2 {says}", f"notes.yaml:2 {says}"]


def test_where_nobody_looks_for_other_packs_nothing_is_told_of_them() -> None:
    assert faults(check(Gathered(FILES))) == []


@pytest.mark.parametrize("place", ["suez-canal-7f3a", "suez-canal-7f3a (1).studypack"])
def test_a_needed_pack_is_found_beside_it_in_a_folder_or_archive(
    tmp_path: Path, place: str
) -> None:
    folder = tmp_path / "nasser"
    for name, content in FILES.items():
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    alone = faults(read_pack(folder))

    if place.endswith(".studypack"):
        zipped(pack_files(), tmp_path / place)
    else:
        a_pack(tmp_path / place)

    assert len(alone) == 4
    assert faults(read_pack(folder)) == []


def test_a_pack_under_another_name_than_its_own_is_not_taken(tmp_path: Path) -> None:
    a_pack(tmp_path / "suez-canal-7f3a", {"pack.yaml": OWN})
    folder = tmp_path / "nasser"
    folder.mkdir()
    (folder / "pack.yaml").write_bytes(FILES["pack.yaml"])
    (folder / "events.yaml").write_bytes(FILES["events.yaml"])

    assert "was not found" in faults(read_pack(folder))[0]


def test_a_pack_that_is_written_finds_the_one_beside_it_anew_each_time(tmp_path: Path) -> None:
    bench, folder = Workbench(), tmp_path / "nasser"
    alone = faults(bench.check(FILES, lender=lender_beside(folder)))
    a_pack(tmp_path / BASE)

    assert len(alone) == 4
    assert faults(bench.check(FILES, lender=lender_beside(folder))) == []
    (tmp_path / BASE / "events.yaml").unlink()
    assert len(faults(bench.check(FILES, lender=lender_beside(folder)))) == 3
