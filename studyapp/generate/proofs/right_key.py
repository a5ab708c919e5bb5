"""The solver, who does not see the key, arrives at it."""

from studyapp.domain.questions import DateQuestion, OrderQuestion, SingleQuestion
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.solver import Chronicle, solve, solve_date, solve_order


def has_wrong_key(candidate: Candidate, scene: Scene) -> str | None:
    """Return that the solver did not find the key, if so."""
    return None if _is_found(candidate, scene.chronicle) else "The solver did not find the key."


def _is_found(candidate: Candidate, chronicle: Chronicle) -> bool:
    match candidate.question:
        case SingleQuestion(stem=stem, choices=choices):
            key = {place for place, choice in enumerate(choices) if choice.right}
            return solve(stem, [choice.text for choice in choices], chronicle).certain == key
        case DateQuestion(stem=stem, when=when):
            return solve_date(stem, chronicle) == {(when.earliest, when.latest)}
        case OrderQuestion(stem=stem, items=items, shown=shown):
            found = solve_order(stem, [items[place].text for place in shown], chronicle)
            return found is not None and [shown[place] for place in found] == sorted(shown)
