"""Where a quiz stands, told anew from what the store and the journal have of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studyapp.domain.answers import Attempt
from studyapp.domain.asked import AskedQuestion
from studyapp.domain.kinds import Mode
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import Sitting, Turn
from studyapp.store.journal import Journal
from studyapp.store.sittings import Sittings
from studyapp.study.drawing import Choosing, drawn, titles_in_words
from studyapp.study.exams import Exams
from studyapp.study.learning import Learning
from studyapp.study.materials import Materials
from studyapp.study.standings import Standing, outcome_of, results_of


class Turns:
    """How the sittings of the learner of now stand."""

    def __init__(
        self,
        materials: Materials,
        journal: Journal,
        sittings: Sittings,
        exams: Exams,
        learning: Learning,
    ) -> None:
        self._materials = materials
        self._journal = journal
        self._sittings = sittings
        self._exams = exams
        self._learning = learning
        self._made: tuple[str, tuple[AskedQuestion, ...]] | None = None

    def remember(
        self, sitting: Sitting, questions: Sequence[Question], sources: Sequence[str]
    ) -> None:
        """Know what a sitting asks that begins, and so need not read it."""
        pairs = zip(questions, sources, strict=True)
        asked = tuple(AskedQuestion(question=each, source=source) for each, source in pairs)
        self._made = (sitting.id, asked)

    def of(self, sitting: Sitting) -> Turn:
        """Return where a sitting stands; an exam whose time is over is handed in by that."""
        if sitting.mode is Mode.EXAM:
            return self._exams.turn(sitting)
        stands = self.standing(sitting)
        questions, question = stands.questions, stands.question
        return Turn(
            sitting=sitting.id,
            passage=sitting.passage,
            pack=sitting.pack,
            others=sitting.others,
            seed=sitting.seed,
            title=sitting.title or titles_in_words(self._materials.titles(sitting.topics)),
            cited_in=self._cited_in(question, sitting),
            question=question,
            repairs=() if question is None else self._materials.repairs(question),
            results=stands.results,
            hinted=question is not None and self.is_hinted(sitting, question),
            total=len(questions),
            outcomes=()
            if question
            else tuple(outcome_of(each, stands.attempts) for each in questions),
            wish=sitting.wish,
            stored=sitting.stored,
        )

    def stopped(self, sitting: Sitting) -> Turn | None:
        """Return how a sitting went that is stopped before its end; None if it was not."""
        turn, stands = self.of(sitting), self.standing(sitting)
        done = len(stands.results)
        if sitting.mode is Mode.EXAM or turn.question is None or not done:
            return None
        outcomes = tuple(outcome_of(each, stands.attempts) for each in stands.questions[:done])
        left = turn.total - done
        return replace(
            turn, question=None, cited_in="", repairs=(), total=done, outcomes=outcomes, left=left
        )

    def is_gone(self, sitting: Sitting) -> bool:
        """Return whether what a sitting is about is in the library no more, and is needed there."""
        return not sitting.title and not self._materials.titles(sitting.topics)

    def standing(self, sitting: Sitting) -> Standing:
        """Return how far a quiz for practice has come."""
        questions, attempts = self._questions(sitting), self._attempts(sitting)
        return Standing(questions, attempts, results_of(sitting, questions, attempts))

    def place(self, sitting: Sitting, asked: QuestionId) -> int:
        """Return the place of a question, from 0."""
        if asked in sitting.asked:
            return sitting.asked.index(asked)
        return len(self.standing(sitting).results)

    def is_hinted(self, sitting: Sitting, question: Question) -> bool:
        """Return whether the hint of a question was taken."""
        return self.place(sitting, question.id) in sitting.hinted

    def _cited_in(self, question: Question | None, sitting: Sitting) -> str:
        """Return the title of the passage that a question rests on, if the quiz is not about it."""
        alone = None if sitting.others or sitting.title else sitting.passage
        if question is None or question.passage in (None, alone):
            return ""
        known = self._materials.title(question.passage, None)
        return known or self._source(sitting, question)

    def _source(self, sitting: Sitting, question: Question) -> str:
        """Return the title that its passage had; of a question of a pack that is not known."""
        if question.is_authored:
            return ""
        begun = (each for each in self._asked(sitting) if each.question.id == question.id)
        return next((each.source for each in begun), "")

    def _questions(self, sitting: Sitting) -> tuple[Question, ...]:
        return tuple(each.question for each in self._asked(sitting))

    def _asked(self, sitting: Sitting) -> tuple[AskedQuestion, ...]:
        """Return what a sitting asks, read or made again after a restart."""
        if self._made is None or self._made[0] != sitting.id:
            begun = self._sittings.asked(self._learning.learner(), sitting.id)
            self._made = (sitting.id, begun or self._drawn_again(sitting))
        return self._made[1]

    def _drawn_again(self, sitting: Sitting) -> tuple[AskedQuestion, ...]:
        """Return of a quiz that an older version began those that the library still gives."""
        material = self._materials.whole(sitting.passage, sitting.pack)
        choosing = Choosing(sitting.kinds)
        quiz = drawn(material, count=sitting.count, seed=sitting.seed, choosing=choosing)
        there = {each.id: each for each in quiz.questions}
        same = tuple(there[asked] for asked in sitting.asked if asked in there)
        questions = same if sitting.asked else quiz.questions
        return tuple(AskedQuestion(question=each) for each in questions)

    def _attempts(self, sitting: Sitting) -> dict[QuestionId, Attempt]:
        """Return what was answered in a sitting, by question."""
        found = self._journal.attempts_of(self._learning.learner(), sitting.id)
        return {attempt.question: attempt for attempt in found}
