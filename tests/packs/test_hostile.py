"""Packs that were made to harm, or broke on the way: refused in words, never a crash."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import PackError
from studyapp.packs import gathering
from studyapp.packs.checking import check
from studyapp.packs.gathering import releases_beside
from studyapp.packs.reading import read_pack
from studyapp.places import QUESTIONS
from tests.packs.folders import a_pack, pack_files, questions, zip_bytes, zipped
from tests.packs.reads import HANGING, codes, read


def test_links_and_pipes_in_a_folder_are_told_and_not_opened(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    (folder / "media").mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "media" / "x.png").symlink_to(tmp_path / "secret.txt")
    (folder / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(folder / "media" / "pipe.png")

    found = read_pack(folder)

    assert [(one.file, one.code, str(one.suggestion)) for one in found.findings] == [
        ("elsewhere", "M32", "put what it leads to in its place"),
        ("media/pipe.png", "M32", "move it out of the pack"),
        ("media/x.png", "M32", "put what it leads to in its place"),
    ]
    assert found.pack is not None
    assert "media/x.png" not in found.pack.files


def test_packs_beside_are_opened_one_after_the_other(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    first, last = (zipped(pack_files(), tmp_path / f"{name}.studypack") for name in "ab")

    beside = releases_beside(folder)
    seen = next(beside)
    last.write_bytes(b"")

    assert seen.digest == gathering.gather(first).digest
    assert list(beside) == []


def test_a_folder_that_is_itself_a_link_is_a_pack(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(a_pack(tmp_path / "pack"), target_is_directory=True)

    assert read_pack(tmp_path / "link").findings == ()


def test_a_pipe_in_place_of_a_pack_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.studypack")

    with pytest.raises(PackError, match="it is a pipe, a device or a socket"):
        read_pack(tmp_path / "pipe.studypack")


def test_a_name_that_no_file_can_have_is_not_there() -> None:
    with pytest.raises(PackError, match="could not be read"):
        read_pack(Path("a\0b"))


ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{here}: &{here} [{', '.join([f'*{before}'] * 10)}]\n"
    for before, here in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "Y9"),
        ("format: studypack/1\nquestions: " + "[" * 100_000, "Y9"),
        ("format: studypack/1\nquestions: " + "{a: " * 100_000, "Y9"),
        ("format: studypack/1\n" + "- " * 50_000, "Y12"),
        ("format: studypack/1\nquestions:\n" + "? " * 50_000, "Y9"),
        (f"format: studypack/1\n{ALIAS_BOMB}", "Y6"),
        ("format: studypack/1\nquestions: !!python/object/apply:os.system [echo]", "Y6"),
        ("x" * 8_000_001, "Y9"),
    ],
    ids=lambda text: text[:45].replace("\n", " "),
)
def test_a_file_made_to_harm_is_refused_at_once(text: str, code: str) -> None:
    begun = time.process_time()

    found = codes({"questions.yaml": text})

    assert code in found
    assert time.process_time() - begun < HANGING


def test_a_file_with_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studyapp.packs.yaml_reading.MOST_NODES", 100)

    found = codes({"questions.yaml": questions("  - [" + "a, " * 200 + "b]")})

    assert "Y9" in found


def test_at_most_fifty_findings_of_a_file_are_told_and_the_errors_are_among_them() -> None:
    warned = [f"  - {{id: a{n}, kind: short, stem: It, answer: no}}" for n in range(60)]
    faulty = [f"  - {{id: b{n}, kind: short, stem: It}}" for n in range(10)]

    found = read({"questions.yaml": questions("\n".join([*warned, *faulty]))})

    told = [one.code for one in found.findings if one.file == "questions.yaml"]
    assert (len(told), told.count("Y20")) == (50, 10)
    assert found.pack is not None
    assert len(found.pack.questions) == 60


def test_a_question_behind_many_bad_signs_is_faulty_too() -> None:
    entries = f"  # {chr(7) * 80}\n  - {{id: a, kind: truefalse, stem: It\7., answer: true}}\n"

    found = read({"questions.yaml": questions(entries)})

    assert found.pack is not None
    assert found.pack.questions == ()


NAMES = ("pack.yaml", "events.yaml", "questions.yaml", "passages/opening.txt", "media/map.png")


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(NAMES), st.binary(max_size=300))
def test_no_bytes_in_a_file_raise_anything(name: str, content: bytes) -> None:
    read({name: content})


@settings(max_examples=40, deadline=None)
@given(st.text("[]{}:,-?&*!|>'\"%@`#\n\t a1x~<é\u202e", max_size=60), st.integers(0, 400))
def test_no_signs_in_the_middle_of_a_question_raise_anything(signs: str, at: int) -> None:
    text = questions(
        "  - id: who-led\n    kind: single\n    stem: Who led it?\n    answer: Lesseps\n"
        "    wrong: [Eiffel, {text: Stephenson, feedback: No}]\n"
        "    source: {passage: opening, quote: led by}\n"
        "  - {id: gap, kind: cloze, stem: '[[a]] it is', gaps: {a: {kind: date, answer: 1869}}}\n"
    )

    read({"questions.yaml": text[:at] + signs + text[at:]})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused_in_words(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    (folder / "events.yaml").chmod(0)

    with pytest.raises(PackError, match="you may not read it"):
        read_pack(folder)


def test_a_file_that_goes_while_its_pack_is_read_is_not_told_as_the_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_pack(tmp_path / "pack")
    left_alone = gathering._left_alone

    def gone(name: str, entry: os.DirEntry[str]) -> gathering.LeftAlone | None:
        (folder / "pack.yaml").unlink(missing_ok=True)
        return left_alone(name, entry)

    monkeypatch.setattr(gathering, "_left_alone", gone)

    with pytest.raises(PackError, match="its files changed meanwhile"):
        read_pack(folder)


SHIPPED = gathering.gather(QUESTIONS / "punic-wars-7k2d").files


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(sorted(SHIPPED)),
    st.integers(0, 40_000),
    st.integers(0, 40),
    st.binary(max_size=12),
)
def test_a_shipped_pack_with_other_bytes_in_it_is_read_or_told(
    file: str, at: int, gone: int, put: bytes
) -> None:
    content = SHIPPED[file]
    place = at % len(content)
    changed = content[:place] + put + content[place + gone :]

    found = check(gathering.Gathered({**SHIPPED, file: changed}))

    assert all(str(finding.message) for finding in found.findings)


READS = """
import sys
from pathlib import Path
from studyapp.packs.checking import check
from studyapp.packs.reading import read_pack
from studyapp.places import QUESTIONS
from studyapp.domain.errors import PackError
import rapidfuzz.process, encodings.idna, encodings.cp437
import studyapp.packs.archives, studyapp.packs.lending, studyapp.packs.linting.english
folder, *packs = map(Path, sys.argv[1:])
touched = []
def noted(event, found):
    if event in ("open", "os.scandir", "os.listdir") and not isinstance(found[0], int):
        touched.append(str(found[0]))
    elif event.split(".")[0] in ("socket", "subprocess", "ctypes"):
        touched.append(event)
