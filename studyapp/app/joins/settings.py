"""Settings: what is chosen, remembered, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from studyapp.domain.messages import Message
from studyapp.domain.progress import Noun
from studyapp.domain.settings import Settings
from studyapp.study.changes import Changes
from studyapp.ui.backup_words import backup_holds, backup_name
from studyapp.ui.pages.settings.page import DATA, KEYS, SettingsPage
from studyapp.ui.widgets import Confirmation

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.backups import Backup
    from studyapp.domain.journal import Learner
    from studyapp.wiring import Program

_CHOSEN = (
    *("theme", "text_size", "reading", "reduced_motion", "key_caps", "keys"),
    *("cards_a_day", "day_starts"),
)
"""What a person chooses here and can take back; the rest is how they left the window."""


class SettingsJoin:
    """Keeps what was chosen before each change, so that it can be taken back."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.LEARNERS})

    def __init__(self, page: SettingsPage, desk: Desk) -> None:
        self.page = page
        self._desk = desk
        self._now = _chosen(desk.remembering.settings)
        self._before: list[dict[str, Any]] = []
        self._backups: dict[str, Backup] = {}
        desk.look.changed.connect(self._note)

    def show(self) -> None:
        """Show what is chosen, who learns and what lies in the folder."""
        self._show_settings()
        self._show_keys()
        self.show_data()

    def show_data(self) -> None:
        """Show the learners, the folder and its backups."""
        self._desk.asking.ask(_people, lambda found: self.page.data_tab.show_learners(*found))
        self._desk.safeguard.list(self._show_backups)

    def restore(self, path: str) -> None:
        """Ask whether a listed backup is to be put in place of the library."""
        backup = self._backups[path]
        self._desk.safeguard.ask_to_restore(
            backup.path, name=backup_name(backup), holds=backup_holds(backup)
        )

    def change_habits(self, cards_a_day: int, day_starts: int) -> None:
        """Take over how somebody studies."""
        self._desk.remembering.keep(cards_a_day=cards_a_day, day_starts=day_starts)
        self._note()
        self._desk.refresh(Changes.of(Noun.JOURNAL))

    def change_key(self, name: str, key: str) -> None:
        """Give an action another key, or its own again if `key` is empty."""
        changed = dict(self._desk.remembering.settings.keys)
        changed.pop(name, None)
        if key and key != name.partition(":")[2]:
            changed[name] = key
        self._set_keys(tuple(sorted(changed.items())))

    def give_all_keys_back(self) -> None:
        """Give every action its own key again."""
        self._set_keys(())

    def undo(self) -> None:
        """Take back the last change."""
        if self._before:
            wanted = self._before.pop()
            self._now = wanted
            _put_in_force(self._desk, wanted)
            self.show()

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        self._backups = {str(backup.path): backup for backup in backups}
        self.page.data_tab.show_folder(str(self._desk.safeguard.folder), backups)

    def _set_keys(self, keys: tuple[tuple[str, str], ...]) -> None:
        self._desk.remembering.keep(keys=keys)
        self._desk.window.change_keys(dict(keys))
        self._note()
        self._show_keys()

    def _note(self) -> None:
        """Remember what was chosen before, if it was anything else."""
        chosen = _chosen(self._desk.remembering.settings)
        if chosen != self._now:
            self._before.append(self._now)
            self._now = chosen
        self._show_settings()

    def _show_settings(self) -> None:
        settings = self._desk.remembering.settings
        self.page.show_settings(settings, can_undo=bool(self._before))

    def _show_keys(self) -> None:
        self.page.keys_tab.show_keys(self._desk.window.key_entries())


def make_settings(desk: Desk) -> SettingsJoin:
    """Return Settings, joined."""
    page = SettingsPage(desk.look)
    join = SettingsJoin(page, desk)
    page.undo_wanted.connect(join.undo)
    page.study_tab.habits_changed.connect(join.change_habits)
    page.keys_tab.changed.connect(join.change_key)
    page.keys_tab.all_wanted_back.connect(join.give_all_keys_back)
    page.tab_shown.connect(lambda place: _tab_shown(join, place))
    _connect_data(desk, page, join)
    return join


def _tab_shown(join: SettingsJoin, place: int) -> None:
    if place == DATA:
        join.show_data()
    elif place == KEYS:
        join.show()


