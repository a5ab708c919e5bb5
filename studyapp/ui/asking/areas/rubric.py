"""A model answer, and what a good answer says, each point of it to be ticked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from studyapp.domain.question_pieces import RubricPoint
from studyapp.domain.questions import OpenQuestion
from studyapp.ui.asking.areas.ticks import TicksArea
from studyapp.ui.asking.paint import Mark
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import Label, SideNote
from studyapp.ui.wording import counted


class Rubric(TicksArea):
    """The model answer, and below it a row for each point; `changed` when one was ticked."""

    def __init__(self, look: Look, question: OpenQuestion, parent: QWidget | None = None) -> None:
        self._points = question.rubric
        super().__init__(look, [self._worth(point) for point in question.rubric], parent)
        self.setAccessibleName(self.tr("What a good answer says"))
        self._model = SideNote(look)
        self._model.setObjectName("model-answer")
        self._model.show_note("right", self.tr("A model answer"), question.model_answer)
        head = Label(look, Face.INTERFACE_STRONG, self.tr("What a good answer says"))
        self._column.insertWidget(0, self._model)
        if self.rows:
            self._column.insertWidget(1, head)

    def first(self) -> QWidget:
        """Return what takes the focus: the first point, if there is any."""
        return super().first() if self.rows else self

    def heard(self) -> str:
        """Return the model answer and what there is to do, for the ear."""
        todo = self.tr("Tick what your answer says: {count}.").format(
            count=counted(len(self.rows), "1 point", "{n} points")
        )
        parts = [self._model.accessibleName(), *([todo] if self.rows else [])]
        return " ".join(parts)

    def let_letters(self, *, on: bool) -> None:
        """Let the letters tick, or leave them to the text."""
        for action in self.actions():
            action.setEnabled(on)

    def makes(self) -> tuple[bool, ...]:
        """Return which points are ticked."""
        return tuple(row.isChecked() for row in self.rows)

    def show_marks(self, makes: Sequence[bool]) -> None:
        """Show what was ticked, and take no more keys."""
        self._freeze()
        for row, is_made in zip(self.rows, makes, strict=False):
            says = self.tr("Your answer says it") if is_made else self.tr("Not in your answer")
            row.show_verdict(Mark.RIGHT if is_made else Mark.MISSED, says)

    def _worth(self, point: RubricPoint) -> str:
        worth = counted(point.points, "1 point", "{n} points")
        return self.tr("{text} ({worth})").format(text=point.text, worth=worth)
