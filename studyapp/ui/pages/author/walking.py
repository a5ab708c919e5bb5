"""From place to place in a pack: to words that are sought, and from finding to finding."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction

from studyapp.domain.checks import Finding
from studyapp.domain.text_edits import edited
from studyapp.study.authoring.mending import mending_of
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.arriving import Arriving
from studyapp.ui.pages.author.documents import Documents
from studyapp.ui.pages.author.editor import PackEditor
from studyapp.ui.pages.author.findings import FindingsPanel
from studyapp.ui.pages.author.marks import finding_words
from studyapp.ui.pages.author.outline import Spot
from studyapp.ui.pages.author.parts import Parts
from studyapp.ui.pages.author.status import StatusLine
from studyapp.ui.speaking import announce
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.wording import say, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where one walks: the field for words, the text, the findings, and the parts they are in.

    The line below the text shows the finding that was gone to: the list may be out of sight.

    `spot` returns the shown file and the line of the cursor, from 0; `show_file` shows another.
    """

    field: FindField
    editor: PackEditor
    findings: FindingsPanel
    status: StatusLine
    parts: Parts
    documents: Documents
    arriving: Arriving
    spot: Callable[[], tuple[str, int]]
    show_file: Callable[[str, int | None], object]


class Walking(QObject):
    """Does what the keys for it say; `explain_wanted` carries the code of a finding."""

    explain_wanted = Signal(str)

    def __init__(self, ground: Ground, acts: Mapping[AuthorAct, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._find = acts[AuthorAct.FIND]
        ground.field.returnPressed.connect(self._find_next)
        acts[AuthorAct.FIND_NEXT].triggered.connect(self._find_next)
        acts[AuthorAct.NEXT_FINDING].triggered.connect(lambda: self._go_beside(1))
        acts[AuthorAct.FINDING_BEFORE].triggered.connect(lambda: self._go_beside(-1))
        acts[AuthorAct.EXPLAIN].triggered.connect(self._explain)
        acts[AuthorAct.MEND].triggered.connect(self._mend)

    def at_cursor(self) -> Finding | None:
        """Return the finding of the line that was gone to, or the first one there.

        While the list of findings has the focus, it is the one chosen in it.
        """
        file, line = self._ground.spot()
        found = self._ground.findings
        here = [each for each in found.findings if (each.file, each.line - 1) == (file, line)]
        current = found.current()
        if current is not None and (current in here or found.list.hasFocus()):
            return current
        return here[0] if here else None

    def go_to(self, finding: Finding) -> None:
        """Go to what a finding means, and have it told."""
        ground = self._ground
        ground.findings.pick(finding)
        if finding.file not in ground.documents.files():
            ground.parts.show_part(ground.findings)
            ground.findings.first().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        ground.show_file(finding.file, None)
        self._go_to_text()
        ground.arriving.then(partial(ground.editor.go_to, finding))
        says = tr("Line {line}. {finding}", line=finding.line, finding=finding_words(finding))
        ground.arriving.then(partial(ground.status.show_gone_to, says))
        announce(ground.editor, says)

    def go_to_spot(self, spot: Spot) -> None:
        """Go to a file, or to a line of it."""
        self._ground.show_file(spot.file, spot.line)
        self._go_to_text()

    def _go_to_text(self) -> None:
        self._ground.parts.show_part(self._ground.editor)
        self._ground.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find_next(self) -> None:
        """Go to the next place of the words, from the beginning after the last one."""
        words, editor = self._ground.field.text(), self._ground.editor
        if not words:
            self._find.trigger()
        elif editor.find_on(words):
            self._ground.parts.show_part(editor)
            announce(editor, tr("Line {line}", line=self._ground.spot()[1] + 1))
        else:
            announce(editor, tr("“{words}” is not in this file.", words=words))

    def _go_beside(self, step: int) -> None:
        found = self._ground.findings.beside(*self._ground.spot(), step)
        if found is None:
            announce(self._ground.editor, self._ground.findings.told())
        else:
            self.go_to(found)

    def _explain(self) -> None:
        found = self.at_cursor()
        if found is None:
            announce(self._ground.editor, tr("Nothing was found in this line."))
        else:
            self.explain_wanted.emit(found.code)

    def _mend(self) -> None:
        """Make the change that mends the finding at the cursor, as one step of undo."""
        found, documents = self.at_cursor(), self._ground.documents
        if found is None or found.mend is None:
            announce(self._ground.editor, tr("Nothing here can be mended at one stroke."))
            return
        text = documents.text(found.file) if found.file in documents.files() else ""
        mending = mending_of(found, text)
        if mending is not None:
            line = found.line - 1
            is_there = self._ground.spot() == (found.file, line)
            self._ground.show_file(found.file, None if is_there else line)
            documents.replace(found.file, edited(text, [mending.edit]))
            announce(self._ground.editor, say(mending.says))
