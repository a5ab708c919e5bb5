"""What can be wrong with a backup, in one plain sentence each."""

from pathlib import Path

from studyapp.domain.errors import BackupError
from studyapp.domain.messages import Message

_KEPT = "Nothing was changed. "
_CHOOSE_OTHER = "Choose another one: those in the folder “backups” are checked when they are made."


def nothing_to_back_up(folder: Path) -> BackupError:
    """Return the error for a folder without a library."""
    return BackupError(
        Message("There is no library in {folder} to back up.", {"folder": folder}),
        Message("Name the folder with --data, or add a text first."),
    )


def no_backup(path: Path) -> BackupError:
    """Return the error for a file that is something else."""
    return BackupError(
        Message("{path} is no backup of Studyapp.", {"path": path}),
        Message(_KEPT + "Choose a file that Studyapp made, such as one that ends in .studybackup."),
    )


def bad_backup(path: Path) -> BackupError:
    """Return the error for a backup that was good once."""
    return BackupError(
        Message("The backup {path} is damaged.", {"path": path}), Message(_KEPT + _CHOOSE_OTHER)
    )


def hostile_backup(path: Path) -> BackupError:
    """Return the error for a backup with what Studyapp puts into none."""
    return BackupError(
        Message("The backup {path} holds what Studyapp has not put there.", {"path": path}),
        Message(_KEPT + "Do not use it, and ask whoever gave it to you."),
    )


def newer_backup(path: Path) -> BackupError:
    """Return the error for a backup that a newer version made."""
    return BackupError(
        Message("The backup {path} was made by a newer Studyapp.", {"path": path}),
        Message(_KEPT + "Install the newest version of Studyapp, then restore it."),
    )


def unreadable_backup(path: Path, reason: str) -> BackupError:
    """Return the error for a backup that cannot be opened."""
    return BackupError(
        Message("The backup {path} could not be read: {reason}.", {"path": path, "reason": reason}),
        Message(_KEPT + "Check its name and folder, or choose another one."),
    )


def unwritable_backup(path: Path, reason: str) -> BackupError:
    """Return the error for a place where no backup can be put."""
    says = "The backup {path} could not be written: {reason}."
    return BackupError(
        Message(says, {"path": path, "reason": reason}),
        Message("The library, and what stood there, are as they were. Choose another place."),
    )
