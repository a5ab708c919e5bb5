"""The entry at the cursor as a learner meets it: a question to be answered, an event, a card."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from studyapp.domain.questions import Question
from studyapp.domain.sittings import Verdict
from studyapp.study.authoring.previewing import Shown
from studyapp.ui.actions import make_action
from studyapp.ui.asking.areas.date import Reading
from studyapp.ui.asking.sheet import QuestionSheet
from studyapp.ui.asking.why import WhyNote
from studyapp.ui.pages.author.told import ToldEntry
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, QuoteView, SideNote
from studyapp.ui.widgets.figure_views import Picture
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import tr


class Preview(QWidget):
    """Shows what stands at the cursor; `answered` carries a question and an answer to it.

    While the entry has errors, what was sound last stays, with a word about that.
    `picture_wanted` has the path of a picture in the pack.
    """

    answered = Signal(object, object)
    picture_wanted = Signal(str)

    def __init__(self, look: Look, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown = Shown()
        self._question: Question | None = None
        self._make_actions()
        self._build(look, reading)
        self.show_entry(Shown())

    def show_entry(self, found: Shown) -> None:
        """Show what stands at the cursor now; a question that is the same keeps its answer."""
        self._name.setText(found.name)
        broken = bool(found.name) and not found.is_sound
        self._note.setVisible(broken or not found.name)
        same = self._shown.name == found.name and self._shown.is_sound
        says = tr("Go to a question, an event or a card to see it here.")
        if broken:
            says = self._broken_words(was_sound=same)
        self._note.show_note("wrong" if broken else "edge", "", says)
        if broken and same:
            return
        self._shown = found
        self._pages.setCurrentWidget(self._sheet if found.question is not None else self._told)
        if found.question is not None and found.question != self._question:
            self._ask(found.question)
        elif found.question is None:
            self._question = None
            self._told.show_entry(found)
        if not found.is_sound:
            self._told.setAccessibleName(says)

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what the answer would be worth, and what the question rests on."""
        area, shown = self._sheet.area, self._shown
        if area is None or verdict.question != self._question:
            return
        area.show_verdict(verdict)
        self._why.show_verdict(verdict)
        citation = verdict.question.citation
        self._quote.setVisible(citation is not None)
        if citation is not None:
            start = citation.span.start
            self._quote.show_quote(citation.quote, repairs=shown.repairs, offset=start)
        self._source.setText(shown.cited_in if citation else tr("No source given."))
        self._show_judged(judged=True)
        announce(self, self._why.accessibleName())

    def show_picture(self, file: str, image: QImage | None) -> None:
        """Show a picture that was asked for."""
        for picture in self._sheet.findChildren(Picture):
            picture.take(file, image)

    def first(self) -> QWidget:
        """Return what takes the focus."""
        area = self._sheet.area
        is_asking = self._shown.question is not None and area is not None
        return area.first() if is_asking and area is not None else self._told

    def lend_escape(self, *, lent: bool) -> None:
        """Leave Esc to a row that is in hand: it has no other use here."""

    def _make_actions(self) -> None:
        self.check = make_action(self, tr("Check"), ("Ctrl+Return", "Ctrl+Enter"), name="check")
        self.again = make_action(self, tr("Answer it again"), ("Ctrl+R",), name="again")
        self.hint = make_action(self, tr("Hint"), ("Ctrl+H",), name="hint")
        self.check.triggered.connect(self._answer)
        self.again.triggered.connect(self._ask_again)
        self.hint.triggered.connect(lambda: self._sheet.head.show_hint())  # noqa: PLW0108 - "checked" is no argument of it

    def _build(self, look: Look, reading: Reading) -> None:
        self._heading = Label(look, Face.INTERFACE_STRONG, tr("As the learner sees it"))
        self._name = Label(look, Face.SMALL, "", "ink2")
        self._note = SideNote(look)
        self._why, self._quote = WhyNote(look), QuoteView(look)
        self._source = Label(look, Face.SMALL, "", "ink2")
        buttons = [
            ActionButton(look, self.check, "filled"),
            ActionButton(look, self.again),
            ActionButton(look, self.hint, "quiet"),
        ]
        below = [self._why, self._quote, self._source]
        self._sheet = QuestionSheet(look, reading, buttons, below=below, is_pane=True)
        self._sheet.confidence.hide()
        self._told = ToldEntry(look)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        for page in (self._sheet, self._told):
            self._pages.addWidget(page)
        column = spaced(look, QVBoxLayout(self), gap=6, margins=(16, 12, 16, 8))
        for part in (self._heading, self._name, self._note):
            column.addWidget(part)
        column.addWidget(pages, 1)

    def _ask(self, question: Question) -> None:
        self._question = question
        area = self._sheet.ask(question)
        self._sheet.put(area, self, self._show_missing)
        self._show_judged(judged=False)
        self._show_missing()
        for file in _files(question):
            self.picture_wanted.emit(file)

    def _ask_again(self) -> None:
        if self._question is not None:
            self._ask(self._question)

    def _show_missing(self) -> None:
        area = self._sheet.area
        self._sheet.confidence.hide()
        if area is not None and not self.again.isVisible():
            self._sheet.show_missing(area.missing())
            self.check.setText(area.check_words())
            self.check.setEnabled(area.answer() is not None)

    def _show_judged(self, *, judged: bool) -> None:
        for part in (self._why, self._quote, self._source):
            part.setVisible(judged)
        self.check.setVisible(not judged)
        self.again.setVisible(judged)
        self.hint.setVisible(not judged and self._sheet.head.has_hint)

    def _answer(self) -> None:
        area = self._sheet.area
        if area is None or self._question is None or area.advance():
            return
        answer = area.answer()
        if answer is not None:
            self.answered.emit(self._question, answer)

    def _broken_words(self, *, was_sound: bool) -> str:
        if was_sound:
            return tr("There is an error in it now. It is shown as it was before.")
        return tr("There is an error in it. It is shown once that is mended.")


def _files(question: Question) -> list[str]:
    """Return the paths of the pictures of a question."""
    choices = getattr(question, "choices", ())
    figures = [question.figure, *(choice.figure for choice in choices)]
    return [figure.file for figure in figures if figure is not None]
