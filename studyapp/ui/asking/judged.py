"""What is shown of a question once it is answered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from studyapp.domain.questions import OpenQuestion, Question
from studyapp.domain.sittings import Turn, Verdict
from studyapp.ui.asking.evidence import Evidence, Facts
from studyapp.ui.asking.keys import Keys
from studyapp.ui.asking.objecting import ObjectingKeys
from studyapp.ui.asking.passport import PassportView
from studyapp.ui.asking.why import WhyNote, tone
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr


class Judged:
    """The verdict and why, what the question rests on, the facts and the passport."""

    def __init__(self, look: Look, keys: Keys, against: ObjectingKeys) -> None:
        self.note = WhyNote(look)
        self.note.setObjectName("note")
        self.evidence = Evidence(look, keys.read_there, keys.look_there)
        self._facts = Facts(look)
        self.passport = PassportView(look, keys.about, against)
        self._against = against
        self._question: Question | None = None
        self._is_wrong = False
        against.never.triggered.connect(self._never_ask)
        against.report.triggered.connect(self.passport.sheet.begin_report)

    def beside(self) -> Sequence[QWidget]:
        """Return what stands at the side of the verdict."""
        return (self.evidence, self._facts, self.passport)

    def show_verdict(self, verdict: Verdict, asked: Turn) -> None:
        """Show what the answer to the question of a turn was worth, and all about it."""
        question = self._question = verdict.question
        self._is_wrong = tone(verdict) == "wrong" and not isinstance(question, OpenQuestion)
        self.note.show_verdict(verdict)
        title = asked.cited_in or asked.title
        self.evidence.show_evidence(question.citations, asked.repairs, title=title)
        self._facts.show_verdict(verdict, pack=asked.title if asked.pack else "")
        self.passport.show_question(question)

    def set_shown(self, *, shown: bool) -> None:
        """Show all of it, or nothing."""
        for widget in (self.note, *self.beside()):
            widget.setVisible(shown)
        self._against.offer(offered=shown)

    def _never_ask(self) -> None:
        if self._question is not None:
            self._against.objecting.turned.emit(self._question)

    def heard(self) -> str:
        """Return what came of it, for the ear."""
        wrong = tr("Wrong.") if self._is_wrong else ""
        said = (wrong, self.note.accessibleName(), self.evidence.missing())
        return " ".join(part for part in said if part)


def has_source(turn: Turn | None) -> bool:
    """Return whether the question has a place in a passage to go to."""
    question = None if turn is None else turn.question
    return question is not None and None not in (question.passage, question.citation)


def has_event(turn: Turn | None) -> bool:
    """Return whether the question rests on an event that the timeline shows."""
    question = None if turn is None else turn.question
    return question is not None and question.passage is not None and bool(question.events)
