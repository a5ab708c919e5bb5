"""One right choice: right or wrong, and what the wrong one belongs to."""

from studyapp.domain.answers import ChoiceAnswer, Grade
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Choice
from studyapp.domain.questions import SingleQuestion
from studyapp.domain.when_reading import read_when
from studyapp.grade.mistakes import mistake
from studyapp.grade.reasons import RIGHT, in_the_author_s_words, the_right_one


def grade_single(question: SingleQuestion, answer: ChoiceAnswer) -> Grade:
    """Return 1 for the right choice, else 0 and where the mistake lies.

    Raises:
        ValueError: There is no such choice.
    """
    if not 0 <= answer.chosen < len(question.choices):
        raise ValueError(f"no choice {answer.chosen} of {len(question.choices)}")
    chosen = question.choices[answer.chosen]
    if chosen.right:
        return Grade(1.0, _with_feedback(RIGHT, chosen))
    right = next(choice for choice in question.choices if choice.right)
    reason = _dates_apart(chosen, right) or _dated_otherwise(chosen, right)
    return Grade(0.0, _with_feedback(reason, chosen))


def _with_feedback(reason: Message, chosen: Choice) -> Message:
    if not chosen.feedback:
        return reason
    return reason.followed_by(in_the_author_s_words(chosen.feedback))


def _dates_apart(chosen: Choice, right: Choice) -> Message | None:
    """Return how far a wrong date is off, and which event it is the date of; None if no date."""
    given, truth = read_when(chosen.text), read_when(right.text)
    if given is None or truth is None:
        return None
    named = mistake(given, truth)
    if chosen.matches is None:
        return named
    other = Message(
        "{date} is the date of “{title}”.",
        {"date": _capital(chosen.text), "title": chosen.matches},
    )
    return named.followed_by(other)


def _dated_otherwise(chosen: Choice, right: Choice) -> Message:
    if chosen.matches is None or right.matches is None:
        return the_right_one(right.text)
    return Message(
        "“{chosen}” is dated to {date}, “{right}” to {right_date}.",
        {
            "chosen": chosen.text,
            "date": chosen.matches,
            "right": right.text,
            "right_date": right.matches,
        },
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
