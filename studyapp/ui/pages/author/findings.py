"""The list of all findings of the pack, below the text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.checks import Finding, Severity
from studyapp.domain.messages import Message
from studyapp.study.authoring.mending import mend_words
from studyapp.ui.pages.author.marks import SIGNS, TOKENS, finding_words
from studyapp.ui.pages.author.rows import Row, RowList
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, say, tr


class FindingsPanel(QWidget):
    """Tells every finding in the order of the files; `wanted` carries the one to go to."""

    wanted = Signal(object)

    def __init__(self, look: Look, buttons: Sequence[QAction]) -> None:
        super().__init__()
        self.findings: tuple[Finding, ...] = ()
        self._count = Label(look, Face.SMALL, "", "ink2")
        self.list = RowList(look, tr("Findings"))
        self.list.activated.connect(lambda _index: self._tell())
        self.list.clicked.connect(lambda _index: self._tell())
        head = QWidget()
        flow = FlowLayout(look, gap=10, parent=head)
        flow.addWidget(Label(look, Face.INTERFACE_STRONG, tr("Findings"), wrap=False))
        flow.addWidget(self._count)
        for action in buttons:
            flow.addWidget(ActionButton(look, action, "quiet"))
        column = spaced(look, QVBoxLayout(self), gap=4, margins=(16, 8, 16, 8))
        self._notes = Label(look, Face.SMALL, "", "ink2")
        column.addWidget(head)
        column.addWidget(self._notes)
        column.addWidget(self.list, 1)
        self.show_findings(())

    def show_findings(self, findings: Sequence[Finding], notes: Sequence[Message] = ()) -> None:
        """Show these findings; the current one stays, where it is still there.

        `notes` say what else there is to know, as of findings that are not told yet.
        """
        before = self.current()
        self.findings = tuple(findings)
        self.list.show_rows([_row(finding) for finding in findings])
        if before in self.findings:
            self.list.pick(self.findings.index(before))
        self._count.setText(count_words(findings) or tr("Nothing was found."))
        self._notes.setText(" ".join(map(say, notes)))
        self._notes.setVisible(bool(notes))

    def show_waiting(self) -> None:
        """Show that nothing is known yet: another pack is looked over for the first time."""
        self.show_findings(())
        self._count.setText(tr("The pack is being looked over …"))

    def told(self) -> str:
        """Return how many findings there are, in words."""
        return self._count.text()

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.list

    def current(self) -> Finding | None:
        """Return the finding that was gone to."""
        found = self.list.current()
        return found if isinstance(found, Finding) else None

    def beside(self, file: str, line: int, step: int) -> Finding | None:
        """Return the next finding (`step` 1) or the one before (-1), seen from a line from 0.

        After the last one comes the first; None if there are none. While the list has the focus,
        it is seen from the one chosen there: its file may be none that can be shown.
        """
        current = self.current()
        is_here = current is not None and (current.file, current.line - 1) == (file, line)
        if current is not None and (is_here or self.list.hasFocus()):
            at = self.findings.index(current) + step
        else:
            files = list(dict.fromkeys(finding.file for finding in self.findings))
            own = [at for at, each in enumerate(self.findings) if each.file == file]
            after = [at for at in own if self.findings[at].line - 1 >= line]
            first = own[-1] + 1 if own else (len(self.findings) if files else 0)
            at = (after[0] if after else first) - (1 if step < 0 else 0)
        return self.findings[at % len(self.findings)] if self.findings else None

    def pick(self, finding: Finding) -> None:
        """Make a finding the current one."""
        if finding in self.findings:
            self.list.pick(self.findings.index(finding))

    def _tell(self) -> None:
        found = self.current()
        if found is not None:
            self.wanted.emit(found)


def count_words(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each kind, "" for none."""
    of = {severity: sum(each.severity is severity for each in findings) for severity in Severity}
    words = [
        counted(of[Severity.ERROR], "1 error", "{n} errors") if of[Severity.ERROR] else "",
        counted(of[Severity.WARNING], "1 warning", "{n} warnings") if of[Severity.WARNING] else "",
        counted(of[Severity.ADVICE], "1 piece of advice", "{n} pieces of advice")
        if of[Severity.ADVICE]
        else "",
    ]
    return ", ".join(filter(None, words))


def by_file(findings: Sequence[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each file that has any."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.file, []).append(finding)
    return found


def _row(finding: Finding) -> Row[Finding]:
    says = finding_words(finding)
    where = tr("{file}, line {line}", file=finding.file, line=finding.line)
    if finding.mend is not None:
        mend = say(mend_words(finding.mend))
        where = tr("{where} · {mend} Alt+Enter does it.", where=where, mend=mend)
    return Row(
        finding,
        says,
        below=where,
        sign=SIGNS[finding.severity],
        color=TOKENS[finding.severity],
        heard=f"{says}. {where}",
    )
