"""Which questions deserve a second look, and why in words; nothing is said of too few learners.

The bounds: facility from 0.95 up and from 0.20 down, as in the quiz statistics of Moodle; a wrong
choice that fewer than 5 per cent pick does no work (Haladyna and Downing 1993); a wrong choice
draws the strong if picking it goes with good scores elsewhere, r of 0.20 or more (about one
standard error at thirty learners).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from studyapp.domain.item_figures import ItemFigures, Picked
from studyapp.domain.messages import Message
from studyapp.domain.progress import SELF_GRADED

TOO_EASY, TOO_HARD, WORKING, DRAWN = 0.95, 0.20, 0.05, 0.20
_FEW = 3
"""Learners who pick a choice at least, before it is said whom it draws."""


class Flag(StrEnum):
    """What may be wrong with a question, the gravest first."""

    KEY = "key"
    NEGATIVE = "negative"
    DRAWS_STRONG = "draws-strong"
    TOO_HARD = "too-hard"
    TOO_EASY = "too-easy"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag and its reason in a sentence."""

    flag: Flag
    reason: Message


def flags_of(figures: ItemFigures) -> tuple[Flagged, ...]:
    """Return the flags of a question, the gravest first; none if there are too few learners."""
    if not figures.is_enough or figures.question.kind in SELF_GRADED:
        return ()
    return (
        *_of_key(figures),
        *_of_discrimination(figures),
        *_of_facility(figures),
        *_dead(figures),
    )


def _of_key(figures: ItemFigures) -> Iterator[Flagged]:
    """Flag wrong choices that more of the strong pick than the right one, or than the weak do."""
    right = [each.strong for each in figures.picked if each.right]
    for each in figures.picked:
        if each.right is not False or each.count < _FEW:
            continue
        values = {"choice": each.text, "strong": each.strong, "weak": each.weak}
        if right and each.strong > max(right):
            says = (
                "Of the strongest learners more picked “{choice}” ({strong}) than the right choice"
                " ({right}): the key may be wrong."
            )
            yield Flagged(Flag.KEY, Message(says, values | {"right": max(right)}))
        elif _draws_strong(each):
            says = (
                "“{choice}” is picked more by the strong ({strong}) than by the weak ({weak}): it"
                " may be right as well, or the question may mislead."
            )
            yield Flagged(Flag.DRAWS_STRONG, Message(says, values))


def _draws_strong(picked: Picked) -> bool:
    return picked.rest is not None and picked.rest >= DRAWN and picked.strong > picked.weak


def _of_discrimination(figures: ItemFigures) -> Iterator[Flagged]:
    found = figures.discrimination
    if found is not None and found < 0:
        says = (
            "Who does well elsewhere does worse here (discrimination {value}): look at the key and"
            " the words of the question."
        )
        yield Flagged(Flag.NEGATIVE, Message(says, {"value": f"{found:.2f}".replace("-", "−")}))


def _of_facility(figures: ItemFigures) -> Iterator[Flagged]:
    values = {"share": f"{figures.facility:.0%}".replace("%", "\u202f%")}
    if figures.facility >= TOO_EASY:
        says = "Nearly all get it right ({share}): it tells little of what anybody knows."
        yield Flagged(Flag.TOO_EASY, Message(says, values))
    elif figures.facility <= TOO_HARD:
        says = "Hardly anybody gets it right ({share}): it was not learned, or it is not clear."
        yield Flagged(Flag.TOO_HARD, Message(says, values))


def _dead(figures: ItemFigures) -> Iterator[Flagged]:
    """Yield wrong choices that nobody picks; what a recipe made had others for each learner."""
    if figures.question.pack is None:
        return
    for each in figures.picked:
        if each.right is False and each.count < WORKING * figures.learners:
            says = (
                "Nobody picks “{choice}”: it does no work."
                if not each.count
                else "Hardly anybody picks “{choice}” ({count} of {learners}): it does no work."
            )
            values = {"choice": each.text, "count": each.count, "learners": figures.learners}
            yield Flagged(Flag.DEAD, Message(says, values))
