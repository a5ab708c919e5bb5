"""Which events were changed since some moment, by this program."""

_MOST = 1_000


class Touched:
    """The rows of events that were changed, gone or made, the last thousand of them."""

    def __init__(self) -> None:
        self._rows: list[int] = []
        self._forgotten = 0

    @property
    def noted(self) -> int:
        """Return how many were noted."""
        return self._forgotten + len(self._rows)

    def note(self, row: int) -> None:
        """Take in one."""
        if len(self._rows) >= _MOST:
            self._forgotten += len(self._rows)
            self._rows.clear()
        self._rows.append(row)

    def since(self, noted: int) -> set[int] | None:
        """Return those after so many; None if they are not known any more."""
        return None if noted < self._forgotten else {*self._rows[noted - self._forgotten :]}
