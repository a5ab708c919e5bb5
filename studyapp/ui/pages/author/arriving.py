"""Files on their way into the editor: short ones at once, long ones in steps."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from studyapp.ui.pages.author.documents import Documents
from studyapp.ui.pages.author.editor import PackEditor
from studyapp.ui.pages.author.status import StatusLine

_LONG_TIME = 0.5
"""Seconds; what takes longer is told of."""


class Arriving(QObject):
    """Has one file shown at a time; what is to be done with it waits until it is there."""

    def __init__(self, editor: PackEditor, documents: Documents, status: StatusLine) -> None:
        super().__init__(editor)
        self._editor = editor
        self._documents = documents
        self._status = status
        self._coming = ""
        self._then: list[Callable[[], object]] = []
        self._begun = 0.0

    @property
    def is_under_way(self) -> bool:
        """Return whether a file is not there yet."""
        return bool(self._coming)

    def show(self, file: str) -> None:
        """Show a file; until a long one is there, nothing is shown."""
        self._coming, self._then = "", []
        if not self._documents.is_long(file):
            self._editor.show_document(self._documents.of(file), file)
            return
        self._coming, self._begun = file, time.monotonic()
        self._editor.show_document(self._documents.blank, "")
        self._documents.fill(file, partial(self._arrived, file), partial(self._tell, file))

    def then(self, do: Callable[[], object]) -> None:
        """Do something with the file that is shown, as soon as it is there."""
        if self._coming:
            self._then.append(do)
        else:
            do()

    def _tell(self, file: str, share: float) -> None:
        if file == self._coming and time.monotonic() - self._begun > _LONG_TIME:
            self._status.show_opening(file, share)

    def _arrived(self, file: str) -> None:
        if file != self._coming:
            return
        self._coming = ""
        self._editor.show_document(self._documents.of(file), file)
        self._status.show_again()
        waiting, self._then = self._then, []
        for do in waiting:
            do()
