"""A menu in which several boxes can be ticked one after the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from studyapp.ui.speaking import announce
from studyapp.ui.wording import tr

_TAKING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StayingMenu(QMenu):
    """A menu that stays open while boxes in it are ticked; Escape closes it.

    Qt does not tell the ear what became of a box, as menus usually close.
    """

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a box, or do as menus do."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick a box by Space or Enter, or do as menus do."""
        if event.key() not in _TAKING or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        says = "{name}, ticked" if action.isChecked() else "{name}, not ticked"
        announce(self, tr(says, name=action.text().replace("&&", "&")))
        return True


def boxes(menu: QMenu) -> list[QAction]:
    """Return what can be ticked in a menu and has data.

    They are asked for anew each time: while a menu is open for long, the objects that Python holds
    of its actions were seen to be void although the actions are there.
    """
    return [each for each in menu.actions() if each.isCheckable() and each.data() is not None]


def ticked(menu: QMenu) -> list[QAction]:
    """Return those of the boxes that are ticked."""
    return [box for box in boxes(menu) if box.isChecked()]
