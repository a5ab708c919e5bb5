"""The files of a pack as documents: each with its own cursor, undo and colours."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from studyapp.ui.pages.author.highlighting import YamlColours
from studyapp.ui.theme import Look


class Documents(QObject):
    """Documents by the paths of their files; `typed` carries the path of the one that changed."""

    typed = Signal(str)

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._made: dict[str, QTextDocument] = {}
        self._saved: dict[str, str] = {}
        self._revisions: dict[str, int] = {}

    def files(self) -> list[str]:
        """Return the paths, in the order in which they came."""
        return list(self._made)

    def show(self, texts: Mapping[str, str]) -> None:
        """Hold these files, as they were read, and no others."""
        for gone in self._made.keys() - texts.keys():
            self._made.pop(gone).deleteLater()
            del self._saved[gone]
        for file, text in texts.items():
            if file not in self._made or self._saved.get(file) != text:
                self._put(file, text)
        self._made = {file: self._made[file] for file in texts}

    def of(self, file: str) -> QTextDocument:
        """Return the document of a file."""
        return self._made[file]

    def text(self, file: str) -> str:
        """Return what stands in a file by now, lines parted by line feeds.

        `toPlainText` would put plain blanks in place of hard ones.
        """
        return self._made[file].toRawText().replace("\u2029", "\n")

    def changed(self) -> dict[str, str]:
        """Return the texts that are not as they were read or saved."""
        found = {file: self.text(file) for file in self._made if self._made[file].isModified()}
        return {file: text for file, text in found.items() if text != self._saved[file]}

    def replace(self, file: str, text: str) -> None:
        """Put another text in a file, as one step of undo; the cursor stays near its place."""
        document = self._made[file]
        old = self.text(file)
        start = _shared(old, text)
        end = _shared(old[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(document)
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])

    def begin(self, file: str) -> None:
        """Hold one more file, which is not on the disk yet."""
        self._put(file, "")

    def keep_saved(self, texts: Mapping[str, str]) -> None:
        """Know that these texts lie on the disk by now."""
        for file, text in texts.items():
            self._saved[file] = text
            if self.text(file) == text:
                self._made[file].setModified(False)

    def _put(self, file: str, text: str) -> None:
        self._saved[file] = text
        if file in self._made:
            self.replace(file, text)
            self._made[file].setModified(False)
            return
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setPlainText(text)
        document.setModified(False)
        if file.endswith(".yaml"):
            YamlColours(self._look, document)
        self._made[file] = document
        self._revisions[file] = document.revision()
        document.contentsChanged.connect(lambda: self._changed(file))

    def _changed(self, file: str) -> None:
        """Tell what was typed; Qt also tells another font, which is no new revision."""
        revision = self._made[file].revision()
        if revision != self._revisions[file]:
            self._revisions[file] = revision
            self.typed.emit(file)


def text_at(documents: Iterable[str], wanted: str) -> str:
    """Return the wanted path if it is among some, else the first of them, "" if there is none."""
    paths = list(documents)
    return wanted if wanted in paths else next(iter(paths), "")


def _shared(one: str, other: str) -> int:
    """Return how many signs two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    """Return how long a text is to Qt, which counts UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
