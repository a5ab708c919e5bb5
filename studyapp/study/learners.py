"""The learners of one folder: who there is, a new one, another name, gone for good."""

from studyapp.domain.errors import UnknownError
from studyapp.domain.journal import Learner, LearnerId
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.undo import UndoStep
from studyapp.store.learners import Learners as People
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.learning import Learning


class Learners:
    """The people whose answers this folder keeps; there is always one."""

    def __init__(self, people: People, learning: Learning, steps: UndoSteps) -> None:
        self._people = people
        self._learning = learning
        self._steps = steps

    def all(self) -> list[Learner]:
        """Return the learners, the first one first."""
        self._learning.learner()
        return self._people.all()

    def current(self) -> Learner:
        """Return who learns now."""
        return self._people.one(self._learning.learner())

    def add(self, name: str) -> Learner:
        """Return a new learner.

        Raises:
            UnkeepableError: The name is empty, too long, or another learner's.
        """
        name = name.strip()
        self._learning.learner()
        step = _step(
            "Undo add learner “{learner}”", "The learner “{learner}” is gone again.", learner=name
        )
        with self._steps.recording(step, at=self._learning.now()):
            return self._people.add(name)

    def rename(self, uid: str, name: str) -> Changes:
        """Give a learner another name; no change if they have it.

        Raises:
            UnknownError: There is no such learner.
            UnkeepableError: The name is empty, too long, or another learner's.
        """
        number, name = self._number(uid), name.strip()
        before = self._people.one(number).name
        if name == before:
            return Changes()
        step = _step(
            "Undo rename learner “{learner}”",
            "“{learner}” is called “{before}” again.",
            learner=name,
            before=before,
        )
        with self._steps.recording(step, at=self._learning.now()):
            self._people.rename(number, name)
        return Changes.of(Noun.LEARNERS)

    def delete_for_good(self, uid: str) -> Changes:
        """Delete a learner and all that they did; it is in no file of the folder afterwards.

        Backups made before still have it. There is no undo.

        Raises:
            UnknownError: There is no such learner, or it is the last one.
        """
        if len(self.all()) == 1:
            says = Message("The only learner cannot be deleted.")
            raise UnknownError(says, Message("Add another learner first."))
        self._people.purge(self._number(uid))
        self._steps.forget_taken_back()
        return Changes.of(Noun.LEARNERS, Noun.JOURNAL)

    def _number(self, uid: str) -> LearnerId:
        number = self._people.number(uid)
        if number is None:
            raise UnknownError(Message("There is no such learner any more."))
        return number


def _step(name: str, undone: str, **values: str) -> UndoStep:
    return UndoStep.of(name, undone, Noun.LEARNERS, **values)
