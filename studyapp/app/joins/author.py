"""Author: a pack's folder, what is typed into it, and what is wrong with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.authoring.at_work import AtWork
from studyapp.app.authoring.differing import Differing
from studyapp.app.authoring.drafting import Drafting
from studyapp.app.authoring.looking import LookingOver
from studyapp.app.authoring.new_passages import NewPassages
from studyapp.app.authoring.opening import Opening
from studyapp.app.authoring.pack_files import PackFiles
from studyapp.app.authoring.picking import Picking
from studyapp.app.authoring.proposing import Proposing
from studyapp.app.authoring.renaming import Renaming
from studyapp.app.authoring.saving import Saving
from studyapp.app.authoring.table_rows import TakingRows
from studyapp.app.typed_dates import date_in_words
from studyapp.domain.nouns import Noun
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.page import AuthorPage

if TYPE_CHECKING:
    from studyapp.app.desk import Desk


class AuthorJoin:
    """The pack that is written: opened, looked over at each pause, saved."""

    concerns: ClassVar[frozenset[Noun]] = frozenset()

    def __init__(self, page: AuthorPage, desk: Desk) -> None:
        self.page = page
        self.work = AtWork(desk, page)
        self.drafts = Drafting(self.work)
        self.looking = LookingOver(self.work)
        self.differing = Differing(self.work, self.looking.check)
        self.saving = Saving(self.work, self.drafts, self.differing.look_again)
        self.opening = Opening(self.work, self.drafts, self._opened)
        self.rows = TakingRows(self.work)
        self.new_passages = NewPassages(self.work)
        self.proposing = Proposing(self.work)
        self.renaming = Renaming(self.work)
        self.files = PackFiles(self.work, self._files_changed)
        self.picking = Picking(self.work)
        self._connect_typing()
        self._connect_wishes()

    def show(self) -> None:
        """Open the pack that was written last, if none is open."""
        self.opening.open_last()

    def _connect_typing(self) -> None:
        page = self.page
        page.typed.connect(self.drafts.keep_soon)
        self.drafts.outdated.connect(self.differing.look_again)
        page.typed.connect(self.looking.check)
        page.left_line.connect(self._remember)
        page.left_line.connect(self.looking.show_entry)
        page.walking.explain_wanted.connect(self.looking.explain)
        page.came_back.connect(self.differing.look_again)

    def _connect_wishes(self) -> None:
        acts = self.page.acts
        for act, verb in {
            acts[AuthorAct.OPEN]: self.opening.choose,
            acts[AuthorAct.NEW]: self.opening.begin,
            acts[AuthorAct.SAVE]: self.saving.save,
            acts[AuthorAct.BUILD]: self.saving.build,
            acts[AuthorAct.ADD_TO_LIBRARY]: self.saving.add_to_library,
            acts[AuthorAct.KEEP_MINE]: self.differing.keep_mine,
            acts[AuthorAct.TAKE_THEIRS]: self.differing.take_theirs,
            acts[AuthorAct.FROM_TABLE]: self.rows.begin,
            acts[AuthorAct.PROPOSE]: partial(self.looking.after, self.proposing.propose),
            acts[AuthorAct.NEW_PASSAGE]: self.new_passages.begin,
            acts[AuthorAct.RENAME]: self.renaming.begin,
            acts[AuthorAct.FILES]: self.files.begin,
            acts[AuthorAct.PICK_EVENT]: partial(self.looking.after, self.picking.begin),
        }.items():
            act.triggered.connect(lambda _checked=False, verb=verb: verb())

    def _opened(self) -> None:
        self.differing.forget()
        self.looking.forget()
        self.looking.check()

    def _files_changed(self) -> None:
        self.drafts.keep_soon()
        self.drafts.keep_now()
        self.looking.check()

    def _remember(self) -> None:
        self.work.desk.remembering.keep(author_file=self.page.spot()[0])


def make_author(desk: Desk) -> AuthorJoin:
    """Return Author, joined."""
    return AuthorJoin(AuthorPage(desk.look, date_in_words, parent=desk.window.room), desk)
