"""Holding something against a question: the wishes of the page, and their keys."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction

from studyapp.ui.actions import make_action
from studyapp.ui.wording import tr


class Objecting(QObject):
    """Passes on what is held against questions, and what is held against them by now.

    `turned` carries a question that is never to be asked again, or may be again; `reported` one
    with its fault and words. Whoever shows a question asks by `wanted` and listens to `told`, which
    carries its objections; `refused` carries why words cannot be kept, `stale` that what was told
    may have changed.
    """

    turned = Signal(object)
    reported = Signal(object, object, str)
    wanted = Signal(str)
    told = Signal(object)
    refused = Signal(str)
    stale = Signal()


class ObjectingKeys(QObject):
    """Never ask this again, and Report a fault, with their keys, for one view of the page."""

    def __init__(self, parent: QObject, objecting: Objecting, where: Qt.ShortcutContext) -> None:
        super().__init__(parent)
        self.objecting = objecting
        self.never = make_action(
            self,
            tr("Never ask this again"),
            ("N",),
            hint=tr("Leave this question out of your quizzes, or ask it again"),
        )
        self.report = make_action(
            self, tr("Report a fault …"), ("R",), hint=tr("Say what is wrong with this question")
        )
        for action in self.all():
            action.setShortcutContext(where)

    def all(self) -> list[QAction]:
        """Return both."""
        return [self.never, self.report]

    def offer(self, *, offered: bool) -> None:
        """Offer them or not."""
        for action in self.all():
            action.setEnabled(offered)
