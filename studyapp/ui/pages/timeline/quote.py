"""Text in a few lines, cut where it is longer."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.domain.texts import Emendation, Span
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, QuoteView
from studyapp.ui.widgets.readings import read
from studyapp.ui.widgets.text_lines import measured
from studyapp.ui.wording import tr


def cut(
    text: str, font: QFont, *, width: int, lines: int, shown_as: Callable[[str], str] = str
) -> str:
    """Return as many words as fit into lines of `width` pixels; an ellipsis says there are more.

    Where not even the first word fits, it is cut within. `shown_as` turns what is left into what
    is drawn of it.
    """

    def fits(shown: str) -> bool:
        return measured(shown_as(shown), font, width=max(width, 1), leading=1)[1] <= lines

    room = max(width, 1) * lines  # a letter takes a pixel at least; very long texts take long
    if len(text) <= room and fits(text):
        return text
    words = text[:room].split(" ")
    count = _most(len(words) - 1, lambda count: fits(" ".join(words[:count]) + " …"))
    if count:
        return " ".join(words[:count]) + " …"
    letters = _most(len(words[0]), lambda count: fits(words[0][:count] + "…"))
    return words[0][: max(letters, 1)] + "…"


def _most(count: int, fits: Callable[[int], bool]) -> int:
    """Return the greatest number up to `count` that fits, as all smaller ones do; else 0."""
    return bisect_left(range(1, count + 1), x=True, key=lambda number: not fits(number))


class ShortLabel(Label):
    """Shows as much of a text as its lines hold, and is always that high."""

    def __init__(self, look: Look, face: Face, color: str = "ink", *, lines: int = 1) -> None:
        super().__init__(look, face, "", color)
        self._whole = ""
        self._lines = lines
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._cut)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self._cut()

    def set_lines(self, lines: int) -> None:
        """Take another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self._cut()

    def set_face(self, face: Face) -> None:
        """Set the text in another face, and cut it anew."""
        if face is not self._face:
            super().set_face(face)
            self._cut()

    def heightForWidth(self, _width: int) -> int:
        """Return the height of its lines."""
        return self._lines * self._look.leading(self._face)

    def sizeHint(self) -> QSize:
        """Return the width of a title."""
        return QSize(self._look.px(300), self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few words."""
        return QSize(self._look.px(120), self.heightForWidth(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._cut()

    def _cut(self) -> None:
        font = self._look.font(self._face)
        self.setText(cut(self._whole, font, width=self.width(), lines=self._lines))
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole if self.text() != self._whole else "")
        self.updateGeometry()


class ShortQuote(QuoteView):
    """Shows as much of a sentence as its lines hold; all of it is said and in the tooltip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._sentence = ""
        self._repairs: tuple[Emendation, ...] = ()
        self._lines = 3
        look.changed.connect(self._cut)

    def show_sentence(
        self, sentence: str, *, repairs: Sequence[Emendation] = (), offset: int = 0
    ) -> None:
        """Show another sentence, which stands at `offset` of its passage, as it is repaired."""
        here = range(offset, offset + len(sentence) + 1)
        whole = [each for each in repairs if each.span.start in here and each.span.end in here]
        self._repairs = tuple(_on_one_line(sentence, each, offset) for each in whole)
        self._sentence = " ".join(sentence.split())
        self._cut()

    def set_lines(self, lines: int) -> None:
        """Take another number of lines."""
        if lines != self._lines:
            self._lines = lines
            self._cut()

    def heightForWidth(self, _width: int) -> int:
        """Return the height of its lines, however long the sentence is, so that nothing jumps."""
        return self._lines * self._look.leading(self._face)

    def sizeHint(self) -> QSize:
        """Return a good measure to read."""
        return QSize(self._look.px(560), self.heightForWidth(0))

    def minimumSizeHint(self) -> QSize:
        """Return the width of a few words."""
        return QSize(self._look.px(160), self.heightForWidth(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the sentence anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._cut()

    def _cut(self) -> None:
        font = self._look.font(self._face)
        part = cut(
            self._sentence,
            font,
            width=self.width(),
            lines=self._lines,
            shown_as=lambda part: read(self._whole(part), repairs=self._repairs, offset=0).shown,
        )
        self.show_quote(self._whole(part), repairs=self._repairs)
        self._tell_all(is_cut=part != self._sentence)

    def _whole(self, part: str) -> str:
        """Return the beginning of the sentence without a repair that it has not all of."""
        words = part.removesuffix("…")
        if words == part:
            return part
        torn = [r.span.start for r in self._repairs if r.span.start < len(words) < r.span.end]
        return words[: torn[0]] + "…" if torn else part

    def _tell_all(self, *, is_cut: bool) -> None:
        whole = read(self._sentence, repairs=self._repairs, offset=0)
        self.setAccessibleName(whole.spoken)
        if is_cut:
            originals = ", ".join(f"“{original}”" for original in whole.originals)
            source = tr("In the source: {words}", words=originals) if originals else ""
            self.setToolTip("\n".join(part for part in (whole.shown, source) if part))


def _on_one_line(sentence: str, repair: Emendation, offset: int) -> Emendation:
    """Return a repair at its place in the sentence, whose blanks are single ones there."""
    start, end = (
        len(" ".join(f"{sentence[: place - offset]}|".split())) - 1
        for place in (repair.span.start, repair.span.end)
    )
    return replace(repair, span=Span(start, max(end, start + 1)))
