"""The actions of a quiz, and which of them can be used when."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

ESCAPE = (QKeySequence("Esc"),)
ENTER = (QKeySequence("Return"), QKeySequence("Enter"))
CTRL_ENTER = (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"))


class Phase(Enum):
    """What a question waits for: an answer, the store, or to be left."""

    ASKING = "asking"
    STORING = "storing"
    JUDGED = "judged"
    LEAVING = "leaving"


class Keys(QObject):
    """Check, skip, next, stop and read, with their keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        anywhere = Qt.ShortcutContext.WindowShortcut
        self.check = self._action(self._tr("Check"), ENTER, inside)
        self.skip = self._action(self._tr("Skip"), (QKeySequence("Ctrl+J"),), anywhere)
        self.next = self._action(self._tr("Next question"), ENTER, inside)
        self.stop = self._action(self._tr("Stop"), ESCAPE, inside)
        self.read_there = self._action(self._tr("Read it there"), (QKeySequence("S"),), anywhere)

    def all(self) -> list[QAction]:
        """Return all of them."""
        return [self.check, self.skip, self.next, self.stop, self.read_there]

    def show_phase(self, phase: Phase, *, can_check: bool) -> None:
        """Show those that have a sense now.

        While the store works they stay as they are, so that the focus stays too.
        """
        before = phase in (Phase.ASKING, Phase.STORING)
        self.check.setEnabled(before and can_check)
        self.check.setToolTip("" if can_check else self._tr("Give an answer first."))
        self.next.setEnabled(not before)
        self.skip.setEnabled(before)
        self.read_there.setEnabled(not before)
        for action in (self.check, self.skip):
            action.setVisible(before)
        self.next.setVisible(not before)

    def show_kind(self, *, in_order: bool) -> None:
        """Word the check for the kind of question; rows to move leave Enter alone."""
        self.check.setText(self._tr("Check my order") if in_order else self._tr("Check"))
        self.check.setShortcuts(CTRL_ENTER if in_order else ENTER)

    def show_last(self, *, last: bool) -> None:
        """Word what comes next."""
        self.next.setText(self._tr("See the result") if last else self._tr("Next question"))

    def lend_escape(self, *, lent: bool) -> None:
        """Leave Esc to a row that is in hand."""
        self.stop.setShortcuts(() if lent else ESCAPE)

    def _action(
        self, text: str, keys: Sequence[QKeySequence], where: Qt.ShortcutContext
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(where)
        return action

    def _tr(self, words: str) -> str:
        return QCoreApplication.translate("Keys", words)
