"""What all parts in which answers are given have in common."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studyapp.domain.answers import Answer
from studyapp.domain.sittings import Verdict
from studyapp.ui.asking.keys import ENTER
from studyapp.ui.asking.paint import Mark
from studyapp.ui.theme import Look

INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut
ANYWHERE = Qt.ShortcutContext.WindowShortcut


class Area(QWidget):
    """Takes the answer to one question, then shows what became of it.

    `changed` when the answer, or what there is to be said of it, is another. `said` is for the ear.
    While `holding` was last told True, Esc belongs to what is in hand.
    """

    changed = Signal()
    said = Signal(str)
    holding = Signal(bool)

    is_wide = False
    """Whether it takes the whole width of the page, with nothing beside it."""
    asks_confidence = True

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def check_words(self) -> str:
        """Return what the main action is called now."""
        return self.tr("Check")

    def stem(self) -> str:
        """Return what stands above the area in place of the question's stem; mostly nothing."""
        return ""

    def check_keys(self) -> Sequence[QKeySequence]:
        """Return the keys of the main action; areas that need Enter themselves have others."""
        return ENTER

    def guide(self) -> str:
        """Return how to answer, in a line below the stem; mostly nothing need be said."""
        return ""

    def heard(self) -> str:
        """Return what is asked in the area itself, for the ear; mostly nothing."""
        return ""

    def missing(self) -> str:
        """Return what is not answered yet, where an answer may have gaps."""
        return ""

    def advance(self) -> bool:
        """Take the step that comes before the answer; return whether there was one."""
        return False

    def set_narrow(self, *, narrow: bool) -> None:
        """Lay out for a narrow window or one with room."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what takes the focus."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """Return the answer as it stands, None while it cannot be checked."""
        raise NotImplementedError

    def show_answer(self, answer: Answer) -> None:
        """Show an answer that was given before, as if it had just been given, to be changed."""
        raise NotImplementedError

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what became of the answer, and take no more keys."""
        raise NotImplementedError

    def _key(
        self,
        key: str,
        text: str,
        slot: Callable[[], object],
        where: Qt.ShortcutContext = INSIDE,
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(where)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _freeze(self) -> None:
        """Let the area's keys go."""
        for action in self.actions():
            action.setEnabled(False)

    def _judged(self, score: float) -> tuple[Mark, str]:
        """Return the sign and the words for one's own answer."""
        if score >= 1:
            return Mark.RIGHT, self.tr("Your answer, right")
        if score > 0:
            return Mark.PART, self.tr("Your answer, right in part")
        return Mark.WRONG, self.tr("Your answer, wrong")
