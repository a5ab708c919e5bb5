"""The two ways out of the page: a timeline saved as a file, and printed."""

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from studyapp.domain.exporting import ExportWish, Form, Part, Stretch
from studyapp.timeline.part import PartShelf
from studyapp.ui.actions import make_action
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.export_dialog import ExportDialog, usual_paper
from studyapp.ui.pages.timeline.searching import Searching
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr

_ACTS = (
    ("save-as", "Save as a file", "Ctrl+E", "Save the timeline as a picture or for other programs"),
    ("print", "Print", "Ctrl+P", "Print the timeline, or save it as PDF"),
)


class GoingOut(QObject):
    """Asks how the timeline of a page is to go out.

    `wanted` carries an ExportWish and the chronicle of the events that are wanted, None for all
    there are, whatever a filter leaves out. What was asked for last is offered first.
    """

    wanted = Signal(object, object)

    def __init__(
        self,
        look: Look,
        page: QWidget,
        canvas: TimelineCanvas,
        searching: Searching,
    ) -> None:
        super().__init__(page)
        self._look = look
        self._page = page
        self._canvas = canvas
        self._searching = searching
        self._last = ExportWish(form=Form.PNG, paper=usual_paper())
        for (name, text, key, hint), form in zip(_ACTS, (None, Form.PDF), strict=True):
            action = make_action(page, tr(text), (key,), hint=tr(hint), name=name)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, form=form: self.ask(form))
            page.addAction(action)

    def ask(self, form: Form | None = None) -> None:
        """Ask how, as `form` at first; not while there is nothing to show."""
        stage = self._canvas.stage
        if not len(stage.chronicle.events):
            return
        dialog = ExportDialog(
            self._look,
            self._page.window(),
            first=form or self._last.form,
            before=self._last,
            seen=Stretch(stage.view.first, stage.view.last),
            parts=self._parts(),
        )
        dialog.wanted.connect(self._want)
        dialog.open()

    def _parts(self) -> list[Part]:
        """Return the events that there is a choice of; those that are shown come first."""
        parts = [Part.SHOWN, Part.ALL] if self._is_sifted else [Part.ALL]
        return [*parts, Part.FOUND] if self._searching.found.numbers else parts

    @property
    def _is_sifted(self) -> bool:
        return isinstance(self._canvas.stage.chronicle.events, PartShelf)

    def _want(self, wish: ExportWish) -> None:
        self._last = wish
        chronicle = self._canvas.stage.chronicle
        if wish.part is Part.FOUND:
            found = np.array(self._searching.found.numbers, np.int64)
            self.wanted.emit(wish, chronicle.only(found))
        else:
            is_all = wish.part is Part.ALL and self._is_sifted
            self.wanted.emit(wish, None if is_all else chronicle)
