"""What the labels of events say, and how wide that is; each is found out once."""

from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.event_words import event_date
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.paint import Words


class LabelWords:
    """The words of the events of a chronicle, with their widths in the ink of now."""

    def __init__(self, chronicle: Chronicle) -> None:
        self._chronicle = chronicle
        self._words: dict[int, Words] = {}
        self._widths: dict[tuple[int, bool], float] = {}

    def words(self, number: int) -> Words:
        """Return what the label of an event says."""
        if number not in self._words:
            event = self._chronicle.events[number]
            self._words[number] = Words(event.title, event_date(event))
        return self._words[number]

    def width(self, number: int, ink: Ink, *, chosen: bool) -> float:
        """Return the pixels of a label, whose title is strong if it is the chosen one's."""
        width = self._widths.get((number, chosen))
        if width is None:
            words = self.words(number)
            title = ink.strong if chosen else ink.title
            width = 2 + max(title.width(words.title), ink.date.width(words.date))
            self._widths[number, chosen] = width
        return width

    def measure_anew(self) -> None:
        """Forget widths: the letters are others now."""
        self._widths.clear()
