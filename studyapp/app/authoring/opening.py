"""A pack is opened to be written: a folder, a new one, or a copy of a pack in one file."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp import places
from studyapp.app.authoring.at_work import texts_in
from studyapp.domain.messages import Message
from studyapp.study.authoring.choosing import PackChoice, choices, copy_pack
from studyapp.study.authoring.folders import OpenedPack, open_folder

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork
    from studyapp.app.authoring.drafting import Drafting
    from studyapp.study.authoring.from_texts import TakenText

_MOST_RECENT = 8
_NOBODY = "Me"
"""The author of a pack that is begun before the library is open."""


class Opening:
    """Opens folders; `opened` is called when another pack stands on the page."""

    def __init__(self, work: AtWork, drafts: Drafting, opened: Callable[[], object]) -> None:
        self._work = work
        self._drafts = drafts
        self._opened = opened

    def open_last(self) -> None:
        """Open the pack that was written last, if it is still there."""
        left = self._work.desk.left
        if self._work.opened is None and left.author_pack:
            self._open(Path(left.author_pack), left.author_file, lambda _error: self._not_there())

    def open(self, folder: Path, *, file: str = "") -> None:
        """Open the folder of a pack, at a file of it."""
        self._open(folder, file, self._work.desk.alerts.show)

    def choose(self) -> None:
        """Have a pack chosen: one of late, one that ships, or any other."""
        work = self._work
        recent = work.desk.remembering.settings.author_recent
        work.desk.storing.run(
            partial(choices, recent, places.QUESTIONS), self._offer, work.desk.alerts.show
        )

    def begin(self) -> None:
        """Have a name chosen, and begin a pack from the template."""
        from studyapp.study.authoring.beginning import begin_pack

        folder = self._new_folder(self._work.desk.window.tr("My pack"))
        if folder is not None:
            author = self._work.desk.learner_name or _NOBODY
            self._write(
                partial(begin_pack, folder, title=folder.name, author=author, ending=_ending())
            )

    def _offer(self, found: Sequence[PackChoice]) -> None:
        from studyapp.ui.pages.author.opening import OpeningDialog

        dialog = OpeningDialog(self._work.desk.look, self._work.desk.window, found)
        dialog.chosen.connect(self._take)
        dialog.folder_wanted.connect(self._choose_folder)
        dialog.file_wanted.connect(self._choose_file)
        dialog.text_wanted.connect(self._choose_text)
        dialog.open()

    def _take(self, choice: PackChoice) -> None:
        """Open a folder; of a pack that ships a copy, under an id of its own."""
        if not choice.is_lent:
            self.open(choice.path)
            return
        folder = self._new_folder(choice.path.name)
        if folder is not None:
            self._write(partial(copy_pack, choice.path, folder, ending=_ending()))

    def _choose_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        window = self._work.desk.window
        name = QFileDialog.getExistingDirectory(window, window.tr("Open the folder of a pack"))
        if name:
            self.open(Path(name))

    def _choose_file(self) -> None:
        """Open a copy of a pack in one file, which stays the same pack."""
        from PySide6.QtWidgets import QFileDialog

        window = self._work.desk.window
        kinds = window.tr("Packs (*.studypack)")
        name, _ = QFileDialog.getOpenFileName(window, window.tr("Open a copy"), "", kinds)
        folder = self._new_folder(Path(name).stem) if name else None
        if folder is not None:
            self._write(partial(copy_pack, Path(name), folder))

    def _choose_text(self) -> None:
        """Begin a pack of a text, with the events that are found in it."""
        from PySide6.QtWidgets import QFileDialog

        from studyapp.study.authoring.from_texts import begin_from_text

        desk = self._work.desk
        kinds = desk.window.tr("Texts (*.txt *.md);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(desk.window, desk.window.tr("A text"), "", kinds)
        folder = self._new_folder(Path(name).stem) if name else None
        if folder is not None:
            author = desk.learner_name or _NOBODY
            making = partial(begin_from_text, folder, Path(name), title="", author=author)
            ending = _ending()
            job = desk.computing.run_long(
                lambda _progress: making(ending=ending), self._begun, desk.alerts.show
            )
            desk.window.show_job(desk.window.tr("The text is being read …"), job)

    def _begun(self, taken: TakenText) -> None:
        self.open(taken.folder, file="events.yaml")
        says = Message(
            "Events that were found: {count}. Look them through.", {"count": taken.events}
        )
        self._work.desk.window.tell([says, *taken.notes])

    def _new_folder(self, name: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        window = self._work.desk.window
        says = window.tr("A new folder for the pack")
        chosen, _ = QFileDialog.getSaveFileName(window, says, name)
        return Path(chosen) if chosen else None

    def _write(self, making: Callable[[], Path]) -> None:
        self._work.desk.storing.run(making, self.open, self._work.desk.alerts.show)

    def _open(self, folder: Path, file: str, failed: Callable[[BaseException], object]) -> None:
        self._work.desk.storing.run(
            partial(open_folder, folder), partial(self._show, file=file), failed
        )

    def _show(self, opened: OpenedPack, *, file: str) -> None:
        work = self._work
        work.page.settle()
        self._drafts.keep_now()
        work.opened, work.pack = opened, None
        work.page.show_pack(opened.folder.name, texts_in(opened), file)
        self._drafts.offer(opened)
        self._remember(str(opened.folder))
        self._opened()

    def _remember(self, folder: str) -> None:
        remembering = self._work.desk.remembering
        others = (each for each in remembering.settings.author_recent if each != folder)
        recent = (folder, *others)[:_MOST_RECENT]
        remembering.keep(author_pack=folder, author_recent=recent)

    def _not_there(self) -> None:
        self._work.desk.remembering.keep(author_pack="")
        self._work.page.show_nothing()


def _ending() -> str:
    from studyapp.study.authoring.beginning import random_ending

    return random_ending(random.SystemRandom().getrandbits(32))
