"""The pack that is open on the page Author: as it lies on the disk, is typed, and was read last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.study.authoring.folders import OpenedPack
from studyapp.study.authoring.texts import text_of

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.packs import Pack
    from studyapp.ui.pages.author.page import AuthorPage


class AtWork:
    """What everything that is joined to the page shares; nothing in it but for `opened` is kept.

    `pack` is None until the files were read, and while pack.yaml itself has errors.
    """

    def __init__(self, desk: Desk, page: AuthorPage) -> None:
        self.desk = desk
        self.page = page
        self.opened: OpenedPack | None = None
        self.pack: Pack | None = None

    def know(self, files: Mapping[str, bytes | None]) -> None:
        """Know what lies on the disk by now; None is a file that is gone."""
        if self.opened is not None:
            known = {**self.opened.files, **files}
            there = {file: content for file, content in known.items() if content is not None}
            self.opened = OpenedPack(self.opened.folder, there)

    def tell(self, says: str, **values: str) -> None:
        """Tell something in passing."""
        self.desk.window.tell([Message(says, values)])


def texts_in(opened: OpenedPack) -> dict[str, str]:
    """Return the texts of the files that are typed in; what is no UTF-8 is told by a finding."""
    found = {file: text_of(opened.files[file]) for file in opened.written}
    return {file: text for file, text in found.items() if text is not None}
