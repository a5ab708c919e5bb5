"""Backups put into words."""

from studyapp.domain.backups import Backup
from studyapp.ui.wording import counted, moment_words, tr


def backup_when(backup: Backup) -> str:
    """Return when a backup was made, in the time of this computer."""
    return moment_words(backup.made)


def backup_name(backup: Backup) -> str:
    """Return what a backup is called within a sentence: "the backup of 1 May 2026, 14:30"."""
    return tr("the backup of {when}", when=backup_when(backup))


def backup_holds(backup: Backup) -> str:
    """Return what lies in a backup, as a sentence; nothing where it does not say so itself."""
    if backup.contents is None:
        return ""
    values = {
        "passages": counted(backup.contents.passages, "1 passage", "{n} passages"),
        "answers": counted(backup.contents.answers, "1 answer", "{n} answers"),
    }
    return tr("It has {passages} and {answers}.", **values)
