"""Names in a row: "Denmark, Norway and Holland"."""

from collections.abc import Sequence

from studyapp.extract.words import Kind, Word

_FARTHEST = 10


def is_listing(words: Sequence[Word], place: int) -> bool:
    """Return whether a comma at `place` stands between names of which "and" joins the last."""
    if not 0 < place < len(words) - 1 or words[place].text != ",":
        return False
    if words[place - 1].kind is not Kind.NAME or words[place + 1].kind is not Kind.NAME:
        return False
    for at in range(place + 2, min(len(words) - 1, place + _FARTHEST)):
        word = words[at]
        if word.text in ("and", "or"):
            return words[at + 1].kind is Kind.NAME and words[at - 1].kind is Kind.NAME
        if word.kind is not Kind.NAME and word.text != ",":
            return False
    return False


def whole_list_end(words: Sequence[Word], end: int) -> int:
    """Return where words may be cut at `end`: of a list that "and" would go on, one is kept."""
    commas = [place for place in range(end) if words[place].text[-1] == ","]
    if not commas or any(word.text in ("and", "or") for word in words[commas[-1] : end]):
        return end
    return commas[0] + 1
