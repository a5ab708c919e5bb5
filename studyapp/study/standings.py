"""How far a quiz has come, by what it was started with and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.domain.answers import Attempt
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import Outcome, Sitting
from studyapp.grade.grading import right_answer_in_words


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a quiz has come: what is asked, what was answered, and the scores so far."""

    questions: tuple[Question, ...]
    attempts: Mapping[QuestionId, Attempt]
    results: tuple[float | None, ...]

    @property
    def question(self) -> Question | None:
        """Return the question that waits, None at the end."""
        done = len(self.results)
        return self.questions[done] if done < len(self.questions) else None


def results_of(
    sitting: Sitting, questions: tuple[Question, ...], attempts: Mapping[QuestionId, Attempt]
) -> tuple[float | None, ...]:
    """Return the scores of the questions that are done, in the quiz's order."""
    done: list[float | None] = []
    skipped = {sitting.asked[place] for place in sitting.skipped if place < len(sitting.asked)}
    for place, question in enumerate(questions):
        attempt = attempts.get(question.id)
        is_skipped = question.id in skipped if sitting.asked else place in sitting.skipped
        if attempt is None and not is_skipped:
            break
        done.append(None if attempt is None else attempt.score)
    return tuple(done)


def outcome_of(question: Question, attempts: Mapping[QuestionId, Attempt]) -> Outcome:
    """Return how one question went that is over."""
    attempt = attempts.get(question.id)
    right = right_answer_in_words(question)
    if attempt is None:
        return Outcome(question, None, "", right)
    return Outcome(question, attempt.score, attempt.answer, right, attempt.confidence)
