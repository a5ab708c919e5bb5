"""The timeline on its way out: as a picture, on paper, or for another program."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from studyapp.domain.errors import CancelledError
from studyapp.domain.exporting import ExportWish, Form
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from studyapp.app.desk import Desk
    from studyapp.domain.events import EventId
    from studyapp.domain.exchanging import Outgoing, Written
    from studyapp.domain.texts import PassageId
    from studyapp.timeline.chronicle import Chronicle
    from studyapp.ui.pages.timeline.picture_files import Painted

_UNNAMED = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 80


class TimelineOut:
    """Asks where to, gathers the events, then writes off the window's thread and says what came.

    `about` gives the passage whose events are shown, None for all.
    """

    def __init__(self, desk: Desk, about: Callable[[], PassageId | None]) -> None:
        self._desk = desk
        self._about = about

    def go(self, wish: ExportWish, only: frozenset[EventId] | None) -> None:
        """Have what is shown go out as a person wishes; `only` these events, all for None."""
        from studyapp.study.exporting import outgoing_of

        passage = self._about()

        def gathered(outgoing: Outgoing) -> None:
            path = self._ask(outgoing.title, wish.form)
            if path is not None:
                self._make(outgoing, wish, path)

        self._desk.asking.ask(
            lambda program: outgoing_of(program.reading, program.eras, passage, only), gathered
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

    def _make(self, outgoing: Outgoing, wish: ExportWish, path: Path) -> None:
        computing = self._desk.computing
        if wish.form.is_picture:
            computing.run(
                partial(_chronicle, outgoing),
                lambda chronicle: self._paint(outgoing, chronicle, wish, path),
            )
        else:
            now = datetime.now(UTC)
            computing.run(
                partial(_write, outgoing, wish, path, now),
                lambda written: self._done(path, written.lost),
                self._failed,
            )

    def _paint(
        self, outgoing: Outgoing, chronicle: Chronicle, wish: ExportWish, path: Path
    ) -> None:
        from studyapp.app.painting_out import paint_steps
        from studyapp.ui.stepping import step_through

        window, today = self._desk.window, datetime.now().astimezone().date()
        steps = paint_steps(outgoing, chronicle, wish, today=today)
        job = step_through(window, steps, partial(self._save, wish, path), self._failed)
        window.show_job(window.tr("Painting the timeline …"), job)

    def _save(self, wish: ExportWish, path: Path, painted: Painted) -> None:
        from studyapp.app.painting_out import hidden_note
        from studyapp.study.files import write_file

        self._desk.computing.run(
            lambda: write_file(path, painted.content()),
            lambda _none: self._done(path, hidden_note(painted.hidden, wish)),
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


def _chronicle(outgoing: Outgoing) -> Chronicle:
    from studyapp.app.painting_out import chronicle_of

    return chronicle_of(outgoing)


def _write(outgoing: Outgoing, wish: ExportWish, path: Path, now: datetime) -> Written:
    from studyapp.study.exporting import within, written
    from studyapp.study.files import write_file

    made = written(within(outgoing, wish.within), wish.form, now=now)
    write_file(path, made.content)
    return replace(made, content=b"")
