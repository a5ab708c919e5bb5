"""A pack is read from a folder or an archive, with all that is sound in it."""

from pathlib import Path

import pytest

from studyapp.domain.errors import PackError
from studyapp.domain.kinds import Recipe
from studyapp.domain.packs import Credit, WantedQuestions
from studyapp.packs.reading import read_pack
from tests.packs.folders import HEAD, PASSAGES, TEXT, a_pack, pack_files, questions, zipped
from tests.packs.reads import pack_of, places, read


def test_a_folder_and_its_archive_are_the_same_pack(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    flat = zipped(pack_files(), tmp_path / "flat.studypack")
    nested = zipped(pack_files(), tmp_path / "nested.studypack", below="suez/")

    packs = [read_pack(path).pack for path in (folder, flat, nested)]

    assert packs[0] is not None
    assert packs[0].passages[0].passage.text == TEXT
    assert packs[1] == packs[0]
    assert packs[2] == packs[0]


def test_another_letter_is_another_digest() -> None:
    assert pack_of().digest != pack_of({"LICENSE": "x"}).digest


def test_a_text_is_kept_letter_for_letter_but_for_its_byte_order_mark() -> None:
    text = "One — “two”\r\n\r\nthree\rfour \t\n"

    pack = pack_of({"passages/opening.txt": f"\ufeff{text}", "events.yaml": None})

    assert pack.passages[0].passage.text == text


def test_windows_line_ends_and_a_byte_order_mark_do_not_move_places() -> None:
    wrong = "format: studypack/1\nevents:\n  - {id: a, title: é😀, when: 1.2.1900}\n"
    marked = "\ufeff" + wrong.replace("\n", "\r\n")

    unix, windows = read({"events.yaml": wrong}), read({"events.yaml": marked})

    assert places(unix.findings)[-1] == ("events.yaml", 3, 30, "D71")
    assert places(windows.findings) == places(unix.findings)


def test_what_systems_leave_about_is_no_part_of_a_pack(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack", {".git/config": "x", ".DS_Store": "y", "__MACOSX/z": "z"})

    assert read_pack(folder) == read_pack(a_pack(tmp_path / "clean"))


def test_questions_may_be_spread_over_files() -> None:
    one = questions("  - {{id: {0}, kind: truefalse, stem: It is., answer: true}}")

    pack = pack_of(
        {
            "questions.yaml": one.format("q-one"),
            "questions/02.yaml": one.format("q-two"),
            "questions/03.yaml": f"{one.format('q-three')}generate: [{{recipe: when}}]\n",
        }
    )

    assert [question.id.rpartition("/")[2] for question in pack.questions] == [
        "q-one",
        "q-two",
        "q-three",
    ]


def test_a_file_that_no_one_would_read_is_told() -> None:
    found = read({"question.yaml": "format: studypack/1\n"}).findings

    assert [(one.file, one.code, str(one.severity)) for one in found] == [
        ("question.yaml", "P1", "warning")
    ]
    assert str(found[0].suggestion) == "did you mean questions.yaml?"


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ({"pack.yaml": None}, "a pack is the folder that it lies in"),
        ({"pack.yaml": None, "suez/pack.yaml": "x"}, "choose its folder, or call it pack.yaml"),
        ({"other/pack.yaml": "x"}, "a pack has one; delete or move the other"),
    ],
)
def test_a_pack_has_one_pack_yaml(changes: dict[str, str | bytes | None], hint: str) -> None:
    found = read(changes).findings

    assert (found[0].code, str(found[0].suggestion)) == ("P1", hint)


def test_a_pack_without_a_usable_head_is_none_and_all_its_files_are_looked_at() -> None:
    found = read({"pack.yaml": "format: studypack/2\n", "events.yaml": "- wrong\n"})

    assert found.pack is None
    assert [(one.file, one.code) for one in found.findings] == [
        ("pack.yaml", "P2"),
        ("events.yaml", "Y8"),
    ]


def test_what_is_no_pack_is_refused_with_a_word_on_what_is(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text("format: studypack/1\n", encoding="utf-8")

    with pytest.raises(PackError, match="is no pack") as refused:
        read_pack(tmp_path / "pack.yaml")

    assert str(refused.value.hint) == "Give the folder it lies in."


def test_an_id_that_a_release_had_may_not_vanish(tmp_path: Path) -> None:
    cards = "format: studypack/1\ncards: [{id: gone, front: a, back: b}]\n"
    head = pack_files()["pack.yaml"].replace(b"version: 2", b"version: 1")
    zipped(pack_files({"pack.yaml": head, "cards.yaml": cards}), tmp_path / "suez-1.studypack")
    (tmp_path / "other.studypack").write_text("no archive", encoding="utf-8")
    folder = a_pack(tmp_path / "suez")

    assert [str(one.message) for one in read_pack(folder, compare=True).findings] == [
        "'gone', which version 1 had, is gone"
    ]
    assert read_pack(folder).findings == ()


def test_without_a_release_beside_it_a_note_says_what_was_not_looked_for(tmp_path: Path) -> None:
    found = read_pack(a_pack(tmp_path / "suez"), compare=True)

    assert found.findings == ()
    assert "No earlier release" in str(found.notes[0])


def test_what_a_pack_says_of_itself_is_read_whole() -> None:
    more = (
        "depends: [base-1, maps-2]\n"
        "credits:\n"
        "  - {file: passages/opening.txt, author: B. Drawer, license: CC-BY-4.0, source: Atlas}\n"
    )
    entries = (
        "format: studypack/1\n"
        "questions:\n"
        "  - {id: old, kind: truefalse, stem: It was led., answer: true, status: retired}\n"
        "generate:\n"
        "  - {recipe: when, where: {min_importance: 3, lane: [War, Peace]}, max: 5}\n"
        "  - {recipe: which-first}\n"
    )

    pack = read({"pack.yaml": HEAD + PASSAGES + more, "questions.yaml": entries}).pack

    assert pack is not None
    assert pack.depends == ("base-1", "maps-2")
    assert pack.credits == (Credit("passages/opening.txt", "B. Drawer", "CC-BY-4.0", "Atlas"),)
    assert pack.retired == ("suez-canal-7f3a/old",)
    assert pack.wanted == (
        WantedQuestions(Recipe.WHEN, min_importance=3, lanes=("War", "Peace"), most=5),
        WantedQuestions(Recipe.WHICH_FIRST),
    )


def test_a_recipe_that_there_is_not_is_told_with_the_nearest_one() -> None:
    entries = "format: studypack/1\ngenerate:\n  - {recipe: which-frist}\n"

    (finding,) = [each for each in read({"questions.yaml": entries}).findings if each.code == "Y21"]

    assert "which-first" in str(finding.suggestion)
    assert finding.line == 3
