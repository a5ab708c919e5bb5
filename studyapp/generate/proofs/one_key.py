"""No other answer is right as well."""

from itertools import combinations

from studyapp.domain.questions import DateQuestion, OrderQuestion, SingleQuestion
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.solver import Chronicle, solve, solve_date


def has_second_key(candidate: Candidate, scene: Scene) -> str | None:
    """Return that another answer may be right, if so."""
    return None if _is_alone(candidate, scene.chronicle) else "Another answer may be right as well."


def _is_alone(candidate: Candidate, chronicle: Chronicle) -> bool:
    match candidate.question:
        case SingleQuestion(stem=stem, choices=choices):
            possible = solve(stem, [choice.text for choice in choices], chronicle).possible
            return len(possible) == 1 and sum(choice.right for choice in choices) == 1
        case DateQuestion(stem=stem):
            return len(solve_date(stem, chronicle)) == 1
        case OrderQuestion(items=items):
            whens = [item.when for item in items if item.when is not None]
            pairs = combinations(whens, 2)
            is_certain = all(one.certainly_before(other) for one, other in pairs)
            return len(whens) == len(items) and is_certain
