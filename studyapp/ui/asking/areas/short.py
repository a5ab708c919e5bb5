"""A word or a few to type."""

from PySide6.QtWidgets import QWidget

from studyapp.domain.answers import Answer, ShortAnswer
from studyapp.domain.questions import ShortQuestion
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.areas.field import FieldArea
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label


class ShortArea(FieldArea):
    """A field for some words; after the verdict, what else would have been right."""

    def __init__(self, look: Look, question: ShortQuestion, parent: QWidget | None = None) -> None:
        self._question = question
        super().__init__(look, name="short", label=self.tr("Your answer"), parent=parent)

    def answer(self) -> Answer | None:
        """Return what was typed, None while it is empty."""
        return ShortAnswer(self._typed()) if self._is_usable() else None

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what was typed, what is right, and what is right as well."""
        super().show_verdict(verdict)
        if self._question.accept:
            variants = "; ".join(self._question.accept)
            says = self.tr("Also right: {variants}.").format(variants=variants)
            also = Label(self._look, Face.INTERFACE, says, "ink2")
            also.setObjectName("also-right")
            self._column.addWidget(also)

    def _solution(self) -> str:
        return self._question.answer
