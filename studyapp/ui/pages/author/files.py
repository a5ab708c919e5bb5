"""All files of a pack, pictures too, to be called otherwise, deleted and brought back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studyapp.study.authoring.trash import DamagedFile, DeletedFile
from studyapp.ui.pages.author.list_dialog import ListDialog
from studyapp.ui.pages.author.rows import Row
from studyapp.ui.theme import Look
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.wording import counted, tr


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of a pack: its path, and how many places name it.

    The name of one that `is_fixed` is given, and no pack is without one that `is_needed`.
    """

    path: str
    named: int = 0
    is_fixed: bool = False
    is_needed: bool = False


class FilesDialog(ListDialog):
    """Lists files; a signal carries the one for which something is wanted, and the list closes.

    `rename_wanted` and `delete_wanted` carry a PackFile, `back_wanted` a DeletedFile or a
    DamagedFile. Show it by `open`.
    """

    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    back_wanted = Signal(object)

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        files: Sequence[PackFile],
        deleted: Sequence[DeletedFile | DamagedFile],
        shown: str = "",
    ) -> None:
        heading = tr("Files of the pack")
        super().__init__(look, parent, heading, heading)
        self.rename = dialog_action(self, tr("Rename"), "F2")
        self.delete = dialog_action(self, tr("Delete"), "Del")
        self.back = dialog_action(self, tr("Bring back"), "Return", "Enter")
        self.leave = dialog_action(self, tr("Close"), "Esc")
        self._lay_out(look, (self.rename, self.delete, self.back, self.leave))
        self.list.show_rows([*map(_row, files), *map(_deleted_row, deleted)])
        self.list.selectionModel().currentChanged.connect(lambda *_: self._offer())
        self.list.pick(next((at for at, each in enumerate(files) if each.path == shown), 0))
        self._offer()
        self._connect()

    def _connect(self) -> None:
        wishes: dict[QAction, SignalInstance] = {
            self.rename: self.rename_wanted,
            self.delete: self.delete_wanted,
            self.back: self.back_wanted,
        }
        for action, wish in wishes.items():
            action.triggered.connect(lambda _checked=False, wish=wish: self._want(wish))
        self.leave.triggered.connect(self.reject)

    def _want(self, wish: SignalInstance) -> None:
        chosen = self.list.current()
        self.accept()
        wish.emit(chosen)

    def _offer(self) -> None:
        """Let be done what can be done with the file that is chosen."""
        chosen = self.list.current()
        is_there = isinstance(chosen, PackFile)
        self.rename.setEnabled(is_there and not chosen.is_fixed)
        self.delete.setEnabled(is_there and not chosen.is_needed)
        self.back.setEnabled(isinstance(chosen, DeletedFile | DamagedFile))


def _row(file: PackFile) -> Row[PackFile]:
    below = counted(file.named, "Named in one place", "Named in {n} places") if file.named else ""
    if file.is_fixed:
        below = tr("Packs know this file by its name.")
    heard = ". ".join(filter(None, (file.path, below)))
    return Row(file, file.path, below=below, heard=heard)


def _deleted_row(deleted: DeletedFile | DamagedFile) -> Row[DeletedFile | DamagedFile]:
    words, below = _deleted_words(deleted)
    return Row(deleted, words, below=below, heard=f"{words}. {below}")


def _deleted_words(deleted: DeletedFile | DamagedFile) -> tuple[str, str]:
    """Return what a deleted file is called, and what has become of it."""
    if isinstance(deleted, DamagedFile):
        says = tr("Bring it back to be told where it lies, and what can be done.")
        return tr("A deleted file that is damaged"), says
    if deleted.is_typed:
        return deleted.file, tr("Deleted, as you had typed it. It can be brought back.")
    return deleted.file, tr("Deleted. It can be brought back.")
