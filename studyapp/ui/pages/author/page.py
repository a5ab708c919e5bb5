"""The page Author: the files of a pack, with what is wrong with them."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.checks import Finding
from studyapp.domain.messages import Message
from studyapp.study.authoring.previewing import Shown
from studyapp.ui.aiming import aim_focus, has_focus
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.pages.author.acts import FOR_OPEN, AuthorAct, make_author_acts
from studyapp.ui.pages.author.arriving import Arriving
from studyapp.ui.pages.author.choice import Choice
from studyapp.ui.pages.author.documents import Documents, text_at
from studyapp.ui.pages.author.editor import PackEditor
from studyapp.ui.pages.author.findings import FindingsPanel, by_file, count_words
from studyapp.ui.pages.author.head import AuthorBar
from studyapp.ui.pages.author.listing import Listing
from studyapp.ui.pages.author.marks import Place
from studyapp.ui.pages.author.no_pack import NoPack
from studyapp.ui.pages.author.offers import Offers
from studyapp.ui.pages.author.outline import Outline
from studyapp.ui.pages.author.parts import Parts
from studyapp.ui.pages.author.preview import Preview
from studyapp.ui.pages.author.status import StatusLine
from studyapp.ui.pages.author.walking import Ground, Walking
from studyapp.ui.theme import Look
from studyapp.ui.widgets.spacing import spaced

PAUSE_MS = 60
"""So long nothing is typed before what is there is looked over."""


class AuthorPage(QWidget):
    """Shows the files of one pack, and takes what is typed.

    `typed` comes shortly after the typing stopped, `left_line` when the cursor went to another
    line. What is wanted is told by `acts`, and by `walking` which check is to be explained.
    `came_back` says that the window was away, and other programs may have changed the files;
    `left` that the page is not in sight any more, perhaps for good.
    """

    typed = Signal()
    left_line = Signal()
    came_back = Signal()
    left = Signal()

    def __init__(self, look: Look, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = Preview(look, reading)
        self.file = ""
        self.documents = Documents(look, self)
        self.acts = make_author_acts(self)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._line_left = QTimer(self, singleShot=True, interval=0)
        self._build(look)
        self._lay_out(look)
        self._connect()
        self._show_open(is_open=False)

    def show_pack(self, title: str, texts: Mapping[str, str], file: str = "") -> None:
        """Show the files of another pack, beginning with `file`."""
        wanted, self.file = file or self.file, ""
        self._editor.show_document(self.documents.blank, "")
        self.documents.clear()
        self.preview.show_entry(Shown())
        self.documents.show(texts)
        self.show_title(title)
        self._show_open(is_open=True)
        self.show_findings(())
        self._findings.show_waiting()
        self._status.show_waiting()
        self.show_file(text_at(texts, wanted))

    def show_texts(self, texts: Mapping[str, str], wanted: str = "") -> None:
        """Show the files of this pack as they lie on the disk by now; what is typed is kept.

        The shown file stays in sight if it is there, unless another is wanted.
        """
        wanted = wanted or self.file
        if self.file not in texts and self.file not in self.documents.changed():
            self.file = ""
            self._editor.show_document(self.documents.blank, "")
        self.documents.show(texts)
        self.show_file(text_at(self.documents.files(), wanted))

    def show_title(self, title: str) -> None:
        """Show what the pack is called."""
        self._bar.set_title(title)

    def show_nothing(self) -> None:
        """Show that no pack is open."""
        self.file = ""
        self._show_open(is_open=False)

    def show_file(self, file: str, line: int | None = None) -> None:
        """Show a file, where it was left or at a line from 0."""
        if file != self.file:
            self.file = file
            self._arriving.show(file)
            self._arriving.then(lambda: self._editor.show_findings(self._listing.of(file)))
            self._status.show_file(self._listing.of(file))
            self._choice.show_file(file)
        if line is not None:
            self._arriving.then(partial(self._editor.go_to_line, line))
        self.show_state()

    def put(self, file: str, text: str) -> None:
        """Put another text in a file, new or not, as one step of undo."""
        if file not in self.documents.files():
            self.documents.begin(file)
        self.documents.replace(file, text)

    def show_differing(self, files: Iterable[str]) -> None:
        """Offer a choice for files that were typed in and changed by other programs."""
        self._choice.show_differing(files)

    def show_findings(self, findings: Sequence[Finding], notes: Sequence[Message] = ()) -> None:
        """Show what is wrong with the pack as it is typed now, and what is not told of it yet."""
        self._listing.findings = by_file(findings)
        here = self._listing.of(self.file)
        self._findings.show_findings(findings, notes)
        self._editor.show_findings(here)
        self._status.show_findings(here, self.spot()[1])
        self._parts.name(1, count_words(findings))
        self._listing.show()

    def findings_in_words(self) -> str:
        """Return how many findings there are, "" for none."""
        return count_words(self._findings.findings)

    def show_state(self) -> None:
        """Say of the shown file whether it is saved, and of the others."""
        self._bar.show_state(self.file, self.documents.changed().keys())
        self._listing.show()

    def spot(self) -> tuple[str, int]:
        """Return the file that is shown and the line of the cursor, from 0."""
        return self.file, self._editor.textCursor().blockNumber()

    def place(self) -> tuple[str, str, Place]:
        """Return the file that is shown, its text, and what is selected in it."""
        cursor = self._editor.textCursor()
        place = Place(cursor.selectionStart(), cursor.selectionEnd())
        return (*self._shown_text(), place)

    def changeEvent(self, event: QEvent) -> None:
        """Notice that the window is used again."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_back.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell at once what was typed last: the window may be about to close."""
        super().hideEvent(event)
        self.settle()
        self.left.emit()

    def settle(self) -> None:
        """Take in at once what was typed last."""
        if self._timer.isActive():
            self._timer.stop()
            self._paused()

    def _build(self, look: Look) -> None:
        acts = self.acts
        self._bar = AuthorBar(look, acts)
        self._editor = PackEditor(look)
        self.offers = Offers(look, self._editor, self, self._offered_text)
        self._outline = Outline(look)
        self._findings = FindingsPanel(
            look, [acts[act] for act in (AuthorAct.NEXT_FINDING, AuthorAct.MEND, AuthorAct.EXPLAIN)]
        )
        self._status = StatusLine(look, self._editor)
        self._arriving = Arriving(self._editor, self.documents, self._status)
        self._listing = Listing(self._outline, self.documents, self._arriving, self.spot)
        self._parts = Parts(look, self)
        self._parts.hold(self._outline, self._editor, self._findings, self.preview)

    def _lay_out(self, look: Look) -> None:
        column = spaced(look, QVBoxLayout(self))
        acts = self.acts
        self._field = self._bar.field
        self._choice = Choice(look, (acts[AuthorAct.KEEP_MINE], acts[AuthorAct.TAKE_THEIRS]))
        column.addWidget(self._bar)
        column.addWidget(self._choice)
        column.addWidget(self._parts, 1)
        column.addWidget(self._status)
        self._rest = NoPack(look, acts[AuthorAct.NEW], acts[AuthorAct.OPEN])
        column.addWidget(self._rest, 1)

    def _connect(self) -> None:
        acts = self.acts
        acts[AuthorAct.COMPLETE].triggered.connect(self.offers.offer)
        ground = Ground(
            field=self._field,
            editor=self._editor,
            findings=self._findings,
            status=self._status,
            parts=self._parts,
            documents=self.documents,
            arriving=self._arriving,
            spot=self.spot,
            show_file=self.show_file,
        )
        self.walking = Walking(ground, acts, self)
        self.documents.typed.connect(lambda _file: self._note_typing())
        self._timer.timeout.connect(self._paused)
        self._line_left.timeout.connect(self.left_line)
        self._editor.moved.connect(self._moved)
        self._outline.wanted.connect(self.walking.go_to_spot)
        self._findings.wanted.connect(self.walking.go_to)

    def _show_open(self, *, is_open: bool) -> None:
        had_focus = has_focus(self)
        self._parts.setVisible(is_open)
        self._bar.setVisible(is_open)
        self._rest.setVisible(not is_open)
        for act in FOR_OPEN:
            self.acts[act].setEnabled(is_open)
        self._status.setVisible(is_open)
        self._choice.show_file(self.file)
        target = self._editor if is_open else self._rest.first()
        aim_focus(self, target, take=had_focus)

    def _shown_text(self) -> tuple[str, str]:
        return self.file, self.documents.text(self.file) if self.file else ""

    def _offered_text(self) -> tuple[str, str]:
        """Return the shown file, which offers hang on; none for a passage, which may be long."""
        return self._shown_text() if self.file.endswith(".yaml") else ("", "")

    def _note_typing(self) -> None:
        self._timer.start()
        self._status.note_typing()

    def _paused(self) -> None:
        self.show_state()
        self.typed.emit()

    def _moved(self) -> None:
        if not self.file or self._arriving.is_under_way:
            return
        self._listing.follow()
        self._line_left.start()
