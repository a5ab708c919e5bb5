"""No fact is asked or told twice in a quiz, and no two stems read almost the same."""

from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.likeness import are_alike
from studyapp.generate.proofs.beside import asks_the_same


def is_double(candidate: Candidate, scene: Scene) -> str | None:
    """Return what the quiz has already, if anything."""
    stem = candidate.question.stem
    for asked in scene.asked:
        if candidate.facts & asked.facts:
            return "The quiz asks or tells this already."
        if are_alike(stem, asked.question.stem):
            return "Another stem of the quiz reads almost the same."
    if any(are_alike(stem, other.stem) for other in scene.beside):
        return "Another stem of the quiz reads almost the same."
    if any(asks_the_same(candidate.question, other) for other in scene.beside):
        return "A question that its author wrote rests on the same words."
    return None
