"""Pictures of a pack: described, credited, shown, and called so that every system can have them."""

import pytest

from tests.packs.folders import HEAD, MAP, PASSAGES, PNG, questions
from tests.packs.reads import places, read

TOLD = "M35", "M36", "M37", "M38"


def told(changes: dict[str, str | bytes | None]) -> list[tuple[str, int, int, str]]:
    return [place for place in places(read(changes).findings) if place[3] in TOLD]


def asked(*keys: str) -> dict[str, str | bytes | None]:
    lines = "".join(f"    {key}\n" for key in keys)
    entry = f"  - id: a\n    kind: truefalse\n    stem: It is.\n    answer: true\n{lines}"
    return {**MAP, "questions.yaml": questions(entry)}


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("figure: {file: media/map.png}", [(7, 20)]),
        ("figure: {file: media/map.png, alt: ' '}", [(7, 20)]),
        ("figure: {file: media/map.png, alt: Map.png}", [(7, 20)]),
        ("figure: {file: media/map.png, alt: A map}", []),
        ("figure: {file: media/map.png, alt: Map}", []),
        ("hint: See ![](media/map.png)", [(7, 15)]),
        ("hint: 'See ![A map](<media/map.png> \"T\") here.'", []),
    ],
)
def test_a_picture_without_words_is_told_where_it_is_shown(
    key: str, place: list[tuple[int, int]]
) -> None:
    assert told(asked(key)) == [("questions.yaml", *at, "M35") for at in place]


def test_pictures_of_choices_are_described_by_their_text() -> None:
    entry = """
  - id: a
    kind: single
    stem: Which?
    answer: {text: This, image: media/map.png}
    wrong: [{text: That, image: {file: media/map.png}}]
"""
    assert told({**MAP, "questions.yaml": questions(entry)}) == []


@pytest.mark.parametrize(
    "key", ["![A map](http://example.org/map.png)", "![A map](file:///map.png)", "![A](../map.png)"]
)
def test_pictures_within_texts_are_files_of_the_pack(key: str) -> None:
    found = read(asked("figure: {file: media/map.png, alt: A}", f"hint: '{key}'")).findings

    assert [(one.line, one.code) for one in found] == [(8, "M32")]


def test_a_picture_without_credit_is_told_once() -> None:
    twice = asked("figure: {file: media/map.png, alt: A}", "hint: See ![a](media/map.png)")

    assert told({**twice, "CREDITS.md": None}) == [("questions.yaml", 7, 20, "M36")]


def test_a_credit_without_licence_is_told_where_it_stands() -> None:
    credit = "credits:\n  - {file: media/map.png, author: A. Mapper}\n"
    shown = asked("figure: {file: media/map.png, alt: A}")

    found = told({**shown, "CREDITS.md": None, "pack.yaml": HEAD + PASSAGES + credit})

    assert found == [("pack.yaml", 11, 5, "M36")]


def test_a_picture_that_nothing_shows_is_told_unless_something_cannot_be_read() -> None:
    assert told(dict(MAP)) == [("media/map.png", 1, 1, "M37")]
    assert told({**MAP, "questions.yaml": questions("  - {id: a: b}\n")}) == []
    shown = asked("figure: {file: media/map.png, alt: A}")
    assert told({**MAP, "media/README.txt": "x", **shown}) == []


@pytest.mark.parametrize("named", ["map.png", "../Map.png", "'C:\\pictures\\map.png'"])
def test_a_picture_that_is_named_in_a_wrong_folder_is_not_told_as_unused(named: str) -> None:
    assert told(asked(f"figure: {{file: {named}, alt: A}}")) == []


def test_what_a_file_of_a_newer_format_shows_is_not_told_as_unused() -> None:
    shown = asked("figure: {file: media/map.png, alt: A}")
    newer = str(shown["questions.yaml"]).replace("studypack/1", "studypack/2")

    assert told({**shown, "questions.yaml": newer}) == []


def test_names_that_clash_on_some_systems_are_told() -> None:
    names = ("media/map.png", "media/MAP.png", "media/Sub/a.png", "media/sub/b.png")
    files: dict[str, str | bytes | None] = dict.fromkeys(names, PNG)
    shown = "".join(
        f"  - {{id: q{n}, kind: truefalse, stem: It is., answer: true,"
        f" figure: {{file: {name}, alt: A map}}}}\n"
        for n, name in enumerate(names)
    )

    found = told({**files, "CREDITS.md": " ".join(files), "questions.yaml": questions(shown)})

    assert found == [("media/map.png", 1, 1, "M38"), ("media/sub/b.png", 1, 1, "M38")]
