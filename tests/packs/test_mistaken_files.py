"""Files of a pack that are called otherwise, lie elsewhere or are of another kind."""

import pytest

from tests.packs.folders import PNG, Contents, questions
from tests.packs.reads import read


def test_a_passage_that_pack_yaml_does_not_name_is_told() -> None:
    found = read({"passages/more.txt": "More of it."}).findings

    (told,) = (each for each in found if each.file == "passages/more.txt")
    assert (told.code, told.severity) == ("P1", "warning")


@pytest.mark.parametrize("spoiled", [b"\xff\xfe", b""])
def test_a_passage_that_cannot_be_read_is_named_all_the_same(spoiled: bytes) -> None:
    found = read({"passages/opening.txt": spoiled}).findings

    assert {each.code for each in found if each.file == "passages/opening.txt"} <= {"P3", "Y8"}


def test_a_misspelt_name_of_a_passage_is_one_mistake() -> None:
    found = read({"passages/opening.txt": None, "passages/openning.txt": "Its text."}).findings

    assert [each.file for each in found if each.code in ("M31", "P1")] == ["pack.yaml"]


@pytest.mark.parametrize("file", ["questions/more.txt", "events/table.csv", "events/a.yml"])
def test_a_file_that_is_no_yaml_among_those_that_are_is_told(file: str) -> None:
    found = read({file: "a: b"}).findings

    (told,) = (each for each in found if each.file == file)
    assert (told.code, str(told.suggestion)) == ("P1", "let its name end with .yaml")


def test_a_picture_whose_name_differs_in_capital_letters_is_one_mistake() -> None:
    entry = "  - {id: a, kind: short, stem: Which?, answer: b, figure: {file: media/map.PNG}}"
    changes: Contents = {"media/Map.png": PNG, "questions.yaml": questions(entry)}

    found = read(changes).findings

    (told,) = (each for each in found if each.code.startswith("M3"))

    assert str(told.suggestion) == "did you mean 'media/Map.png'?"


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("media/maps.png", "did you mean 'media/map.png'?"),
        ("map.png", "did you mean 'media/map.png'?"),
        ("media/map.webp", "did you mean 'media/map.png'?"),
        ("media/no.png", "None"),
    ],
)
def test_a_file_is_meant_by_its_name_and_not_by_its_folder_or_ending(
    named: str, meant: str
) -> None:
    entry = f"  - {{id: a, kind: short, stem: Which?, answer: b, figure: {{file: {named}}}}}"
    changes: Contents = {"media/map.png": PNG, "questions.yaml": questions(entry)}

    found = read(changes).findings

    assert [str(each.suggestion) for each in found if each.code == "M31"] == [meant]


def test_a_file_in_utf_32_is_told_as_such() -> None:
    (found,) = read({"events.yaml": "format: studypack/1\n".encode("utf-32")}).findings

    assert str(found.suggestion) == "the file is UTF-32; save it as UTF-8"


@pytest.mark.parametrize(
    "file",
    ["questions.yaml.txt", "questions.txt", "Questions.YAML", "questions.docx", "events.csv"],
)
def test_a_file_with_another_end_is_not_left_out_in_silence(file: str) -> None:
    content = b"PK\x03\x04\0" if file.endswith("x") else b"format: studypack/1\n"

    findings = [each for each in read({file: content}).findings if each.file == file]

    guess = file.partition(".")[0].casefold() + ".yaml"
    assert [each.code for each in findings] == ["P1"]
    assert guess in str(findings[0].suggestion)


def test_what_an_editor_keeps_beside_a_file_is_no_mistake() -> None:
    found = read(
        {"questions.yaml.bak": "x", "events.yaml~": "x", "questions notes.txt": "x"}
    ).findings

    assert [each for each in found if each.code == "P1"] == []


def test_nobody_is_asked_for_credits_where_pack_yaml_cannot_be_read() -> None:
    figure = "figure: {file: media/a.png, alt: A}"
    event = f"format: studypack/1\nevents:\n  - {{id: a, title: A, when: 1789, {figure}}}\n"
    head = "format: studypack/1\nid: canal\ntitle: a: b\n"
    files: dict[str, str | bytes | None] = {"pack.yaml": head, "media/a.png": PNG}

    found = read(files | {"events.yaml": event}).findings

    assert "M36" not in [each.code for each in found]


def test_a_document_under_the_name_of_a_file_is_told_as_such() -> None:
    (found,) = [
        each
        for each in read({"questions.yaml": b"PK\x03\x04\x14\xa5"}).findings
        if each.code == "P3"
    ]

    assert "a document or a zip" in str(found.suggestion)
