"""Nothing is asked for finer than the source has it."""

from studyapp.domain.kinds import Recipe
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.when import When
from studyapp.domain.when_reading import read_when
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.dating import asked_date, shape
from studyapp.generate.proofs.not_given_away import key_texts
from studyapp.generate.solver import stem_date


def is_too_precise(candidate: Candidate, _scene: Scene) -> str | None:
    """Return that the question asks more than the source says, if so."""
    if isinstance(candidate.question, MatchQuestion | TimelineQuestion):
        return _too_precise_of_several(candidate)
    event = candidate.events[0]
    asked, known = _asked(candidate), asked_date(event)
    if asked is None or known is None:
        return "The source is not sure enough of the date."
    if asked.precision > event.when.precision:
        return "The question is finer than the source."
    stem = candidate.question.stem.casefold()
    is_named = candidate.question.recipe is not Recipe.WHEN or shape(known).value in stem
    return None if is_named else "The stem does not say how fine the answer has to be."


def _asked(candidate: Candidate) -> When | None:
    """Return the date in the question: the key, or what the stem ends with."""
    match candidate.question:
        case DateQuestion(when=when):
            return when
        case SingleQuestion(recipe=recipe, stem=stem) if recipe is not Recipe.WHEN:
            return stem_date(stem)
        case TrueFalseQuestion(stem=stem):
            return stem_date(stem)
        case ClozeQuestion(gaps=gaps):
            return gaps[-1].when
        case question:
            return read_when("".join(key_texts(question)))


def _too_precise_of_several(candidate: Candidate) -> str | None:
    """Return that one of several dates is finer than its source, if so."""
    asked = _dates_by_title(candidate)
    for event in candidate.events:
        date = asked.get(event.title)
        if date is None or asked_date(event) is None:
            return "The source is not sure enough of the date."
        if date.precision > event.when.precision:
            return "The question is finer than the source."
    return None


def _dates_by_title(candidate: Candidate) -> dict[str, When | None]:
    match candidate.question:
        case TimelineQuestion(items=items):
            return {item.text: item.when for item in items}
        case MatchQuestion(lefts=lefts, answers=answers):
            return dict(zip(lefts, map(read_when, answers), strict=True))
        case _:
            return {}
