"""What was typed into a pack, kept while it is not saved, and brought back after a kill."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.study.authoring.drafts import Drafts, KeptText
from studyapp.study.authoring.folders import OpenedPack, digest_of

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork

DELAY_MS = 800
"""So long nothing is typed before it is kept."""


class Drafting(QObject):
    """Keeps typed texts on the store's worker, which writes one after the other.

    `outdated` says that texts are back whose files were changed meanwhile: each has two versions.
    """

    outdated = Signal()

    def __init__(self, work: AtWork) -> None:
        super().__init__(work.page)
        self._work = work
        self._drafts = Drafts(work.desk.safeguard.folder)
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._keep)
        work.page.left.connect(self.keep_now)

    def keep_soon(self) -> None:
        """Keep what is typed into the open pack, once the typing stops."""
        self._timer.start()

    def keep_now(self) -> None:
        """Keep what was typed and is not kept yet: the window or the pack is about to be left."""
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def drop(self, pack: Path, file: str, saved: str) -> None:
        """Forget what was typed into a file, now that it is saved."""
        if self._kept.get(file) == saved:
            del self._kept[file]
        self._run(partial(self._drafts.drop_saved, pack, file, saved))

    def offer(self, opened: OpenedPack) -> None:
        """Bring back what was typed into a pack and not saved."""
        self._kept = {}
        self._work.desk.storing.run(
            partial(self._drafts.of, opened.folder), partial(self._bring_back, opened)
        )

    def _keep(self) -> None:
        opened = self._work.opened
        if opened is None:
            return
        changed = self._work.page.documents.changed()
        for file in self._kept.keys() - changed.keys():
            self._run(partial(self._drafts.drop, opened.folder, file))
        for file, text in changed.items():
            if self._kept.get(file) != text:
                kept = KeptText(file, text, _digest(opened, file))
                self._run(partial(self._drafts.keep, opened.folder, kept))
        self._kept = changed

    def _run(self, work: partial[None]) -> None:
        self._work.desk.storing.run(work, lambda _none: None)

    def _bring_back(self, opened: OpenedPack, kept: list[KeptText]) -> None:
        """Put kept texts in place, unless another pack is open by now or somebody typed already."""
        documents = self._work.page.documents
        if self._work.opened is None or self._work.opened.folder != opened.folder:
            return
        back = [each for each in kept if each.file not in documents.changed()]
        for each in back:
            if each.file not in documents.files():
                documents.begin(each.file)
            documents.replace(each.file, each.text)
        self._kept = {each.file: each.text for each in back}
        if back:
            self._tell(opened, back)

    def _tell(self, opened: OpenedPack, back: list[KeptText]) -> None:
        names = ", ".join(each.file for each in back)
        says = "What you had typed and not saved is back: {names}. Undo shows what was saved."
        self._work.tell(says, names=names)
        changed = [each.file for each in back if _digest(opened, each.file) != each.over]
        if changed:
            self._work.know(dict.fromkeys(changed))  # so that nothing is saved over them
            self.outdated.emit()


def _digest(opened: OpenedPack, file: str) -> str:
    """Return the digest of a file as it lies on the disk, "" for one that is not there."""
    content = opened.files.get(file)
    return "" if content is None else digest_of(content)
