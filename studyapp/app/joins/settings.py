"""Settings: what is chosen, remembered, and taken back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from studyapp.domain.messages import Message
from studyapp.domain.progress import Noun
from studyapp.domain.settings import Settings
from studyapp.study.changes import Changes
from studyapp.ui.pages.settings.page import DATA, KEYS, SettingsPage

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
        desk.look.changed.connect(self._note)

    def show(self) -> None:
        """Show what is chosen, who learns and what lies in the folder."""
        self._show_settings()
        self._show_keys()
        self.show_data()

    def show_data(self) -> None:
        """Show the learners, the folder and its backups."""
        self._desk.asking.ask(_people, lambda found: self.page.data_tab.show_learners(*found))
        self._desk.asking.ask(_folder, lambda found: self.page.data_tab.show_folder(*found))

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
            lambda program: program.learners.add(name), lambda _: join.show_data()
        )
    )
    data.learner_renamed.connect(
        lambda uid, name: asking.ask(
            lambda program: program.learners.rename(uid, name),
            lambda changes: _renamed(desk, changes),
            otherwise=join.show_data,
        )
    )
    data.learner_unwanted.connect(lambda uid, name: _delete(desk, uid, name))
    data.folder_wanted.connect(lambda: _open_folder(desk))
    data.backup_wanted.connect(lambda: _back_up(desk, join, None))
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


def _folder(program: Program) -> tuple[str, list[Backup]]:
    from studyapp.study.backups import Backups

    folder = program.store.path.parent
    return str(folder), list(Backups(folder).all())


def _learn_as(desk: Desk, uid: str) -> None:
    desk.remembering.keep(learner=uid)
    _renamed(desk, Changes.of(Noun.LEARNERS, Noun.JOURNAL, Noun.PASSAGES, Noun.PLACE))


def _renamed(desk: Desk, changes: Changes) -> None:
    desk.asking.ask(lambda program: program.overview.learner(), desk.window.set_learner)
    desk.refresh(changes)


def _delete(desk: Desk, uid: str, name: str) -> None:
    """Delete a learner for good, asked twice: the second time by their name."""
    window = desk.window
    ask = QMessageBox(
        QMessageBox.Icon.Warning,
        window.tr("Delete a learner"),
        window.tr("Delete {name} and all that they answered, for good?").format(name=name),
        QMessageBox.StandardButton.Cancel | QMessageBox.StandardButton.Discard,
        window,
    )
    ask.setInformativeText(window.tr("There is no undo. Backups made before still have it."))
    ask.button(QMessageBox.StandardButton.Discard).setText(window.tr("Delete for good"))
    ask.setDefaultButton(QMessageBox.StandardButton.Cancel)
    if ask.exec() != QMessageBox.StandardButton.Discard:
        return
    says = window.tr("Type the name of the learner to delete.")
    typed, sure = QInputDialog.getText(window, window.tr("Delete a learner"), says)
    if not sure or typed.strip() != name:
        desk.window.tell([Message("Nothing was deleted.")])
        return
    desk.asking.ask(
        lambda program: program.learners.delete_for_good(uid),
        lambda changes: _deleted(desk, name, changes),
    )


def _deleted(desk: Desk, name: str, changes: Changes) -> None:
    desk.window.tell([Message("{name} and all their answers are deleted.", {"name": name})])
    _renamed(desk, changes | Changes.of(Noun.PASSAGES, Noun.PLACE))


def _open_folder(desk: Desk) -> None:
    desk.asking.ask(
        lambda program: str(program.store.path.parent),
        lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)),
    )


def _back_up_as(desk: Desk, join: SettingsJoin) -> None:
    window = desk.window
    name, _ = QFileDialog.getSaveFileName(
        window,
        window.tr("Save a backup"),
        "studyapp.studybackup",
        window.tr("Backups (*.studybackup)"),
    )
    if name:
        _back_up(desk, join, Path(name))


def _back_up(desk: Desk, join: SettingsJoin, target: Path | None) -> None:
    """Back up on the computing worker, so that no answer has to wait for it."""

    def done(backup: Backup) -> None:
        desk.window.tell([Message("Backed up and checked: {name}.", {"name": backup.path.name})])
        join.show_data()

    def start(folder: Path) -> None:
        from studyapp.study.backups import Backups

        backups = Backups(folder)
        make = backups.make_now if target is None else partial(backups.make, target)
        job = desk.computing.run_long(make, done, desk.alerts.show)
        desk.window.show_job(desk.window.tr("Backing up …"), job)

    desk.asking.ask(lambda program: program.store.path.parent, start)
