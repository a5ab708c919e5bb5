"""Settings: what is chosen, remembered, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QFileDialog

from studyapp.app.joins.learners import People, people
from studyapp.app.joins.objections import ListedObjections
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.settings import Settings
from studyapp.study.changes import Changes
from studyapp.ui.backup_words import backup_holds, backup_name
from studyapp.ui.pages.settings.page import DATA, KEYS, SettingsPage
from studyapp.ui.pages.settings.wording import setting_name
from studyapp.ui.widgets.key_caps import key_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.backups import Backup

_CHOSEN = (
    *("theme", "text_size", "reading", "reduced_motion", "key_caps", "keys"),
    *("cards_a_day", "day_starts", "extra_time", "asks_confidence"),
)
"""What a person chooses here and can take back; the rest is how they left the window."""


class SettingsJoin:
    """Keeps what was chosen before each change, so that it can be taken back."""

    concerns: ClassVar[frozenset[Noun]] = frozenset({Noun.LEARNERS, Noun.OBJECTIONS, Noun.PASSAGES})

    def __init__(self, page: SettingsPage, desk: Desk) -> None:
        self.page = page
        self.people = People(desk, page.data_tab)
        self._objections = ListedObjections(desk, page.study_tab.objections)
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
        self._objections.show()

    def show_data(self) -> None:
        """Show the learners, the folder and its backups."""
        self._desk.asking.ask(people, lambda found: self.page.data_tab.show_learners(*found))
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

    def change_exams(self, extra_time: int, asks_confidence: bool) -> None:  # noqa: FBT001 - a slot
        """Take over how much time exams give, and whether questions ask how sure one is."""
        self._desk.remembering.keep(extra_time=extra_time, asks_confidence=asks_confidence)
        self._note()

    def change_key(self, name: str, key: str) -> None:
        """Give an action another key, or its own again if `key` is empty."""
        changed = dict(self._desk.remembering.settings.keys)
        changed.pop(name, None)
        if key and key != name.partition(":")[2]:
            changed[name] = key
        self._set_keys(tuple(sorted(changed.items())))
        now = next(each for each in self._desk.window.key_entries() if each.name == name)
        values = {"action": now.says, "key": key_words(QKeySequence(now.key))}
        self._desk.window.tell([Message("The key of “{action}” is {key} now.", values)])

    def give_all_keys_back(self) -> None:
        """Give every action its own key again."""
        self._set_keys(())
        self._desk.window.tell([Message("Every action has its standard key again.")])

    def undo(self) -> None:
        """Take back the last change."""
        if self._before:
            wanted = self._before.pop()
            differing = [name for name in _CHOSEN if wanted[name] != self._now[name]]
            self._now = wanted
            _put_in_force(self._desk, wanted)
            self.show()
            what = ", ".join(setting_name(name) for name in differing)
            self._desk.window.tell([Message("As before: {what}.", {"what": what})])

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
        """Show the keys of all pages where they are looked at: each page must be made for that."""
        if self.page.tab() == KEYS:
            self.page.keys_tab.show_keys(self._desk.window.key_entries())


def make_settings(desk: Desk) -> SettingsJoin:
    """Return Settings, joined."""
    page = SettingsPage(desk.look, parent=desk.window.room)
    join = SettingsJoin(page, desk)
    page.undo_wanted.connect(join.undo)
    page.study_tab.habits_changed.connect(join.change_habits)
    page.study_tab.exams_changed.connect(join.change_exams)
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
    data, people = page.data_tab, join.people
    data.learner_chosen.connect(people.learn_as)
    data.learner_added.connect(people.add)
    data.learner_renamed.connect(people.rename)
    data.learner_unwanted.connect(people.delete)
    data.folder_wanted.connect(lambda: _open_folder(desk))
    data.backup_wanted.connect(lambda: desk.safeguard.make_now(partial(_backed_up, desk, join)))
    data.restore_wanted.connect(join.restore)
    data.restore_file_wanted.connect(desk.safeguard.choose_to_restore)
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
