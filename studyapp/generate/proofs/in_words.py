"""The answers in words that the solver finds: names, what fits into gaps, a reason."""

from studyapp.domain.questions import ClozeQuestion, OpenQuestion, ShortQuestion
from studyapp.generate.solver import Chronicle, plain
from studyapp.generate.solver_kinds import solve_gaps, solve_missing
from studyapp.generate.stem_reading import bare_words

Worded = ShortQuestion | ClozeQuestion | OpenQuestion


def is_right(question: Worded, quote: str, chronicle: Chronicle) -> bool:
    """Return whether the solver, who does not see the key, arrives at it."""
    match question:
        case ShortQuestion(stem=stem, answer=answer):
            return solve_missing(stem, chronicle) == {bare_words(answer) - bare_words("the")}
        case ClozeQuestion(stem=stem, gaps=(name, date)):
            found = solve_gaps(stem, chronicle)
            times = {
                (event.when.earliest, event.when.latest) for _, all_ in found for event in all_
            }
            asked = date.when
            return (
                asked is not None
                and [said for said, _events in found] == [name.answer]
                and times == {(asked.earliest, asked.latest)}
            )
        case OpenQuestion(model_answer=reason):
            return plain(reason) in plain(quote)
        case _:
            return False


def is_alone(question: Worded, chronicle: Chronicle) -> bool:
    """Return whether nothing else fits; of reasons there is the one that the sentence gives."""
    match question:
        case ShortQuestion(stem=stem):
            return len(solve_missing(stem, chronicle)) == 1
        case ClozeQuestion(stem=stem, gaps=gaps):
            shown = gaps[0].shown
            return len(solve_gaps(stem, chronicle)) == 1 and len(set(shown)) == len(shown)
        case OpenQuestion():
            return True
