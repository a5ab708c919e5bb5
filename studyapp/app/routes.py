"""Which wish leads where: signals of the window and its actions, connected once.

The wishes of a page are connected where it is made, in `joins`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from studyapp.domain.errors import EmptyError
from studyapp.domain.messages import Message
from studyapp.ui.actions import UNDER

if TYPE_CHECKING:
    from studyapp.app.desk import Desk


def connect_window(desk: Desk) -> None:
    """Connect what happens to the window as a whole."""
    window = desk.window
    window.page_wanted.connect(lambda name: desk.joins[name])
    window.page_shown.connect(lambda name: _page_shown(desk, name))
    window.files_dropped.connect(partial(_add, desk))
    window.text_dropped.connect(partial(_add_text, desk))
    desk.look.changed.connect(
        lambda: desk.remembering.keep(
            theme=desk.look.choice,
            text_size=desk.look.text_size,
            reading=desk.look.reading,
            reduced_motion=desk.look.has_reduced_motion,
            key_caps=desk.look.has_key_caps,
        )
    )


def connect_actions(desk: Desk) -> None:
    """Connect the actions that are the same on every page."""
    actions = desk.actions
    actions.add_files.triggered.connect(lambda: _choose_files(desk))
    actions.paste_text.triggered.connect(lambda: _paste(desk))
    actions.open_sample.triggered.connect(lambda: _add_sample(desk))
    actions.offer_packs.triggered.connect(lambda: _offer_packs(desk))
    actions.search.triggered.connect(lambda: _search(desk))
    actions.quit.triggered.connect(desk.window.close)
    actions.undo.triggered.connect(desk.undoing.undo)
    actions.redo.triggered.connect(desk.undoing.redo)


def _add(desk: Desk, paths: Sequence[Path]) -> None:
    desk.adding.add_files(paths)


def _add_text(desk: Desk, text: str) -> None:
    desk.adding.add_text(text)


def _add_sample(desk: Desk) -> None:
    desk.adding.add_sample()


def _offer_packs(desk: Desk) -> None:
    from studyapp.app.offering import offer_packs

    offer_packs(desk)


def _search(desk: Desk) -> None:
    desk.window.show_page("library")
    desk.pages.library.seek()


def _page_shown(desk: Desk, name: str) -> None:
    desk.undoing.move_on()
    if name == "quiz" and "timeline" in desk.joins.made():
        desk.joins.timeline.page.offer_back(offered=False)
    if name in desk.joins:
        desk.remembering.keep(page=UNDER.get(name, name))
        desk.show_in_sight()


def _paste(desk: Desk) -> None:
    text = QGuiApplication.clipboard().text()
    if text.strip():
        desk.adding.add_text(text)
        return
    says = Message("There is no text to paste.")
    desk.alerts.show(EmptyError(says, Message("Copy a text in another program, then paste it.")))


def _choose_files(desk: Desk) -> None:
    from PySide6.QtWidgets import QFileDialog

    window = desk.window
    kinds = window.tr(
        "Texts, packs, timelines, quizzes and results (*.txt *.md *.text *.studypack *.studyquiz"
        " *.studyresult pack.yaml *.csv *.tsv *.ics *.vcs *.json)"
        ";;All files (*)"
    )
    names, _ = QFileDialog.getOpenFileNames(
        window, window.tr("Add texts, packs and timelines"), "", kinds
    )
    desk.adding.add_files([Path(name) for name in names])
