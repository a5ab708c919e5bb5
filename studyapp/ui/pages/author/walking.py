"""From place to place in a pack: to words that are sought, and from finding to finding."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from studyapp.domain.checks import Finding
from studyapp.ui.pages.author.acts import AuthorAct
from studyapp.ui.pages.author.editor import PackEditor
from studyapp.ui.pages.author.findings import FindingsPanel
from studyapp.ui.pages.author.parts import Parts
from studyapp.ui.speaking import announce
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Ground:
    """Where one walks: the field for words, the text, the findings, and the parts they are in.

    `spot` returns the shown file and the line of the cursor, from 0.
    """

    field: FindField
    editor: PackEditor
    findings: FindingsPanel
    parts: Parts
    spot: Callable[[], tuple[str, int]]


class Walking(QObject):
    """Does what the keys for it say.

    `wanted` carries the finding to go to, `mending_wanted` the one at the cursor,
    `explain_wanted` its code.
    """

    wanted = Signal(object)
    mending_wanted = Signal(object)
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
        acts[AuthorAct.NEXT_PART].triggered.connect(lambda: ground.parts.go_on(1))
        acts[AuthorAct.PART_BEFORE].triggered.connect(lambda: ground.parts.go_on(-1))

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
            self.wanted.emit(found)

    def _explain(self) -> None:
        found = self.at_cursor()
        if found is None:
            announce(self._ground.editor, tr("Nothing was found in this line."))
        else:
            self.explain_wanted.emit(found.code)

    def _mend(self) -> None:
        found = self.at_cursor()
        if found is None or found.mend is None:
            announce(self._ground.editor, tr("Nothing here can be mended at one stroke."))
        else:
            self.mending_wanted.emit(found)
