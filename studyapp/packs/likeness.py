"""What someone may have meant."""

from collections.abc import Iterable

_LIKE = 70


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, in whatever capital letters; None if none is."""
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    found = extractOne(
        word[:200], list(known), scorer=ratio, score_cutoff=_LIKE, processor=str.casefold
    )
    return None if found is None else str(found[0])
