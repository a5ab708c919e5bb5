"""Packs that were made to harm, or broke on the way: refused in words, never a crash."""

import os
import stat
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import PackError
from studyapp.packs import gathering
from studyapp.packs.archives import unpacked
from studyapp.packs.checking import check
from studyapp.packs.names import why_unsafe
from studyapp.packs.reading import read_pack
from studyapp.places import QUESTIONS
from tests.packs.folders import HEAD, PNG, a_pack, pack_files, questions, zip_bytes
from tests.packs.reads import codes, read


def refusal(content: bytes) -> str:
    with pytest.raises(PackError) as refused:
        unpacked(content, "bad.studypack")
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../pack.yaml", "it leaves the pack"),
        ("media/../../x.png", "it leaves the pack"),
        ("/etc/passwd", "it begins at the root of the disk"),
        ("C:/x.png", "it has a colon"),
        ("media\\x.png", "it has a backslash"),
        ("media//x.png", "it has an empty folder name"),
        ("media/con.png", "it is the name of a device"),
        ("media/x.png. ", "a name in it ends with a dot or a blank"),
        ("media/\x1b[2J.png", "it holds control characters"),
        (f"media/{'x' * 300}.png", "it is too long"),
        ("Pack.yaml", "some systems take it for “pack.yaml”"),
        ("media/MAP.png", "some systems take it for “media/map.png”"),
        ("MEDIA/other.png", "some systems take it for “media”"),
        ("passages/cafe\u0301.txt", "some systems take it for “passages/caf\u00e9.txt”"),
        ("media/map.png/x", "it is there twice"),
    ],
)
def test_one_hostile_name_refuses_the_whole_archive(name: str, reason: str) -> None:
    files = pack_files({"passages/caf\u00e9.txt": "x", "media/map.png": PNG})

    says = refusal(zip_bytes(files | {name: b"x"}))

    assert reason in says
    assert says.startswith("bad.studypack is refused, all of it, because of “")
    assert "\x1b" not in says


def member(name: str, mode: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def with_member(info: zipfile.ZipInfo, content: bytes, method: int | None = None) -> bytes:
    import io

    buffer = io.BytesIO(zip_bytes(pack_files()))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(info, content, compress_type=method)
    return buffer.getvalue()


def test_links_pipes_and_strange_packing_refuse_an_archive() -> None:
    link = with_member(member("media/x.png", stat.S_IFLNK | 0o777), b"/etc/passwd")
    pipe = with_member(member("media/x.png", stat.S_IFIFO | 0o666), b"")
    strange = with_member(member("media/x.png", 0), b"x", zipfile.ZIP_BZIP2)

    assert "it is a link" in refusal(link)
    assert "it is a pipe or a device" in refusal(pipe)
    assert "packed in a way that packs do not use" in refusal(strange)


def test_an_encrypted_archive_is_refused() -> None:
    content = bytearray(zip_bytes({"pack.yaml": HEAD.encode()}))
    central = content.index(b"PK\x01\x02")
    content[central + 8] |= 1

    assert "it is encrypted" in refusal(bytes(content))


def test_what_swells_is_refused_before_it_is_unpacked() -> None:
    bomb = zip_bytes({"pack.yaml": HEAD.encode(), "passages/a.txt": b"\0" * 5_000_000})

    assert "it swells when unpacked" in refusal(bomb)


def test_more_than_fifty_megabytes_are_refused_packed_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("gathering", "archives"):
        monkeypatch.setattr(f"studyapp.packs.{module}.LIMIT", 1_000)
    monkeypatch.setattr(gathering._read, "__kwdefaults__", {"most": 1_000})
    large = {"media/x.png": os.urandom(900)}
    folder = a_pack(tmp_path / "pack", large)
    archive = tmp_path / "large.studypack"
    archive.write_bytes(zip_bytes(pack_files(large)))

    for path in (folder, archive):
        with pytest.raises(PackError, match="is over 50 MB"):
            read_pack(path)
    assert "is over 50 MB" in refusal(zip_bytes({f"{n}.txt": b"x" * 90 for n in range(12)}))


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("gathering", "archives"):
        monkeypatch.setattr(f"studyapp.packs.{module}.MOST_FILES", 2)

    with pytest.raises(PackError, match="more than 2 files"):
        read_pack(a_pack(tmp_path / "pack"))
    assert "more than 2 files" in refusal(zip_bytes(pack_files()))


def test_a_damaged_archive_is_called_so() -> None:
    whole = zip_bytes(pack_files())

    assert "is a damaged archive" in refusal(whole[:-30])
    assert "is a damaged archive" in refusal(whole[:40] + b"\xff" * 8 + whole[48:])
    assert "is no pack" in refusal(b"not a zip at all")


def test_links_and_pipes_in_a_folder_are_told_and_not_opened(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    (folder / "media").mkdir()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (folder / "media" / "x.png").symlink_to(tmp_path / "secret.txt")
    (folder / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(folder / "media" / "pipe.png")

    found = read_pack(folder)

    assert [(one.file, one.code) for one in found.findings] == [
        ("elsewhere", "M32"),
        ("media/pipe.png", "M32"),
        ("media/x.png", "M32"),
    ]
    assert found.pack is not None
    assert "media/x.png" not in found.pack.files


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
    assert time.process_time() - begun < 2


def test_a_file_with_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studyapp.packs.parsing.MOST_NODES", 100)

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


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "entry",
    [
        "{{id: a{0}, kind: truefalse, stem: It., answer: no}}",
        "{{id: a{0}, kind: open, source: {{passage: opening, quote: not there {0}}}}}",
        "{{id: a{0}, kind: date, stem: When?, answer: 1869, event: event-{0}}}",
        "{{id: a{0}, kind: short, stem: It., answer: no, tags: [on, off]}}",
    ],
    ids=["values", "quotes", "names", "warnings"],
)
def test_thousands_of_faults_take_no_time(entry: str) -> None:
    entries = "".join(f"  - {entry.format(number)}\n" for number in range(1_000))
    begun = time.process_time()

    found = read({"questions.yaml": questions(entries)})

    assert sum(one.file == "questions.yaml" for one in found.findings) == 50
    more = [str(note) for note in found.notes]
    assert any(note.startswith("questions.yaml has at least ") for note in more)
    assert time.process_time() - begun < 2


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


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=4))
def test_a_torn_archive_is_read_or_refused(at: int, torn: bytes) -> None:
    whole = zip_bytes(pack_files())
    place = at % len(whole)

    with suppress(PackError):
        unpacked(whole[:place] + torn + whole[place + len(torn) :], "torn.studypack")


