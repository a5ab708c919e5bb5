"""A sentence in a few lines, cut where it is longer."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets import QuoteView
from studyapp.ui.widgets.labels import laid_out


class ShortQuote(QuoteView):
    """Shows as much of a sentence as its lines hold; all of it is said and in the tooltip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._sentence = ""
        self._lines = 3
        look.changed.connect(self._cut)

    def show_sentence(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence = " ".join(sentence.split())
        self._cut()

    def set_lines(self, lines: int) -> None:
        """Take another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self._cut()

    def heightForWidth(self, _width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of its lines, however long the sentence is, so that nothing jumps."""
        return self._lines * self._look.leading(self._face)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a good measure to read."""
        return QSize(self._look.px(560), self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of a few words."""
        return QSize(self._look.px(160), self.heightForWidth(0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the sentence anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._cut()

    def _cut(self) -> None:
        words = self._sentence.split(" ")
        most = len(words)
        if not self._fits(self._quoted(words, most)):
            least = 1
            while least + 1 < most:
                middle = (least + most) // 2
                if self._fits(self._quoted(words, middle)):
                    least = middle
                else:
                    most = middle
            most = least
        self.show_quote(self._quoted(words, most))
        self.setAccessibleName(self._sentence)
        self.setToolTip(self._sentence if most < len(words) else "")

    def _quoted(self, words: list[str], count: int) -> str:
        end = "" if count == len(words) else " …"
        return f"“{' '.join(words[:count])}{end}”" if self._sentence else ""

    def _fits(self, text: str) -> bool:
        leading = self._look.leading(self._face)
        width = max(self.width(), 1)
        return laid_out(text, self.font(), width=width, leading=leading)[1] <= (
            self._lines * leading
        )
