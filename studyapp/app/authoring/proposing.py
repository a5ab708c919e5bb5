"""Questions that are proposed from the passages of a pack, on their way into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studyapp.study.authoring.proposing import FILE, Proposal, line_of, proposals, with_entry

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork


class Proposing:
    """Makes proposals on the computing worker, from the pack as it was read last."""

    def __init__(self, work: AtWork) -> None:
        self._work = work

    def propose(self) -> None:
        """Make questions from the passages as they are typed now."""
        pack = self._work.pack
        if pack is None:
            self._work.tell("pack.yaml has errors. Mend them first.")
            return
        desk = self._work.desk
        job = desk.computing.run_long(
            lambda progress: proposals(pack, pack.files, progress=progress),
            self._show,
            desk.alerts.show,
        )
        desk.window.show_job(desk.window.tr("Questions are being made …"), job)

    def _show(self, found: Sequence[Proposal]) -> None:
        if not found:
            self._work.tell("No question could be made: the passages have too few dated events.")
            return
        from studyapp.ui.pages.author.proposals import ProposalsDialog

        dialog = ProposalsDialog(self._work.desk.look, self._work.desk.window, found)
        dialog.taken.connect(self._take)
        dialog.open()

    def _take(self, proposal: Proposal) -> None:
        """Put a question at the end of its file, as one step of undo."""
        page = self._work.page
        before = page.documents.text(FILE) if FILE in page.documents.files() else ""
        new = with_entry(before, proposal)
        if new is None:
            says = "{file} has its list in brackets. Write it in lines first."
            self._work.tell(says, file=FILE)
            return
        page.put(FILE, new)
        page.show_file(FILE, line_of(new, proposal))
