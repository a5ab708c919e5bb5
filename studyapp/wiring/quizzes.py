"""What can be done with quizzes and exams, and with what was answered in them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from studyapp.wiring.kept import Kept

if TYPE_CHECKING:
    from studyapp.study.exams import Exams
    from studyapp.study.handing_in import HandingIn
    from studyapp.study.materials import Materials
    from studyapp.study.objecting import Objecting
    from studyapp.study.quizzing import Quizzing
    from studyapp.study.regrading import Regrading
    from studyapp.study.results import KeptResults
    from studyapp.study.stored_quizzes import StoredQuizzes


class Quizzes(Kept):
    """The verbs on quizzes, each put together when it is first asked for."""

    @cached_property
    def materials(self) -> Materials:
        """Return what quizzes can be made of."""
        from studyapp.store.mixups import wrong_answers
        from studyapp.store.questions import Questions
        from studyapp.study.materials import Materials

        left_out = self.objecting.left_out
        return Materials(
            self._library,
            self._packs,
            Questions(self.store),
            left_out,
            lambda about: wrong_answers(self.store, self.learning.learner(), about),
        )

    @cached_property
    def quizzing(self) -> Quizzing:
        """Return what can be done with quizzes."""
        from studyapp.study.beginning import QuizRooms
        from studyapp.study.quizzing import Quizzing

        rooms = QuizRooms(
            materials=self.materials,
            journal=self._journal,
            sittings=self._sittings,
            exams=self.exams,
            kept=self._kept_quizzes,
            learning=self.learning,
        )
        return Quizzing(rooms, rng=self._rng)

    @cached_property
    def stored_quizzes(self) -> StoredQuizzes:
        """Return what can be done with quizzes that are kept."""
        from studyapp.study.stored_quizzes import StoredQuizzes

        return StoredQuizzes(
            self._kept_quizzes,
            self._sittings,
            self._steps,
            self.learning,
            begun=self.quizzing.begun,
            rng=self._rng,
        )

    @cached_property
    def exams(self) -> Exams:
        """Return what can be done with exams."""
        from studyapp.store.exams import ExamAnswers
        from studyapp.study.exams import Exams

        answers = ExamAnswers(self.store)
        return Exams(self.materials, self._journal, self._sittings, answers, self.learning)

    @cached_property
    def objecting(self) -> Objecting:
        """Return what can be held against questions."""
        from studyapp.store.objections import KeptObjections
        from studyapp.study.objecting import Objecting

        kept = KeptObjections(self.store)
        return Objecting(kept, self._library, self._people, self._steps, self.learning)

    @cached_property
    def regrading(self) -> Regrading:
        """Return what becomes of old answers when keys are corrected."""
        from studyapp.store.questions import Questions
        from studyapp.store.regrades import Regrades
        from studyapp.study.regrading import Regrading

        return Regrading(
            Regrades(self.store),
            questions=Questions(self.store),
            library=self._library,
            corrections=self._decided,
            journal=self._journal,
            steps=self._steps,
            learning=self.learning,
        )

    @cached_property
    def handing_in(self) -> HandingIn:
        """Return what can be handed in to a teacher."""
        from studyapp.store.kept_answers import KeptAnswers
        from studyapp.study.handing_in import HandingIn

        answers = KeptAnswers(self.store)
        return HandingIn(answers, self._library, self._people, self.learning)

    @cached_property
    def results(self) -> KeptResults:
        """Return what can be done with results that learners handed in."""
        from studyapp.store.results import Results
        from studyapp.study.results import KeptResults

        return KeptResults(Results(self.store), self._steps, now=self.learning.now)
