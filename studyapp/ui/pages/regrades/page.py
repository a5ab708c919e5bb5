"""The page of answers that corrected keys grade otherwise, to be decided on."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.regrades import Reconsidered, Regrade
from studyapp.ui.actions import make_action
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.pages.regrades.card import RegradeCard
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, Label, PageHeader, ScrollPage
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, tr

SHOWN = 50
"""So many answers are told one by one; those after them follow once these are decided on."""


class RegradesPage(ScrollPage):
    """Tells each answer with both keys and both scores; `taken` and `declined` carry regrades."""

    taken = Signal(object)
    declined = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._every: tuple[Regrade, ...] = ()
        self._cards: list[RegradeCard] = []
        self._all = self._action(tr("Take all"), ("Ctrl+Return", "Ctrl+Enter"), "take-all")
        self._none = self._action(tr("Leave all"), ("Ctrl+Backspace",), "leave-all")
        self._back = self._action(tr("Back to progress"), ("Esc",), "back")
        self._all.triggered.connect(lambda: self._decide_all(self.taken))
        self._none.triggered.connect(lambda: self._decide_all(self.declined))
        self._back.triggered.connect(self.left)
        self._header = PageHeader(look, tr("Corrected keys"))
        self._header.add_button(ActionButton(look, self._back, "quiet"))
        self._header.add_button(ActionButton(look, self._none))
        self._header.add_button(ActionButton(look, self._all, "filled", large=True))
        says = tr(
            "What was right has been corrected since you answered. Your answers stay as you gave"
            " them; a new grade counts only if you take it, and Undo takes it back."
        )
        self._says = Label(look, Face.INTERFACE, says, "ink2")
        self._list = QWidget()
        self._list.setAccessibleName(tr("Answers that would be graded otherwise"))
        self._rows = spaced(look, QVBoxLayout(self._list), gap=12)
        self._others = Label(look, Face.SMALL, "", "ink2")
        self._others.setObjectName("others")
        self._empty = EmptyState(
            look, tr("Every answer counts by the key of now, or as you left it."), "", self._back
        )
        for part in (self._header, self._says, self._list, self._empty, self._others):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.show_reconsidered(Reconsidered())

    def actions(self) -> list[QAction]:
        """Return what can be done here, and with the first answer."""
        return [*super().actions(), *(self._cards[0].actions() if self._cards else ())]

    def show_reconsidered(self, found: Reconsidered) -> None:
        """Show all that waits for a decision; the focus stays near its place."""
        had_focus, place = has_focus(self), self._place()
        self._every = found.regrades
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [RegradeCard(self._look, each) for each in found.regrades[:SHOWN]]
        for card in self._cards:
            card.taken.connect(lambda each: self.taken.emit([each]))
            card.declined.connect(lambda each: self.declined.emit([each]))
            self._rows.addWidget(card)
        waits = bool(self._cards)
        for part in (self._says, self._list):
            part.setVisible(waits)
        self._empty.setVisible(not waits)
        for action in (self._all, self._none):
            action.setEnabled(waits)
        self._header.set_facts(
            counted(len(self._every), "1 answer waits", "{n} answers wait") if waits else ""
        )
        self._others.setText(_others(found))
        self._others.setVisible(bool(self._others.text()))
        for card in self._cards:
            card.show()
        target = self._cards[min(place, len(self._cards) - 1)] if waits else None
        aim_focus(self, target or self._empty.button or self._empty, take=had_focus)
        if target is not None:
            self.ensureWidgetVisible(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from answer to answer with the arrows."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step or not self._cards:
            super().keyPressEvent(event)
            return
        card = self._cards[max(0, min(self._place() + step, len(self._cards) - 1))]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(card)

    def _place(self) -> int:
        return next((at for at, card in enumerate(self._cards) if has_focus(card)), 0)

    def _decide_all(self, decided: SignalInstance) -> None:
        if self._every:
            decided.emit(list(self._every))

    def _action(self, text: str, keys: tuple[str, ...], name: str) -> QAction:
        action = make_action(self, text, keys, name=name)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action


def _others(found: Reconsidered) -> str:
    """Return what cannot be graded anew, and why."""
    rest = max(len(found.regrades) - SHOWN, 0)
    said = []
    if rest:
        said.append(counted(rest, "1 more answer follows.", "{n} more answers follow."))
    if found.changed:
        said.append(
            counted(
                found.changed,
                "1 answer was to a question that is asked otherwise now; it stays as it is.",
                "{n} answers were to questions that are asked otherwise now; they stay.",
            )
        )
    if found.unkept:
        said.append(
            counted(
                found.unkept,
                "1 answer is from before questions were kept; it cannot be graded anew.",
                "{n} answers are from before questions were kept; they cannot be graded anew.",
            )
        )
    return " ".join(said)
