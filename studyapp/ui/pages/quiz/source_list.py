"""The list of what a quiz can be about: one of them chosen, or any number ticked."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from studyapp.domain.sittings import QuizSource
from studyapp.ui.pages.quiz.sources import SourceDelegate, SourceModel
from studyapp.ui.theme import Look
from studyapp.ui.widgets.focus import paints_own_focus
from studyapp.ui.wording import tr

_LEAST_ROWS = 4


class SourceList(QListView):
    """Passages and packs; `changed` when others were chosen."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = SourceModel(self)
        self.setObjectName("sources")
        self.setAccessibleName(tr("Passages and packs"))
        self.setModel(self._model)
        self.setItemDelegate(SourceDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        paints_own_focus(self)
        self.selectionModel().currentChanged.connect(self.changed)
        self._model.dataChanged.connect(self.changed)

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to choose from."""
        return not self._model.rowCount()

    @property
    def all_ticked(self) -> bool:
        """Return whether everything is ticked of which a quiz can be made."""
        return self._model.all_ticked

    def show_sources(self, sources: Sequence[QuizSource], chosen: str | None) -> None:
        """Offer these and go to the passage or pack `chosen`, else to the one before."""
        current = self.current()
        before = None if current is None else current.passage or current.pack
        known = {each for source in sources for each in (source.passage, source.pack)}
        wanted = chosen if chosen is not None and chosen in known else before
        self._model.show_sources(sources)
        self.setCurrentIndex(self._model.index(self._model.place_of(wanted)))

    def tick_several(self, *, several: bool, ticked: Collection[str] | None = None) -> None:
        """Have any number ticked, or one chosen; without any that are there, the current one is."""
        self._model.let_tick(several=several, ticked=ticked)
        current = self.current()
        if several and not self._model.ticked() and current is not None:
            self._model.tick([current])
        self.viewport().update()

    def tick_all(self) -> None:
        """Tick everything of which a quiz can be made; if it is, only the current one."""
        current = self.current()
        if self.all_ticked and current is not None:
            self._model.tick([current])
        else:
            self._model.tick(self._model.usable())

    def current(self) -> QuizSource | None:
        """Return the row that is gone to."""
        found = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, QuizSource) else None

    def chosen(self) -> tuple[QuizSource, ...]:
        """Return what a quiz is to be about: what is ticked, or the current one."""
        current = self.current()
        if self._model.is_several:
            return self._model.ticked()
        return () if current is None else (current,)

    def fit(self) -> None:
        """Take the height of the rows, at least of a few."""
        count = self._model.rowCount()
        row = self.sizeHintForRow(0) if count else self._look.px(64)
        self.setMinimumHeight(row * min(max(1, count), _LEAST_ROWS) + 2)
        self.setMaximumHeight(row * max(1, count) + 2)
        self.scrollTo(self.currentIndex())
