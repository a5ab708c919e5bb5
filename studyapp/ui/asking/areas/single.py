"""One right choice: rows with letters, of which one is chosen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QWidget

from studyapp.domain.answers import Answer, ChoiceAnswer, TruthAnswer
from studyapp.domain.questions import SingleQuestion, TrueFalseQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.areas.picks import PicksArea, focus, lettered
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look


class OneArea(PicksArea):
    """Rows of which one is chosen, as radio buttons are."""

    def __init__(
        self, look: Look, texts: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, texts, parent)
        self._group = QButtonGroup(self)
        for place, row in enumerate(self.rows):
            row.setAutoExclusive(True)
            self._group.addButton(row, place)
        self._key("Up", self.tr("Choose the one above"), lambda: self._step(-1))
        self._key("Down", self.tr("Choose the one below"), lambda: self._step(1))
        self._group.idToggled.connect(self.changed)

    def _pick(self, row: Row) -> None:
        row.setChecked(True)
        focus(row)

    def _step(self, by: int) -> None:
        """Choose the row above or below the one with the focus; Qt would only walk at first."""
        row = self._beside(by)
        if row is not None:
            self._pick(row)


class SingleArea(OneArea):
    """The choices of a question; letters and arrow keys choose."""

    def __init__(self, look: Look, question: SingleQuestion, parent: QWidget | None = None) -> None:
        texts = [choice.text for choice in question.choices]
        super().__init__(look, lettered(texts), parent)
        self._question = question
        if question.is_authored:
            self.show_markdown(texts)
            self.show_figures([choice.figure for choice in question.choices])

    def answer(self) -> Answer | None:
        """Return the chosen choice, None without one."""
        chosen = self._group.checkedId()
        return None if chosen < 0 else ChoiceAnswer(chosen)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        if isinstance(answer, ChoiceAnswer) and answer.chosen < len(self.rows):
            self.rows[answer.chosen].setChecked(True)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show in each row what became of it."""
        chosen = [verdict.answer.chosen] if isinstance(verdict.answer, ChoiceAnswer) else []
        choices = self._question.choices
        self._show_judged(chosen, [n for n, choice in enumerate(choices) if choice.right])


class TrueFalseArea(OneArea):
    """Whether a statement holds: two rows, with T and F as their keys."""

    def __init__(
        self, look: Look, question: TrueFalseQuestion, parent: QWidget | None = None
    ) -> None:
        texts = [(self.tr("T"), self.tr("True")), (self.tr("F"), self.tr("False"))]
        super().__init__(look, texts, parent)
        self._question = question

    def answer(self) -> Answer | None:
        """Return whether the statement was held to be true, None before that."""
        chosen = self._group.checkedId()
        return None if chosen < 0 else TruthAnswer(chosen == 0)

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        if isinstance(answer, TruthAnswer):
            self.rows[int(not answer.says)].setChecked(True)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show in each row what became of it."""
        says = verdict.answer.says if isinstance(verdict.answer, TruthAnswer) else None
        self._show_judged(
            [] if says is None else [int(not says)], [int(not self._question.is_true)]
        )
