"""Finding words in a long text again and again, without going through all of it each time."""

_LENGTH = 16
SHORTEST = 2 * _LENGTH - 1
"""Letters from which on words hold a whole block wherever they stand."""
MOST_TRIED = 1_000
"""Places of blocks from which on going through the text is no slower."""


class Blocks:
    """A text cut into blocks of one length, each with the places where it stands."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._first: dict[str, int] = {}
        self._others: dict[str, list[int]] = {}
        for at in range(0, len(text) - _LENGTH + 1, _LENGTH):
            block = text[at : at + _LENGTH]
            if self._first.setdefault(block, at) != at:
                self._others.setdefault(block, []).append(at)

    def places(self, words: str, *, wanted: int) -> list[int] | None:
        """Return the first places of words of at least `SHORTEST` letters, in order.

        None if their blocks stand in so many places that they have to be looked for otherwise.
        """
        found: list[int] = []
        for offset in range(_LENGTH):
            block = words[offset : offset + _LENGTH]
            first, others = self._first.get(block), self._others.get(block, [])
            if first is None:
                continue
            if len(found) + len(others) > MOST_TRIED:
                return None
            found += (at - offset for at in (first, *others) if at >= offset)
        begin = self._text.startswith
        return [at for at in sorted(found) if begin(words, at)][:wanted]