sys.addaudithook(noted)
for pack in packs:
    touched.clear()
    try:
        read = read_pack(pack)
    except PackError as error:
        says = str(error)
    else:
        says = " ".join(sorted({found.code for found in read.findings}))
    outside = [name for name in touched if not name.startswith(str(pack))]
    print(pack.name, outside, says)
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
print(next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0))
"""
REACHING = """
  - id: reaching
    kind: truefalse
    stem: "See ![a](file:///etc/passwd) and ![b](http://127.0.0.1:9/x.png) <img src='/dev/zero'>."
    answer: true
    explanation: "<iframe src='http://127.0.0.1:9/'></iframe> [x](javascript:alert(1))"
    figure: {file: /etc/passwd, alt: none}
    source: {passage: opening, quote: led by Ferdinand de Lesseps}
"""


def test_no_pack_reaches_out_of_itself_or_eats_the_memory(tmp_path: Path) -> None:
    reaching = a_pack(tmp_path / "reaching", {"questions.yaml": questions(REACHING)})
    linked = a_pack(tmp_path / "linked")
    (linked / "events.yaml").unlink()
    (linked / "events.yaml").symlink_to("/etc/passwd")
    (linked / "questions").symlink_to("/etc", target_is_directory=True)
    bomb = a_pack(tmp_path / "bomb", {"questions.yaml": f"format: studypack/1\n{ALIAS_BOMB}"})
    large = a_pack(tmp_path / "large", {"questions.yaml": questions("  - [" + "{}," * 2_500_000)})
    archive = tmp_path / "climbing.studypack"
    archive.write_bytes(zip_bytes({"../../x": b"x", "pack.yaml": b"x"}))

    said = subprocess.run(
        [sys.executable, "-c", READS, tmp_path, reaching, linked, bomb, large, archive],
        env={name: value for name, value in os.environ.items() if "COVERAGE" not in name},
        capture_output=True,
        check=True,
        text=True,
    ).stdout.splitlines()

    assert said[0] == "reaching [] M32 Y86"
    assert said[1] == "linked [] M32"
    assert said[2].startswith("bomb [] ")
    assert "Y6" in said[2].split()
    assert said[3] == "large [] Y9"
    assert said[4].startswith("climbing.studypack [] climbing.studypack is refused, all of it")
    assert int(said[5]) < 300
