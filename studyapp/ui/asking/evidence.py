"""What a question rests on, and the facts about the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studyapp.domain.certainty import certainty_mark
from studyapp.domain.sittings import Verdict
from studyapp.domain.texts import Citation, Emendation
from studyapp.ui.asking.confidence import signed
from studyapp.ui.icons import pixmap
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FactRow, Label, QuoteView, Sheet, hairline
from studyapp.ui.widgets.readings import read


class Evidence(Sheet):
    """The quotes behind a question, their repairs told, and the way to the first."""

    def __init__(
        self, look: Look, read_there: QAction, look_there: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, padding=28, parent=parent)
        self._look = look
        self._missing = ""
        self._sign = QLabel()
        self._quote = QuoteView(look)
        self._quote.setObjectName("quote")
        self._others: list[QuoteView] = []
        self._other_quotes = QVBoxLayout()
        self._title = Label(look, Face.SMALL, "", "ink2")
        self._line = hairline(look)
        self._repairs = Label(look, Face.SMALL, "", "ink2")
        self._repairs.setObjectName("repairs")
        self._head = QHBoxLayout()
        self._head.addWidget(self._sign)
        self._head.addWidget(Label(look, Face.INTERFACE_STRONG, self.tr("What it rests on")), 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._quote)
        self._column.addLayout(self._other_quotes)
        for widget in (self._title, self._line, self._repairs):
            self._column.addWidget(widget)
        self.button = ActionButton(look, read_there)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.on_line = ActionButton(look, look_there)
        self._column.addWidget(self.on_line, 0, Qt.AlignmentFlag.AlignLeft)
        self._dress()
        look.changed.connect(self._dress)

    def show_evidence(
        self, citations: Sequence[Citation], repairs: Sequence[Emendation], *, title: str
    ) -> None:
        """Show the words that the question rests on, from the passage of this title.

        Without any, say so.
        """
        for part in (self._quote, self.button):
            part.setVisible(bool(citations))
        self._make_room(len(citations) - 1)
        found: list[str] = []
        for view, citation in zip((self._quote, *self._others), citations, strict=False):
            inside = [repair for repair in repairs if repair.span.overlaps(citation.span)]
            start = citation.span.start
            view.show_quote(citation.quote, repairs=inside, offset=start)
            found += read(citation.quote, repairs=inside, offset=start, strong=None).originals
        self._missing = "" if citations else self.tr("No source given.")
        self._title.setText(self._missing or title)
        self.button.setAccessibleDescription(" ".join(citation.quote for citation in citations))
        self._repairs.setText(self._in_the_source(found))
        self._repairs.setVisible(bool(found))
        self._line.setVisible(bool(found))

    def missing(self) -> str:
        """Return that there is no source, where there is none."""
        return self._missing

    def _make_room(self, count: int) -> None:
        """Have so many quotes below the first."""
        for view in self._others:
            view.hide()
            self._other_quotes.removeWidget(view)
            view.deleteLater()
        self._others = [QuoteView(self._look) for _ in range(count)]
        for place, view in enumerate(self._others, start=2):
            view.setObjectName(f"quote-{place}")
            self._other_quotes.addWidget(view)

    def _in_the_source(self, found: Sequence[str]) -> str:
        quoted = ", ".join(f"“{' '.join(original.split())}”" for original in found)
        return self.tr("Repaired here. In the source: {words}.").format(words=quoted)

    def _dress(self) -> None:
        self._sign.setPixmap(pixmap(self._look, "source", 20, self._look.tokens.ink2))
        self._column.setSpacing(self._look.px(10))
        self._other_quotes.setSpacing(self._look.px(10))
        self._head.setSpacing(self._look.px(8))


class Facts(QWidget):
    """Score, confidence and time of one answer, and the pack that asked."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = FactRow(look, self.tr("Score"))
        self._confidence = FactRow(look, self.tr("Confidence"))
        self._time = FactRow(look, self.tr("Time"))
        self._pack = FactRow(look, self.tr("Pack"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for fact in (self._score, self._confidence, self._time, self._pack):
            column.addWidget(fact)

    def show_verdict(self, verdict: Verdict, *, pack: str) -> None:
        """Show the facts about this answer, and the title of the pack if it came from one."""
        most = verdict.question.points
        score = points(verdict.grade.score * most)
        self._score.set_value(self.tr("{score} of {most}").format(score=score, most=most))
        self._pack.setVisible(bool(pack))
        self._pack.set_value(pack)
        self._confidence.setVisible(verdict.confidence is not None)
        self._confidence.set_value(self._sure(verdict))
        self._time.set_value(self._took(verdict.seconds))

    def _sure(self, verdict: Verdict) -> str:
        """Return what was said and, where the answer was wholly right or wrong, what it earned."""
        level = verdict.confidence
        if level is None:
            return ""
        said = {
            1: self.tr("You guessed (1)"),
            2: self.tr("You were fairly sure (2)"),
            3: self.tr("You were certain (3)"),
        }[level]
        mark = certainty_mark(verdict.grade.score, level)
        return said if mark is None else f"{said}: {signed(mark)}"

    def _took(self, seconds: float) -> str:
        minutes, rest = divmod(round(seconds), 60)
        said = self.tr("1 second") if rest == 1 else self.tr("{n} seconds").format(n=rest)
        if not minutes:
            return said
        whole = self.tr("1 minute") if minutes == 1 else self.tr("{n} minutes").format(n=minutes)
        return f"{whole} {said}"


def points(score: float) -> str:
    """Return a score with at most two decimals."""
    return f"{score:.2f}".rstrip("0").rstrip(".")
