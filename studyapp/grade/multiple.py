"""Several right choices: what was picked of the right ones, less what was picked of the others."""

from studyapp.domain.answers import ChoicesAnswer, Grade
from studyapp.domain.kinds import Scoring
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import MultipleQuestion
from studyapp.grade.reasons import ONLY_ALL, RIGHT, in_the_author_s_words

_NOTHING_PICKED = Message("Nothing was picked.")


def grade_multiple(question: MultipleQuestion, answer: ChoicesAnswer) -> Grade:
    """Return the share of right choices picked less the share of wrong ones, 0 at least.

    With `Scoring.ALL` everything or nothing. The feedback of every picked choice is in the reason.

    Raises:
        ValueError: There is no such choice.
    """
    for place in answer.chosen:
        if not 0 <= place < len(question.choices):
            raise ValueError(f"no choice {place} of {len(question.choices)}")
    picked = [question.choices[place] for place in dict.fromkeys(answer.chosen)]
    score = _share(question.choices, picked)
    if score < 1.0 and question.scoring is Scoring.ALL:
        reason = _counted(question.choices, picked).followed_by(ONLY_ALL)
        score = 0.0
    else:
        reason = _counted(question.choices, picked) if score < 1.0 else RIGHT
    feedback = [choice.feedback for choice in picked if choice.feedback]
    return Grade(score, reason.followed_by(*map(in_the_author_s_words, feedback)))


def _share(choices: tuple[Choice, ...], picked: list[Choice]) -> float:
    right, wrong = _numbers(choices)
    picked_right, picked_wrong = _numbers(picked)
    if not wrong and not right:
        return 1.0
    share = picked_right / right if right else 1.0
    return max(0.0, share - (picked_wrong / wrong if wrong else 0.0))


def _numbers(choices: tuple[Choice, ...] | list[Choice]) -> tuple[int, int]:
    """Return how many are right and how many wrong."""
    right = sum(choice.right for choice in choices)
    return right, len(choices) - right


def _counted(choices: tuple[Choice, ...], picked: list[Choice]) -> Message:
    if not picked:
        return _NOTHING_PICKED
    right, wrong = _numbers(picked)
    values = {"picked": right, "right": _numbers(choices)[0], "wrong": wrong}
    if not wrong:
        return Message("{picked} of {right} right choices.", values)
    if wrong == 1:
        return Message("{picked} of {right} right choices, and one wrong one.", values)
    return Message("{picked} of {right} right choices, and {wrong} wrong ones.", values)
