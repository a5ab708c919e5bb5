"""Passages that are begun on the page Author."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studyapp.domain.errors import PackError
from studyapp.study.authoring.passages import with_passage
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork


class NewPassages:
    """Asks for the title of a passage, and begins its file."""

    def __init__(self, work: AtWork) -> None:
        self._work = work

    def begin(self) -> None:
        """Ask what the passage is called."""
        from studyapp.ui.widgets.fields_dialog import FieldsDialog

        dialog = FieldsDialog(
            self._work.desk.look,
            self._work.desk.window,
            asks=tr("One more passage"),
            says=tr("It gets a file of its own, and pack.yaml names it."),
            do=tr("Add it"),
            fields={tr("Title"): ""},
            judge=_judged,
        )
        dialog.given.connect(self._add)
        dialog.open()

    def _add(self, typed: Sequence[str]) -> None:
        """Put its file into the pack, and go where its text is typed."""
        page, title = self._work.page, " ".join(typed[0].split())
        try:
            file, changed = with_passage(page.documents.texts(), title)
        except PackError as error:
            self._work.desk.alerts.show(error)
            return
        for each, text in changed.items():
            page.put(each, text)
        page.show_file(file, 2)
        self._work.tell(
            "“{title}” is in the pack: {file}. Type or paste its text.", title=title, file=file
        )


def _judged(typed: Sequence[str]) -> tuple[str, bool]:
    if not typed[0].strip():
        return tr("Say what the passage is called."), False
    return "", True
