"""The outline kept to what stands in the pack while it is written."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from studyapp.domain.checks import Finding
from studyapp.ui.pages.author.arriving import Arriving
from studyapp.ui.pages.author.documents import Documents
from studyapp.ui.pages.author.outline import Outline, Told

_LONG = 50_000
"""In letters; to list what stands in a longer file is a step of its own."""
_STEP_MS = 20


class Listing(QObject):
    """Shows files and entries in the outline; `spot` returns the shown file and the line there.

    `findings` are those of each file.
    """

    def __init__(
        self,
        outline: Outline,
        documents: Documents,
        arriving: Arriving,
        spot: Callable[[], tuple[str, int]],
    ) -> None:
        super().__init__(outline)
        self.findings: Mapping[str, Sequence[Finding]] = {}
        self._outline = outline
        self._documents = documents
        self._arriving = arriving
        self._spot = spot
        self._timer = QTimer(self, singleShot=True, interval=_STEP_MS)
        self._timer.timeout.connect(self._list)

    def of(self, file: str) -> Sequence[Finding]:
        """Return the findings of a file."""
        return self.findings.get(file, ())

    def show(self) -> None:
        """Show all as it is now; what stands in a long file once that is there, and after that."""
        file, _ = self._spot()
        if file and len(self._documents.text(file)) > _LONG:
            self._arriving.then(self._timer.start)
        else:
            self._list()

    def follow(self) -> None:
        """Follow the cursor."""
        self._outline.follow(*self._spot())

    def _list(self) -> None:
        file, _ = self._spot()
        if file:
            documents = self._documents
            unsaved = documents.changed().keys()
            files = [Told(each, self.of(each), each in unsaved) for each in documents.files()]
            self._outline.show_files(files, file, documents.entries(file))
            self.follow()
