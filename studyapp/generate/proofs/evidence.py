"""The passage says it, in the words of the citation."""

import re

from studyapp.domain.events import Event
from studyapp.domain.kinds import Recipe
from studyapp.domain.when_words import words
from studyapp.generate.candidates import Candidate, Scene
from studyapp.generate.solver_torn import torn_in

_WORD = re.compile(r"\w{4,}")
_NUMBER = re.compile(r"\d+")


def lacks_evidence(candidate: Candidate, scene: Scene) -> str | None:
    """Return what a citation does not bear out, if anything."""
    if candidate.question.passage != scene.passage.id:
        return "The question belongs to another passage."
    if candidate.question.recipe is Recipe.REPAIR and not _is_quoted(candidate):
        return "The damaged words do not stand in the quote."
    for event in candidate.events:
        fault = _unproved(event, scene.passage.text)
        if fault is not None:
            return fault
    return None


def _is_quoted(candidate: Candidate) -> bool:
    """Return whether the damaged date that the stem shows stands in the citation."""
    said = " ".join(candidate.events[0].citation.quote.split())
    shown = torn_in(candidate.question.stem, candidate.events[0].title)
    return shown is not None and shown in said


def _unproved(event: Event, text: str) -> str | None:
    quote = event.citation.quote
    if event.citation.span.cut(text) != quote:
        return "The quote does not stand in the passage."
    if not _has_most_words(event.title, quote):
        return "The quote does not say what the title says."
    if not event.dates and not set(_NUMBER.findall(words(event.when))) & set(
        _NUMBER.findall(quote)
    ):
        return "The quote does not say when."
    return None


def _has_most_words(title: str, quote: str) -> bool:
    """Return whether half of the title's longer words stand in the quote; repairs change some."""
    found = _WORD.findall(title.casefold())
    said = set(_WORD.findall(quote.casefold()))
    return 2 * sum(word in said for word in found) >= len(found)
