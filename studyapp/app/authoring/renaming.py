"""Another id for a thing in a pack, there and wherever it is named."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from studyapp.domain.errors import PackError
from studyapp.domain.text_edits import edited
from studyapp.study.authoring.renaming import PackNames, pack_names
from studyapp.ui.pages.author.positions import points
from studyapp.ui.wording import counted, say, tr

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork


class Renaming:
    """Gives the thing at the cursor another id, in all files that name it."""

    def __init__(self, work: AtWork) -> None:
        self._work = work

    def begin(self) -> None:
        """Find out what stands at the cursor, and ask for the new id."""
        texts = self._work.page.documents.texts()
        own = {file: text for file, text in texts.items() if file.endswith(".yaml")}
        opened = self._work.opened
        every = [] if opened is None else [file for file in opened.files if file.endswith(".yaml")]
        unread = [file for file in every if file not in own]
        if unread:
            says = "{file} is no UTF-8, so ids in it could be missed. Save it as UTF-8 first."
            self._work.tell(says, file=unread[0])
            return
        self._work.desk.computing.run(
            partial(pack_names, own), self._ask, self._work.desk.alerts.show
        )

    def _ask(self, names: PackNames) -> None:
        from studyapp.ui.widgets.fields_dialog import FieldsDialog

        file, text, place = self._work.page.place()
        try:
            name = names.at(file, points(text, place.start))
        except PackError as error:
            self._work.desk.alerts.show(error)
            return
        dialog = FieldsDialog(
            self._work.desk.look,
            self._work.desk.window,
            asks=tr("Another id for “{name}”", name=name),
            says=_told(names, name),
            do=tr("Rename it"),
            fields={tr("New id"): name},
            judge=partial(_judged, names, name),
        )
        dialog.given.connect(partial(self._rename, names, name))
        dialog.open()

    def _rename(self, names: PackNames, name: str, typed: Sequence[str]) -> None:
        changed = names.renamed(name, typed[0].strip())
        if any(self._text_of(file) != names.texts[file] for file in changed):
            self._work.tell("The files were changed meanwhile. Nothing is renamed: do it again.")
            return
        for file, edits in changed.items():
            self._work.page.put(file, edited(names.texts[file], edits))
        count = sum(map(len, changed.values()))
        says = "“{name}” is renamed in {count} places. Undo takes it back file by file."
        self._work.tell(says, name=name, count=str(count))

    def _text_of(self, file: str) -> str | None:
        """Return what stands in a file by now, None if it is gone."""
        documents = self._work.page.documents
        return documents.text(file) if file in documents.files() else None


def _judged(names: PackNames, name: str, typed: Sequence[str]) -> tuple[str, bool]:
    reason = names.why_not(name, typed[0].strip())
    return ("" if reason is None else say(reason)), reason is None


def _told(names: PackNames, name: str) -> str:
    number = names.count(name)
    told = tr("It is named nowhere else.")
    if number:
        one, many = "It is named in one other place.", "It is named in {n} other places."
        told = counted(number, one, many)
    if names.what(name) == "question":
        scores = tr(
            "The scores of your learners hang on the ids of questions that were handed out."
        )
        return f"{told} {scores}"
    return told
