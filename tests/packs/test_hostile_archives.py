"""Archives that were made to harm, or broke on the way: refused whole, before anything is read."""

import os
import stat
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.errors import PackError
from studyapp.packs import gathering
from studyapp.packs.archives import unpacked
from studyapp.packs.names import why_unsafe
from studyapp.packs.reading import read_pack
from tests.packs.folders import HEAD, PNG, a_pack, pack_files, zip_bytes


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


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06"]))
def test_no_bytes_as_an_archive_raise_anything_but_a_refusal(content: bytes, head: bytes) -> None:
    with suppress(PackError):
        unpacked(head + content, "bytes.studypack")
