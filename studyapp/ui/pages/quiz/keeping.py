"""Handing over the answers of an exam to be kept, while it goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.domain.answers import Answer
from studyapp.ui.asking.sheet import QuestionSheet

_REST = 250
"""Milliseconds after the last change until an answer is handed over."""


class Keeping(QObject):
    """Tells the answer that stands on a sheet, if it is not the one told last.

    `given` carries a question's id, the answer so far (None: taken away), the seconds that it was
    looked at since it was last told, and the confidence.
    """

    given = Signal(str, object, float, object)

    def __init__(self, sheet: QuestionSheet, clock: Callable[[], float]) -> None:
        super().__init__(sheet)
        self._sheet, self._clock = sheet, clock
        self._question = ""
        self._told: tuple[Answer | None, int | None] = (None, None)
        self._since = 0.0
        self._is_wanted = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.tell)

    def begin(self, question: str, *, is_given: bool) -> None:
        """Follow the question of this id; what stands on the sheet is kept already `is_given`."""
        self._question, self._is_wanted = question, is_given
        self._told = self._standing()
        self._rest.stop()
        self._since = self._clock()

    def want(self) -> None:
        """Have what stands there kept: it is the learner's doing."""
        self._is_wanted = True

    def rest(self) -> None:
        """Tell what stands there once nothing has changed for a moment."""
        self._rest.start()

    def tell(self) -> None:
        """Hand over the answer that stands there, if it is not the one told last."""
        self._rest.stop()
        standing = self._standing()
        if self._sheet.area is None or standing == self._told:
            return
        self._told = standing
        now = self._clock()
        seconds, self._since = now - self._since, now
        answer, sure = standing
        self.given.emit(self._question, answer, seconds, sure)

    def stop(self) -> None:
        """Tell nothing more."""
        self._rest.stop()

    def _standing(self) -> tuple[Answer | None, int | None]:
        area = self._sheet.area
        answer = area.answer() if area is not None and self._is_wanted else None
        return answer, self._sheet.confidence.level() if answer is not None else None
