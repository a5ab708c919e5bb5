"""What someone may have meant."""

from collections.abc import Iterable
from pathlib import PurePosixPath

_LIKE = 70


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, in whatever capital letters; None if none is."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = extractOne(
        word[:200], list(known), scorer=ratio, score_cutoff=_LIKE, processor=str.casefold
    )
    return None if found is None else str(found[0])


def nearest_file(path: str, files: Iterable[str]) -> str | None:
    """Return the file whose name is most like that of a path, wherever it lies; None if none is.

    What all files have in common, as folders and endings, makes none of them like another.
    """
    by_name: dict[str, list[str]] = {}
    for file in files:
        by_name.setdefault(PurePosixPath(file).stem, []).append(file)
    name = nearest(PurePosixPath(path).stem, by_name)
    if name is None:
        return None
    return nearest(path, by_name[name]) or by_name[name][0]
