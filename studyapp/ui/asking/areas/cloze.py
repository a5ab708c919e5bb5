"""A text with gaps to fill."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.answers import Answer, ClozeAnswer, Grade
from studyapp.domain.question_pieces import Gap
from studyapp.domain.questions import ClozeQuestion
from studyapp.domain.sittings import Verdict
from studyapp.domain.when_words import words
from studyapp.ui.asking.areas.area import Area
from studyapp.ui.asking.areas.cloze_parts import (
    aloud,
    around,
    paragraphs,
    plain_paragraphs,
)
from studyapp.ui.asking.areas.cloze_text import ClozeText
from studyapp.ui.asking.areas.date import EXAMPLES, Reading
from studyapp.ui.asking.areas.gaps import GapField, GapList, Judged, Side
from studyapp.ui.asking.keys import CTRL_ENTER, ENTER
from studyapp.ui.asking.paint import Mark
from studyapp.ui.theme import Look
from studyapp.ui.wording import capital, counted


class ClozeArea(Area):
    """The text, with a field or a list in each gap; Tab and Enter go from gap to gap."""

    def __init__(
        self,
        look: Look,
        question: ClozeQuestion,
        reading: Reading | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._question = question
        self._reads = reading
        self.fields = [self._field(place, gap) for place, gap in enumerate(question.gaps)]
        stem = plain_paragraphs(question.stem) if question.is_authored else question.stem
        parts = paragraphs(stem, [gap.name for gap in question.gaps])
        self._name_fields(parts)
        self._heard = aloud(parts)
        self._text = ClozeText(look, parts, self.fields, self)
        for earlier, later in zip(self.fields, self.fields[1:], strict=False):
            QWidget.setTabOrder(earlier, later)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)

    def stem(self) -> str:
        """Return what there is to do: the text of the question is in the area."""
        return self.tr("Fill the gaps.") if len(self.fields) > 1 else self.tr("Fill the gap.")

    def heard(self) -> str:
        """Return the text, each gap by its number."""
        return self._heard

    def check_keys(self) -> Sequence[QKeySequence]:
        """Leave Enter alone while it goes to the next empty gap."""
        return CTRL_ENTER if self._empty() else ENTER

    def missing(self) -> str:
        """Return which date cannot be read, else how many gaps are empty once one is filled."""
        for place in self._unread():
            return self._no_date(place)
        empty = len(self._empty())
        if not empty or empty == len(self.fields):
            return ""
        return capital(counted(empty, "one gap is empty.", "{n} gaps are empty.", spelled=True))

    def set_narrow(self, *, narrow: bool) -> None:
        """Do nothing: the text finds its lines itself."""

    def first(self) -> QWidget:
        """Return the first gap that is empty, else the first."""
        return self.fields[min(self._empty(), default=0)]

    def answer(self) -> Answer | None:
        """Return what stands in the gaps, None while all are empty or a date cannot be read."""
        filled = tuple(field.words() for field in self.fields)
        return ClozeAnswer(filled) if any(filled) and not self._unread() else None

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        filled = answer.filled if isinstance(answer, ClozeAnswer) else ()
        for field, words_of_gap in zip(self.fields, filled, strict=False):
            field.show_words(words_of_gap)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show in each gap what became of it and, where it is not right, what is."""
        filled = verdict.answer.filled if isinstance(verdict.answer, ClozeAnswer) else ()
        grades = verdict.grade.parts or [verdict.grade] * len(filled)
        for place, (text, grade) in enumerate(zip(filled, grades, strict=True)):
            self._text.replace_gap(place, self._judged_gap(place, text, grade))

    def _judged_gap(self, place: int, text: str, grade: Grade) -> QWidget:
        mark, says = self._judged(grade.score)
        shown = text or self.tr("empty")
        number = self.tr("Gap {n}").format(n=place + 1)
        own = Judged(self._look, mark, shown, f"{number}: {shown}. {says}")
        if grade.is_right:
            return own
        right = _solution(self._question.gaps[place])
        says = self.tr("Right answer")
        return Side(
            self._look, [own, Judged(self._look, Mark.MISSED, right, f"{number}: {right}. {says}")]
        )

    def _field(self, place: int, gap: Gap) -> GapField | GapList:
        if gap.shown:
            chosen = GapList(self._look, gap.shown)
            chosen.currentIndexChanged.connect(self.changed)
            chosen.setObjectName(f"gap-{place}")
            return chosen
        field = GapField(self._look)
        field.setObjectName(f"gap-{place}")
        field.textChanged.connect(self.changed)
        field.returnPressed.connect(self._go_on)
        field.editingFinished.connect(lambda: self._complain(place, field.words()))
        return field

    def _name_fields(self, parts: Sequence[Sequence[tuple[str | int, ...]]]) -> None:
        """Tell each gap by ear: which it is, and the words around it."""
        for words_of_paragraph in parts:
            for place in [piece for word in words_of_paragraph for piece in word]:
                if isinstance(place, int):
                    number = self.tr("Gap {n} of {total}").format(
                        n=place + 1, total=len(self.fields)
                    )
                    near = around(words_of_paragraph, place)
                    self.fields[place].setAccessibleName(f"{number}: {near}")

    def _empty(self) -> list[int]:
        return [place for place, field in enumerate(self.fields) if not field.words()]

    def _unread(self) -> list[int]:
        """Return the gaps for a date in which stands something else, and nothing else is right."""
        return [
            place
            for place, (gap, field) in enumerate(zip(self._question.gaps, self.fields, strict=True))
            if self._is_no_date(gap, field.words())
        ]

    def _is_no_date(self, gap: Gap, typed: str) -> bool:
        if not typed or self._reads is None or not _wants_date(gap, typed):
            return False
        return self._reads(typed) is None

    def _no_date(self, place: int) -> str:
        says = self.tr("Gap {n} cannot be read as a date. Write it like {examples}.")
        return says.format(n=place + 1, examples=EXAMPLES)

    def _complain(self, place: int, typed: str) -> None:
        """Have it heard, when a gap is left or handed in, that its words are no date."""
        if self._is_no_date(self._question.gaps[place], typed):
            self.said.emit(self._no_date(place))

    def _go_on(self) -> None:
        """Go to the next empty gap; Enter comes here only while there is one."""
        empty = self._empty()
        if empty:
            here = next((n for n, field in enumerate(self.fields) if field.hasFocus()), -1)
            after = [place for place in empty if place > here]
            there = (after or empty)[0]
            self.fields[there].setFocus()
            if there == here:
                self.said.emit(self.tr("Gap {n} is empty.").format(n=here + 1))


def _wants_date(gap: Gap, typed: str) -> bool:
    words_too = {text.casefold() for text in (gap.answer, *gap.accept)}
    return gap.when is not None and not gap.shown and typed.casefold() not in words_too


def _solution(gap: Gap) -> str:
    return gap.answer if gap.when is None or gap.shown else words(gap.when)