def test_a_common_path_is_safe() -> None:
    assert why_unsafe("media/Karte 1 – Übersicht.png") is None
    assert why_unsafe("https://example.org/x.png") is not None


def test_a_run_of_blanks_in_a_passage_is_gone_through_once() -> None:
    from studyapp.packs.quoting import Quotes

    text = "The canal was opened." + " " * 150_000 + "Then it was dug.\n" * 3

    assert Quotes(text).nearest("the canal was opend") == "The canal was opened."


def all_of(unit: str, *, letters: int = 400_000) -> str:
    return unit * (letters // len(unit))


def numbered(entry: str, count: int) -> str:
    return questions("".join(f"  - {entry.format(number)}\n" for number in range(count)))


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("questions.yaml", all_of("k: v\n"), "Y5"),
        ("questions.yaml", f"stem: '{all_of('![')}'\n", "P2"),
        ("questions.yaml", questions(f"  - '{all_of('![](media/x.png)')}'"), "M31"),
        ("questions.yaml", f"stem: '{all_of(chr(0x200B))}'\n", "Y14"),
        ("questions.yaml", all_of("# e\u0301\n"), "Y15"),
        ("questions.yaml", all_of("\7"), "Y13"),
        ("questions.yaml", questions(all_of("  - a: b: c\n")), "Y12"),
        ("questions.yaml", f"questions: []\n# {all_of('+49 30 12345 ')}\n", "L85"),
        ("questions.yaml", numbered("{{id: A{0}}}", 5_000), "Y20"),
        ("questions.yaml", questions(f"  - {all_of('a: [')}"), "Y9"),
        ("pack.yaml", HEAD.replace("CC-BY-4.0", all_of("a ")), "L82"),
        ("pack.yaml", HEAD.replace("language: en", f"language: {all_of('a-')}"), "L81"),
        ("passages/opening.txt", f"a{all_of(chr(0x301))}", "R26"),
        ("passages/opening.txt", all_of("x"), "R26"),
    ],
    ids=lambda value: value[:30].replace("\n", " ").encode("ascii", "replace").decode(),
)
def test_what_was_made_to_take_long_is_told_at_once(file: str, text: str, code: str) -> None:
    begun = time.process_time()

    found = codes({file: text})

    assert code in found
    assert time.process_time() - begun < 2


@pytest.mark.unmeasured
def test_a_long_way_from_event_to_event_is_gone_once() -> None:
    entries = "".join(
        f"  - {{id: e{n}, title: Event {n}, when: 1900, after: e{n + 1}}}\n" for n in range(3_000)
    )
    begun = time.process_time()

    found = codes({"events.yaml": f"format: studypack/1\nevents:\n{entries}"})

    assert "R25" in found
    assert time.process_time() - begun < 2


def test_a_quote_of_a_text_that_is_all_blanks_and_marks_is_found() -> None:
    from studyapp.packs.quoting import Quotes

    text = "e\u0301 \n" * 300_000 + "The canal was opened."

    (span,) = Quotes(text).places("The canal was opened", wanted=2)

    assert span.cut(text) == "The canal was opened"


def test_an_archive_in_an_archive_is_a_file_like_others() -> None:
    inner = zip_bytes({"pack.yaml": b"\0" * 5_000_000})
    files = unpacked(zip_bytes(pack_files({"media/x.zip": inner})), "bad.studypack")

    assert files["media/x.zip"] == inner


def test_a_member_that_is_larger_than_it_says_is_refused() -> None:
    content = bytearray(zip_bytes({"passages/a.txt": b"x" * 900, "pack.yaml": HEAD.encode()}))
    central = content.index(b"PK\x01\x02")
    content[central + 24 : central + 28] = (3).to_bytes(4, "little")

    assert "is a damaged archive" in refusal(bytes(content))


def test_a_member_that_is_there_twice_refuses_the_archive() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = with_member(zipfile.ZipInfo("pack.yaml"), b"x")

    assert "it is there twice" in refusal(twice)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_refused_in_words(tmp_path: Path) -> None:
    folder = a_pack(tmp_path / "pack")
    (folder / "events.yaml").chmod(0)

    with pytest.raises(PackError, match="you may not read it"):
        read_pack(folder)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06"]))
def test_no_bytes_as_an_archive_raise_anything_but_a_refusal(content: bytes, head: bytes) -> None:
    with suppress(PackError):
        unpacked(head + content, "bytes.studypack")


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
import studyapp.packs.archives, studyapp.packs.lending
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

    assert said[0] == "reaching [] M32"
    assert said[1] == "linked [] M32"
    assert said[2].startswith("bomb [] ")
    assert "Y6" in said[2].split()
    assert said[3] == "large [] Y9"
    assert said[4].startswith("climbing.studypack [] climbing.studypack is refused, all of it")
    assert int(said[5]) < 300
