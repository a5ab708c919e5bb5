"""Hold something against a question: never to be asked it again, or a fault reported."""

from __future__ import annotations

import csv
import io
import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.asked import version_of
from studyapp.domain.errors import UnkeepableError, UnknownError
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.objections import Fault, Objected, Objections, Refusal, Report
from studyapp.domain.undo import UndoStep
from studyapp.study.cells import harmless
from studyapp.study.changes import Changes

if TYPE_CHECKING:
    from studyapp.domain.kinds import PackId
    from studyapp.domain.questions import Question, QuestionId
    from studyapp.domain.texts import PassageId
    from studyapp.store.learners import Learners as People
    from studyapp.store.library import Library
    from studyapp.store.objections import KeptObjections
    from studyapp.store.undo import UndoSteps
    from studyapp.study.learning import Learning

_TOLD = 60
"""Letters of a stem that name it in Undo."""
_HEAD = ("at", "learner", "source", "question id", "version", "kind", "stem", "fault", "words")
_Titles = tuple[dict["PassageId", str], dict["PackId", str]]


class Objecting:
    """What learners hold against questions; each act is a step of Undo of whoever did it.

    To refuse a question is one's own; a report is the library's. Both are of the question by its
    id, and so last while its passage is gone, and hold for what a newer finder makes of it.
    """

    def __init__(  # noqa: PLR0913 - the rooms that it joins
        self,
        kept: KeptObjections,
        library: Library,
        people: People,
        steps: UndoSteps,
        learning: Learning,
        *,
        new_uid: Callable[[], str] = lambda: uuid.uuid4().hex,
    ) -> None:
        self._kept = kept
        self._library = library
        self._people = people
        self._steps = steps
        self._learning = learning
        self._new_uid = new_uid

    def left_out(self) -> frozenset[QuestionId]:
        """Return which questions the learner of now is never to be asked again."""
        return self._kept.left_out(self._learning.learner())

    def left_out_by(self, name: str) -> frozenset[QuestionId]:
        """Return which questions a learner is never to be asked again.

        Raises:
            UnknownError: There is no such learner.
        """
        self._learning.learner()
        known = {each.name: each.uid for each in self._people.all()}
        number = self._people.number(known.get(name, ""))
        if number is None:
            says = Message("There is no learner “{name}”.", {"name": name})
            raise UnknownError(says, Message("Known are: {names}.", {"names": ", ".join(known)}))
        return self._kept.left_out(number)

    def refuse(self, question: Question) -> Changes:
        """Never ask the learner of now a question again; no change if that is so already."""
        about = self._objected(question)
        step = _step("Undo never ask “{stem}”", "“{stem}” may be asked again.", about)
        learner, now = self._learning.learner(), self._learning.now()
        if question.id in self._kept.left_out(learner):
            return Changes()
        with self._steps.recording(step, at=now, learner=learner):
            self._kept.refuse(learner, Refusal(about, now))
        return Changes.of(Noun.OBJECTIONS)

    def lift(self, question: QuestionId) -> Changes:
        """Let the learner of now be asked a question again; no change if it may be."""
        learner = self._learning.learner()
        refused = (each.about for each in self._kept.refused(learner))
        about = next((each for each in refused if each.question == question), None)
        if about is None:
            return Changes()
        step = _step("Undo ask “{stem}” again", "“{stem}” is left out again.", about)
        with self._steps.recording(step, at=self._learning.now(), learner=learner):
            self._kept.lift(learner, question)
        return Changes.of(Noun.OBJECTIONS)

    def report(self, question: Question, fault: Fault, words: str) -> Changes:
        """Keep what is wrong with a question; no change if the learner of now said just that.

        Raises:
            UnkeepableError: The words are too long or no text, or another fault is not named.
        """
        about, words = self._objected(question), words.strip()
        if fault is Fault.OTHER and not words:
            says = Message("It is not said what is wrong with the question.")
            raise UnkeepableError(says, Message("Write it in a few words."), about=words)
        if self._has_said(question.id, fault, words):
            return Changes()
        learner, now = self._learning.learner(), self._learning.now()
        report = Report(
            uid=self._new_uid(), about=about, fault=fault, words=words, at=now, learner=None
        )
        step = _step("Undo report of “{stem}”", "The report of “{stem}” is taken back.", about)
        with self._steps.recording(step, at=now, learner=learner):
            self._kept.report(learner, report, question)
        return Changes.of(Noun.OBJECTIONS)

    def withdraw(self, uid: str) -> Changes:
        """Take a report out of the library; no change if it is gone."""
        report = next((each for each in self._kept.reported() if each.uid == uid), None)
        if report is None:
            return Changes()
        step = _step(
            "Undo taking out the report of “{stem}”", "“{stem}” is reported again.", report.about
        )
        learner = self._learning.learner()
        with self._steps.recording(step, at=self._learning.now(), learner=learner):
            self._kept.withdraw(uid)
        return Changes.of(Noun.OBJECTIONS)

    def on(self, question: QuestionId) -> Objections:
        """Return what is held against a question."""
        is_refused = question in self.left_out()
        return Objections(question, is_refused, tuple(self._kept.reports_of(question)))

    def refused(self) -> list[Refusal]:
        """Return what the learner of now refused, the last first."""
        titles = self._titles()
        refused = self._kept.refused(self._learning.learner())
        return [replace(each, about=_named(each.about, titles)) for each in refused]

    def reported(self) -> list[Report]:
        """Return what anybody reported, the last first."""
        titles = self._titles()
        return [replace(each, about=_named(each.about, titles)) for each in self._kept.reported()]

    def reports_csv(self) -> str:
        """Return one report a row, oldest first, below a head.

        Cells that a spreadsheet would take for a formula begin with an apostrophe.
        """
        table = io.StringIO()
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(_HEAD)
        for report in reversed(self.reported()):
            writer.writerow(_row(report))
        return table.getvalue()

    def save_csv(self, path: Path) -> int:
        """Write `reports_csv` to a file, and return how many reports there are.

        Raises:
            FolderError: It cannot be written.
        """
        from studyapp.study.files import write_file

        write_file(path, self.reports_csv())
        return len(self._kept.reported())

    def _has_said(self, question: QuestionId, fault: Fault, words: str) -> bool:
        said = (self._learning.name(), fault, words)
        reports = self._kept.reports_of(question)
        return any((each.learner, each.fault, each.words) == said for each in reports)

    def _objected(self, question: Question) -> Objected:
        about = Objected(
            question=question.id,
            kind=question.kind,
            stem=question.stem,
            version=version_of(question),
            passage=question.passage,
            pack=question.pack,
            title="",
            citation=question.citation,
        )
        return _named(about, self._titles())

    def _titles(self) -> _Titles:
        return self._library.titles(), self._library.pack_titles()


def _named(about: Objected, titles: _Titles) -> Objected:
    """Return it with the title that its pack or passage has now, if that is in the library."""
    passages, packs = titles
    own = None
    if about.pack is not None:
        own = packs.get(about.pack)
    elif about.passage is not None:
        own = passages.get(about.passage)
    return about if own is None else replace(about, title=own)


def _row(report: Report) -> Sequence[object]:
    about = report.about
    return [
        report.at.isoformat(),
        harmless(report.learner or ""),
        harmless(about.title),
        harmless(about.question),
        about.version,
        about.kind,
        harmless(about.asks),
        report.fault,
        harmless(report.words),
    ]


def _step(name: str, undone: str, about: Objected) -> UndoStep:
    stem = about.asks
    shown = stem if len(stem) <= _TOLD else f"{stem[: _TOLD - 1].rstrip()}…"
    return UndoStep.of(name, undone, Noun.OBJECTIONS, stem=shown)
