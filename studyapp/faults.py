"""What is written down when the program breaks a promise: a log that the person can send."""

import platform
import tempfile
import traceback
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path


def write_fault(error: BaseException, *, folders: Sequence[Path], now: datetime) -> Path | None:
    """Append `error` to the log in the first of `folders` that can be written; return its path."""
    story = "".join(traceback.format_exception(error))
    entry = f"{now.isoformat(timespec='seconds')} {platform.platform()} {story}\n"
    for folder in folders:
        path = folder / "studyapp.log"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
                log.write(entry)
        except OSError:
            continue
        return path
    return None


def log_folders() -> tuple[Path, ...]:
    """Return where the log may be, the best place first."""
    from platformdirs import user_log_path

    return user_log_path("studyapp", appauthor=False), Path(tempfile.gettempdir())
