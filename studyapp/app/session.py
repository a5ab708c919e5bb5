"""One run of the window, from the application object to its end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from studyapp.app.desk import Desk
from studyapp.app.painting import when_painted
from studyapp.app.tidying import Tidying
from studyapp.domain.errors import StoreError
from studyapp.domain.messages import Message
from studyapp.domain.settings import Settings
from studyapp.store.faults import told_of_system
from studyapp.store.settings import read_settings, write_settings
from studyapp.store.swapping import finish
from studyapp.ui.theme import Look
from studyapp.ui.widgets.fingers import has_touch

if TYPE_CHECKING:
    from studyapp.app.one_window import OnlyWindow
    from studyapp.app.start import Moment
    from studyapp.ui.manual.about import Facts
    from studyapp.wiring import Program

SMALLEST = (1024, 600)
FIRST_SIZE = (1280, 800)
_LISTENS_AFTER = 1000
"""Milliseconds from when the window is painted: to listen costs a little, and others wait."""
_SHOTS_SEED = 1
"""Pictures of quizzes show the same questions each time."""


def run_window(
    folder: Path,
    *,
    files: Sequence[Path],
    encoding: str | None,
    claim: OnlyWindow,
    leave: Moment | None = None,
) -> int:
    """Show the window on the learner's folder until it is closed; return the exit status.

    With `leave` it closes by itself, once it is painted or once it shows true counts. After a
    backup was restored it is shown anew, on what is there then.
    """
    app = application()
    says: Sequence[Message] = ()
    while True:
        desk = make_desk(app, folder)
        opening = partial(desk.open, partial(_open, folder, desk), files, encoding)
        with _taking(claim, desk):
            status = _until_closed(app, desk, partial(_fill, desk, opening, says, claim), leave)
        if not desk.safeguard.restored:
            return status
        files, says = (), desk.safeguard.restored
        _take_away(desk)


def _fill(
    desk: Desk, opening: Callable[[], object], says: Sequence[Message], claim: OnlyWindow
) -> None:
    """Fill a window that is shown from its folder, and listen to other windows from then on."""
    from studyapp.app.first_look import look_first

    def open_folder() -> None:
        if desk.window.isVisible():
            opening()
            QTimer.singleShot(_LISTENS_AFTER, claim, claim.listen)

    if says:
        desk.window.tell(says)
    look_first(desk, claim.folder, open_folder)


@contextmanager
def _taking(claim: OnlyWindow, desk: Desk) -> Iterator[None]:
    """Let a window take what others hand over, until the end of the block."""
    taking = claim.handed.connect(desk.take)
    try:
        yield
    finally:
        claim.handed.disconnect(taking)


def _take_away(desk: Desk) -> None:
    """Leave nothing of a window that another one follows."""
    for part in (desk.window, desk, desk.look):
        part.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def run_demo(
    folder: Path,
    *,
    files: Sequence[Path],
    encoding: str | None,
    shots: Path | None,
    leave: Moment | None = None,
) -> int:
    """Show the window on a throw-away folder with the sample pack and made-up reviews.

    With `shots`, write every page there as pictures and leave.
    """
    from datetime import UTC, datetime

    from studyapp.app.demo import fill_demo
    from studyapp.places import SAMPLE_PACK

    app = application()
    fill_demo(folder, sample=SAMPLE_PACK, now=datetime.now(UTC))
    desk = make_desk(app, folder)
    if shots is not None:
        from studyapp.app.shots import take_shots

        try:
            take_shots(desk, partial(_open, folder, desk, seed=_SHOTS_SEED), shots)
        finally:
            desk.close()
        return 0
    opening = partial(desk.open, partial(_open, folder, desk), files, encoding)
    return _until_closed(app, desk, opening, leave)


def application() -> QApplication:
    """Return the application object, made once a process."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setDesktopFileName("studyapp")
    # As a word: what `setStyle` returns would have PySide6 make all of QStyle (9 ms).
    app = QApplication(["studyapp", "-style", "Fusion"])
    app.setApplicationName("studyapp")
    app.setApplicationDisplayName("Studyapp")
    return app


def make_desk(app: QApplication, folder: Path) -> Desk:
    """Return the window put together with the settings of `folder`; not shown, nothing opened."""
    settings = _settings_of(folder)
    look = Look(app)
    look.set_choice(settings.theme)
    look.set_text_size(settings.text_size)
    look.set_reading(settings.reading)
    look.set_reduced_motion(reduced=settings.reduced_motion)
    look.set_key_caps(shown=settings.key_caps)
    look.set_touched(touched=has_touch())
    look.apply(app)
    desk = Desk(
        look,
        settings,
        folder=folder,
        write_settings=partial(write_settings, folder),
        log=_write_down,
    )
    desk.window.set_facts(partial(_facts, folder))
    _place_window(desk, settings)
    return desk


def _facts(folder: Path) -> Facts:
    """Return what the manual says about the program; to find the version takes a while."""
    from importlib.metadata import PackageNotFoundError, version

    from studyapp.faults import log_folders
    from studyapp.ui.manual.about import Facts

    try:
        number = version("studyapp")
    except PackageNotFoundError:
        number = ""
    return Facts(number, folder.absolute(), log_folders()[0] / "studyapp.log")


def _settings_of(folder: Path) -> Settings:
    """Return the settings of a folder; why it cannot be used is told when it is opened."""
    try:
        with told_of_system(folder):
            finish(folder, patience=timedelta())
        return read_settings(folder)
    except StoreError:
        return Settings()


def _open(folder: Path, desk: Desk, seed: int | None = None) -> Program:
    """Return the program on a folder; with `seed`, the same quizzes are drawn each time."""
    import random

    from studyapp.wiring import open_program

    return open_program(
        folder,
        rng=None if seed is None else random.Random(seed),  # noqa: S311 - quizzes, no secrets
        settings=lambda: desk.remembering.settings,
    )


def _place_window(desk: Desk, settings: Settings) -> None:
    desk.window.setMinimumSize(360, 400)
    desk.window.resize(*FIRST_SIZE)
    if settings.geometry:
        desk.window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
    desk.remembering.watch(desk.window)


def _until_closed(
    app: QApplication, desk: Desk, opening: Callable[[], object], leave: Moment | None = None
) -> int:
    """Show the window, open the folder once it is painted, and wait for the window's end.

    Raises:
        StoreError: It was to leave once it is ready, and the folder could not be opened.
    """
    window = desk.window
    desk.show()
    when_painted(window, window.close if leave == "painted" else opening)
    refused: list[BaseException] = []
    if leave == "ready":
        desk.counted.connect(lambda: when_painted(window, window.close))
        desk.refused.connect(refused.append)
        desk.refused.connect(window.close)
    before, sys.excepthook = sys.excepthook, partial(_caught, desk)
    tidying = Tidying(desk)
    try:
        status = app.exec()
    finally:
        sys.excepthook = before
        desk.close()
        tidying.stop()
    if refused:
        raise refused[0]
    return status


def _caught(
    desk: Desk, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show what nobody caught; Ctrl+C in the terminal closes the window."""
    if issubclass(kind, KeyboardInterrupt):
        desk.window.close()
        return
    desk.alerts.show(error.with_traceback(trace))


def _write_down(error: BaseException) -> Path | None:
    """Append a fault of ours to the log, and return where that is."""
    from datetime import UTC, datetime

    from studyapp.faults import log_folders, write_fault

    return write_fault(error, folders=log_folders(), now=datetime.now(UTC))
