"""A pack as one file, the same byte for byte wherever and whenever it is made."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping

SUFFIX = ".studypack"
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can tell."""
_UNIX = 3
_MODE = 0o100644 << 16
_PARTS = re.compile(
    r"(?:pack|emendations|notes|events|questions|cards)\.yaml|(?:events|questions)/[^/]+\.yaml"
    r"|.+\.(?:png|jpe?g|webp)|CREDITS\.md|LICENSE(?:\.\w+)?"
)


def is_part(file: str, used: Iterable[str] = ()) -> bool:
    """Return whether a file belongs to a pack, by its path; `used` are those that pack.yaml names.

    What else lies in the folder, such as a plan or an old copy, is its author's alone.
    """
    return _PARTS.fullmatch(file) is not None or file in used


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return the archive of a pack's files, by their paths.

    Nothing in it depends on clock, system or folder. The files are stored as they are: one and the
    same text is pressed into other bytes by each version of the usual library, and pictures are
    pressed already.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted(files):
            member = zipfile.ZipInfo(path, _BEGINNING)
            member.create_system = _UNIX
            member.external_attr = _MODE
            archive.writestr(member, files[path])
    return whole.getvalue()
