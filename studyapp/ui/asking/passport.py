"""The passport of a question, shown by one key once it is answered."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.passports import passport_of
from studyapp.domain.questions import Question
from studyapp.ui.asking.objecting import ObjectingKeys
from studyapp.ui.asking.objections import ObjectionsPart
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, Sheet
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import say


class PassportSheet(Sheet):
    """Who made a question, how hard it is, what was proven of it and what is held against it.

    It is folded until it is wanted.
    """

    def __init__(self, look: Look, against: ObjectingKeys, parent: QWidget | None = None) -> None:
        super().__init__(look, padding=28, parent=parent)
        self.objections = ObjectionsPart(look, against)
        self._made = Label(look, Face.INTERFACE)
        self._difficulty = Label(look, Face.INTERFACE)
        self._proven = Label(look, Face.SMALL, self.tr("Proven before it was asked:"), "ink2")
        self._proofs = Label(look, Face.SMALL, "", "ink2")
        self._proofs.setObjectName("proofs")
        inside = spaced(look, QVBoxLayout(self), gap=10)
        for part in (self._made, self._difficulty, self.objections, self._proven, self._proofs):
            inside.addWidget(part)
        self.hide()

    def show_question(self, question: Question) -> None:
        """Tell of another question, folded until it is wanted."""
        passport = passport_of(question)
        proofs = [say(proof) for proof in passport.proofs]
        made, difficulty = say(passport.made), say(passport.difficulty)
        self._made.setText(made)
        self._difficulty.setText(difficulty)
        self._proofs.setText("\n".join(proofs))
        for part in (self._proven, self._proofs):
            part.setVisible(bool(proofs))
        proven = [self._proven.text(), *proofs] if proofs else []
        quotes = [citation.quote for citation in question.citations]
        rests = [self.tr("It rests on:"), *quotes] if quotes else []
        self.setAccessibleName(" ".join([made, difficulty, *proven, *rests]))
        self.objections.show_question(question)
        self.hide()

    def if_open(self) -> "PassportSheet | None":
        """Return it while it can be seen."""
        return self if self.isVisible() else None

    def turn(self) -> None:
        """Show the passport and have it heard, or fold it away."""
        if self.isHidden():
            self.show()
            self.objections.look()
            announce(self, self.accessibleName())
        else:
            self.hide()

    def begin_report(self) -> None:
        """Show the passport, and in it the form for a fault."""
        if self.isHidden():
            self.show()
            self.objections.look()
        self.objections.form.begin()


class FoldingByEscape(QObject):
    """Has Esc fold an open passport away before it means anything else to a view.

    `opened` gives the passport, None if none is open.
    """

    def __init__(self, view: QWidget, opened: Callable[[], PassportSheet | None]) -> None:
        super().__init__(view)
        self._opened = opened
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Esc from the shortcuts, and fold by it."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        sheet = self._opened() if is_escape else None
        if sheet is None:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.KeyPress:
            sheet.turn()
        event.accept()
        return True


class PassportView(QWidget):
    """A button, and the passport below it while that is wanted."""

    def __init__(self, look: Look, action: QAction, against: ObjectingKeys) -> None:
        super().__init__()
        self.button = ActionButton(look, action)
        self.sheet = PassportSheet(look, against)
        column = spaced(look, QVBoxLayout(self), gap=10)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sheet)
        action.triggered.connect(self.sheet.turn)

    def show_question(self, question: Question) -> None:
        """Tell of another question, folded until it is wanted."""
        self.sheet.show_question(question)
