"""Several right choices: rows with letters and square boxes to tick."""

from PySide6.QtWidgets import QWidget

from studyapp.domain.answers import Answer, ChoicesAnswer
from studyapp.domain.questions import MultipleQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.pages.quiz.areas.picks import PicksArea, focus, lettered
from studyapp.ui.pages.quiz.row import Row
from studyapp.ui.theme import Look

_BOXES = {False: "box", True: "box-ticked"}


class MultipleArea(PicksArea):
    """The choices of a question; each letter ticks its row or takes the tick away."""

    def __init__(
        self, look: Look, question: MultipleQuestion, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lettered([choice.text for choice in question.choices]), parent)
        self._question = question
        for row in self.rows:
            row.show_face(ticks=True, icon=_BOXES[False])
            row.toggled.connect(lambda on, row=row: row.show_face(icon=_BOXES[on]))
            row.toggled.connect(self.changed)
        self._key("Up", self.tr("Go to the one above"), lambda: self._step(-1))
        self._key("Down", self.tr("Go to the one below"), lambda: self._step(1))

    def guide(self) -> str:
        """Return that more than one may be right."""
        return self.tr("Tick all that are right. A letter ticks its row or takes the tick away.")

    def answer(self) -> Answer | None:
        """Return the ticked choices, None without one."""
        picked = self._picked()
        return ChoicesAnswer(picked) if picked else None

    def show_verdict(self, verdict: Verdict) -> None:
        """Show in each row what became of it."""
        chosen = verdict.answer.chosen if isinstance(verdict.answer, ChoicesAnswer) else ()
        choices = self._question.choices
        self._show_judged(chosen, [n for n, choice in enumerate(choices) if choice.right])

    def _pick(self, row: Row) -> None:
        row.setChecked(not row.isChecked())
        focus(row)

    def _step(self, by: int) -> None:
        row = self._beside(by)
        if row is not None:
            focus(row)