def _connect_data(desk: Desk, page: SettingsPage, join: SettingsJoin) -> None:
    data, asking = page.data_tab, desk.asking
    data.learner_chosen.connect(lambda uid: _learn_as(desk, uid))
    data.learner_added.connect(
        lambda name: asking.ask(
            lambda program: program.learners.add(name),
            lambda _: desk.refresh(Changes.of(Noun.LEARNERS)),
        )
    )
    data.learner_renamed.connect(
        lambda uid, name: asking.ask(
            lambda program: program.learners.rename(uid, name),
            desk.refresh,
            otherwise=join.show_data,
        )
    )
    data.learner_unwanted.connect(lambda uid, name: _delete(desk, uid, name))
    data.folder_wanted.connect(lambda: _open_folder(desk))
    data.backup_wanted.connect(lambda: desk.safeguard.make_now(partial(_backed_up, desk, join)))
    data.restore_wanted.connect(join.restore)
    data.backup_as_wanted.connect(lambda: _back_up_as(desk, join))


def _chosen(settings: Settings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in _CHOSEN}


def _put_in_force(desk: Desk, wanted: dict[str, Any]) -> None:
    settings = replace(desk.remembering.settings, **wanted)
    desk.remembering.keep(**wanted)
    desk.look.set_choice(settings.theme)
    desk.look.set_text_size(settings.text_size)
    desk.look.set_reading(settings.reading)
    desk.look.set_reduced_motion(reduced=settings.reduced_motion)
    desk.look.set_key_caps(shown=settings.key_caps)
    desk.window.change_keys(dict(settings.keys))
    desk.refresh(Changes.of(Noun.JOURNAL))


def _people(program: Program) -> tuple[list[Learner], Learner]:
    return program.learners.all(), program.learners.current()


def _learn_as(desk: Desk, uid: str) -> None:
    desk.remembering.keep(learner=uid)
    _turn_to_their_place(desk)
    desk.refresh(Changes.of(Noun.LEARNERS, Noun.JOURNAL, Noun.PASSAGES, Noun.PLACE))


def _turn_to_their_place(desk: Desk) -> None:
    if "reader" in desk.joins.made():
        desk.joins.reader.show_anew()


def _delete(desk: Desk, uid: str, name: str) -> None:
    """Delete a learner for good, asked twice."""
    tr = desk.window.tr
    first = Confirmation(
        desk.look,
        desk.window,
        asks=tr("Delete {name} for good?").format(name=name),
        says=tr("All that they answered goes too. Backups made before still have it."),
        do=tr("Delete for good"),
    )
    second = partial(_delete_now, desk, uid, name)
    first.accepted.connect(lambda: _ask_again(desk, name, second))
    first.open()


def _ask_again(desk: Desk, name: str, do: Callable[[], object]) -> None:
    tr = desk.window.tr
    question = Confirmation(
        desk.look,
        desk.window,
        asks=tr("There is no undo. Delete {name}?").format(name=name),
        says=tr("Their cards, places and scores cannot be brought back."),
        do=tr("Yes, delete {name}").format(name=name),
    )
    question.accepted.connect(do)
    question.open()


def _delete_now(desk: Desk, uid: str, name: str) -> None:
    desk.asking.ask(
        lambda program: program.learners.delete_for_good(uid),
        lambda changes: _deleted(desk, name, changes),
    )


def _deleted(desk: Desk, name: str, changes: Changes) -> None:
    desk.window.tell([Message("{name} and all their answers are deleted.", {"name": name})])
    _turn_to_their_place(desk)
    desk.refresh(changes | Changes.of(Noun.PASSAGES, Noun.PLACE))


def _open_folder(desk: Desk) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(desk.safeguard.folder)))


def _back_up_as(desk: Desk, join: SettingsJoin) -> None:
    window = desk.window
    kinds = window.tr("Backups (*.studybackup)")
    name, _ = QFileDialog.getSaveFileName(
        window, window.tr("Save a backup"), "studyapp.studybackup", kinds
    )
    if name:
        desk.safeguard.make(Path(name), partial(_backed_up, desk, join))


def _backed_up(desk: Desk, join: SettingsJoin, backup: Backup) -> None:
    desk.window.tell([Message("Backed up and checked: {name}.", {"name": backup.path.name})])
    join.show_data()
