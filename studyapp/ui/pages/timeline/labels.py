"""What the labels of events say, and how wide that is; each is found out once."""

from collections.abc import Sequence

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.paint import Words

_MOST = 10_000
"""Labels that are known at most: many times as many as are in view."""


class LabelWords:
    """The words of the events of a chronicle, with their widths in the ink of now."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle = chronicle
        self._words: dict[int, Words] = {}
        self._widths: dict[int, float] = {}

    def words(self, number: int) -> Words:
        """Return what the label of an event says."""
        if number not in self._words:
            if len(self._words) >= _MOST:
                self._words.clear()
                self._widths.clear()
            event = self._chronicle.events[number]
            title = " ".join(event.title.split())  # on one line
            self._words[number] = Words(title, event_date(event))
        return self._words[number]

    def widths(self, numbers: Sequence[int], ink: Ink, *, chosen: int | None) -> list[float]:
        """Return the pixels of labels; the title of the chosen one is strong."""
        known = self._widths
        return [
            known[number]
            if number in known and number != chosen
            else self._measured(number, ink, strong=number == chosen)
            for number in numbers
        ]

    def _measured(self, number: int, ink: Ink, *, strong: bool) -> float:
        words = self.words(number)
        title = ink.strong if strong else ink.title
        width = 2 + max(title.width(words.title), ink.date.width(words.date))
        if not strong:
            self._widths[number] = width
        return width

    def measure_anew(self) -> None:
        """Forget widths: the letters are others now."""
        self._widths.clear()
