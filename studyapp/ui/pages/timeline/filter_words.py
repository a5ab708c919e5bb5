"""What filters are called."""

from studyapp.domain.events import Status
from studyapp.domain.sieves import Facet
from studyapp.ui.event_words import status_words
from studyapp.ui.wording import lane_name, tr


def facet_words(facet: Facet) -> str:
    """Return what a facet is called."""
    return {
        Facet.LANE: tr("Lane"),
        Facet.IMPORTANCE: tr("Importance"),
        Facet.STATUS: tr("Status"),
        Facet.PERSON: tr("Person"),
        Facet.PLACE: tr("Place"),
        Facet.PASSAGE: tr("Passage"),
    }[facet]


def value_words(facet: Facet, value: str, passages: dict[str, str]) -> str:
    """Return what a value of a facet is called; `passages` are their titles."""
    match facet:
        case Facet.LANE:
            return lane_name(value) or tr("Other")
        case Facet.IMPORTANCE:
            return tr("{n} of 5", n=value) if value == "5" else tr("{n} of 5 or more", n=value)
        case Facet.STATUS if value in [*Status]:
            return status_words(Status(value))
        case Facet.PASSAGE:
            return passages.get(value, tr("A passage that is gone"))
        case _:
            return value


def choice_words(facet: Facet, value: str, passages: dict[str, str]) -> str:
    """Return a whole filter: “Person: Karl Marx”."""
    said = value_words(facet, value, passages)
    return tr("{facet}: {value}", facet=facet_words(facet), value=said)
