"""One question of a quiz that is over: how it went, what was answered, what is right."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from studyapp.domain.kinds import Kind
from studyapp.domain.sittings import Outcome
from studyapp.ui.asking.areas.cloze_parts import one_line
from studyapp.ui.asking.objecting import ObjectingKeys
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.passport import PassportSheet
from studyapp.ui.asking.row import Row
from studyapp.ui.asking.squares import Standing, standing_of
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, Label, QuoteView
from studyapp.ui.widgets.markdown import line_in_plain
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import say

_MARKS = {
    Standing.RIGHT: Mark.RIGHT,
    Standing.PART: Mark.PART,
    Standing.WRONG: Mark.WRONG,
    Standing.SKIPPED: Mark.IDLE,
}


_PICKED = (Kind.SINGLE, Kind.MULTIPLE, Kind.MATCH)
"""Kinds whose answers are words of their author, with signs of Markdown in them."""


class OutcomeView(QWidget):
    """A row with the question and its sign; below it, where it was not right, both answers."""

    def __init__(
        self,
        look: Look,
        number: int,
        outcome: Outcome,
        *,
        about: QAction,
        against: ObjectingKeys,
    ) -> None:
        super().__init__()
        self._against = against
        self._look = look
        self.outcome = outcome
        self._passport: PassportSheet | None = None
        standing = standing_of(outcome.score)
        row = Row(look, str(number), one_line(outcome.question), face=Face.INTERFACE, parent=self)
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.show_verdict(_MARKS[standing], self._words(standing))
        row.show_face(low=44)
        column = spaced(look, QVBoxLayout(self), gap=4)
        across = spaced(look, QHBoxLayout(), gap=4)
        across.addWidget(row, 1)
        more = ActionButton(look, about, "quiet", icon="more", icon_only=True)
        more.set_about(row.accessibleName())
        across.addWidget(more, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(across)
        below = spaced(look, QVBoxLayout(), gap=2, margins=(58, 0, 16, 8))
        self._below = below
        column.addLayout(below)
        lines = [] if standing is Standing.RIGHT else self._answers(outcome)
        for line in lines:
            below.addWidget(Label(look, Face.INTERFACE, line, "ink2"))
        if outcome.reason is not None or outcome.passage:
            lines = [*lines, *self._show_why(look, outcome, below)]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(". ".join([row.accessibleName(), *lines]))

    def turn_passport(self) -> None:
        """Show the passport of the question, or fold it away."""
        self._made_passport().turn()

    def open_passport(self) -> PassportSheet | None:
        """Return the passport while it can be seen."""
        return None if self._passport is None else self._passport.if_open()

    def begin_report(self) -> QWidget:
        """Show the passport with the form for a fault, and return that."""
        passport = self._made_passport()
        passport.begin_report()
        return passport.objections.form

    def _made_passport(self) -> PassportSheet:
        if self._passport is None:
            made = self._passport = PassportSheet(self._look, self._against, self)
            made.show_question(self.outcome.question)
            self._below.addWidget(made)
        return self._passport

    def _show_why(self, look: Look, outcome: Outcome, below: QBoxLayout) -> list[str]:
        """Show why an answer is worth what it is, and what the question rests on."""
        question = outcome.question
        said = [] if outcome.reason is None else [say(replace(outcome.reason, then=()))]
        said += filter(None, [question.explanation])
        for words in said:
            below.addWidget(Label(look, Face.INTERFACE, words))
        for citation in question.citations:
            quote = QuoteView(look)
            inside = [each for each in outcome.repairs if each.span.overlaps(citation.span)]
            quote.show_quote(citation.quote, repairs=inside, offset=citation.span.start)
            below.addWidget(quote)
            said.append(citation.quote)
        source = outcome.passage if question.citations else self.tr("No source given.")
        below.addWidget(Label(look, Face.SMALL, source, "ink2"))
        return [*said, source]

    def _answers(self, outcome: Outcome) -> list[str]:
        is_authored = outcome.question.is_authored
        words = line_in_plain(outcome.right) if is_authored else outcome.right
        right = self.tr("Right answer: {answer}").format(answer=words)
        if outcome.score is None:
            return [right]
        picked = is_authored and outcome.question.kind in _PICKED
        words = line_in_plain(outcome.answer) if picked else outcome.answer
        return [self.tr("Your answer: {answer}").format(answer=words), right]

    def _words(self, standing: Standing) -> str:
        return {
            Standing.RIGHT: self.tr("Right"),
            Standing.PART: self.tr("Right in part"),
            Standing.WRONG: self.tr("Wrong"),
        }.get(standing, self.tr("Skipped"))
