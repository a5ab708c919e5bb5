"""The page Author: the files of a pack, with what is wrong with them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.checks import Finding
from studyapp.study.authoring.outline import entries_of
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.pages.author.acts import AuthorActs
from studyapp.ui.pages.author.documents import Documents, text_at
from studyapp.ui.pages.author.editor import PackEditor
from studyapp.ui.pages.author.findings import FindingsPanel, count_words
from studyapp.ui.pages.author.marks import finding_words
from studyapp.ui.pages.author.outline import Outline, Spot
from studyapp.ui.pages.author.parts import Parts
from studyapp.ui.pages.author.preview import Preview
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look
from studyapp.ui.widgets import ActionButton, CompactBar, EmptyState
from studyapp.ui.widgets.find_field import FindField
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr

PAUSE_MS = 60
"""So long nothing is typed before what is there is looked over."""


class AuthorPage(QWidget):
    """Shows the files of one pack, and takes what is typed.

    `typed` comes shortly after the typing stopped, `left_line` when the cursor went to another
    line. `new_wanted`, `open_wanted`, `save_wanted` and `build_wanted` are wishes; `explain_wanted`
    has a code.
    `came_back` says that the window was away, and other programs may have changed the files;
    `left` that the page is not in sight any more, perhaps for good.
    """

    typed = Signal()
    left_line = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    save_wanted = Signal()
    build_wanted = Signal()
    propose_wanted = Signal()
    table_wanted = Signal()
    explain_wanted = Signal(str)
    came_back = Signal()
    left = Signal()

    def __init__(self, look: Look, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.preview = Preview(look, reading)
        self._by_file: dict[str, list[Finding]] = {}
        self.file = ""
        self.documents = Documents(look, self)
        self.acts = AuthorActs(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._build(look)
        self._lay_out(look)
        self._connect()
        self._show_open(is_open=False)

    def show_pack(self, title: str, texts: Mapping[str, str], file: str = "") -> None:
        """Show the files of a pack, beginning with `file` or the one that is shown."""
        self.documents.show(texts)
        self._bar.set_title(title)
        self._show_open(is_open=True)
        shown = text_at(texts, file or self.file)
        if shown != self.file or not self._editor.document().isModified():
            self.show_file(shown)
        self.show_state()

    def show_nothing(self) -> None:
        """Show that no pack is open."""
        self.file = ""
        self._show_open(is_open=False)

    def show_file(self, file: str, line: int | None = None) -> None:
        """Show a file, where it was left or at a line from 0."""
        if file != self.file:
            self.file = file
            self._editor.show_document(self.documents.of(file), file)
            self._editor.show_findings(self._by_file.get(file, ()))
        if line is not None:
            self._editor.go_to_line(line)
        self._show_outline()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is wrong with the pack as it is typed now."""
        self._by_file = {}
        for finding in findings:
            self._by_file.setdefault(finding.file, []).append(finding)
        self._findings.show_findings(findings)
        self._editor.show_findings(self._by_file.get(self.file, ()))
        self._parts.name(1, count_words(findings))
        self._show_outline()

    def show_state(self) -> None:
        """Say whether all is saved."""
        changed = self.documents.changed()
        state = tr("not saved yet") if changed else tr("all changes saved")
        self._bar.set_facts(" · ".join(filter(None, (self.file, state))))

    def spot(self) -> tuple[str, int]:
        """Return the file that is shown and the line of the cursor, from 0."""
        return self.file, self._editor.textCursor().blockNumber()

    def go_to(self, finding: Finding) -> None:
        """Go to what a finding means, and have it told."""
        if finding.file not in self.documents.files():
            announce(self, finding_words(finding))
            return
        self.show_file(finding.file)
        self._findings.pick(finding)
        self._parts.show_part(self._editor)
        self._editor.go_to(finding)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        says = tr("Line {line}. {finding}", line=finding.line, finding=finding_words(finding))
        announce(self._editor, says)

    def changeEvent(self, event: QEvent) -> None:
        """Notice that the window is used again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell at once what was typed last: the window may be about to close."""
        super().hideEvent(event)
        if self._timer.isActive():
            self._timer.stop()
            self._paused()
        self.left.emit()

    def _build(self, look: Look) -> None:
        acts = self.acts
        self._bar = CompactBar(look, tr("Author"))
        self._editor = PackEditor(look)
        self._outline = Outline(look)
        self._findings = FindingsPanel(look, (acts.next_finding, acts.explain))
        self._parts = Parts(look, self._outline, self._editor, self._findings, self.preview)
        self._empty = EmptyState(
            look,
            tr("Write questions of your own."),
            tr(
                "A pack is a folder of plain text files: passages, events, questions. What is wrong"
                " in it is told while you type, and you hand it out as one file."
            ),
            acts.new,
            other=acts.open,
        )

    def _lay_out(self, look: Look) -> None:
        column = spaced(look, QVBoxLayout(self))
        self._field = FindField(look, self.acts.find)
        self._field.returnPressed.connect(self._find_next)
        acts = self.acts
        self._spare: list[QWidget] = [self._field]
        self._spare += [
            ActionButton(look, act) for act in (acts.open, acts.take_table, acts.propose)
        ]
        for part in self._spare:
            self._bar.add_button(part)
        look.changed.connect(self._fit_bar)
        self._bar.add_button(ActionButton(look, self.acts.save))
        self._bar.add_button(ActionButton(look, self.acts.build, "filled"))
        column.addWidget(self._bar)
        column.addWidget(self._parts, 1)
        self._rest = QWidget()
        spaced(look, QVBoxLayout(self._rest), margins=(40, 24, 40, 24)).addWidget(self._empty)
        column.addWidget(self._rest, 1)

    def _connect(self) -> None:
        acts = self.acts
        acts.new.triggered.connect(self.new_wanted)
        acts.open.triggered.connect(self.open_wanted)
        acts.save.triggered.connect(self.save_wanted)
        acts.build.triggered.connect(self.build_wanted)
        acts.propose.triggered.connect(self.propose_wanted)
        acts.take_table.triggered.connect(self.table_wanted)
        acts.find_next.triggered.connect(self._find_next)
        acts.next_finding.triggered.connect(lambda: self._go_beside(1))
        acts.finding_before.triggered.connect(lambda: self._go_beside(-1))
        acts.explain.triggered.connect(self._explain)
        acts.next_part.triggered.connect(lambda: self._parts.go_on(1))
        acts.part_before.triggered.connect(lambda: self._parts.go_on(-1))
        self.documents.typed.connect(lambda _file: self._timer.start())
        self._timer.timeout.connect(self._paused)
        self._editor.moved.connect(self._moved)
        self._outline.wanted.connect(self._go_to_spot)
        self._findings.wanted.connect(self.go_to)

    def _fit_bar(self) -> None:
        """Leave to the menu what a very small window has no room for."""
        for part in self._spare:
            part.setHidden(self._look.is_folded)

    def _show_open(self, *, is_open: bool) -> None:
        had_focus = has_focus(self)
        self._parts.setVisible(is_open)
        self._bar.setVisible(is_open)
        self._rest.setVisible(not is_open)
        for action in self.acts.for_open():
            action.setEnabled(is_open)
        target = self._editor if is_open else self._empty.button or self._empty
        aim_focus(self, target, take=had_focus)

    def _find_next(self) -> None:
        """Go to the next place of the words, from the beginning after the last one."""
        words = self._field.text()
        if not words:
            self.acts.find.trigger()
        elif self._editor.find_on(words):
            self._parts.show_part(self._editor)
            announce(self._editor, tr("Line {line}", line=self.spot()[1] + 1))
        else:
            announce(self, tr("“{words}” is not in this file.", words=words))

    def _paused(self) -> None:
        self.show_state()
        self._show_outline()
        self.typed.emit()

    def _moved(self) -> None:
        self._outline.follow(*self.spot())
        self.left_line.emit()

    def _go_to_spot(self, spot: Spot) -> None:
        self.show_file(spot.file, spot.line)
        self.show_state()
        self._parts.show_part(self._editor)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_beside(self, step: int) -> None:
        found = self._findings.beside(*self.spot(), step)
        if found is None:
            announce(self, tr("Nothing was found."))
        else:
            self.go_to(found)

    def _explain(self) -> None:
        file, line = self.spot()
        here = [each for each in self._by_file.get(file, ()) if each.line - 1 == line]
        current = self._findings.current()
        found = current if current is not None and (current in here or not here) else None
        if found is None and here:
            found = here[0]
        if found is not None:
            self.explain_wanted.emit(found.code)

    def _show_outline(self) -> None:
        if not self.file:
            return
        text = self.documents.text(self.file)
        entries = entries_of(text, is_yaml=self.file.endswith(".yaml"))
        self._outline.show_files(self.documents.files(), self.file, entries, self._by_file)
        self._outline.follow(*self.spot())
