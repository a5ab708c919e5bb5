"""What Settings says of backups."""

from PySide6.QtCore import QLocale

from studyapp.domain.backups import Backup, Origin
from studyapp.ui.wording import tr


def backup_words(backup: Backup) -> str:
    """Return when a backup was made, why, and how large it is."""
    local = backup.made.astimezone()
    day = f"{local.day} {local:%B %Y, %H:%M}"
    why = {
        Origin.DAILY: tr("daily"),
        Origin.ASKED: tr("asked for"),
        Origin.UPGRADE: tr("before an upgrade"),
    }[backup.origin]
    return tr(
        "{day} – {why}, {size}", day=day, why=why, size=QLocale().formattedDataSize(backup.size)
    )
