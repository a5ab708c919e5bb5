"""A number to type."""

from PySide6.QtWidgets import QWidget

from studyapp.domain.answers import Answer, NumberAnswer
from studyapp.domain.number_reading import grouped_from, number_words, read_number, right_amount
from studyapp.domain.questions import NumberQuestion
from studyapp.ui.asking.areas.field import FieldArea
from studyapp.ui.theme import Look


class NumberArea(FieldArea):
    """A field for a number, with the unit behind it; below it, how the number is read."""

    def __init__(self, look: Look, question: NumberQuestion, parent: QWidget | None = None) -> None:
        self._question = question
        super().__init__(
            look, name="number", label=self.tr("Number"), unit=question.unit, parent=parent
        )

    def answer(self) -> Answer | None:
        """Return what was typed, None while it is no number."""
        return NumberAnswer(self._typed()) if self._is_usable() else None

    def _read(self, typed: str) -> str | None:
        found = read_number(typed)
        if not found:
            return None
        unit = found[0].unit or self._question.unit
        number = number_words(found[0].number, grouped_from=grouped_from(self._question))
        return f"{number} {unit}".rstrip()

    def _note_for(self, read: str | None) -> str:
        return "" if read is None else self.tr("Read as {number}.").format(number=read)

    def _solution(self) -> str:
        return right_amount(self._question)

    def _fault(self) -> str:
        return self.tr("This cannot be read as a number. Write it like 164, 1,500 or 2.5.")
