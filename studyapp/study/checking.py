"""Look a pack over, and say what its faults mean. Touches no store."""

from pathlib import Path

from studyapp.domain.checks import Check
from studyapp.packs.explaining import check_called
from studyapp.packs.reading import ReadPack, read_pack


def look_over(path: Path) -> ReadPack:
    """Return what is in the pack at `path`, and all that is wrong with it.

    It is held against earlier releases that lie beside it.

    Raises:
        PackError: It is no pack, may not be read, is over 50 MB, or is a hostile archive.
    """
    return read_pack(path, compare=True)


def explanation(code: str) -> Check:
    """Return what a code stands for.

    Raises:
        UnknownError: There is no such code.
    """
    return check_called(code)
