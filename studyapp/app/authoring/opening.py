"""A pack is opened to be written: a folder, a new one, or a copy of a pack in one file."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.app.authoring.at_work import texts_in
from studyapp.study.authoring.folders import OpenedPack, open_folder

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork
    from studyapp.app.authoring.drafting import Drafting


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
        """Have a folder chosen."""
        from PySide6.QtWidgets import QFileDialog

        window = self._work.desk.window
        name = QFileDialog.getExistingDirectory(window, window.tr("Open the folder of a pack"))
        if name:
            self.open(Path(name))

    def begin(self) -> None:
        """Have a name chosen, and begin a pack from the template."""
        from PySide6.QtWidgets import QFileDialog

        from studyapp.study.authoring.beginning import begin_pack, random_ending

        window = self._work.desk.window
        name, _ = QFileDialog.getSaveFileName(
            window, window.tr("A new folder for the pack"), window.tr("My pack")
        )
        if name:
            folder = Path(name)
            ending = random_ending(random.SystemRandom().getrandbits(32))
            self._work.desk.storing.run(
                partial(begin_pack, folder, title=folder.name, author="Me", ending=ending),
                self.open,
                self._work.desk.alerts.show,
            )

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
        work.desk.remembering.keep(author_pack=str(opened.folder))
        self._opened()

    def _not_there(self) -> None:
        self._work.desk.remembering.keep(author_pack="")
        self._work.page.show_nothing()
