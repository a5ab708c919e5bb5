"""The steps of Undo of decisions on how words are read."""

from studyapp.domain.corrections import Decision
from studyapp.domain.nouns import Noun
from studyapp.domain.texts import Citation
from studyapp.domain.undo import UndoStep
from studyapp.study.grounds import Decided

_TOLD = 40


def step_of(decided: Decided) -> UndoStep:
    """Return the step of a decision on words, which are told at most by their first forty signs."""
    quote = decided.quote if isinstance(decided, Citation) else decided.citation.quote
    short = quote if len(quote) <= _TOLD else quote[:_TOLD] + "…"
    return UndoStep.of(
        _name(decided),
        "“{words}” is read as before.",
        Noun.PASSAGES,
        words=" ".join(short.split()),
    )


def _name(decided: Decided) -> str:
    if isinstance(decided, Citation):
        return "Undo go back on the reading of “{words}”"
    match decided.decision:
        case Decision.KEPT:
            return "Undo keep the reading of “{words}”"
        case Decision.REMOVED:
            return "Undo leave as in the source “{words}”"
        case _:
            return "Undo correct the reading of “{words}”"
