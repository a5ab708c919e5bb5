"""Questions that are proposed from the passages of a pack, on their way into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.domain.packs import Pack
from studyapp.study.authoring.proposing import FILE, Proposal, proposals, with_entry
from studyapp.ui.pages.author.page import AuthorPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk


class Proposing:
    """Makes proposals on the computing worker; `read` gives the pack as it was read last."""

    def __init__(self, desk: Desk, page: AuthorPage, *, read: Callable[[], Pack | None]) -> None:
        self._desk = desk
        self._page = page
        self._read = read

    def propose(self) -> None:
        """Make questions from the passages as they are typed now."""
        pack = self._read()
        if pack is None:
            self._tell("pack.yaml has errors. Mend them first.")
            return
        self._tell("Questions are being made …")
        self._desk.computing.run_long(
            lambda progress: proposals(pack, pack.files, progress=progress),
            self._show,
            self._desk.alerts.show,
        )

    def _show(self, found: Sequence[Proposal]) -> None:
        if not found:
            self._tell("No question could be made: the passages have too few dated events.")
            return
        from studyapp.ui.pages.author.proposals import ProposalsDialog

        dialog = ProposalsDialog(self._desk.look, self._desk.window, found)
        dialog.taken.connect(self._take)
        dialog.open()

    def _take(self, proposal: Proposal) -> None:
        """Put a question at the end of its file, as one step of undo."""
        documents = self._page.documents
        if FILE not in documents.files():
            documents.begin(FILE)
        new = with_entry(documents.text(FILE), proposal)
        if new is None:
            self._tell("{file} has its list in brackets. Write it in lines first.", file=FILE)
            return
        documents.replace(FILE, new)
        line = new[: new.index(proposal.entry)].count("\n")
        self._page.show_file(FILE, line)

    def _tell(self, says: str, **values: str) -> None:
        self._desk.window.tell([Message(says, values)])
