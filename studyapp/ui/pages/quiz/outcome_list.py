"""The questions of a quiz that is over, one below the other."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.domain.sittings import Outcome
from studyapp.ui.asking.objecting import Objecting, ObjectingKeys
from studyapp.ui.asking.passport import PassportSheet
from studyapp.ui.pages.quiz.outcomes import OutcomeView
from studyapp.ui.speaking import announce
from studyapp.ui.theme import Look


class OutcomeList(QWidget):
    """Lists questions; what can be done with one is done with the one that has the focus.

    `show_from` brings one of them into sight; `about` shows its passport.
    """

    sentence_wanted = Signal(str, object)

    def __init__(
        self,
        look: Look,
        objecting: Objecting,
        *,
        about: QAction,
        show_from: Callable[[QWidget], None],
    ) -> None:
        super().__init__()
        self._look = look
        self._about = about
        self._show_from = show_from
        self._rows: list[OutcomeView] = []
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self.against = ObjectingKeys(self, objecting, inside)
        self.setAccessibleName(self.tr("Questions"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        about.triggered.connect(self._show_about)
        self.against.never.triggered.connect(self._never_ask)
        self.against.report.triggered.connect(self._report)

    def show_outcomes(self, outcomes: Sequence[Outcome]) -> None:
        """Show these in place of the former ones."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [
            OutcomeView(self._look, number, outcome, about=self._about, against=self.against)
            for number, outcome in enumerate(outcomes, start=1)
        ]
        for row in self._rows:
            self._column.addWidget(row)

    def focused(self) -> QWidget | None:
        """Return what has the focus here, None if nothing has."""
        found = cast("QWidget | None", self.window().focusWidget())
        return found if found is not None and self.isAncestorOf(found) else None

    def _in_focus(self) -> OutcomeView | None:
        """Return the question that has the focus, or in which something has it."""
        focused = self.focused()
        while focused is not None and not isinstance(focused, OutcomeView):
            focused = focused.parentWidget()
        return focused

    def open_passport(self) -> PassportSheet | None:
        """Return the passport of the question that has the focus, else the first that is open."""
        focused = self._in_focus()
        rows = [*([] if focused is None else [focused]), *self._rows]
        opened = (row.open_passport() for row in rows)
        return next((passport for passport in opened if passport is not None), None)

    def read_there(self) -> None:
        """Go to the sentence of the question that has the focus."""
        row = self._at_hand()
        if row is not None:
            question = row.outcome.question
            if question.passage is not None and question.citation is not None:
                self.sentence_wanted.emit(question.passage, question.citation.span)

    def _show_about(self) -> None:
        """Show the passport of the question that has the focus, from its top, or fold it away."""
        row = self._at_hand()
        if row is not None:
            row.turn_passport()
            shown = row.open_passport() or row
            QTimer.singleShot(0, row, lambda: self._show_from(shown))

    def _never_ask(self) -> None:
        row = self._at_hand()
        if row is not None:
            self.against.objecting.turned.emit(row.outcome.question)

    def _report(self) -> None:
        row = self._at_hand()
        if row is not None:
            form = row.begin_report()
            QTimer.singleShot(0, row, lambda: self._show_from(form))

    def _at_hand(self) -> OutcomeView | None:
        """Return the question that has the focus; without one, go to the first and say so."""
        row = self._in_focus()
        if row is None and self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.tr("Choose a question first, by Tab or a click."))
        return row
