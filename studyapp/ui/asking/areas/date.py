"""A date to type."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from studyapp.domain.answers import Answer, DateAnswer
from studyapp.domain.questions import DateQuestion
from studyapp.domain.when_words import words
from studyapp.ui.asking.areas.field import FieldArea
from studyapp.ui.theme import Look

EXAMPLES = "3 May 1212, May 1212, spring 1212, 12 BC, c. 300 BC"
Reading = Callable[[str], str | None]
"""Says in words how a typed date is read, None if it is not."""


class DateArea(FieldArea):
    """A field for a date; below it, how what was typed is read."""

    def __init__(
        self,
        look: Look,
        question: DateQuestion,
        reading: Reading | None,
        parent: QWidget | None = None,
    ) -> None:
        self._question = question
        self._reads = reading
        super().__init__(look, name="date", label=self.tr("Date"), parent=parent)

    def answer(self) -> Answer | None:
        """Return what was typed, None while it cannot be read as a date."""
        return DateAnswer(self._typed()) if self._is_usable() else None

    def _read(self, typed: str) -> str | None:
        return typed if self._reads is None else self._reads(typed)

    def _note_for(self, read: str | None) -> str:
        if read is None or self._reads is None:
            return self._resting()
        return self.tr("Read as {date}.").format(date=read)

    def _solution(self) -> str:
        return words(self._question.when)

    def _fault(self) -> str:
        return self.tr("This cannot be read as a date. Write it like") + f" {EXAMPLES}."

    def _resting(self) -> str:
        return self.tr("As exactly as the passage says it, in any common form: {examples}.").format(
            examples=EXAMPLES
        )
