"""Backups of a learner's folder: made, listed, thinned out and restored.

Nothing here needs the program open, since a backup matters most where it cannot be opened.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from studyapp.domain.backups import Backup, Contents, Restored
from studyapp.domain.errors import StudyError
from studyapp.store import backups as files
from studyapp.store.restoring import restore
from studyapp.store.snapshots import Report, unheard

KEPT_DAYS = 7


class Backups:
    """The backups of one folder. All of it may take seconds: ask it on a worker.

    `report` gets the share done, 0 to 1; what it raises stops the work and leaves nothing behind.
    """

    def __init__(
        self,
        folder: Path,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        zone: tzinfo | None = None,
    ) -> None:
        self.folder = folder.absolute()
        self._now = now
        self._zone = zone

    def all(self) -> Sequence[Backup]:
        """Return the backups in the folder's own “backups”, the newest first; they are not opened.

        Raises:
            StoreError: The folder cannot be read.
        """
        return files.listed(self.folder)

    def make(self, target: Path, report: Report = unheard) -> Backup:
        """Back up into a file, which is replaced only once the backup has been checked.

        Raises:
            BackupError: It cannot be written there, or there is nothing to back up.
            StoreError: The library cannot be read.
        """
        return files.make(self.folder, target, now=self._now(), report=report)

    def make_daily(self, report: Report = unheard) -> Backup | None:
        """Back up once a day and keep the last seven; None if it is done, or all is empty.

        Raises:
            BackupError: It cannot be written.
            StoreError: The library cannot be read.
        """
        target = files.daily_path(self.folder, self._today())
        if files.is_backup(target) or files.is_empty(self.folder):
            return None
        made = files.make_own(self.folder, target, now=self._now(), report=report)
        files.thin_out(self.folder, keep=KEPT_DAYS, made=target)
        return made

    def make_now(self, report: Report = unheard) -> Backup:
        """Back up into the folder's own “backups”, named after this moment; it is kept for good.

        Raises:
            BackupError: It cannot be written, or there is nothing to back up.
            StoreError: The library cannot be read.
        """
        target = files.asked_path(self.folder, self._local().strftime("%Y-%m-%d-%H%M%S"))
        return files.make_own(self.folder, target, now=self._now(), report=report)

    def verify(self, backup: Path, report: Report = unheard) -> Contents:
        """Return what lies in a backup, once all of it was unpacked and checked.

        Raises:
            BackupError: It is not good.
            StoreError: The folder cannot be used to unpack it.
        """
        return files.verify(backup, self.folder, report=report)

    def newest_good(self, report: Report = unheard) -> Backup | None:
        """Return the newest backup that passes the check."""
        for backup in self.all():
            try:
                self.verify(backup.path, report)
            except StudyError:
                continue
            return backup
        return None

    def restore(self, backup: Path, report: Report = unheard) -> Restored:
        """Put a backup in place of the library; the former one is kept aside.

        Raises:
            BackupError: It is not good; nothing was changed.
            StoreError: The folder is in use, or cannot be used; nothing was changed.
        """
        return restore(self.folder, backup, now=self._local(), report=report)

    def _today(self) -> str:
        return self._local().date().isoformat()

    def _local(self) -> datetime:
        return self._now().astimezone(self._zone)
