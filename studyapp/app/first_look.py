"""The first look at Today: true counts before the folder is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from studyapp.app.painting import when_painted

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.progress import Today


def look_first(desk: Desk, folder: Path, then: Callable[[], object]) -> None:
    """Show Today as it stands in a folder that is not open yet, and go on once it is painted.

    To open takes several times as long. Any other page waits for it.
    """
    if desk.window.current_page() != "today":
        then()
        return

    def failed(error: BaseException) -> None:
        desk.safeguard.alert(error)
        then()

    desk.storing.run(partial(_look, folder, desk), lambda today: _looked(desk, today, then), failed)


def _look(folder: Path, desk: Desk) -> Today | None:
    from datetime import UTC, datetime

    from studyapp.study.today import first_look

    return first_look(folder, desk.remembering.settings, datetime.now(UTC))


def _looked(desk: Desk, today: Today | None, then: Callable[[], object]) -> None:
    if today is None:
        then()
        return
    if desk.window.current_page() == "today":
        desk.joins.today.show_now(today)
    # A beat later: whoever closes the window at that moment need not wait for the opening.
    when_painted(desk.window, lambda: QTimer.singleShot(0, desk, then))
