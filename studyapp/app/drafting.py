"""What was typed into a pack, kept while it is not saved, and brought back after a kill."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from studyapp.domain.messages import Message
from studyapp.study.authoring.drafts import Drafts, KeptText
from studyapp.study.authoring.folders import OpenedPack, digest_of

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.ui.pages.author.page import AuthorPage

DELAY_MS = 800
"""So long nothing is typed before it is kept."""


class Drafting(QObject):
    """Keeps typed texts on the store's worker, which writes one after the other."""

    def __init__(self, desk: Desk, page: AuthorPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._drafts = Drafts(desk.safeguard.folder)
        self._opened: OpenedPack | None = None
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._keep)
        page.left.connect(self._keep_now)

    def keep_soon(self, opened: OpenedPack | None) -> None:
        """Keep what is typed into an open pack, once the typing stops."""
        self._opened = opened
        self._timer.start()

    def drop(self, pack: Path, file: str) -> None:
        """Forget what was typed into a file that is saved now."""
        self._kept.pop(file, None)
        self._desk.storing.run(partial(self._drafts.drop, pack, file), lambda _none: None)

    def offer(self, opened: OpenedPack) -> None:
        """Bring back what was typed into a pack and not saved."""
        self._kept = {}
        self._desk.storing.run(
            partial(self._drafts.of, opened.folder), partial(self._bring_back, opened)
        )

    def _keep_now(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._keep()

    def _keep(self) -> None:
        opened = self._opened
        if opened is None:
            return
        changed = self._page.documents.changed()
        for file in self._kept.keys() - changed.keys():
            self._desk.storing.run(
                partial(self._drafts.drop, opened.folder, file), lambda _none: None
            )
        for file, text in changed.items():
            if self._kept.get(file) != text:
                kept = KeptText(file, text, digest_of(opened.files.get(file, b"")))
                self._desk.storing.run(
                    partial(self._drafts.keep, opened.folder, kept), lambda _none: None
                )
        self._kept = changed

    def _bring_back(self, opened: OpenedPack, kept: list[KeptText]) -> None:
        documents = self._page.documents
        back = [each for each in kept if each.file in documents.files()]
        for each in back:
            documents.replace(each.file, each.text)
        self._kept = {each.file: each.text for each in back}
        if back:
            names = ", ".join(each.file for each in back)
            says = "What you had typed and not saved is back: {names}. Undo shows what was saved."
            self._desk.window.tell([Message(says, {"names": names})])
        changed = [
            each.file for each in back if digest_of(opened.files.get(each.file, b"")) != each.over
        ]
        if changed:
            says = "{names} was changed by another program since then."
            self._desk.window.tell([Message(says, {"names": ", ".join(changed)})])
