"""No other answer is right as well."""

from itertools import combinations

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
from studyapp.generate.proofs.in_words import Worded, is_alone
from studyapp.generate.proofs.right_key import Picked, Several, solve_dated
from studyapp.generate.solver import Chronicle, solve
from studyapp.generate.solver_kinds import (
    solve_claim,
    solve_match,
    solve_multiple,
    solve_number,
    solve_places,
)


def has_second_key(candidate: Candidate, scene: Scene) -> str | None:
    """Return that another answer may be right, if so."""
    question, chronicle = candidate.question, scene.chronicle
    alone = (
        is_alone(question, chronicle)
        if isinstance(question, Worded)
        else _is_alone(question, chronicle)
    )
    return None if alone else "Another answer may be right as well."


def _is_alone(question: Picked | Several, chronicle: Chronicle) -> bool:
    match question:
        case SingleQuestion(stem=stem, choices=choices):
            possible = solve(stem, [choice.text for choice in choices], chronicle).possible
            return len(possible) == 1 and sum(choice.right for choice in choices) == 1
        case MultipleQuestion(stem=stem, choices=choices):
            texts = [choice.text for choice in choices]
            key = {place for place, choice in enumerate(choices) if choice.right}
            return solve_multiple(stem, texts, chronicle).possible == key
        case TrueFalseQuestion(stem=stem):
            return solve_claim(stem, chronicle) is not None
        case NumberQuestion(stem=stem):
            return solve_number(stem, chronicle) is not None
        case DateQuestion():
            return len(solve_dated(question, chronicle)) == 1
        case several:
            return _are_alone(several, chronicle)


def _are_alone(question: Several, chronicle: Chronicle) -> bool:
    match question:
        case MatchQuestion(lefts=lefts, rights=rights):
            return len({*rights}) == len(rights) and bool(solve_match(lefts, rights, chronicle))
        case TimelineQuestion(items=items):
            places = solve_places([item.text for item in items], chronicle)
            return all(len(each) == 1 for each in places)
        case OrderQuestion(items=items):
            whens = [item.when for item in items if item.when is not None]
            pairs = combinations(whens, 2)
            is_certain = all(one.certainly_before(other) for one, other in pairs)
            return len(whens) == len(items) and is_certain
