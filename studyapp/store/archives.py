"""The file that a backup is: a zip with the database, the settings, and what it says of itself.

Nothing in such a file is believed: names, numbers and sizes are checked before it is unpacked.
"""

import hashlib
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from studyapp.domain.backups import Contents
from studyapp.store.backup_faults import bad_backup, hostile_backup, newer_backup, no_backup
from studyapp.store.faults import SUFFIXES
from studyapp.store.settings import LONGEST as LONGEST_SETTINGS
from studyapp.store.settings import NAME as SETTINGS
from studyapp.store.snapshots import Report, unheard
from studyapp.store.version import NAME

SUFFIX = SUFFIXES[0]
_ABOUT = "about.json"
_FORMAT = "studyapp-backup/1"
_LONGEST = {NAME: 1 << 40, SETTINGS: LONGEST_SETTINGS, _ABOUT: 100_000}
_MEMBERS = frozenset(_LONGEST)
_RATIO = 250
"""How many times a file may shrink in a zip; databases shrink some five times, bombs a thousand."""
_USUAL, _ENCRYPTED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED), 1
_LONGEST_LIST = 4096
"""Bytes of a zip's list of members; with ours it has some 200."""
_END, _END_64, _AT_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_AT_ONCE = 1 << 18
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    ValueError,
    RecursionError,
)
"""What zipfile, zlib and json raise of files that are broken, each in its way."""


@dataclass(frozen=True, slots=True)
class About:
    """What a backup says of itself."""

    made: datetime
    contents: Contents
    sums: dict[str, str]


def pack(
    archive: Path,
    files: Path,
    *,
    made: datetime,
    contents: Contents,
    report: Report = unheard,
) -> None:
    """Write database and settings that lie in `files` into a new archive, and read it again.

    Raises:
        BackupError: What was written cannot be read.
        OSError: It cannot be written.
    """
    members = [files / name for name in (NAME, SETTINGS) if (files / name).is_file()]
    sums = {path.name: _sum(_parts(path)) for path in members}
    about = About(made, contents, sums)
    with zipfile.ZipFile(archive, "x", zipfile.ZIP_DEFLATED, compresslevel=1) as written:
        written.writestr(_ABOUT, _about_text(about))
        for path in members:
            _write(written, path, report)
    if _sums_in(archive) != sums:
        raise bad_backup(archive)


def about(archive: Path) -> About:
    """Return what an archive says of itself, by its list of members and nothing more.

    Raises:
        BackupError: It is no backup, was made by a newer version, or holds what none may hold.
        OSError: It cannot be read.
    """
    try:
        with _opened(archive) as opened:
            return _about_of(opened.read(_ABOUT), archive)
    except _BROKEN as error:
        raise bad_backup(archive) from error


def unpack(archive: Path, into: Path, *, report: Report = unheard) -> About:
    """Write what lies in an archive into a folder; return what it says of itself.

    Raises:
        BackupError: It is no backup, broken, newer, or holds what none may hold.
        OSError: It cannot be read, or there is no room.
    """
    says = about(archive)
    try:
        with _opened(archive) as opened:
            for name in says.sums:
                _extract(opened, name, into / name, report)
    except _BROKEN as error:
        raise bad_backup(archive) from error
    if {name: _sum(_parts(into / name)) for name in says.sums} != says.sums:
        raise bad_backup(archive)
    return says


def _opened(archive: Path) -> zipfile.ZipFile:
    _check_end(archive)
    opened = zipfile.ZipFile(archive)
    try:
        _check_members(opened, archive)
    except BaseException:
        opened.close()
        raise
    return opened


def _check_end(archive: Path) -> None:
    """Refuse a long list of members before `zipfile` reads it: a million would fill the memory."""
    with archive.open("rb") as file:
        if file.read(2) != b"PK":
            raise no_backup(archive)
        size = file.seek(0, 2)
        file.seek(max(0, size - 98))
        end = file.read()
    listed = -1
    if end[-22:-18] == _END:
        (listed,) = struct.unpack("<L", end[-10:-6])
    if end[-42:-38] == _AT_64 and end[-98:-94] == _END_64:
        (listed,) = struct.unpack("<Q", end[-58:-50])
    if not 0 <= listed <= _LONGEST_LIST:
        raise bad_backup(archive)


def _check_members(opened: zipfile.ZipFile, archive: Path) -> None:
    names = [member.filename for member in opened.infolist()]
    strange = [name for name in names if name not in _MEMBERS]
    if strange or len(set(names)) < len(names):
        raise hostile_backup(archive) if _ABOUT in names else no_backup(archive)
    if not {_ABOUT, NAME} <= set(names):
        raise no_backup(archive)
    for member in opened.infolist():
        most = min(_LONGEST[member.filename], _RATIO * member.compress_size + 10_000)
        is_usual = member.compress_type in _USUAL and not member.flag_bits & _ENCRYPTED
        if member.file_size > most or not is_usual:
            raise hostile_backup(archive)


def _extract(opened: zipfile.ZipFile, name: str, target: Path, report: Report) -> None:
    """Write one member; what is longer than the list says ends there, and its sum is wrong."""
    size, done = opened.getinfo(name).file_size, 0
    with opened.open(name) as source, target.open("xb") as file:
        for part in _parts_of(source):
            file.write(part)
            done += len(part)
            report(done / size)


def _write(written: zipfile.ZipFile, path: Path, report: Report) -> None:
    size, done = path.stat().st_size, 0
    member = zipfile.ZipInfo.from_file(path, path.name)
    member.compress_type = zipfile.ZIP_DEFLATED
    with written.open(member, "w") as target:
        for part in _parts(path):
            target.write(part)
            done += len(part)
            report(done / size)


def _sums_in(archive: Path) -> dict[str, str]:
    with _opened(archive) as opened:
        return {name: _sum_of(opened, name) for name in opened.namelist() if name != _ABOUT}


def _sum_of(opened: zipfile.ZipFile, name: str) -> str:
    with opened.open(name) as member:
        return _sum(_parts_of(member))


def _sum(parts: Iterator[bytes]) -> str:
    made = hashlib.sha256()
    for part in parts:
        made.update(part)
    return made.hexdigest()


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from _parts_of(file)


def _parts_of(file: IO[bytes]) -> Iterator[bytes]:
    while part := file.read(_AT_ONCE):
        yield part


def _about_text(about: About) -> str:
    written = {"format": _FORMAT, **asdict(about), "made": about.made.isoformat()}
    return json.dumps(written, indent=1) + "\n"


def _about_of(content: bytes, archive: Path) -> About:
    found = json.loads(content)
    if not isinstance(found, dict) or not isinstance(form := found.get("format"), str):
        raise no_backup(archive)
    if form != _FORMAT:
        is_ours = form.startswith("studyapp-backup/")
        raise newer_backup(archive) if is_ours else no_backup(archive)
    try:
        return _read_about(found)
    except (KeyError, TypeError, AttributeError) as error:
        raise bad_backup(archive) from error


def _read_about(found: dict[str, Any]) -> About:
    made = datetime.fromisoformat(found["made"])
    sums = dict(found["sums"])
    if made.tzinfo is None or NAME not in sums or not sums.keys() <= {NAME, SETTINGS}:
        raise ValueError(found)
    counts = {name: int(found["contents"][name]) for name in Contents.__dataclass_fields__}
    return About(made.astimezone(UTC), Contents(**counts), sums)
