"""Author: a pack's folder, what is typed into it, and what is wrong with it."""

from __future__ import annotations

import random
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from studyapp.app.drafting import Drafting
from studyapp.app.joins.author_proposals import Proposing
from studyapp.app.joins.author_tables import TakingRows
from studyapp.app.typed_dates import date_in_words
from studyapp.domain.answers import Answer
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.packs import Pack
from studyapp.domain.questions import Question
from studyapp.study.authoring.building import Built, build
from studyapp.study.authoring.folders import OpenedPack, open_folder, save_file
from studyapp.study.authoring.previewing import judged, name_at, shown
from studyapp.study.authoring.texts import bytes_of, text_of
from studyapp.ui.decoding import decoded
from studyapp.ui.pages.author.page import AuthorPage
from studyapp.ui.work import Job

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.packs.reading import ReadPack


class AuthorJoin:
    """The pack that is written: opened, looked over at each pause, saved."""

    concerns: ClassVar[frozenset[Noun]] = frozenset()

    def __init__(self, page: AuthorPage, desk: Desk) -> None:
        from studyapp.study.authoring.looking import Looking

        self.page = page
        self.opened: OpenedPack | None = None
        self._desk = desk
        self._looking = Looking()
        self._job: Job | None = None
        self._stale = False
        self._told: dict[str, bytes | None] = {}
        self._read: Pack | None = None
        self._drafts = Drafting(desk, page)
        self._tables = TakingRows(desk, page)
        self._proposing = Proposing(desk, page, read=lambda: self._read)
        page.typed.connect(self._typed)
        page.left_line.connect(self._remember)
        page.left_line.connect(self._show_entry)
        page.preview.answered.connect(self._judge)
        page.preview.picture_wanted.connect(self._show_picture)
        page.open_wanted.connect(self._choose)
        page.new_wanted.connect(self._begin)
        page.save_wanted.connect(self.save)
        page.build_wanted.connect(self._build_soon)
        page.table_wanted.connect(self._tables.begin)
        page.propose_wanted.connect(self._proposing.propose)
        page.explain_wanted.connect(self._explain)
        page.came_back.connect(self.look_again)

    def show(self) -> None:
        """Open the pack that was written last, if none is open."""
        last = self._desk.left.author_pack
        if self.opened is None and last:
            self.open(Path(last), file=self._desk.left.author_file, alerting=False)

    def open(self, folder: Path, *, file: str = "", alerting: bool = True) -> None:
        """Open the folder of a pack."""
        failed = self._desk.alerts.show if alerting else (lambda _error: self._not_there())
        self._desk.storing.run(
            partial(open_folder, folder), partial(self._show_opened, file=file), failed
        )

    def save(self) -> None:
        """Save every file that was typed in; what other programs changed is not overwritten."""
        if self.opened is None:
            return
        changed = self.page.documents.changed()
        if not changed:
            self._desk.window.tell([Message("All changes are saved.")])
        for file, text in changed.items():
            over = self.opened.files.get(file)
            self._desk.storing.run(
                partial(save_file, self.opened.folder, file, text, over=over),
                partial(self._saved, file, text),
                self._desk.alerts.show,
            )

    def _build_soon(self) -> None:
        """Save what was typed, and make the pack of what lies on the disk then."""
        if self.opened is None:
            return
        if self.page.documents.changed():
            self.save()
        self._desk.storing.run(
            partial(build, self.opened.folder), self._built, self._desk.alerts.show
        )

    def _built(self, built: Built) -> None:
        if built.path is None:
            says = "The pack was not made: it has errors."
            self._desk.window.tell([Message(says)])
            if built.errors:
                self.page.go_to(built.errors[0])
            return
        says = "{name} is made, to be handed out. It lies in {folder}."
        values = {"name": built.path.name, "folder": str(built.path.parent)}
        told = [Message(says, values)]
        if built.left_out:
            left = "Left out, for packs have no such files: {files}."
            told.append(Message(left, {"files": ", ".join(built.left_out)}))
        self._desk.window.tell(told)

    def look_again(self) -> None:
        """Look whether other programs have changed the files."""
        if self.opened is not None:
            self._desk.storing.run(
                partial(open_folder, self.opened.folder), self._seen_again, lambda _error: None
            )

    def _show_opened(self, opened: OpenedPack, *, file: str) -> None:
        self.opened = opened
        self._told = {}
        self.page.show_pack(opened.folder.name, _texts(opened), file)
        self._drafts.offer(opened)
        self._desk.remembering.keep(author_pack=str(opened.folder))
        self._check()

    def _not_there(self) -> None:
        self._desk.remembering.keep(author_pack="")
        self.page.show_nothing()

    def _seen_again(self, seen: OpenedPack) -> None:
        """Show files that were changed outside, but for those that are typed in here."""
        if self.opened is None or seen.folder != self.opened.folder or seen == self.opened:
            return
        typed = self.page.documents.changed().keys() & self.opened.files.keys()
        kept = {file: self.opened.files[file] for file in typed}
        both = {file for file in kept if seen.files.get(file) != kept[file]}
        self._tell_conflicts({file: seen.files.get(file) for file in both})
        self.opened = OpenedPack(seen.folder, {**seen.files, **kept})
        self.page.documents.show(_texts(self.opened))
        self.page.show_file(self.page.file)
        self._check()

    def _tell_conflicts(self, found: dict[str, bytes | None]) -> None:
        """Tell once of each version of another program that stands against what is typed here."""
        for file in sorted(found):
            if file in self._told and self._told[file] == found[file]:
                continue
            says = "{file} was changed by another program while you typed in it. Yours is shown."
            self._desk.window.tell([Message(says, {"file": file})])
        self._told = found

    def _saved(self, file: str, text: str, content: bytes | None) -> None:
        if self.opened is None:
            return
        if content is None:
            says = "{file} was not saved: another program has changed it."
            self._desk.window.tell([Message(says, {"file": file})])
            return
        self.opened = OpenedPack(self.opened.folder, {**self.opened.files, file: content})
        self.page.documents.keep_saved({file: text})
        self._drafts.drop(self.opened.folder, file)
        self.page.show_state()

    def _typed(self) -> None:
        self._drafts.keep_soon(self.opened)
        self._check()

    def _check(self) -> None:
        """Look the pack over as it is typed now; while that is done, only the last wish counts."""
        if self.opened is None:
            return
        if self._job is not None:
            self._stale = True
            return
        files = dict(self.opened.files)
        for file, text in self.page.documents.changed().items():
            files[file] = bytes_of(text, files.get(file, b""))
        self._job = self._desk.computing.run(
            partial(self._looking.look_over, files), self._checked, self._failed
        )

    def _checked(self, read: ReadPack) -> None:
        self._job = None
        if self._stale:
            self._stale = False
            self._check()
            return
        self._read = read.pack
        self.page.show_findings(read.findings)
        self._show_entry()

    def _show_entry(self) -> None:
        """Show what stands at the cursor as it was read last."""
        file, line = self.page.spot()
        name = name_at(file, self.page.documents.text(file), line) if file else ""
        self.page.preview.show_entry(shown(self._read, name))

    def _judge(self, question: Question, answer: Answer) -> None:
        self._desk.computing.run(
            partial(judged, question, answer, took=timedelta()), self.page.preview.show_verdict
        )

    def _show_picture(self, file: str) -> None:
        """Have a picture of the pack read off the window's thread."""
        content = None if self.opened is None else self.opened.files.get(file)
        if content is not None:
            self._desk.computing.run(
                partial(decoded, content), partial(self.page.preview.show_picture, file)
            )

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self._desk.alerts.show(error)

    def _remember(self) -> None:
        self._desk.remembering.keep(author_file=self.page.spot()[0])

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        window = self._desk.window
        name = QFileDialog.getExistingDirectory(window, window.tr("Open the folder of a pack"))
        if name:
            self.open(Path(name))

    def _begin(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        from studyapp.study.authoring.beginning import begin_pack, random_ending

        window = self._desk.window
        name, _ = QFileDialog.getSaveFileName(
            window, window.tr("A new folder for the pack"), window.tr("My pack")
        )
        if name:
            folder = Path(name)
            ending = random_ending(random.SystemRandom().getrandbits(32))
            self._desk.storing.run(
                partial(begin_pack, folder, title=folder.name, author="Me", ending=ending),
                self.open,
                self._desk.alerts.show,
            )

    def _explain(self, code: str) -> None:
        from studyapp.app.telling import tell_lines
        from studyapp.study.checking import explanation

        check = explanation(code)
        lines = [check.why, "", *check.before.split("\n"), "", *check.after.split("\n")]
        told = [Message("{text}", {"text": line}) for line in (f"{code}: {check.title}", *lines)]
        tell_lines(self._desk.look, self._desk.window, told)


def _texts(opened: OpenedPack) -> dict[str, str]:
    """Return the texts of the files that are typed in; what is no UTF-8 is told by a finding."""
    found = {file: text_of(opened.files[file]) for file in opened.written}
    return {file: text for file, text in found.items() if text is not None}


def make_author(desk: Desk) -> AuthorJoin:
    """Return Author, joined."""
    return AuthorJoin(AuthorPage(desk.look, date_in_words), desk)
