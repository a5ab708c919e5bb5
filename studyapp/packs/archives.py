"""Archives: a `.studypack` is a ZIP of a pack's folder. One hostile member refuses all of it."""

import io
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.gathering import LIMIT, MOST_FILES, readable, too_large, too_many
from studyapp.packs.names import is_hidden, same_name, why_unsafe

_RATIO = 300
_RATIO_FROM = 1_000_000
"""A member of so many bytes may be packed so many times at most."""

_CHUNK = 1 << 16
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    ValueError,
    OSError,
)
"""All that `zipfile` has been seen to raise for damaged archives."""


def unpacked(content: bytes, name: str) -> dict[str, bytes]:
    """Return the files of an archive by path; its one top folder, if it has one, is left out.

    Raises:
        PackError: It is no archive, damaged, too large, or a member of it is hostile.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            _check(members, name)
            files = _files(archive, members, name)
    except _DAMAGE as error:
        raise _no_archive(content, name) from error
    return _without_top_folder(files)


def _check(members: list[zipfile.ZipInfo], name: str) -> None:
    if len(members) > MOST_FILES:
        raise too_many(name)
    for member in members:
        reason = _why_hostile(member)
        if reason is not None:
            raise _refused(name, member.orig_filename, Message(reason))
    seen: dict[str, str] = {}
    for path in _paths_and_folders(members):
        other = seen.setdefault(same_name(path), path)
        if other != path:
            raise _refused(name, path, _taken_for(other))
    _check_doubles(members, name)
    if sum(member.file_size for member in members) > LIMIT:
        raise too_large(name)


def _paths_and_folders(members: Iterable[zipfile.ZipInfo]) -> Iterable[str]:
    for member in members:
        path = member.filename.rstrip("/")
        yield path
        while "/" in path:
            path = path.rpartition("/")[0]
            yield path


def _check_doubles(members: list[zipfile.ZipInfo], name: str) -> None:
    seen: set[str] = set()
    folders = {path.rpartition("/")[0] for path in _paths_and_folders(members)}
    for member in members:
        path = member.filename
        if path in seen or (not member.is_dir() and path in folders):
            raise _refused(name, path, Message("it is there twice"))
        seen.add(path)


def _why_hostile(member: zipfile.ZipInfo) -> str | None:
    """Return why a member refuses the archive, as the end of a sentence; None if it is harmless."""
    path = member.orig_filename
    reason = why_unsafe(path.removesuffix("/"))
    kind = stat.S_IFMT(member.external_attr >> 16)
    if reason is None and kind == stat.S_IFLNK:
        reason = "it is a link"
    elif reason is None and kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        reason = "it is a pipe or a device"
    elif reason is None and member.flag_bits & 1:
        reason = "it is encrypted"
    elif reason is None and member.compress_type not in _METHODS:
        reason = "it is packed in a way that packs do not use"
    elif reason is None and _is_bomb(member.file_size, member.compress_size):
        reason = "it swells when unpacked"
    return reason


def _is_bomb(size: int, packed: int) -> bool:
    return size > _RATIO_FROM and size > _RATIO * packed


def _files(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], name: str) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    left = LIMIT
    for member in members:
        if member.is_dir() or is_hidden(member.filename):
            continue
        with archive.open(member) as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            raise too_large(name)
        files[unicodedata.normalize("NFC", member.filename)] = content
    return files


def _without_top_folder(files: dict[str, bytes]) -> dict[str, bytes]:
    tops = {path.partition("/")[0] for path in files}
    if "pack.yaml" in files or len(tops) != 1 or any("/" not in path for path in files):
        return files
    return {path.partition("/")[2]: content for path, content in files.items()}


def _taken_for(other: str) -> Message:
    return Message("some systems take it for “{other}”", {"other": readable(other)})


def _refused(name: str, member: str, reason: Message) -> PackError:
    return PackError(
        Message(
            "{name} is refused, all of it, because of “{member}”: {reason}.",
            {"name": name, "member": readable(member), "reason": reason},
        ),
        Message("Nothing was unpacked. Ask whoever made it for another copy."),
    )


def _no_archive(content: bytes, name: str) -> PackError:
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return PackError(
            Message("{name} is a damaged archive.", {"name": name}),
            Message("Copy or download it again."),
        )
    if name.casefold() in ("pack.yaml", "pack.yml"):
        hint = Message("Give the folder it lies in.")
    else:
        hint = Message("A pack is a folder with pack.yaml in it, or a .studypack file.")
    return PackError(Message("{name} is no pack.", {"name": name}), hint)
