"""A choice among packs to be written: those of late, copies of those that ship, or any other."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from studyapp.study.authoring.choosing import PackChoice
from studyapp.ui.pages.author.list_dialog import ListDialog
from studyapp.ui.pages.author.rows import Row
from studyapp.ui.theme import Look
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.wording import tr


class OpeningDialog(ListDialog):
    """Lists packs; `chosen` carries the one to open.

    `folder_wanted` and `file_wanted` say that it lies elsewhere, `text_wanted` that a new one is to
    be made of a text. Show it by `open`.
    """

    chosen = Signal(object)
    folder_wanted = Signal()
    file_wanted = Signal()
    text_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget, choices: Sequence[PackChoice]) -> None:
        super().__init__(look, parent, tr("Open a pack to write in it"), tr("Packs"))
        self.take = dialog_action(self, tr("Open"), "Return", "Enter")
        self.folder = dialog_action(self, tr("Another folder"), "Ctrl+O")
        self.file = dialog_action(self, tr("A copy of a .studypack"), "Ctrl+Shift+O")
        self.text = dialog_action(self, tr("A new one from a text"), "Ctrl+T")
        self.leave = dialog_action(self, tr("Close"), "Esc")
        actions = (self.take, self.folder, self.file, self.text, self.leave)
        self._lay_out(look, actions, main=self.take)
        self.list.show_rows([_row(choice) for choice in choices])
        self.list.pick(0)
        self.list.doubleClicked.connect(lambda _index: self._take())
        self.take.triggered.connect(self._take)
        for action, wish in (
            (self.folder, self.folder_wanted),
            (self.file, self.file_wanted),
            (self.text, self.text_wanted),
        ):
            action.triggered.connect(self.accept)
            action.triggered.connect(wish)
        self.leave.triggered.connect(self.reject)

    def _take(self) -> None:
        choice = self.list.current()
        if isinstance(choice, PackChoice):
            self.accept()
            self.chosen.emit(choice)


def _row(choice: PackChoice) -> Row[PackChoice]:
    below = tr("A copy of the pack that ships") if choice.is_lent else _short(choice.path)
    return Row(choice, choice.title, below=below, heard=f"{choice.title}. {below}")


def _short(path: Path) -> str:
    """Return a folder as a person knows it."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)
