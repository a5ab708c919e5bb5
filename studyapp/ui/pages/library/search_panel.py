"""What stands in place of the list while words are sought: what was found, or what to do."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.search import Hit, SearchResult
from studyapp.ui.pages.library.hit_list import HitList
from studyapp.ui.pages.library.hits import summary
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, EmptyState, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class SearchPanel(QWidget):
    """How much was found, the results, or a way on; `opened` comes by a double click."""

    opened = Signal()

    def __init__(self, look: Look, open_: QAction, leave: QAction) -> None:
        super().__init__()
        self._count = Label(look, Face.INTERFACE, "", "ink2")
        self._count.setObjectName("count")
        self._open = ActionButton(look, open_, "filled")
        self.results = HitList(look)
        self._nothing = EmptyState(look, "", "")
        self._nothing.setObjectName("nothing")
        row = spaced(look, QHBoxLayout(), gap=8)
        row.addWidget(self._count, 1)
        row.addWidget(ActionButton(look, leave))
        row.addWidget(self._open)
        column = spaced(look, QVBoxLayout(self), gap=4)
        column.addLayout(row)
        column.addWidget(self.results, 1)
        column.addWidget(self._nothing)
        column.addStretch(0)
        self.results.doubleClicked.connect(lambda _index: self.opened.emit())
        self.forget()

    def show_result(self, result: SearchResult) -> None:
        """Show what was found, and have it spoken how much."""
        self.results.show_result(result)
        self.results.setVisible(bool(result.groups))
        self._nothing.setVisible(not result.groups)
        self._nothing.show_words(*_way_on(result))
        said = summary(result) if result.groups else ""
        if not result.is_whole:
            still = tr("What is new in the library is still being read; there may be more.")
            said = f"{said}. {still}" if said else still
        self._count.setText(said)
        self._open.setVisible(bool(result.groups))
        announce(self, said if result.groups else " ".join(_way_on(result)))

    def forget(self) -> None:
        """Show nothing of what was found before."""
        for part in (self.results, self._nothing):
            part.hide()
        self._open.hide()
        self._count.setText(tr("Searching …"))

    def current(self) -> Hit | None:
        """Return the hit that is picked."""
        return self.results.current() if self.results.isVisibleTo(self) else None


def _way_on(result: SearchResult) -> tuple[str, str]:
    if not result.is_sought:
        return tr("There is no word in this."), tr("Type letters or figures.")
    return (
        tr("Nothing in your library has “{words}”.", words=" ".join(result.typed.split())),
        tr(
            "All words must be in the same paragraph, event, question or title. "
            "Type fewer of them, or only the beginning of the last one."
        ),
    )
