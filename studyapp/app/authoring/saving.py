"""Save what was typed into a pack; what other programs changed meanwhile is never overwritten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.study.authoring.building import Built, build
from studyapp.study.authoring.folders import Saved, save_files

if TYPE_CHECKING:
    from pathlib import Path

    from studyapp.app.authoring.at_work import AtWork
    from studyapp.app.authoring.drafting import Drafting


class Saving:
    """Saves all files, and makes the file that is handed out once all are saved.

    `refused` is called when files were not saved, for other programs have changed them.
    """

    def __init__(self, work: AtWork, drafts: Drafting, refused: Callable[[], object]) -> None:
        self._work = work
        self._drafts = drafts
        self._refused = refused

    def save(self) -> None:
        """Save every file that was typed in, and say so."""
        self._save(self._tell_saved)

    def build(self) -> None:
        """Save, and make the pack beside its folder."""
        self._save(lambda: self._build(self._tell_built))

    def add_to_library(self) -> None:
        """Save, make the pack, and take it into the library as a learner would."""
        self._save(lambda: self._build(self._hand_in))

    def _save(self, then: Callable[[], object]) -> None:
        opened, texts = self._work.opened, self._work.page.documents.changed()
        if opened is None:
            return
        if not texts:
            then()
            return
        self._work.desk.storing.run(
            partial(save_files, opened.folder, texts, over=opened.files),
            partial(self._saved, opened.folder, texts, then=then),
            self._work.desk.alerts.show,
        )

    def _saved(
        self, folder: Path, texts: Mapping[str, str], saved: Saved, *, then: Callable[[], object]
    ) -> None:
        for file in saved.written:
            self._drafts.drop(folder, file, texts[file])
        work = self._work
        if work.opened is None or work.opened.folder != folder:
            return
        work.know(saved.written)
        for file in saved.written:
            work.page.documents.stand_on(file, texts[file])
        work.page.show_state()
        if saved.refused:
            work.tell(
                "{names} was not saved: another program has changed it.",
                names=", ".join(saved.refused),
            )
            self._refused()
        if saved.error is not None:
            work.desk.alerts.show(saved.error)
        elif not saved.refused:
            then()

    def _tell_saved(self) -> None:
        """Say that all is saved, and by ear too how many findings there are."""
        count = self._work.page.findings_in_words()
        if count:
            self._work.tell("All changes are saved. Found: {count}.", count=count)
        else:
            self._work.tell("All changes are saved.")

    def _build(self, then: Callable[[Path, Built], object]) -> None:
        work = self._work
        if work.opened is not None:
            work.desk.storing.run(
                partial(build, work.opened.folder),
                partial(self._built, then),
                work.desk.alerts.show,
            )

    def _built(self, then: Callable[[Path, Built], object], built: Built) -> None:
        if built.path is not None:
            then(built.path, built)
            return
        self._work.tell("The pack was not made: it has errors.")
        if built.errors:
            self._work.page.walking.go_to(built.errors[0])

    def _tell_built(self, path: Path, built: Built) -> None:
        says = "{name} is made, to be handed out. It lies in {folder}."
        values = {"name": path.name, "folder": str(path.parent)}
        told = [Message(says, values)]
        if built.left_out:
            left = "Left out, for packs have no such files: {files}."
            told.append(Message(left, {"files": ", ".join(built.left_out)}))
        self._work.desk.window.tell(told)

    def _hand_in(self, path: Path, _built: Built) -> None:
        self._work.desk.adding.add_files([path], None)
