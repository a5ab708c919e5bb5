"""One question, learner or file of class results, beside the table."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.study.class_view import ClassFigures, Item, LearnerFigures, OpenedFile
from studyapp.ui.pages.results.rows import answers_table, picked_bars, picked_numbers
from studyapp.ui.pages.results.wording import (
    discrimination_at_length,
    flag_name,
    in_short,
    learner_facts,
    learners_words,
    question_facts,
    seconds_words,
)
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import FactRow, Label, SideNote, percent
from studyapp.ui.widgets.bar_cells import Table
from studyapp.ui.widgets.bar_table import PlainTable
from studyapp.ui.widgets.spacing import spaced
from studyapp.ui.wording import capital, counted, moment_words, say, tr

_MOST_FLAGS = 8
_MOST_FACTS = 6
_BAR = 84
_MOST_ROWS = 12
"""Rows of its table in sight."""


class ResultDetail(QWidget):
    """Says what the figures of one row are, and what is odd about them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("detail")
        self._heading = Label(look, Face.HEADING)
        self._facts = Label(look, Face.SMALL, "", "ink2")
        self._notes = [SideNote(look) for _ in range(_MOST_FLAGS)]
        self._rows = [FactRow(look, "") for _ in range(_MOST_FACTS)]
        self._about = Label(look, Face.INTERFACE_STRONG)
        self._says = Label(look, Face.SMALL, "", "ink2")
        self._bars = PlainTable(look, tr("What was picked"), bar=_BAR)
        self._table = PlainTable(look, tr("What was picked"), most=_MOST_ROWS)
        column = spaced(look, QVBoxLayout(self), gap=8)
        for part in (self._heading, self._facts, *self._notes, *self._rows):
            column.addWidget(part)
        for part in (self._about, self._bars, self._says, self._table):
            column.addWidget(part)
        column.addStretch(1)

    def show_item(self, item: Item) -> None:
        """Show a question: its flags, its figures, and what was picked."""
        figures = item.figures
        self._show_head(in_short(figures.question.stem), question_facts(figures))
        self._show_notes(
            [
                (each.flag.value, capital(flag_name(each.flag)), say(each.reason))
                for each in item.flags
            ]
        )
        facts = [
            (tr("Key"), in_short(figures.question.key) or "–"),
            (tr("Right at first"), percent(figures.facility)),
            (tr("Discrimination"), discrimination_at_length(figures)),
            (tr("Answered by"), learners_words(figures)),
            (tr("Median time"), seconds_words(figures.seconds)),
        ]
        if figures.again is not None:
            facts.append((tr("Right when answered again"), percent(figures.again)))
        self._show_facts(facts)
        says = ""
        if figures.is_enough:
            says = tr(
                "Strong and weak: the upper and the lower 27 % of learners by their other"
                " answers to this pack."
            )
        typed = not figures.question.choices
        about = tr("Answered most often") if typed else tr("What was picked")
        self._show_table(about, says, picked_numbers(figures), bars=picked_bars(figures))

    def show_learner(self, figures: ClassFigures, learner: LearnerFigures) -> None:
        """Show a learner with all answers."""
        self._show_head(learner.name, learner_facts(learner))
        self._show_notes([])
        share = "–" if learner.share is None else percent(learner.share)
        self._show_facts(
            [
                (tr("Right at first"), share),
                (tr("Last answer"), moment_words(learner.last)),
            ]
        )
        self._show_table(tr("Answers, oldest first"), "", answers_table(figures, learner))

    def show_file(self, file: OpenedFile) -> None:
        """Show a file: what it holds, and whether it is as it was written."""
        result = file.result
        self._show_head(file.name, counted(len(result.answers), "1 answer", "{n} answers"))
        changed = tr(
            "Its content is not what its digest says. Its answers are counted; ask {learner} about"
            " it, or take the file out.",
            learner=result.taker.name,
        )
        notes = (
            []
            if result.is_as_written
            else [("changed", tr("Changed after it was written"), changed)]
        )
        self._show_notes(notes)
        self._show_facts(
            [
                (tr("Learner"), result.taker.name),
                (tr("Written"), moment_words(result.written)),
                (tr("Packs"), ", ".join(result.packs.values()) or "–"),
                (tr("Questions"), str(len(result.questions))),
            ]
        )
        says = tr(
            "The digest tells a change by accident. It is no signature: who means to can write"
            " another file with a digest that holds."
        )
        self._show_table(tr("What the digest says, and what not"), says, None)

    def _show_head(self, heading: str, facts: str) -> None:
        self._heading.setText(heading)
        self._facts.setText(facts)

    def _show_notes(self, notes: list[tuple[str, str, str]]) -> None:
        for place, widget in enumerate(self._notes):
            widget.setVisible(place < len(notes))
            if place < len(notes):
                name, heading, says = notes[place]
                tone = {"key": "wrong", "negative": "wrong", "dead": "edge"}.get(name, "repair")
                widget.show_note(tone, heading, says)

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(facts))
            if place < len(facts):
                row.set_fact(*facts[place])

    def _show_table(
        self, about: str, says: str, table: Table | None, *, bars: Table | None = None
    ) -> None:
        self._about.setText(about)
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self._bars.setVisible(bars is not None)
        if bars is not None:
            self._bars.setAccessibleName(about)
            self._bars.show_table(bars)
        self._table.setVisible(table is not None)
        if table is not None:
            in_numbers = tr("{about}, in numbers", about=about)
            self._table.setAccessibleName(about if bars is None else in_numbers)
            self._table.show_table(table)
