"""What Settings says of backups, and how settings are called."""

from PySide6.QtCore import QLocale

from studyapp.domain.backups import Backup, Origin
from studyapp.ui.backup_words import backup_when
from studyapp.ui.wording import tr


def backup_words(backup: Backup) -> str:
    """Return when a backup was made, why, and how large it is."""
    why = {
        Origin.DAILY: tr("daily"),
        Origin.ASKED: tr("asked for"),
        Origin.UPGRADE: tr("before an upgrade"),
    }[backup.origin]
    size = QLocale().formattedDataSize(backup.size)
    return tr("{when} – {why}, {size}", when=backup_when(backup), why=why, size=size)


def setting_name(name: str) -> str:
    """Return what a setting is called, within a sentence."""
    return {
        "theme": tr("theme"),
        "text_size": tr("text size"),
        "reading": tr("reading"),
        "reduced_motion": tr("motion"),
        "key_caps": tr("keys on buttons"),
        "keys": tr("keys"),
        "cards_a_day": tr("new cards a day"),
        "day_starts": tr("start of the day"),
        "extra_time": tr("extra time in exams"),
        "asks_confidence": tr("asking how sure you are"),
    }[name]
