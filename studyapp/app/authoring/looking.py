"""A pack looked over at each pause in its writing, and the entry at the cursor shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from studyapp.domain.answers import Answer
from studyapp.domain.messages import Message
from studyapp.domain.questions import Question
from studyapp.study.authoring.looking import LookedOver, Looking
from studyapp.study.authoring.previewing import judged, name_at, shown
from studyapp.ui.decoding import decoded

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork
    from studyapp.ui.work import Job


class LookingOver:
    """Has the pack checked on the computing worker; meanwhile only the last wish counts."""

    def __init__(self, work: AtWork) -> None:
        self._work = work
        self._looking = Looking()
        self._job: Job | None = None
        self._stale = False
        self._waiting: list[Callable[[], object]] = []
        preview = work.page.preview
        preview.answered.connect(self._judge)
        preview.picture_wanted.connect(self._show_picture)

    def check(self) -> None:
        """Look the pack over as it is typed now."""
        if self._work.opened is None:
            return
        if self._job is not None:
            self._stale = True
            return
        documents = self._work.page.documents
        texts, changed = documents.texts(), documents.changed()
        look_over = partial(self._looking.look_over, self._work.opened, texts, changed)
        self._job = self._work.desk.computing.run(look_over, self._checked, self._failed)

    def after(self, do: Callable[[], object]) -> None:
        """Do something once the pack is read as it is typed now."""
        self._work.page.settle()
        if self._job is None:
            do()
        else:
            self._waiting.append(do)

    def forget(self) -> None:
        """Do nothing any more that waits: another pack is open."""
        self._waiting = []

    def show_entry(self) -> None:
        """Show what stands at the cursor as it was read last."""
        page = self._work.page
        file, line = page.spot()
        name = name_at(page.documents.entries(file), line) if file.endswith(".yaml") else ""
        page.preview.show_entry(shown(self._work.pack, name))

    def explain(self, code: str) -> None:
        """Tell why a check is made, with an example."""
        from studyapp.app.telling import tell_lines
        from studyapp.study.checking import explanation

        check = explanation(code)
        lines = [check.why, "", *check.before.split("\n"), "", *check.after.split("\n")]
        told = [Message("{text}", {"text": line}) for line in (f"{code}: {check.title}", *lines)]
        tell_lines(self._work.desk.look, self._work.desk.window, told)

    def _checked(self, looked: LookedOver) -> None:
        self._job = None
        if self._stale:
            self._stale = False
            self.check()
            return
        read = looked.read
        self._work.pack = read.pack
        self._work.page.offers.known = looked.known
        if read.pack is not None:
            self._work.page.show_title(read.pack.title)
        self._work.page.show_findings(read.findings, read.notes)
        self.show_entry()
        waiting, self._waiting = self._waiting, []
        for do in waiting:
            do()

    def _failed(self, error: BaseException) -> None:
        self._job, self._stale = None, False
        self._waiting = []
        self._work.desk.alerts.show(error)

    def _judge(self, question: Question, answer: Answer) -> None:
        self._work.desk.computing.run(
            partial(judged, question, answer, took=timedelta()),
            self._work.page.preview.show_verdict,
        )

    def _show_picture(self, file: str) -> None:
        """Have a picture of the pack read off the window's thread."""
        opened = self._work.opened
        content = None if opened is None else opened.files.get(file)
        if content is not None:
            self._work.desk.computing.run(
                partial(decoded, content), partial(self._work.page.preview.show_picture, file)
            )
