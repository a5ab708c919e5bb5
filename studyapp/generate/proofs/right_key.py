"""The solver, who does not see the key, arrives at it."""

from collections.abc import Sequence

from studyapp.domain.kinds import Recipe
from studyapp.domain.question_pieces import Choice, OrderItem
from studyapp.domain.questions import (
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.proofs.in_words import Worded, is_right
from studyapp.generate.solver import Chronicle, solve, solve_date, solve_order
from studyapp.generate.solver_kinds import (
    Days,
    solve_claim,
    solve_match,
    solve_multiple,
    solve_number,
    solve_places,
)
from studyapp.generate.solver_torn import solve_torn

Picked = SingleQuestion | MultipleQuestion | TrueFalseQuestion | NumberQuestion | DateQuestion
Several = MatchQuestion | TimelineQuestion | OrderQuestion


def has_wrong_key(candidate: Candidate, scene: Scene) -> str | None:
    """Return that the solver did not find the key, if so."""
    question, chronicle = candidate.question, scene.chronicle
    found = (
        is_right(question, candidate.events[0].citation.quote, chronicle)
        if isinstance(question, Worded)
        else _is_found(question, chronicle)
    )
    return None if found else "The solver did not find the key."


def _is_found(question: Picked | Several, chronicle: Chronicle) -> bool:
    match question:
        case SingleQuestion(stem=stem, choices=choices):
            return solve(stem, _texts(choices), chronicle).certain == _key(choices)
        case MultipleQuestion(stem=stem, choices=choices):
            return solve_multiple(stem, _texts(choices), chronicle).certain == _key(choices)
        case TrueFalseQuestion(stem=stem, is_true=is_true):
            return solve_claim(stem, chronicle) is is_true
        case NumberQuestion(stem=stem, value=value):
            return solve_number(stem, chronicle) == value
        case DateQuestion(when=when):
            return solve_dated(question, chronicle) == {(when.earliest, when.latest)}
        case several:
            return _are_found(several, chronicle)


def solve_dated(question: DateQuestion, chronicle: Chronicle) -> frozenset[Days]:
    """Return first and last day of all that may be the date asked for."""
    solve_it = solve_torn if question.recipe is Recipe.REPAIR else solve_date
    return solve_it(question.stem, chronicle)


def _are_found(question: Several, chronicle: Chronicle) -> bool:
    match question:
        case MatchQuestion(lefts=lefts, answers=answers, rights=rights):
            return solve_match(lefts, rights, chronicle) == answers
        case TimelineQuestion(items=items):
            places = solve_places([item.text for item in items], chronicle)
            return all(map(_stands_there, items, places))
        case OrderQuestion(stem=stem, items=items, shown=shown):
            found = solve_order(stem, [items[place].text for place in shown], chronicle)
            return found is not None and [shown[place] for place in found] == sorted(shown)


def _texts(choices: Sequence[Choice]) -> list[str]:
    return [choice.text for choice in choices]


def _key(choices: Sequence[Choice]) -> set[int]:
    return {place for place, choice in enumerate(choices) if choice.right}


def _stands_there(item: OrderItem, places: frozenset[Days]) -> bool:
    """Return whether all that a title could mean was at the item's date, to the day."""
    if item.when is None:
        return False
    return places == {(item.when.earliest, item.when.latest)}
