"""Files of a pack get other names, with all that names them."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
import yaml

from studyapp.domain.checks import Severity
from studyapp.domain.errors import FolderError, PackError
from studyapp.packs.reading import read_pack
from studyapp.study.authoring.beginning import begin_pack
from studyapp.study.authoring.folders import open_folder
from studyapp.study.authoring.moving import mentions, move_file, why_not, with_other_path

PICTURE = "media/map.png"
NAMING = """\
questions:
  - id: a
    figure: {file: media/map.png, alt: "media/map.png"}
    stem: See ![a map](media/map.png "A map") and ![another](media/map.png2).
    answer: {text: media/map.png, "image": 'media/map.png'}
    wrong:
      - text: none
        image: media/map.png   # this one
      - image: media/map.png.old
      - image: old/media/map.png
"""
FILES = ("pack.yaml", "events.yaml", "questions/01.yaml", "passages/one.txt", PICTURE, "draft.yaml")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "canal", title="The canal", author="Ada", ending="7f3a")


def test_all_that_names_a_file_is_found_and_nothing_else() -> None:
    texts = {"questions.yaml": NAMING, "notes.md": "file: media/map.png"}

    assert [each.line for each in mentions(texts, PICTURE)] == [3, 4, 5, 8]


def test_what_names_a_file_follows_it_to_its_other_name() -> None:
    changed = with_other_path({"questions.yaml": NAMING, "events.yaml": ""}, PICTURE, "media/b.png")

    assert set(changed) == {"questions.yaml"}
    assert mentions(changed, PICTURE) == ()
    assert changed["questions.yaml"].replace("media/b.png", PICTURE) == NAMING


@pytest.mark.parametrize(
    "name", ["a, {b}", "one #2", "d'or", "[x]", "- x", "'x'", 'the "x"', "é (1)", "*", "yes"]
)
@pytest.mark.parametrize(
    "named", ["  - {{id: a, file: {}}}\n", "    file: '{}'\n", '    file: "{}" # it\n']
)
def test_a_name_with_signs_of_yaml_in_it_is_read_back_as_it_is(name: str, named: str) -> None:
    texts = {"pack.yaml": named.format("passages/one.txt")}

    changed = with_other_path(texts, "passages/one.txt", f"passages/{name}.txt")

    (found,) = yaml.safe_load_all(changed["pack.yaml"])
    keys = found[0] if isinstance(found, list) else found
    assert keys["file"] == f"passages/{name}.txt"


def test_a_link_to_a_name_with_blanks_is_a_link_still() -> None:
    texts = {"cards.yaml": "    front: See ![a map](media/map.png).\n"}

    changed = with_other_path(texts, PICTURE, "media/a map (2).png")

    assert "](<media/a map (2).png>)." in changed["cards.yaml"]


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (PICTURE, PICTURE),
        (PICTURE, "../map.png"),
        (PICTURE, "media/.map.png"),
        (PICTURE, "media/map.jpg"),
        ("passages/one.txt", "passages/"),
        ("passages/one.txt", "C:/one.txt"),
        ("events.yaml", "notes.yaml"),
        ("events.yaml", "pack.yaml"),
        ("questions/01.yaml", "01.yaml"),
        ("draft.yaml", "pack.yaml"),
        ("questions/01.yaml", "Questions/01.yaml"),
        ("passages/one.txt", "PASSAGES/../passages/two.txt"),
    ],
)
def test_names_that_packs_cannot_have_are_refused_with_the_reason(path: str, new: str) -> None:
    assert why_not(FILES, path, new) is not None


@pytest.mark.parametrize(
    ("path", "new"),
    [
        (PICTURE, "media/Map.png"),
        ("questions/01.yaml", "questions.yaml"),
        ("draft.yaml", "cards.yaml"),
        ("passages/one.txt", "passages/first/one.txt"),
    ],
)
def test_a_file_can_have_any_name_of_its_kind(path: str, new: str) -> None:
    assert why_not(FILES, path, new) is None


@pytest.fixture
def passage_file(pack: Path) -> str:
    (path,) = (pack / "passages").iterdir()
    return f"passages/{path.name}"


def test_a_passage_of_another_name_leaves_the_pack_sound(pack: Path, passage_file: str) -> None:
    written = move_file(open_folder(pack), passage_file, "passages/later/one.txt")

    assert written == {"pack.yaml": (pack / "pack.yaml").read_bytes()}
    assert read_pack(pack).findings == ()
    assert not (pack / passage_file).exists()


@pytest.mark.parametrize("steps", range(4))
def test_whenever_a_rename_is_stopped_no_file_is_named_that_is_not_there(
    pack: Path, passage_file: str, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, left = open_folder(pack), iter(range(steps))
    for name in ("replace", "rename", "unlink"):
        monkeypatch.setattr(Path, name, stopped_after(left, getattr(Path, name)))

    with suppress(KeyboardInterrupt):
        move_file(opened, passage_file, "passages/later/one.txt")
    monkeypatch.undo()

    errors = [each for each in read_pack(pack).findings if each.severity is Severity.ERROR]
    assert errors == []
    assert (pack / passage_file).exists() is (steps < 3)


def stopped_after(left: Iterator[int], change: Callable[..., object]) -> Callable[..., object]:
    """Return a change of the disk that is stopped once no steps are left."""

    def changing(*arguments: object, **options: object) -> object:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return change(*arguments, **options)

    return changing


def test_no_file_is_moved_over_another_or_after_another_program_changed_it(
    pack: Path, passage_file: str
) -> None:
    opened = open_folder(pack)
    (pack / "events").mkdir()
    (pack / "events/a.yaml").write_text("theirs")

    with pytest.raises(PackError, match="has put a file there"):
        move_file(opened, "events.yaml", "events/a.yaml")
    (pack / "pack.yaml").write_text("theirs")
    with pytest.raises(PackError, match=r"has changed pack\.yaml"):
        move_file(opened, passage_file, "passages/b.txt")
    (pack / "events.yaml").write_text("theirs")
    with pytest.raises(PackError, match=r"has changed events\.yaml"):
        move_file(opened, "events.yaml", "events/b.yaml")

    assert (pack / "events/a.yaml").read_text() == "theirs"
    assert (pack / passage_file).exists()
    assert not (pack / "passages/b.txt").exists()


def test_a_file_that_is_gone_cannot_be_moved_and_that_is_said(
    pack: Path, passage_file: str
) -> None:
    opened = open_folder(pack)
    (pack / passage_file).unlink()

    with pytest.raises(FolderError, match="cannot be renamed"):
        move_file(opened, passage_file, "passages/b.txt")


def test_a_file_that_was_never_saved_is_nowhere_to_be_moved(pack: Path) -> None:
    before = sorted(pack.rglob("*"))

    assert move_file(open_folder(pack), "cards.yaml", "x.yaml") == {}

    assert sorted(pack.rglob("*")) == before


def test_a_file_may_change_the_capitals_of_its_name_alone(pack: Path, passage_file: str) -> None:
    new = passage_file.replace("first", "First")

    move_file(open_folder(pack), passage_file, new)

    assert [each.name for each in (pack / "passages").iterdir()] == ["First.txt"]
    assert read_pack(pack).findings == ()


def test_a_second_name_of_the_same_file_is_another_file(pack: Path, passage_file: str) -> None:
    (pack / "passages/FIRST.txt").hardlink_to(pack / passage_file)

    with pytest.raises(PackError, match="has put a file there"):
        move_file(open_folder(pack), passage_file, "passages/FIRST.txt")

    assert (pack / passage_file).exists()


def test_a_file_is_not_moved_into_its_own_folder_by_another_name(
    pack: Path, passage_file: str
) -> None:
    part = pack / "passages/part"
    part.mkdir()
    (pack / passage_file).rename(part / "one.txt")
    head = (pack / "pack.yaml").read_text(encoding="utf-8")
    moved = head.replace(passage_file, "passages/part/one.txt")
    (pack / "pack.yaml").write_text(moved, encoding="utf-8")
    opened = open_folder(pack)
    (pack / "passages/Part").symlink_to(part, target_is_directory=True)

    with pytest.raises(PackError, match="folders Part and part are one"):
        move_file(opened, "passages/part/one.txt", "passages/Part/one.txt")

    assert (pack / "pack.yaml").read_text(encoding="utf-8") == moved
