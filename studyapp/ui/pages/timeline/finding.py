"""Goes from one event that was found to the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.ui.wording import counted, tr


@dataclass(frozen=True, slots=True)
class Found:
    """The numbers of the events with `words` in them, in order."""

    words: str = ""
    numbers: tuple[int, ...] = ()
    among: str = ""
    """How many events were looked through, if some are hidden by filters."""

    def nearest(self, chosen: int | None) -> int | None:
        """Return the chosen one if it is among them, else the next one, else the first."""
        return self._first(self.numbers, at_least=-1 if chosen is None else chosen)

    def after(self, chosen: int | None) -> int | None:
        """Return the next one; the first comes after the last."""
        return self._first(self.numbers, at_least=0 if chosen is None else chosen + 1)

    def before(self, chosen: int | None) -> int | None:
        """Return the one before; the last comes before the first."""
        if not self.numbers:
            return None
        earlier = [number for number in self.numbers if chosen is None or number < chosen]
        return (earlier or self.numbers)[-1]

    @property
    def says(self) -> str:
        """Return how many there are, and among how many if not all can be found."""
        count = counted(len(self.numbers), "1 event", "{n} events")
        if not self.numbers:
            count = tr("No event")
        if self.among:
            return tr(
                "{count} with “{words}” among {shown}",
                count=count,
                words=self.words,
                shown=self.among,
            )
        return tr("{count} with “{words}”", count=count, words=self.words)

    @staticmethod
    def _first(numbers: Sequence[int], *, at_least: int) -> int | None:
        later = (number for number in numbers if number >= at_least)
        return next(later, numbers[0] if numbers else None)
