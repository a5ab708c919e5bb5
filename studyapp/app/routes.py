"""Which wish leads where: signals of window, actions and pages, connected once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.errors import EmptyError
from studyapp.domain.messages import Message
from studyapp.domain.texts import PassageId, Span

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.study.undoing import TakenBack
    from studyapp.wiring import Program


def connect_window(desk: Desk) -> None:
    """Connect what happens to the window as a whole."""
    window = desk.window
    for name, page in desk.pages.named().items():
        window.add_page(name, page)
    window.page_shown.connect(lambda name: _page_shown(desk, name))
    window.files_dropped.connect(desk.adding.add_files)
    window.text_dropped.connect(desk.adding.add_text)
    desk.look.changed.connect(
        lambda: desk.remembering.keep(theme=desk.look.choice, text_size=desk.look.text_size)
    )


def connect_actions(desk: Desk) -> None:
    """Connect the actions that are the same on every page."""
    actions = desk.actions
    actions.add_files.triggered.connect(lambda: _choose_files(desk))
    actions.paste_text.triggered.connect(lambda: _paste(desk))
    actions.open_sample.triggered.connect(desk.adding.add_sample)
    actions.quit.triggered.connect(desk.window.close)
    actions.undo.triggered.connect(lambda: _undo(desk))
    actions.undo.setEnabled(True)


def connect_pages(desk: Desk) -> None:
    """Connect the wishes of the pages."""
    _connect_overview(desk)
    _connect_reading(desk)
    pages = desk.pages
    pages.cards.undo_wanted.connect(desk.actions.undo.trigger)
    pages.cards.library_wanted.connect(lambda: desk.window.show_page("library"))
    pages.cards.sentence_wanted.connect(lambda passage, span: _read(desk, passage, span))
    pages.quiz.library_wanted.connect(lambda: desk.window.show_page("library"))
    pages.quiz.progress_wanted.connect(lambda: desk.window.show_page("progress"))
    pages.quiz.sentence_wanted.connect(lambda passage, span: _read(desk, passage, span))


def _connect_overview(desk: Desk) -> None:
    pages, actions, show = desk.pages, desk.actions, desk.window.show_page
    pages.today.cards_wanted.connect(lambda: show("cards"))
    pages.today.quiz_wanted.connect(lambda: show("quiz"))
    pages.today.read_on_wanted.connect(lambda passage: desk.read(PassageId(passage)))
    pages.library.read_wanted.connect(lambda passage: desk.read(PassageId(passage)))
    pages.library.timeline_wanted.connect(lambda passage: _about(desk, passage, "timeline"))
    pages.library.quiz_wanted.connect(lambda passage: _about(desk, passage, "quiz"))
    pages.library.paste_wanted.connect(actions.paste_text.trigger)
    pages.progress.quiz_wanted.connect(lambda: show("quiz"))
    pages.progress.save_csv_wanted.connect(lambda: _save_csv(desk))
    for page in (pages.today, pages.library):
        page.add_wanted.connect(actions.add_files.trigger)
        page.sample_wanted.connect(actions.open_sample.trigger)


def _connect_reading(desk: Desk) -> None:
    reader, timeline = desk.pages.reader, desk.pages.timeline
    reader.event_wanted.connect(lambda event: _choose_event(desk, event))
    reader.quiz_wanted.connect(lambda passage: _about(desk, passage, "quiz"))
    reader.timeline_wanted.connect(lambda passage: _about(desk, passage, "timeline"))
    timeline.sentence_wanted.connect(lambda event: _read_event(desk, event))
    timeline.view_changed.connect(
        lambda first, last: desk.remembering.keep(timeline_first=first, timeline_last=last)
    )
    timeline.chosen_changed.connect(lambda event: desk.remembering.keep(timeline_event=event))
    timeline.listed_changed.connect(lambda listed: desk.remembering.keep(timeline_listed=listed))
    for page in (reader, timeline):
        page.library_wanted.connect(lambda: desk.window.show_page("library"))


def _page_shown(desk: Desk, name: str) -> None:
    if name in desk.joins:
        desk.remembering.keep(page=name)
        desk.show_in_sight()


def _about(desk: Desk, passage: str, page: str) -> None:
    desk.choose(PassageId(passage))
    desk.window.show_page(page)


def _read(desk: Desk, passage: str, span: Span) -> None:
    desk.read(PassageId(passage), span)


def _read_event(desk: Desk, event: str) -> None:
    chosen = desk.timeline.event(event)
    desk.read(chosen.passage, chosen.citation.span)


def _choose_event(desk: Desk, event: str) -> None:
    desk.window.show_page("timeline")
    desk.timeline.choose(event)


def _undo(desk: Desk) -> None:
    """Take back the last answer; meanwhile no other is taken, for what is asked may change."""
    for join in (desk.quiz, desk.cards):
        join.hold.begin()
    desk.asking.ask(_take_back, lambda taken: _undone(desk, taken), otherwise=lambda: _let_go(desk))


def _take_back(program: Program) -> TakenBack | None:
    from studyapp.study.undoing import take_back

    return take_back(program.store, program.reviewing.undo)


def _undone(desk: Desk, taken: TakenBack | None) -> None:
    _let_go(desk)
    if taken is None:
        desk.window.tell([Message("There is no answer to take back.")])
        return
    says = Message("Taken back: the answer to “{asked}”.", {"asked": taken.asked})
    desk.window.tell([says])
    if taken.attempt is not None:
        desk.quiz.take_back(taken.attempt)
    desk.refresh(taken.changes)


def _let_go(desk: Desk) -> None:
    for join in (desk.quiz, desk.cards):
        join.hold.end()


def _paste(desk: Desk) -> None:
    text = QGuiApplication.clipboard().text()
    if text.strip():
        desk.adding.add_text(text)
        return
    says = Message("There is no text to paste.")
    desk.alerts.show(EmptyError(says, Message("Copy a text in another program, then paste it.")))


def _choose_files(desk: Desk) -> None:
    window = desk.window
    kinds = window.tr("Texts (*.txt *.md *.text);;All files (*)")
    names, _ = QFileDialog.getOpenFileNames(window, window.tr("Add texts"), "", kinds)
    desk.adding.add_files([Path(name) for name in names])


def _save_csv(desk: Desk) -> None:
    window = desk.window
    name, _ = QFileDialog.getSaveFileName(
        window, window.tr("Save answers as CSV"), "answers.csv", window.tr("CSV files (*.csv)")
    )
    if name:
        desk.asking.ask(lambda program: program, lambda program: _save(desk, program, Path(name)))


def _save(desk: Desk, program: Program, path: Path) -> None:
    """Save the answers on the computing worker, so that no answer has to wait for it."""
    desk.computing.run(
        lambda: program.overview.save_csv(path),
        lambda _none: desk.window.tell([Message("Saved as {name}.", {"name": path})]),
    )
