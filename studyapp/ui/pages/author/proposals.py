"""Questions that the program proposes, to be taken into the pack one by one."""

from collections.abc import Sequence
from textwrap import dedent

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studyapp.domain.passports import passport_of
from studyapp.study.authoring.proposing import Proposal
from studyapp.ui.pages.author.rows import Row, RowList
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FlowLayout, Label, QuoteView, ScrollPage
from studyapp.ui.widgets.dialog_actions import dialog_action
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import counted, kind_name, say, tr

_WIDTH, _HEIGHT = 900, 560


class ProposalsDialog(QDialog):
    """Lists proposals with their grounds; `taken` carries one that is to go into the pack.

    Show it by `open`.
    """

    taken = Signal(object)

    def __init__(self, look: Look, parent: QWidget, proposals: Sequence[Proposal]) -> None:
        super().__init__(parent)
        self._proposals = proposals
        self._taken: set[int] = set()
        heading = counted(len(proposals), "1 proposed question", "{n} proposed questions")
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.take = dialog_action(self, tr("Take it into the pack"), "Return", "Enter")
        self.done_here = dialog_action(self, tr("Close"), "Esc")
        self.list = RowList(look, heading)
        self._about = _Grounds(look)
        self._lay_out(look, heading)
        self.take.triggered.connect(self._take)
        self.done_here.triggered.connect(self.accept)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_grounds())
        self._show_rows()
        self.list.pick(0)
        area = parent.window().size()
        self.resize(min(look.px(_WIDTH), area.width()), min(look.px(_HEIGHT), area.height()))

    def _lay_out(self, look: Look, heading: str) -> None:
        column = spaced(look, QVBoxLayout(self), gap=10, margins=(20, 16, 20, 16))
        column.addWidget(Label(look, Face.BAR_TITLE, heading))
        column.addWidget(self.list, 3)
        column.addWidget(self._about, 3)
        foot = QWidget()
        buttons = FlowLayout(look, gap=12, parent=foot)
        buttons.addWidget(ActionButton(look, self.take, "filled", parent=self))
        buttons.addWidget(ActionButton(look, self.done_here, parent=self))
        column.addWidget(foot)

    def _show_rows(self) -> None:
        place = self.list.currentIndex().row()
        rows = [self._row(at, each) for at, each in enumerate(self._proposals)]
        self.list.show_rows(rows)
        if place >= 0:
            self.list.pick(place)

    def _row(self, at: int, proposal: Proposal) -> Row[int]:
        question, is_taken = proposal.question, at in self._taken
        below = kind_name(question.kind)
        if is_taken:
            below = tr("{kind} · taken into the pack", kind=below)
        sign, color = ("check", "right") if is_taken else ("", "ink2")
        heard = f"{question.stem}. {below}"
        return Row(at, question.stem, below=below, sign=sign, color=color, heard=heard)

    def _show_grounds(self) -> None:
        at = self.list.current()
        if isinstance(at, int):
            self._about.show_proposal(self._proposals[at])
            self.take.setEnabled(at not in self._taken)

    def _take(self) -> None:
        at = self.list.current()
        if not isinstance(at, int) or at in self._taken:
            return
        self._taken.add(at)
        self.taken.emit(self._proposals[at])
        announce(self, tr("Taken into the pack."))
        self._show_rows()
        self.list.pick(min(at + 1, len(self._proposals) - 1))


class _Grounds(ScrollPage):
    """What a proposal rests on, and what was proven of it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._quote = QuoteView(look)
        self._written = Label(look, Face.CODE)
        self._proofs = Label(look, Face.SMALL, "", "ink2")
        for part in (self._quote, self._written, self._proofs):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show the sentence, what would be written, and how it was made and proven."""
        question = proposal.question
        citation = question.citation
        if citation is not None:
            self._quote.show_quote(citation.quote, offset=citation.span.start)
        self._written.setText(dedent(proposal.entry).rstrip())
        passport = passport_of(question)
        told = [passport.made, passport.difficulty, *passport.proofs]
        self._proofs.setText(" ".join(say(each) for each in told))
        heard = ("" if citation is None else citation.quote, self._written.text())
        self.setAccessibleName("\n".join((*heard, self._proofs.text())))
