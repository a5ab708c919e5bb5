"""Files of the pack that is written, called otherwise, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, TypeVar

from studyapp.app.authoring.at_work import texts_in
from studyapp.study.authoring.folders import is_written
from studyapp.study.authoring.moving import (
    is_movable,
    mentions,
    move_file,
    why_not,
    with_other_path,
)
from studyapp.study.authoring.texts import bytes_of, text_of
from studyapp.study.authoring.trash import DamagedFile, DeletedFile, Trash, why_damaged
from studyapp.ui.wording import counted, say, tr

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork
    from studyapp.study.authoring.folders import OpenedPack
    from studyapp.ui.pages.author.files import PackFile

T = TypeVar("T")
_HEAD = "pack.yaml"
_MOST_PLACES = 3


class PackFiles:
    """Does at once on the disk what is wanted; `changed` is called when it is done.

    What names a renamed file is changed with it there, and in what is typed and not saved.
    """

    def __init__(self, work: AtWork, changed: Callable[[], object]) -> None:
        self._work = work
        self._changed = changed
        self._trash = Trash(work.desk.safeguard.folder)

    def begin(self) -> None:
        """List the files, and those that were deleted."""
        opened = self._work.opened
        if opened is not None:
            self._run(partial(self._trash.of, opened.folder), partial(self._list, opened.folder))

    def _list(self, folder: Path, deleted: Sequence[DeletedFile | DamagedFile]) -> None:
        from studyapp.ui.pages.author.files import FilesDialog, PackFile

        opened = self._opened_in(folder)
        if opened is None:
            return
        page = self._work.page
        texts = page.documents.texts()
        files = [
            PackFile(
                path=each,
                named=len(mentions(texts, each)),
                is_fixed=not is_movable(each),
                is_needed=each == _HEAD,
            )
            for each in dict.fromkeys((*page.documents.files(), *sorted(opened.files)))
        ]
        dialog = FilesDialog(
            self._work.desk.look, self._work.desk.window, files, deleted, page.file
        )
        dialog.rename_wanted.connect(self._ask_name)
        dialog.delete_wanted.connect(self._ask_delete)
        dialog.back_wanted.connect(partial(self._bring_back, folder))
        dialog.open()

    def _ask_name(self, file: PackFile) -> None:
        from studyapp.ui.widgets.fields_dialog import FieldsDialog

        opened = self._work.opened
        if opened is None:
            return
        files = {*opened.files, *self._work.page.documents.files()}
        told = tr("It is named nowhere.")
        if file.named:
            one = "One place names it, and is changed with it."
            told = counted(file.named, one, "{n} places name it, and are changed with it.")
        dialog = FieldsDialog(
            self._work.desk.look,
            self._work.desk.window,
            asks=tr("Another name for “{file}”", file=file.path),
            says=told,
            do=tr("Rename it"),
            fields={tr("New name, with its folder"): file.path},
            judge=partial(_judged, files, file.path),
        )
        name = PurePosixPath(file.path)
        dialog.fields[0].setSelection(len(file.path) - len(name.name), len(name.stem))
        dialog.given.connect(lambda typed: self._rename(opened.folder, file.path, typed[0].strip()))
        dialog.open()

    def _rename(self, folder: Path, file: str, new: str) -> None:
        opened = self._opened_in(folder)
        if opened is not None:
            moving = partial(move_file, opened, file, new)
            self._run(moving, partial(self._renamed, folder, file, new))

    def _renamed(self, folder: Path, file: str, new: str, written: Mapping[str, bytes]) -> None:
        opened, page = self._opened_in(folder), self._work.page
        if opened is None:
            return
        self._work.know({file: None, new: opened.files.get(file), **written})
        documents = page.documents
        documents.rename(file, new)
        named = with_other_path(documents.texts(), file, new)
        for each, text in named.items():
            page.put(each, text)
        for each, content in written.items():
            documents.stand_on(each, text_of(content))
        self._show_files(new if page.file == file else "")
        unsaved = [each for each in named if each not in written]
        says = "“{file}” is called “{new}” now."
        if named:
            says = "“{file}” is called “{new}” now, and so it is named in {names}."
        if unsaved:
            says = "“{file}” is called “{new}” now. Save what names it: {names}."
        self._work.tell(says, file=file, new=new, names=", ".join(unsaved or named))
        self._changed()

    def _ask_delete(self, file: PackFile) -> None:
        from studyapp.ui.widgets.confirming import Confirmation

        opened = self._work.opened
        if opened is None:
            return
        dialog = Confirmation(
            self._work.desk.look,
            self._work.desk.window,
            asks=tr("Delete “{file}”?", file=file.path),
            says=f"{self._open_places(file.path)} {tr('It can be brought back.')}".strip(),
            do=tr("Delete it"),
        )
        dialog.accepted.connect(partial(self._delete, opened.folder, file.path))
        dialog.open()

    def _open_places(self, file: str) -> str:
        """Return in words where the file is named that is to be deleted, "" if it is nowhere."""
        found = mentions(self._work.page.documents.texts(), file)
        if not found:
            return ""
        places = [tr("{file}, line {line}", file=each.file, line=each.line) for each in found]
        told = "; ".join(places[:_MOST_PLACES]) + (" …" if len(places) > _MOST_PLACES else "")
        return tr("It is named in {places}. That will be an error.", places=told)

    def _delete(self, folder: Path, file: str) -> None:
        opened, documents = self._opened_in(folder), self._work.page.documents
        if opened is None:
            return
        over = opened.files.get(file)
        is_text = file in documents.files()
        typed = bytes_of(documents.text(file), over or b"") if is_text else None
        deleting = partial(self._trash.delete, folder, file, over=over, typed=typed)
        self._run(deleting, lambda _none: self._deleted(folder, file))

    def _deleted(self, folder: Path, file: str) -> None:
        if self._opened_in(folder) is None:
            return
        self._work.know({file: None})
        self._work.page.documents.drop(file)
        self._show_files()
        self._work.tell("“{file}” is deleted. Files of the pack brings it back.", file=file)
        self._changed()

    def _bring_back(self, folder: Path, deleted: DeletedFile | DamagedFile) -> None:
        if isinstance(deleted, DamagedFile):
            self._work.desk.alerts.show(why_damaged(deleted))
            return
        bringing = partial(self._trash.bring_back, folder, deleted)
        self._run(bringing, partial(self._back, folder, deleted.file))

    def _back(self, folder: Path, file: str, content: bytes) -> None:
        if self._opened_in(folder) is None:
            return
        self._work.know({file: content})
        self._show_files(file if is_written(file) else "")
        self._work.tell("“{file}” is back.", file=file)
        self._changed()

    def _opened_in(self, folder: Path) -> OpenedPack | None:
        """Return the pack that is open; None if it is no longer the one in a folder."""
        opened = self._work.opened
        return opened if opened is not None and opened.folder == folder else None

    def _show_files(self, wanted: str = "") -> None:
        if self._work.opened is not None:
            self._work.page.show_texts(texts_in(self._work.opened), wanted)

    def _run(self, work: Callable[[], T], done: Callable[[T], object]) -> None:
        self._work.desk.storing.run(work, done, self._work.desk.alerts.show)


def _judged(files: Collection[str], path: str, typed: Sequence[str]) -> tuple[str, bool]:
    reason = why_not(files, path, typed[0].strip())
    return ("" if reason is None else say(reason)), reason is None
