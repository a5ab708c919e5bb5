"""What keeps a library safe while a window is open: a backup a day, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from studyapp.domain.errors import DamagedStoreError, MissingStoreError, StudyError
from studyapp.domain.messages import Message
from studyapp.ui.actions import make_action
from studyapp.ui.wording import moment_words, say

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.backups import Backup, Restored
    from studyapp.study.backups import Backups
    from studyapp.ui.work import Progress

FIRST_MS = 10_000
"""The first look for today's backup: after that time nobody waits for a page any more."""
EVERY_MS = 3_600_000
_BROKEN = (DamagedStoreError, MissingStoreError)
"""The faults of a library that a backup mends."""
T = TypeVar("T")


class Safeguard(QObject):
    """The backups of the window's folder.

    All of it runs on the computing worker, but for restoring: that must have the folder alone.
    Once another library is in place the window is closed, and `restored` is what the next one has
    to tell.
    """

    def __init__(self, desk: Desk, folder: Path) -> None:
        super().__init__(desk)
        self.folder = folder
        self.restored: list[Message] = []
        self._desk = desk
        self._offer: QAction | None = None
        self._searching = False
        self._first = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._hourly = QTimer(self, interval=EVERY_MS)
        for timer in (self._first, self._hourly):
            timer.timeout.connect(self._make_daily)

    def begin(self) -> None:
        """Look once a day from now on whether there is today's backup; warn of a bad place."""
        self._first.start()
        self._hourly.start()
        self._desk.computing.run(partial(_synced_by, self.folder), self._warn)

    def close(self) -> None:
        """Look no more: the workers are about to end."""
        self._first.stop()
        self._hourly.stop()
        self._searching = True

    def refuse(self, cause: BaseException) -> None:
        """Show why the library cannot be opened, in place of pages that would look empty."""
        self._show_closed(None, is_broken=isinstance(cause, _BROKEN))
        self.alert(cause)

    def alert(self, error: BaseException) -> None:
        """Show an error; of a library that cannot be read, the way back is shown with it."""
        self._desk.alerts.show(error)
        if isinstance(error, _BROKEN) and not self._searching:
            self._searching = True
            self._ask(
                lambda backups, report: backups.newest_good(report),
                partial(self._found, error),
                self._not_found,
            )

    def list(self, done: Callable[[Sequence[Backup]], object]) -> None:
        """Have the backups in the folder's own “backups”, the newest first."""
        self._ask(lambda backups, _report: backups.all(), done)

    def make(self, target: Path, done: Callable[[Backup], object]) -> None:
        """Back up into a file, with progress and Stop."""
        words = self._desk.window.tr("Backing up …")
        self._ask(lambda backups, report: backups.make(target, report), done, words=words)

    def make_now(self, done: Callable[[Backup], object]) -> None:
        """Back up into the folder's own “backups”, with progress and Stop."""
        words = self._desk.window.tr("Backing up …")
        self._ask(lambda backups, report: backups.make_now(report), done, words=words)

    def ask_to_restore(self, backup: Path, *, name: str, holds: str = "") -> None:
        """Ask whether a backup is to be restored, and do it then; `name` says which it is."""
        from studyapp.ui.widgets import Confirmation

        tr = self._desk.window.tr
        says = tr(
            "What is in the library now is kept in a folder beside it. The window opens anew."
        )
        question = Confirmation(
            self._desk.look,
            self._desk.window,
            asks=tr("Restore {name}?").format(name=name),
            says=f"{holds} {says}".strip(),
            do=tr("Restore the backup"),
        )
        question.accepted.connect(lambda: self.restore(backup))
        question.open()

    def choose_to_restore(self) -> None:
        """Have a backup chosen that may lie anywhere, and ask whether it is to be restored."""
        from PySide6.QtWidgets import QFileDialog

        tr = self._desk.window.tr
        kinds = tr("Backups (*.studybackup *.db);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._desk.window, tr("Choose a backup"), "", kinds)
        if name:
            self.ask_to_restore(Path(name), name=tr("the backup {file}").format(file=name))

    def restore(self, backup: Path) -> None:
        """Put a backup in place of the library, with progress and Stop."""
        job = self._desk.asking.without_program(
            partial(_restore, self.folder, backup), self._is_restored, self._is_not_restored
        )
        self._desk.window.show_job(self._desk.window.tr("Restoring the backup …"), job)

    def _is_restored(self, restored: Restored) -> None:
        values = {"when": moment_words(restored.made), "aside": restored.aside}
        says = [Message("Restored the backup of {when}.", values)]
        if restored.aside is not None:
            says.append(Message("What was there before is kept in {aside}.", values))
        self.restored = says
        self._desk.window.close()

    def _is_not_restored(self, error: BaseException) -> None:
        self._desk.reopen()
        self._desk.alerts.show(error)

    def _make_daily(self) -> None:
        self._ask(lambda backups, report: backups.make_daily(report), lambda _made: None)

    def _found(self, error: StudyError, backup: Backup | None) -> None:
        self._searching = False
        if backup is None:
            hint = "No good backup was found. {hint}"
            own = "" if error.hint is None else say(error.hint)
            self._desk.alerts.offer(error, Message(hint, {"hint": own}), None)
            return
        from studyapp.ui.backup_words import backup_holds, backup_name, backup_when

        name, holds = backup_name(backup), backup_holds(backup)
        hint = "The file was not changed. The newest good backup is that of {when}. {holds}"
        self._offer = make_action(
            self,
            self._desk.window.tr("Restore {name}").format(name=name),
            ("Ctrl+Alt+R",),
        )
        self._offer.triggered.connect(
            lambda: self.ask_to_restore(backup.path, name=name, holds=holds)
        )
        values = {"when": backup_when(backup), "holds": holds}
        is_closed = self._desk.asking.cause is not None
        self._desk.alerts.offer(error, Message(hint, values), None if is_closed else self._offer)
        if is_closed:
            self._show_closed(self._offer, is_broken=True)

    def _show_closed(self, offer: QAction | None, *, is_broken: bool) -> None:
        """Show that nothing is open; a broken library may come back from a chosen backup."""
        from studyapp.ui.closed import ClosedPage

        page = ClosedPage(self._desk.look, offer, may_choose=is_broken)
        page.choice_wanted.connect(self.choose_to_restore)
        self._desk.window.show_closed(page)

    def _not_found(self, error: BaseException) -> None:
        self._searching = False
        self._desk.alerts.show(error)

    def _warn(self, service: str | None) -> None:
        kept = self._desk.remembering.settings.warned_of
        if service is None or service == kept:
            return
        values = {"folder": self.folder, "service": service}
        self._desk.alerts.warn(
            Message("The library in {folder} is copied between computers by {service}.", values),
            Message(
                "Two windows at once, or a copy made in the middle of an answer, can damage it."
                " Keep it on this computer’s own disk, and put backups there instead."
            ),
            heeded=lambda: self._desk.remembering.keep(warned_of=service),
        )

    def _ask(
        self,
        verb: Callable[[Backups, Progress], T],
        done: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
        *,
        words: str = "",
    ) -> None:
        def work(report: Progress) -> T:
            from studyapp.study.backups import Backups

            return verb(Backups(self.folder), report)

        job = self._desk.computing.run_long(work, done, failed or self.alert)
        if words:
            self._desk.window.show_job(words, job)


def _synced_by(folder: Path) -> str | None:
    from studyapp.store.whereabouts import synced_by

    return synced_by(folder)


def _restore(folder: Path, backup: Path, report: Progress) -> Restored:
    from studyapp.study.backups import Backups

    return Backups(folder).restore(backup, report)
