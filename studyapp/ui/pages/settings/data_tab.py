"""Where everything lies: the folder, its backups, its learners."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from studyapp.domain.backups import Backup
from studyapp.domain.journal import Learner
from studyapp.ui.actions import make_action
from studyapp.ui.pages.settings.lists import ChoiceList
from studyapp.ui.pages.settings.rows import side_by_side
from studyapp.ui.pages.settings.wording import backup_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, ScrollPage
from studyapp.ui.widgets.refused import FieldFault
from studyapp.ui.widgets.spacing import add_gap, spaced

_WIDEST = 760


class DataTab(ScrollPage):
    """Shows learners, folder and backups, named by uid and by path."""

    learner_chosen = Signal(str)
    learner_added = Signal(str)
    learner_renamed = Signal(str, str)
    learner_unwanted = Signal(str, str)
    folder_wanted = Signal()
    backup_wanted = Signal()
    backup_as_wanted = Signal()
    restore_wanted = Signal(str)
    restore_file_wanted = Signal()
    """A backup that lies elsewhere is to be chosen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._current = ""
        self._names: dict[str, str] = {}
        self._make_actions()
        self._build()
        self._lay_out()
        self._connect()

    def show_learners(self, learners: Sequence[Learner], current: Learner) -> None:
        """Show who there is and who learns now."""
        self._current = current.uid
        self._names = {learner.uid: learner.name for learner in learners}
        now = self.tr("{name} – learns now")
        self._people.show_rows(
            [
                (
                    learner.uid,
                    now.format(name=learner.name) if learner == current else learner.name,
                    learner == current,
                )
                for learner in learners
            ],
            self._names,
        )
        self._show_person()

    def choose_learner(self, uid: str) -> None:
        """Choose a learner who was just added, and have an empty field for another one."""
        self._people.choose(uid)
        self._name.clear()

    def refuse_new(self, says: str) -> None:
        """Say why nobody can be added under the name in the field."""
        self._fault.refuse(says)

    def refuse_name(self, uid: str, name: str, says: str) -> None:
        """Let a name that cannot be kept be typed further, and say why."""
        self._people.refuse_words(uid, name, says)

    def show_folder(self, folder: str, backups: Sequence[Backup]) -> None:
        """Show where everything lies, and the backups that lie there too."""
        self._folder.setText(folder)
        rows = [(str(backup.path), backup_words(backup), False) for backup in backups]
        self._backups.show_rows(rows)
        self._backups.setVisible(bool(rows))
        self._no_backups.setVisible(not rows)
        self._restore.setEnabled(bool(rows))

    def _make_actions(self) -> None:
        tr = self.tr
        self._learn = self._action(tr("Learn as"), "Ctrl+L", tr("Answers count for this learner"))
        self._rename = self._action(tr("Rename"), "F2", tr("Give the learner another name"))
        self._delete = self._action(
            tr("Delete for good"), "Shift+Delete", tr("Delete a learner and all their answers")
        )
        self._add = self._action(tr("Add learner"), "Ctrl+N", tr("Add a learner of this name"))
        self._open = self._action(
            tr("Open folder"), "Ctrl+Shift+F", tr("Show it in the file manager")
        )
        self._back_up = self._action(
            tr("Back up now"), "Ctrl+B", tr("Back up into the folder itself")
        )
        self._back_up_as = self._action(
            tr("Save a backup as"), "Ctrl+Shift+S", tr("Back up into a file, on another disk say")
        )
        self._restore = self._action(
            tr("Restore"), "Ctrl+R", tr("Put the chosen backup in place of what is there now")
        )
        self._restore.setEnabled(False)
        self._restore_file = self._action(
            tr("Restore from a file"), "Ctrl+Shift+R", tr("Choose a backup on another disk, say")
        )

    def _action(self, text: str, key: str, hint: str) -> QAction:
        action = make_action(self, text, (key,), hint=hint)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _build(self) -> None:
        look, tr = self._look, self.tr
        self._people = ChoiceList(look, tr("Learners"), field=tr("Name of the learner"))
        self._name = QLineEdit()
        self._name.setAccessibleName(tr("Name of a new learner"))
        self._name.setPlaceholderText(tr("Name of a new learner"))
        self._fault = FieldFault(look, self._name)
        self._folder = Label(look, Face.INTERFACE)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._backups = ChoiceList(look, tr("Backups in the folder"))
        self._no_backups = Label(
            look, Face.INTERFACE, tr("No backups yet. One is made by itself each day."), "ink2"
        )

    def _lay_out(self) -> None:
        look, tr = self._look, self.tr
        self._sheet = QWidget()
        column = spaced(look, QVBoxLayout(self._sheet), gap=10)
        self._part(column, tr("Learners"), tr("Each has their own cards, places and scores."))
        column.addWidget(self._people)
        column.addWidget(self._buttons(self._learn, self._rename, self._delete))
        column.addWidget(side_by_side(look, self._name, ActionButton(look, self._add)))
        column.addWidget(self._fault)
        add_gap(look, column, 16)
        self._part(column, tr("Folder"), tr("Everything lies here, in one database."))
        column.addWidget(self._folder)
        column.addWidget(self._buttons(self._open))
        add_gap(look, column, 16)
        says = tr(
            "One a day is made by itself, the last seven are kept. Each was opened and checked."
        )
        self._part(column, tr("Backups"), says)
        column.addWidget(self._no_backups)
        column.addWidget(self._backups)
        column.addWidget(
            self._buttons(self._back_up, self._back_up_as, self._restore, self._restore_file)
        )
        self.column.addWidget(self._sheet)
        self.column.addStretch(1)
        self._look.changed.connect(self._renew)
        self._renew()

    def _part(self, column: QVBoxLayout, heading: str, says: str) -> None:
        column.addWidget(Label(self._look, Face.HEADING, heading))
        column.addWidget(Label(self._look, Face.SMALL, says, "ink2"))

    def _buttons(self, *actions: QAction) -> QWidget:
        return side_by_side(self._look, *(ActionButton(self._look, each) for each in actions))

    def _connect(self) -> None:
        self._people.picked.connect(self._show_person)
        self._people.activated.connect(self._learn.trigger)
        self._people.renamed.connect(self._tell_name)
        self._learn.triggered.connect(lambda: self.learner_chosen.emit(self._people.current()))
        self._rename.triggered.connect(self._people.edit_current)
        self._delete.triggered.connect(self._tell_unwanted)
        self._add.triggered.connect(self._tell_new)
        self._name.returnPressed.connect(self._tell_new)
        self._open.triggered.connect(self.folder_wanted)
        self._back_up.triggered.connect(self.backup_wanted)
        self._back_up_as.triggered.connect(self.backup_as_wanted)
        self._restore.triggered.connect(lambda: self.restore_wanted.emit(self._backups.current()))
        self._restore_file.triggered.connect(self.restore_file_wanted)

    def _tell_new(self) -> None:
        self.learner_added.emit(self._name.text().strip())

    def _tell_name(self, uid: str, name: str) -> None:
        if name != self._names.get(uid):
            self.learner_renamed.emit(uid, name)

    def _tell_unwanted(self) -> None:
        uid = self._people.current()
        self.learner_unwanted.emit(uid, self._names.get(uid, ""))

    def _show_person(self) -> None:
        uid = self._people.current()
        self._learn.setEnabled(uid not in ("", self._current))
        self._delete.setEnabled(len(self._names) > 1)

    def _renew(self) -> None:
        self._sheet.setMaximumWidth(self._look.px(_WIDEST))
        self._name.setMinimumWidth(self._look.px(220))
