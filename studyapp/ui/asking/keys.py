"""The actions of a quiz, and which of them can be used when."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from studyapp.ui.actions import set_hint

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
    """Check, skip, next, stop, read, look at the time, about, hint, say again, with their keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        anywhere = Qt.ShortcutContext.WindowShortcut
        self.check = self._action(self._tr("Check"), ENTER, inside)
        self.skip = self._action(self._tr("Skip"), (QKeySequence("Ctrl+J"),), anywhere)
        self.next = self._action(self._tr("Next question"), ENTER, inside)
        self.stop = self._action(self._tr("Stop"), ESCAPE, inside)
        self.read_there = self._action(self._tr("Read it there"), (QKeySequence("S"),), anywhere)
        self.look_there = self._action(self._tr("On the timeline"), (QKeySequence("L"),), anywhere)
        self.hint = self._action(self._tr("Hint"), (QKeySequence("H"),), anywhere)
        self.no_hint = self._action(self._tr("Hint"), (QKeySequence("H"),), anywhere)
        self.hint.changed.connect(lambda: _share_key(self.hint, self.no_hint))
        self.about = self._action(self._tr("About this question"), (QKeySequence("I"),), anywhere)
        self.again = self._action(self._tr("Say it again"), (QKeySequence("Ctrl+R"),), anywhere)

    def all(self) -> list[QAction]:
        """Return all of them."""
        doing = [self.check, self.skip, self.next, self.stop]
        there = (self.read_there, self.look_there)
        return [*doing, *there, self.about, self.hint, self.again]

    def show_phase(
        self, phase: Phase, *, can_check: bool, has_source: bool, has_event: bool = False
    ) -> None:
        """Show those that have a sense now.

        While the store works they stay as they are, so that the focus stays too.
        """
        before = phase in (Phase.ASKING, Phase.STORING)
        self.check.setEnabled(before and can_check)
        if can_check:
            set_hint(self.check, self.check.text())
        else:
            self.check.setToolTip(self._tr("Give an answer first."))
        self.next.setEnabled(not before)
        self.skip.setEnabled(before)
        self.read_there.setEnabled(not before and has_source)
        self.look_there.setEnabled(not before and has_event)
        self.look_there.setVisible(has_event)
        self.about.setEnabled(not before)
        for action in (self.check, self.skip):
            action.setVisible(before)
        self.next.setVisible(not before)

    def lacks_answer(self, event: QKeyEvent) -> bool:
        """Return whether this key would check, if there were an answer."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(QKeyCombination(plain, Qt.Key(event.key())))
        return not self.check.isEnabled() and pressed in self.check.shortcuts()

    def show_check(self, words: str, keys: Sequence[QKeySequence]) -> None:
        """Word the check as the part that takes the answer wants it."""
        self.check.setText(words)
        if list(self.check.shortcuts()) != list(keys):
            self.check.setShortcuts(list(keys))
        set_hint(self.check, words)

    def price_hint(self, cost: str) -> None:
        """Say what the hint costs, before it is taken."""
        self.hint.setText(self._tr("Hint (costs {cost})").format(cost=cost))
        set_hint(self.hint, self.hint.text())

    def offer_hint(self, *, offered: bool, asking: bool) -> None:
        """Offer the hint; while there is none to be had its key says so."""
        self.no_hint.setEnabled(asking and not offered)
        self.hint.setVisible(offered)
        self.hint.setEnabled(offered)

    def show_last(self, *, last: bool) -> None:
        """Word what comes next."""
        self.next.setText(self._tr("See the result") if last else self._tr("Next question"))
        set_hint(self.next, self.next.text())

    def lend_escape(self, *, lent: bool) -> None:
        """Leave Esc to a row that is in hand."""
        self.stop.setShortcuts(() if lent else ESCAPE)
        set_hint(self.stop, self.stop.text())

    def _action(
        self, text: str, keys: Sequence[QKeySequence], where: Qt.ShortcutContext
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcuts(keys)
        action.setShortcutContext(where)
        set_hint(action, text)
        return action

    def _tr(self, words: str) -> str:
        return QCoreApplication.translate("Keys", words)


def _share_key(action: QAction, other: QAction) -> None:
    """Give another action the key of one, which a person may have changed."""
    if other.shortcuts() != action.shortcuts():
        other.setShortcuts(action.shortcuts())
