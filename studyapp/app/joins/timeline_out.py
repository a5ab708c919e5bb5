"""The timeline on its way out: as a picture, on paper, or for another program."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from studyapp.domain.errors import CancelledError
from studyapp.domain.exporting import ExportWish, Form
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.app.joins.timeline import TimelineJoin
    from studyapp.domain.exchanging import Written
    from studyapp.study.exporting import Leaving
    from studyapp.timeline.chronicle import Chronicle
    from studyapp.ui.pages.timeline.picture_files import Painted
    from studyapp.ui.work import Progress

_UNNAMED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class _Errand:
    """What goes out, how, and where to; `among` are the events to take, None for all there are."""

    leaving: Leaving
    wish: ExportWish
    among: Chronicle | None
    path: Path


class TimelineOut:
    """Asks where to, then writes off the window's thread and says what came of it.

    Only painting stays on the window's thread, in short steps.
    """

    def __init__(self, desk: Desk, join: TimelineJoin) -> None:
        self._desk = desk
        self._join = join

    def go(self, wish: ExportWish, among: Chronicle | None) -> None:
        """Have events go out as a person wishes: those of a chronicle, all there are for None."""
        from studyapp.study.exporting import leaving

        passage = self._join.about()

        def named(found: Leaving) -> None:
            path = self._ask(found.title, wish.form)
            if path is not None:
                self._make(_Errand(found, wish, among, path))

        self._desk.asking.ask(
            lambda program: leaving(program.line, program.reading, program.eras, passage), named
        )

    def _ask(self, title: str, form: Form) -> Path | None:
        """Return the file that a person chose, with the end that its name must have."""
        tr, suffix = self._desk.window.tr, form.suffix
        named = _UNNAMED.sub(" ", title).strip(" .")[:_LONGEST_NAME] or tr("Timeline")
        kinds = f"{suffix[1:].upper()} (*{suffix})"
        name, _ = QFileDialog.getSaveFileName(
            self._desk.window, tr("Save the timeline"), f"{named}{suffix}", kinds
        )
        if not name:
            return None
        path = Path(name)
        has_end = path.suffix.casefold() == suffix
        return path if has_end else path.with_name(f"{path.name}{suffix}")

    def _make(self, errand: _Errand) -> None:
        window, computing = self._desk.window, self._desk.computing
        if errand.wish.form.is_picture and errand.among is not None:
            self._paint(errand, errand.among)
            return
        if errand.wish.form.is_picture:
            job = computing.run_long(
                partial(_chronicle, errand), partial(self._paint, errand), self._failed
            )
        else:
            job = computing.run_long(
                partial(_write, errand, datetime.now(UTC)),
                lambda written: self._done(errand.path, written.lost),
                self._failed,
            )
        window.show_job(window.tr("Gathering the events …"), job)

    def _paint(self, errand: _Errand, chronicle: Chronicle) -> None:
        from studyapp.app.painting_out import paint_steps
        from studyapp.ui.stepping import step_through

        window, today = self._desk.window, datetime.now().astimezone().date()
        leaving = errand.leaving
        steps = paint_steps(
            leaving.title,
            leaving.passages,
            chronicle,
            errand.wish,
            today=today,
            arrangement=self._join.page.canvas.stage.arrangement,
        )
        job = step_through(window, steps, partial(self._save, errand), self._failed)
        window.show_job(window.tr("Painting the timeline …"), job)

    def _save(self, errand: _Errand, painted: Painted) -> None:
        from studyapp.app.painting_out import picture_notes
        from studyapp.study.files import write_file

        self._desk.computing.run(
            lambda: write_file(errand.path, painted.content()),
            lambda _none: self._done(errand.path, picture_notes(painted, errand.wish)),
            self._failed,
        )

    def _done(self, path: Path, lost: tuple[Message, ...]) -> None:
        saved = Message("Saved as {name}.", {"name": path})
        self._desk.window.tell([saved])
        if lost:
            from studyapp.app.telling import tell_lines

            tell_lines(self._desk.look, self._desk.window, [saved, *lost])

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, CancelledError):
            self._desk.safeguard.alert(error)


def _chronicle(errand: _Errand, progress: Progress) -> Chronicle:
    from studyapp.app.painting_out import chronicle_of
    from studyapp.study.exporting import gathered

    return chronicle_of(gathered(errand.leaving, None, None, progress=progress))


def _write(errand: _Errand, now: datetime, progress: Progress) -> Written:
    from studyapp.study.exporting import gathered, written
    from studyapp.study.files import write_file

    outgoing = gathered(errand.leaving, errand.wish.within, errand.among, progress=progress)
    made = written(outgoing, errand.wish.form, now=now)
    write_file(errand.path, made.content)
    return replace(made, content=b"")
