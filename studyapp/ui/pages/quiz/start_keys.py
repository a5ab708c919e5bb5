"""What can be done where a quiz is chosen, with its keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.domain.sittings import Turn
from studyapp.ui.actions import make_action, set_hint

ENTER = ("Return", "Enter")


class StartKeys(QObject):
    """Start, go on, build in detail, tick everything, what is kept, and the way to the library."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.start = self._by_enter(self.tr("Start the quiz"))
        self.library = self._by_enter(self.tr("Go to the library"))
        self.resume = self._keyed(self.tr("Go on with the quiz"), "G")
        self.detail = self._keyed(self.tr("Build it in detail"), "D")
        self.detail.setCheckable(True)
        self.shelf = self._keyed(self.tr("Kept quizzes"), "K")
        self.everything = self._keyed(self.tr("Tick everything"), "A")

    def all(self) -> list[QAction]:
        """Return all of them, in the order in which they are listed."""
        start = [self.start, self.resume, self.detail, self.everything]
        return [*start, self.shelf, self.library]

    def show_unfolded(self, *, unfolded: bool, all_ticked: bool) -> None:
        """Offer to tick everything where any number can be ticked."""
        one = self.tr("Tick one only")
        self.everything.setText(one if all_ticked else self.tr("Tick everything"))
        self.everything.setVisible(unfolded)
        self.everything.setEnabled(unfolded)
        folds = self.tr("Fold the detail away")
        self.detail.setText(folds if unfolded else self.tr("Build it in detail"))
        for action in (self.everything, self.detail):
            set_hint(action, action.text())

    def offer_left(self, left: Turn | None) -> None:
        """Offer to go on with a quiz that was stopped; without one, starting needs no word more."""
        self.resume.setEnabled(left is not None)
        self.resume.setVisible(left is not None)
        if left is None:
            self.start.setText(self.tr("Start the quiz"))
            self.resume.setText(self.tr("Go on with the quiz"))
            return
        self.start.setText(self.tr("Start a new quiz"))
        self.resume.setText(self.tr("Go on with question {n}").format(n=left.place))
        says = self.tr("Go on with question {n} of {total} of “{title}”")
        set_hint(self.resume, says.format(n=left.place, total=left.total, title=left.title))

    def _by_enter(self, text: str) -> QAction:
        action = make_action(self._view, text, ENTER)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._view.addAction(action)
        return action

    def _keyed(self, text: str, key: str) -> QAction:
        action = make_action(self._view, text, (key,))
        self._view.addAction(action)
        return action
