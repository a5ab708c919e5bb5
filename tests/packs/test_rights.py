"""Licences that do not go together, versions that were not raised, and what tells of a person."""

from pathlib import Path

import pytest

from studyapp.packs.reading import read_pack
from tests.packs.folders import HEAD, MAP, PASSAGES, a_pack, pack_files, questions, zipped
from tests.packs.reads import places, read


def told(changes: dict[str, str | bytes | None], code: str) -> list[tuple[str, int, int, str]]:
    return [place for place in places(read(changes).findings) if place[3] == code]


def licensed(pack: str, picture: str) -> dict[str, str | bytes | None]:
    head = HEAD.replace("CC-BY-4.0", pack)
    credit = f"credits:\n  - {{file: media/map.png, author: A, license: {picture}}}\n"
    return {**MAP, "pack.yaml": head + PASSAGES + credit, "LICENSE": "Own words."}


@pytest.mark.parametrize(
    ("pack", "picture"),
    [
        ("CC-BY-4.0", "CC-BY-NC-4.0"),
        ("CC-BY-4.0", "CC-BY-ND-4.0"),
        ("CC-BY-4.0", "CC-BY-SA-3.0"),
        ("CC-BY-4.0", "CC BY-NC-SA 4.0"),
        ("CC-BY-NC-4.0", "CC-BY-SA-4.0"),
        ("CC0-1.0", "CC-BY-NC-2.0-DE"),
        ("CC-BY-4.0", "All rights reserved"),
        ("CC-BY-SA-4.0", "CC-BY-NC-SA-4.0"),
    ],
)
def test_what_a_picture_forbids_the_pack_may_not_allow(pack: str, picture: str) -> None:
    assert told(licensed(pack, picture), "L83") == [("pack.yaml", 11, 47, "L83")]


@pytest.mark.parametrize(
    ("pack", "picture"),
    [
        ("CC-BY-4.0", "CC-BY-3.0"),
        ("CC-BY-4.0", "CC0-1.0"),
        ("CC-BY-4.0", "public domain"),
        ("CC-BY-4.0", "LicenseRef-own"),
        ("CC-BY-4.0", "GFDL-1.3-only"),
        ("CC-BY-SA-4.0", "CC-BY-SA-3.0"),
        ("CC-BY-NC-SA-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-NC-ND-4.0", "CC-BY-SA-4.0"),
        ("CC-BY-4.0", "CC-BY-NC-4.0 OR CC-BY-4.0"),
        ("LicenseRef-own", "CC-BY-ND-4.0"),
    ],
)
def test_what_goes_together_or_is_not_known_is_let_pass(pack: str, picture: str) -> None:
    assert told(licensed(pack, picture), "L83") == []


def test_a_passage_has_a_licence_of_its_own() -> None:
    passage = PASSAGES.replace("title:", "license: CC-BY-NC-4.0, title:")

    found = read({"pack.yaml": HEAD + passage}).findings

    assert [(one.code, str(one.message)) for one in found] == [
        ("L83", "passage 'opening' (CC-BY-NC-4.0) may not be sold, which CC-BY-4.0 allows")
    ]


def compared(folder: Path) -> list[tuple[str, int, int, str]]:
    return places(read_pack(folder, compare=True).findings)


CARDS = "format: studypack/1\ncards: [{id: card, front: a, back: b}]\n"


@pytest.mark.parametrize(
    ("version", "changes", "found"),
    [
        ("2", {}, []),
        ("2", {"cards.yaml": CARDS}, ["L84"]),
        ("1", {"cards.yaml": CARDS}, ["L84"]),
        ("3", {"cards.yaml": CARDS}, []),
        ("2", {"events.yaml": None, "cards.yaml": CARDS}, ["R28", "L84"]),
        ("3", {"events.yaml": None, "cards.yaml": CARDS}, ["R28"]),
        ("3", {"events.yaml": "format: studypack/1\nevents:\n  - id: a: b\n"}, []),
        ("3", {"events.yaml": b"\xff"}, []),
    ],
)
def test_a_pack_that_changed_has_a_new_version_and_its_old_ids(
    tmp_path: Path, version: str, changes: dict[str, str | bytes | None], found: list[str]
) -> None:
    zipped(pack_files(), tmp_path / "suez-2.studypack")
    head = (HEAD + PASSAGES).replace("version: 2", f"version: {version}")
    folder = a_pack(tmp_path / "suez", {"pack.yaml": head, **changes})

    told_now = [place for place in compared(folder) if place[3] in ("L84", "R28")]

    at = {"R28": ("pack.yaml", 2, 5, "R28"), "L84": ("pack.yaml", 3, 10, "L84")}
    assert told_now == [at[code] for code in found]


def test_packs_that_need_each_other_are_told(tmp_path: Path) -> None:
    needs = f"{HEAD}depends: [middle]\n{PASSAGES}"
    middle = HEAD.replace("suez-canal-7f3a", "middle") + "depends: [last]\n"
    last = HEAD.replace("suez-canal-7f3a", "last") + "depends: [suez-canal-7f3a]\n"
    zipped({"pack.yaml": middle.encode()}, tmp_path / "middle.studypack")
    folder = a_pack(tmp_path / "suez", {"pack.yaml": needs})
    alone = compared(folder)
    zipped({"pack.yaml": last.encode()}, tmp_path / "last.studypack")

    assert (alone, compared(folder)) == ([], [("pack.yaml", 8, 11, "R29")])


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Ask anna.berg@school.example.org", 17),
        ("Call +49 30 1234567 before noon", 18),
        ("Call (555) 123-4567", 18),
        ("Phone: 555 123 44", 20),
        ("Tel. 030/12345678", 18),
        ("Or 020 7946 0958.", 16),
    ],
)
def test_how_to_reach_a_person_is_told(text: str, column: int) -> None:
    entry = f'  - {{id: q, kind: truefalse, stem: It is., answer: true,\n     hint: "{text}"}}\n'

    found = told({"questions.yaml": questions(entry)}, "L85")

    assert found == [("questions.yaml", 4, column, "L85")]


@pytest.mark.parametrize(
    "text",
    [
        "ISBN 978-3-16-148410-0 and 0-306-40615-2",
        "1939-09-01/1939-10-06, 1914-1918, 1914 1918",
        "1 000 000 men, +1 000 000, 12.345.678",
        "0960/1279 and -0263/-0240 and 0868-05-11",
        "The telephone was shown in 1876-1878.",
        "https://example.org/555-123-4567 and doi:10.1000/182",
        "media/map@2x.png, @home, 3 @ 4",
        "1941-06-22T03:15+03:00 and 50.45 30.52",
    ],
)
def test_dates_books_and_numbers_are_let_pass(text: str) -> None:
    entry = f'  - {{id: q, kind: truefalse, stem: It is., answer: true, hint: "{text}"}}\n'

    assert told({"questions.yaml": questions(entry)}, "L85") == []
