"""Several right choices: rows with letters and square boxes to tick."""

from PySide6.QtWidgets import QWidget

from studyapp.domain.answers import Answer, ChoicesAnswer
from studyapp.domain.questions import MultipleQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.areas.ticks import TicksArea
from studyapp.ui.theme import Look


class MultipleArea(TicksArea):
    """The choices of a question; all that are right are to be ticked."""

    def __init__(
        self, look: Look, question: MultipleQuestion, parent: QWidget | None = None
    ) -> None:
        texts = [choice.text for choice in question.choices]
        super().__init__(look, texts, parent)
        self._question = question
        if question.is_authored:
            self.show_markdown(texts)
            self.show_figures([choice.figure for choice in question.choices])

    def guide(self) -> str:
        """Return that more than one may be right."""
        return self.tr("Tick all that are right. A letter ticks its row or takes the tick away.")

    def answer(self) -> Answer | None:
        """Return the ticked choices, None without one."""
        picked = self._picked()
        return ChoicesAnswer(picked) if picked else None

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, to be changed."""
        chosen = answer.chosen if isinstance(answer, ChoicesAnswer) else ()
        for place, row in enumerate(self.rows):
            row.setChecked(place in chosen)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show in each row what became of it."""
        chosen = verdict.answer.chosen if isinstance(verdict.answer, ChoicesAnswer) else ()
        choices = self._question.choices
        self._show_judged(chosen, [n for n, choice in enumerate(choices) if choice.right])
