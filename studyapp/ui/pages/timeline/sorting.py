"""The list sorted by key; a click on the name of a column does the same."""

from PySide6.QtCore import QObject, Qt

from studyapp.ui.actions import make_action
from studyapp.ui.pages.timeline.body import Body
from studyapp.ui.wording import tr


class Sorting(QObject):
    """Offers to sort the list while it is shown."""

    def __init__(self, body: Body, parent: QObject) -> None:
        super().__init__(parent)
        self._act = make_action(
            body.list,
            tr("Sort the list"),
            ("S",),
            hint=tr("Sort the list by the next column, or the other way round"),
            name="sort",
        )
        self._act.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._act.triggered.connect(body.list.sort_by_next)
        body.list.addAction(self._act)
        if (page := body.parentWidget()) is not None:
            page.addAction(self._act)
