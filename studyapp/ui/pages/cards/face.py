"""A card: its front, after turning its answer, and what that rests on."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.domain.cards import Card, CardRecipe
from studyapp.domain.texts import Citation, Emendation, Span
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, MarkdownLabel, QuoteView, hairline
from studyapp.ui.widgets.readings import read

_SHORT = 60
"""Letters up to which an answer is set large."""


class CardFace(QWidget):
    """One sheet of paper: the prompt, the front and, once turned, the answer and its evidence."""

    def __init__(self, look: Look, read_there: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._dense = False
        self._prompt = Label(look, Face.SMALL, "", "ink2")
        self._prompt.setObjectName("prompt")
        self._front = MarkdownLabel(look, Face.STEM)
        self._front.setObjectName("front")
        self._rule = hairline(look)
        self.answer = MarkdownLabel(look, Face.DISPLAY_STRONG)
        self.answer.setObjectName("answer")
        self._strip = QWidget()
        self._sign = QLabel()
        self._quote = QuoteView(look)
        self._quote.setObjectName("quote")
        self._source = Label(look, Face.SMALL, "", "ink2")
        self._source.setObjectName("source")
        self._read = ActionButton(look, read_there, "quiet")
        self._lay_out()
        self._dress()
        look.changed.connect(self._dress)

    def show_card(
        self, card: Card, repairs: Sequence[Emendation], *, around: Citation | None = None
    ) -> None:
        """Show a card, turned or not as it is; what it cites is lit in the sentence around."""
        is_markdown = card.recipe is CardRecipe.WRITTEN
        self._prompt.setText(self._prompt_words(card))
        self._front.show_text(card.front, is_markdown=is_markdown)
        # A sentence is no date: it is set as the front is, or a long one fills the window.
        is_short = len(card.back) <= _SHORT and "\n" not in card.back
        self.answer.set_face(Face.DISPLAY_STRONG if is_short else Face.STEM)
        self.answer.show_text(card.back, is_markdown=is_markdown)
        strong = None if card.citation is None or around is None else card.citation.span
        self._show_evidence(around or card.citation, repairs, strong)

    def _show_evidence(
        self, cited: Citation | None, repairs: Sequence[Emendation], strong: Span | None
    ) -> None:
        for part in (self._quote, self._read, self._sign):
            part.setHidden(cited is None)
        if cited is None:
            self._source.setText(self.tr("No source given."))
            self._source.show()
            return
        quote, start = cited.quote, cited.span.start
        self._quote.show_quote(quote, repairs=repairs, offset=start, strong=strong)
        found = read(quote, repairs=repairs, offset=start, strong=None).originals
        self._source.setText(self._in_the_source(found))
        self._source.setVisible(bool(found))

    def spoken_front(self) -> str:
        """Return what is asked, as it is spoken."""
        prompt = self._prompt.text()
        stop = "" if prompt.endswith("?") else "."
        return f"{prompt}{stop} {self._front.text()}"

    def set_turned(self, *, turned: bool) -> None:
        """Show the answer and its evidence, or only the front."""
        for part in (self._rule, self.answer, self._strip):
            part.setVisible(turned)
        self.update()

    def set_dense(self, *, dense: bool) -> None:
        """Leave out air where the window is low."""
        self._dense = dense
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet, and the strip of the evidence on sunk ground."""
        tokens, painter = self._look.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half, radius = self._look.border / 2, self._look.px(10)
        outline = QPainterPath()
        sheet = QRectF(self.rect()).adjusted(half, half, -half, -half)
        outline.addRoundedRect(sheet, radius, radius)
        painter.fillPath(outline, tokens.surface)
        if self._strip.isVisible():
            painter.save()
            painter.setClipPath(outline)
            painter.fillRect(self._strip.geometry(), tokens.sunk)
            painter.setPen(QPen(tokens.line, self._look.border))
            painter.drawLine(self._strip.geometry().topLeft(), self._strip.geometry().topRight())
            painter.restore()
        painter.setPen(QPen(tokens.line, self._look.border))
        painter.drawPath(outline)

    def _lay_out(self) -> None:
        self._top = QVBoxLayout()
        self._back = QVBoxLayout()
        back: tuple[QWidget, ...] = (self._rule, self.answer)
        for part in back:
            self._back.addWidget(part)
        for part in (self._prompt, self._front):
            self._top.addWidget(part)
        self._top.addLayout(self._back)
        self._words = QVBoxLayout()
        for line in (self._quote, self._source):
            self._words.addWidget(line)
        self._words.addWidget(self._read, 0, Qt.AlignmentFlag.AlignLeft)
        self._below = QHBoxLayout(self._strip)
        self._below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._below.addLayout(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self._strip)

    def _prompt_words(self, card: Card) -> str:
        prompts = {
            CardRecipe.WHEN: self.tr("When did this happen?"),
            CardRecipe.WHAT: self.tr("What happened then?"),
            CardRecipe.WHO: self.tr("Who was it?"),
            CardRecipe.WHERE: self.tr("Where was it?"),
            CardRecipe.WRITTEN: self.tr("Written by the pack’s authors"),
            CardRecipe.OWN: self.tr("A card of your own"),
        }
        prompt = prompts[card.recipe]
        return (
            prompt if card.original is None else self.tr("{prompt} · edited").format(prompt=prompt)
        )

    def _in_the_source(self, found: Sequence[str]) -> str:
        quoted = ", ".join(f"“{' '.join(original.split())}”" for original in found)
        return self.tr("Repaired here. In the source: {words}.").format(words=quoted)

    def _dress(self) -> None:
        px, folded = self._look.px, self._look.is_folded
        dense = folded or self._dense
        side, high = px(16 if folded else 50), px(12 if folded else 18 if dense else 36)
        self._top.setContentsMargins(side, high, side, high)
        self._top.setSpacing(px(10))
        self._back.setContentsMargins(0, px(4 if folded else 10 if dense else 22), 0, 0)
        self._back.setSpacing(px(8 if folded else 12 if dense else 26))
        self._below.setContentsMargins(side, px(12 if dense else 18), side, px(12))
        self._below.setSpacing(px(14))
        self._words.setSpacing(px(6))
        self._sign.setPixmap(pixmap(self._look, "source", 20, self._look.tokens.ink2))
        self._sign.setHidden(folded or self._quote.isHidden())
