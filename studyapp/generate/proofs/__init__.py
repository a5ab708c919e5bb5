"""What must hold of a question before it is shown; each proof is a function of its own.

A proof returns what is wrong with a candidate, None if nothing is.
"""

from collections.abc import Callable
from dataclasses import dataclass

from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import Question
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.proofs.evidence import lacks_evidence
from studyapp.generate.proofs.fair_distractors import has_unfair_distractor
from studyapp.generate.proofs.no_doubles import is_double
from studyapp.generate.proofs.no_tell import has_tell
from studyapp.generate.proofs.not_given_away import is_given_away
from studyapp.generate.proofs.one_key import has_second_key
from studyapp.generate.proofs.precision import is_too_precise
from studyapp.generate.proofs.right_key import has_wrong_key
from studyapp.generate.proofs.sense import lacks_sense

Proof = Callable[[Candidate, Scene], str | None]

_ALWAYS: tuple[tuple[str, Proof], ...] = (
    ("right-key", has_wrong_key),
    ("one-key", has_second_key),
    ("evidence", lacks_evidence),
    ("not-given-away", is_given_away),
    ("sense", lacks_sense),
    ("no-doubles", is_double),
)
_CHOOSING: tuple[tuple[str, Proof], ...] = (
    ("no-tell", has_tell),
    ("fair-distractors", has_unfair_distractor),
)
_DATING: tuple[tuple[str, Proof], ...] = (("precision", is_too_precise),)
_OFFERING = frozenset({Kind.SINGLE, Kind.MULTIPLE, Kind.MATCH})
_ON_DATES = frozenset(
    {
        Recipe.WHEN,
        Recipe.WHAT_HAPPENED,
        Recipe.CLAIM_DATE,
        Recipe.MATCH,
        Recipe.TIMELINE,
        Recipe.GAPS,
        Recipe.REPAIR,
    }
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The names of the proofs that a candidate passed, and what the first other one found."""

    passed: tuple[str, ...]
    fault: str | None


def judge(candidate: Candidate, scene: Scene) -> Judgement:
    """Return how a candidate fared, up to the first proof that it fails."""
    passed: list[str] = []
    for name, proof in proofs_for(candidate.question):
        fault = proof(candidate, scene)
        if fault is not None:
            return Judgement(tuple(passed), fault)
        passed.append(name)
    return Judgement(tuple(passed), None)


def proofs_for(question: Question) -> tuple[tuple[str, Proof], ...]:
    """Return the proofs that apply to a question, by name."""
    choosing = _CHOOSING if question.kind in _OFFERING else ()
    dating = _DATING if question.recipe in _ON_DATES else ()
    return (*_ALWAYS, *choosing, *dating)
