"""Words of a passage, quoted: repairs in half brackets, the words that matter lit."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from studyapp.domain.texts import Emendation, Span
from studyapp.ui.theme import Face, Look
from studyapp.ui.theme.faces import SERIF, strong_font
from studyapp.ui.widgets.labels import Label
from studyapp.ui.widgets.marking import boxes, paint_brackets, strong_ranges
from studyapp.ui.widgets.readings import Reading, read

_NOTHING = Reading("", "", (), (), None)


class QuoteView(Label):
    """A quote; the original of a repair is in its tooltip, and spoken where it stands."""

    def __init__(self, look: Look, face: Face = Face.QUOTE, parent: QWidget | None = None) -> None:
        self._reading = _NOTHING
        super().__init__(look, face, parent=parent)

    def show_quote(
        self,
        text: str,
        *,
        repairs: Sequence[Emendation] = (),
        offset: int = 0,
        strong: Span | None = None,
    ) -> None:
        """Show `text`, which stands at `offset` of its passage.

        The spans of `repairs` and of `strong`, the words that matter, are the passage's.
        """
        self._reading = read(text, repairs=repairs, offset=offset, strong=strong)
        self.setText(self._reading.shown)
        self.setAccessibleName(self._reading.spoken)
        originals = [f"“{original}”" for original in self._reading.originals]
        self.setToolTip(self.tr("In the source: %1").replace("%1", ", ".join(originals)))
        if not originals:
            self.setToolTip("")
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw grounds, words and brackets."""
        text, _ = self._laid_out(self.width())
        self._stand_at_side(text)
        painter = QPainter(self)
        self._paint_grounds(painter, text)
        painter.setPen(self._look.color(self._color))
        text.draw(painter, QPointF(0, 0))
        for repaired in self._reading.repaired:
            paint_brackets(painter, self._look, list(self._boxes(text, repaired)))

    def _paint_grounds(self, painter: QPainter, text: QTextLayout) -> None:
        tokens = self._look.tokens
        if self._reading.strong is not None:
            for box in self._boxes(text, self._reading.strong):
                painter.fillRect(box, tokens.lit)
        for repaired in self._reading.repaired:
            for box in self._boxes(text, repaired):
                painter.fillRect(box, tokens.repairsoft)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        if self._reading.strong is None:
            return []
        font = strong_font(SERIF)
        font.setPixelSize(self.font().pixelSize())
        return strong_ranges(self._reading.shown, [self._reading.strong], font)

    def _boxes(self, text: QTextLayout, span: Span) -> Iterator[QRectF]:
        """Yield one box a line for a span of the shown text."""
        return boxes(text, self._reading.shown, span)
