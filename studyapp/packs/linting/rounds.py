"""All checks of a draft, one after the other."""

from studyapp.packs.linting.allowances import tell_allowances
from studyapp.packs.linting.asking import tell_questions
from studyapp.packs.linting.chronology import tell_chronology
from studyapp.packs.linting.draft import Draft
from studyapp.packs.linting.evidence import tell_evidence
from studyapp.packs.linting.licences import tell_licences
from studyapp.packs.linting.pictures import tell_pictures
from studyapp.packs.linting.privacy import tell_personal
from studyapp.packs.linting.recipes import tell_recipes
from studyapp.packs.linting.sources import tell_unsourced

_ROUNDS = (
    *(tell_pictures, tell_chronology, tell_evidence, tell_unsourced, tell_licences, tell_personal),
    tell_allowances,
    tell_recipes,
    tell_questions,
)


def tell_all(draft: Draft) -> None:
    """Tell all that can be said of a draft."""
    for tell in _ROUNDS:
        tell(draft)
