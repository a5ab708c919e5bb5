"""The files of a pack as documents: each with its own cursor, undo and colours."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from studyapp.study.authoring.outline import Entry, entries_of
from studyapp.ui.pages.author.filling import filled
from studyapp.ui.pages.author.highlighting import YamlColours
from studyapp.ui.pages.author.positions import units
from studyapp.ui.pages.author.splicing import Change, lines_of, spliced
from studyapp.ui.stepping import step_through
from studyapp.ui.theme import Look

_LONG = 150_000
"""In letters; Qt takes a hundredth of a second for so many."""


class Documents(QObject):
    """Documents by the paths of their files; `typed` carries the path of the one that changed.

    A document is made when its file is first shown or changed: a pack may hold long passages that
    nobody looks at.
    """

    typed = Signal(str)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._saved: dict[str, str | None] = {}
        self._made: dict[str, QTextDocument] = {}
        self._revisions: dict[str, int] = {}
        self._texts: dict[str, str] = {}
        self._changes: dict[str, Change] = {}
        self._filling: dict[str, list[Callable[[], object]]] = {}
        self._entries: tuple[str, Sequence[Entry]] = ("", ())
        self.blank = self._blank()

    def files(self) -> list[str]:
        """Return the paths, in the order in which they came."""
        return list(self._saved)

    def clear(self) -> None:
        """Hold no files: those that come are another pack's, and share no steps of undo."""
        for document in self._made.values():
            document.deleteLater()
        self._made, self._saved, self._revisions, self._texts = {}, {}, {}, {}
        self._filling, self._changes = {}, {}

    def show(self, texts: Mapping[str, str]) -> None:
        """Hold these files as they lie on the disk, and those that are typed and not saved."""
        kept = {file: text for file, text in self.changed().items() if file not in texts}
        for gone in self._made.keys() - texts.keys() - kept.keys():
            self._made.pop(gone).deleteLater()
            self._keep(gone)
        for file in self._made.keys() & texts.keys():
            if self._saved[file] != texts[file]:
                self.replace(file, texts[file])
                self._made[file].setModified(False)
        self._saved = {**texts, **dict.fromkeys(kept)}

    def stand_on(self, file: str, text: str | None) -> None:
        """Know what lies on the disk by now; what is typed stays as it is."""
        self._saved[file] = text
        document = self._made.get(file)
        if document is not None:
            document.setModified(self.text(file) != text)

    def of(self, file: str) -> QTextDocument:
        """Return the document of a file; "" is none, with a blank one."""
        if not file:
            return self.blank
        if file not in self._made:
            document, text = self._blank(), self._saved[file] or ""
            document.setPlainText(text)
            self._take(file, document, text)
        return self._made[file]

    def is_long(self, file: str) -> bool:
        """Return whether to make the document of a file would hold up the keys: `fill` it then."""
        return bool(file) and file not in self._made and len(self._saved[file] or "") > _LONG

    def fill(
        self, file: str, done: Callable[[], object], progressed: Callable[[float], object]
    ) -> None:
        """Make the document of a file in steps; `done` is called once `of` has it at hand."""
        if file in self._filling:
            self._filling[file].append(done)
            return
        waiting, text, document = [done], self._saved[file] or "", self._blank()
        self._filling[file] = waiting

        def end() -> None:
            if self._filling.get(file) is not waiting:
                document.deleteLater()  # it is another pack's by now
                return
            del self._filling[file]
            if file not in self._made and self._saved.get(file) == text:
                self._take(file, document, text)
            else:
                document.deleteLater()
            for each in waiting:
                each()

        job = step_through(document, filled(document, text), lambda _none: end(), _fly)
        job.progressed.connect(progressed)

    def text(self, file: str) -> str:
        """Return what stands in a file by now, lines parted by line feeds.

        `toPlainText` would put plain blanks in place of hard ones.
        """
        if file not in self._made:
            return self._saved[file] or ""
        document, change = self._made[file], self._changes.pop(file, None)
        if change is not None:
            self._keep(file, spliced(self._texts[file], document, change))
        if file not in self._texts:
            self._texts[file] = lines_of(document.toRawText())
        return self._texts[file]

    def entries(self, file: str) -> Sequence[Entry]:
        """Return what stands in a file; that of one file is found out once and kept."""
        text = self.text(file)
        if text is not self._entries[0]:
            self._entries = (text, entries_of(text, is_yaml=file.endswith(".yaml")))
        return self._entries[1]

    def texts(self) -> dict[str, str]:
        """Return what stands in all files by now."""
        return {file: self.text(file) for file in self._saved}

    def changed(self) -> dict[str, str]:
        """Return the texts that are not as they lie on the disk, files that are not there too."""
        new = {file for file, text in self._saved.items() if text is None}
        typed = {file for file, document in self._made.items() if document.isModified()}
        found = {file: self.text(file) for file in self._saved if file in new | typed}
        return {file: text for file, text in found.items() if text != (self._saved[file] or "")}

    def replace(self, file: str, text: str) -> None:
        """Put another text in a file, as one step of undo; the cursor stays near its place."""
        document = self.of(file)
        old = self.text(file)
        start = _shared(old, text)
        end = _shared(old[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(document)
        cursor.setPosition(units(old, start))
        cursor.setPosition(units(old, len(old) - end), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])

    def begin(self, file: str) -> None:
        """Hold one more file, which is not on the disk yet."""
        self._saved[file] = None

    def rename(self, file: str, new: str) -> None:
        """Hold a file by another path, with its steps of undo."""
        self._saved = {new if each == file else each: on for each, on in self._saved.items()}
        if file in self._made:
            self._made[new] = self._made.pop(file)
            self._revisions[new] = self._revisions.pop(file)
        self._keep(file)

    def drop(self, file: str) -> None:
        """Hold a file no more: it is deleted, with what was typed into it."""
        self._saved.pop(file, None)
        self._keep(file)
        document = self._made.pop(file, None)
        if document is not None:
            document.deleteLater()

    def _blank(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        return document

    def _take(self, file: str, document: QTextDocument, text: str) -> None:
        """Have a document stand for a file from now on."""
        document.setModified(False)
        if file.endswith(".yaml"):
            YamlColours(self._look, document)
        self._made[file] = document
        self._keep(file, text)
        self._revisions[file] = document.revision()
        document.contentsChange.connect(partial(self._note, document))
        document.contentsChanged.connect(lambda: self._changed(document))

    def _note(self, document: QTextDocument, at: int, removed: int, added: int) -> None:
        """Note where a long file was changed, whose text is still that of before."""
        file, change = self._file_of(document), Change(at, removed, added)
        if file is not None and len(self._texts.get(file, "")) > _LONG:
            before = self._changes.get(file)
            self._changes[file] = change if before is None else before.then(change)

    def _keep(self, file: str, text: str | None = None) -> None:
        """Know the text of a file; None is to be read when it is asked for."""
        self._changes.pop(file, None)
        if text is None:
            self._texts.pop(file, None)
        else:
            self._texts[file] = text

    def _changed(self, document: QTextDocument) -> None:
        """Tell what was typed; Qt also tells another font, which is no new revision."""
        file, revision = self._file_of(document), document.revision()
        if file is not None and revision != self._revisions[file]:
            self._revisions[file] = revision
            if file not in self._changes:
                self._keep(file)
            self.typed.emit(file)

    def _file_of(self, document: QTextDocument) -> str | None:
        return next((file for file, made in self._made.items() if made is document), None)


def text_at(documents: Iterable[str], wanted: str) -> str:
    """Return the wanted path if it is among some, else the first of them, "" if there is none."""
    paths = list(documents)
    return wanted if wanted in paths else next(iter(paths), "")


def _fly(error: BaseException) -> None:
    raise error


def _shared(one: str, other: str) -> int:
    """Return how many signs two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
