"""The passport of a question, shown by one key once it is answered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.passports import passport_of
from studyapp.domain.questions import Question
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, Sheet
from studyapp.ui.wording import say


class PassportView(QWidget):
    """A button, and the passport below it while that is wanted."""

    def __init__(self, look: Look, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._action = action
        self._heard = ""
        self.button = ActionButton(look, action)
        self.sheet = Sheet(look, padding=28)
        self._made = Label(look, Face.INTERFACE)
        self._difficulty = Label(look, Face.INTERFACE)
        self._proven = Label(look, Face.SMALL, self.tr("Proven before it was asked:"), "ink2")
        self._proofs = Label(look, Face.SMALL, "", "ink2")
        self._proofs.setObjectName("proofs")
        self._inside = QVBoxLayout(self.sheet)
        self._inside.setContentsMargins(0, 0, 0, 0)
        heading = Label(look, Face.INTERFACE_STRONG, self.tr("About this question"))
        for part in (heading, self._made, self._difficulty, self._proven, self._proofs):
            self._inside.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.sheet)
        self.sheet.hide()
        action.triggered.connect(self._turn)
        look.changed.connect(self._dress)
        self._dress()

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
        self._heard = " ".join([made, difficulty, *proven, *rests])
        self.sheet.setAccessibleName(self._heard)
        self.sheet.hide()

    def _turn(self) -> None:
        """Show the passport and have it heard, or fold it away."""
        self.sheet.setVisible(self.sheet.isHidden())
        if not self.sheet.isHidden():
            announce(self, self._heard)

    def _dress(self) -> None:
        self._inside.setSpacing(self._look.px(10))
        self._column.setSpacing(self._look.px(10))
