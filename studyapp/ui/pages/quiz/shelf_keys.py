"""What can be done with quizzes that are kept, with its keys."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.ui.actions import make_action
from studyapp.ui.pages.quiz.start_keys import ENTER
from studyapp.ui.wording import tr


def keep_action(page: QWidget) -> QAction:
    """Return what keeps the quiz of now, wherever on the page the focus is."""
    hint = tr("Keep this quiz, to take it again with the same questions")
    action = make_action(page, tr("Keep this quiz"), ("Ctrl+S",), hint=hint, name="keep-quiz")
    action.setEnabled(False)
    page.addAction(action)
    return action


class ShelfKeys(QObject):
    """Take again or as an exam, other questions, rename, remove, hand on, print, find, back."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.take = self._action(self.tr("Take it again"), *ENTER, hint=self.tr("The same again"))
        self.exam = self._action(self.tr("Take it as an exam"), "E")
        self.anew = self._action(
            self.tr("With other questions"),
            "N",
            hint=self.tr("Make another quiz of the same kind from the same sources"),
        )
        self.rename = self._action(self.tr("Rename"), "F2")
        self.remove = self._action(self.tr("Remove"), "Del")
        self.hand_on = self._action(
            self.tr("Hand on as a file"),
            "Ctrl+E",
            hint=self.tr("Write a file from which another person can take the same quiz"),
        )
        self.print = self._action(self.tr("Print to paper"), "Ctrl+P")
        self.find = self._action(self.tr("Find a quiz"), "Ctrl+F")
        self.back = self._action(self.tr("Back"), "Esc")

    def of_one(self) -> list[QAction]:
        """Return what is done with one quiz."""
        doing = [self.take, self.exam, self.anew, self.rename, self.remove]
        return [*doing, self.hand_on, self.print]

    def all(self) -> list[QAction]:
        """Return all of them, in the order in which they are listed."""
        return [*self.of_one(), self.find, self.back]

    def _action(self, text: str, *keys: str, hint: str = "") -> QAction:
        action = make_action(self._view, text, keys, hint=hint)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._view.addAction(action)
        return action
