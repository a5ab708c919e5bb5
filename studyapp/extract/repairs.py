"""Readings in place of damaged dates: each kind of damage is a shape, and needs grounds.

What is whole is never touched. A rule that finds its shape proposes a reading, or None where the
grounds are missing. Odd signs are read plainly first; then the rules run, and once more on what
they made, as one date may be damaged twice. The finder reads the text as if all that stood there.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from studyapp.domain.texts import Emendation, Span
from studyapp.extract import mended_days, mended_marks, mended_order, mended_words, mended_years
from studyapp.extract.cases import Case, Rule, Scene
from studyapp.extract.damage import has_odd_blanks
from studyapp.extract.grounds import Grounds
from studyapp.extract.language import Language
from studyapp.extract.mended_words import words_of_dates
from studyapp.extract.reading import Reading
from studyapp.extract.repair_words import RepairWords, repair_words_of
from studyapp.extract.signs import plain
from studyapp.extract.suspects import stretches, suspects

_ROUNDS: Final = 3
"""So often may repairs build on one another."""
_RULES: Final[tuple[Rule, ...]] = (
    *mended_order.RULES,
    *mended_days.RULES,
    *mended_words.RULES,
    *mended_years.RULES,
    *mended_marks.RULES,
)
_BY_SIGN: Final = {
    sign: [rule for rule in _RULES if rule.sign == sign]
    for sign in dict.fromkeys(rule.sign for rule in _RULES)
}


def mends(text: str, part: Span, grounds: Grounds, language: Language) -> list[Emendation]:
    """Return the repairs of one part of a text in order; none overlaps another."""
    words = repair_words_of(language.code)
    if words is None:
        return plain(text, part, frozenset())
    scene = Scene(grounds, language, words, has_odd_blanks(text, part))
    made = plain(text, part, _known(language, words))
    reading = Reading(text, part, made)
    places = suspects(reading.text, [Span(0, len(reading.text))], scene)
    for _ in range(_ROUNDS):
        more = _proposed(reading.text, places, scene)
        if not more:
            break
        made = reading.joined(more)
        reading = Reading(text, part, made)
        places = suspects(reading.text, stretches(reading.text, reading.mended), scene)
    return made


@cache
def _known(language: Language, words: RepairWords) -> frozenset[str]:
    return words_of_dates(language) | words.broken | words.glued_before | {words.era.lower()}


def _proposed(text: str, places: Iterable[Span], scene: Scene) -> list[Emendation]:
    """Return what the rules propose for a text; of what overlaps, the first and longest."""
    proposed = [mend for place in places for mend in _applied(text, place, scene)]
    kept: list[Emendation] = []
    for mend in sorted(proposed, key=lambda mend: (mend.span.start, -mend.span.end)):
        if not kept or kept[-1].span.end <= mend.span.start:
            kept.append(mend)
    return kept


def _applied(text: str, place: Span, scene: Scene) -> Iterator[Emendation]:
    """Yield what the rules propose whose sign is seen at a place."""
    for sign, rules in _BY_SIGN.items():
        if scene.pattern(sign).search(text, place.start, place.end) is not None:
            for rule in rules:
                if not rule.stops and scene.language.ordinals_have_stops:
                    continue
                yield from _mends_by(rule, text, place, scene)


def _mends_by(rule: Rule, text: str, place: Span, scene: Scene) -> Iterator[Emendation]:
    for found in scene.pattern(rule.shape).finditer(text, place.start, place.end):
        proposal = rule.propose(Case(found, scene))
        if proposal is not None and proposal.reads != found["x"]:
            span = Span(*found.span("x"))
            yield Emendation(span, proposal.reads, proposal.reason, proposal.sureness)
