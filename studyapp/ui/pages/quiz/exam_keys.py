"""The actions of an exam."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from studyapp.domain.exams import Exam
from studyapp.ui.actions import set_hint
from studyapp.ui.asking.keys import ENTER, ESCAPE


class ExamKeys(QObject):
    """Next, previous, flag, overview, hand in and say again, with their keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        anywhere = Qt.ShortcutContext.WindowShortcut
        self.next = self._action(_tr("Next question"), ENTER, inside)
        self.forth = self._action(_tr("One question on"), _keys("Ctrl+PgDown"), anywhere)
        self.previous = self._action(_tr("Previous"), _keys("Ctrl+PgUp"), anywhere)
        self.flag = self._action(_tr("Flag"), _keys("Ctrl+F"), anywhere)
        self.overview = self._action(_tr("Overview"), ESCAPE, inside)
        self.back = self._action(_tr("Go on with the question"), ESCAPE, inside)
        self.hand_in = self._action(_tr("Hand in"), _keys("Ctrl+Return", "Ctrl+Enter"), inside)
        self.again = self._action(_tr("Say it again"), _keys("Ctrl+R"), anywhere)

    def all(self) -> list[QAction]:
        """Return all of them."""
        asking = [self.next, self.forth, self.previous, self.flag, self.overview]
        return [*asking, self.back, self.hand_in, self.again]

    def show_place(self, exam: Exam, *, overview: bool, short: bool) -> None:
        """Offer what has a sense where an exam stands, or in the overview; in `short` words."""
        place, total, flagged = exam.place, len(exam.questions), exam.place in exam.flagged
        for action in (self.next, self.flag, self.overview):
            action.setEnabled(not overview)
        self.previous.setEnabled(not overview and place > 0)
        self.forth.setEnabled(not overview and place < total - 1)
        for action in (self.back, self.hand_in):
            action.setEnabled(overview)
        is_last = place == total - 1
        onwards = _tr("Next") if short else _tr("Next question")
        self.next.setText(_tr("Overview of all") if is_last else onwards)
        self.flag.setText(_tr("Unflag") if flagged else _tr("Flag"))
        for action in (self.next, self.flag):
            set_hint(action, action.text())

    def show_next(self, keys: Sequence[QKeySequence]) -> None:
        """Have the keys for Next that the part takes for its check."""
        if list(self.next.shortcuts()) != list(keys):
            self.next.setShortcuts(list(keys))
            set_hint(self.next, self.next.text())

    def lend_escape(self, *, lent: bool) -> None:
        """Leave Esc to a row that is in hand."""
        self.overview.setShortcuts(() if lent else ESCAPE)
        set_hint(self.overview, self.overview.text())

    def _action(
        self, text: str, keys: Sequence[QKeySequence], where: Qt.ShortcutContext
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(list(keys))
        action.setShortcutContext(where)
        set_hint(action, text)
        return action


def _keys(*keys: str) -> list[QKeySequence]:
    return [QKeySequence(key) for key in keys]


def _tr(words: str) -> str:
    return QCoreApplication.translate("ExamKeys", words)
