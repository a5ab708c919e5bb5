"""Questions for the reason that the passage gives, to be answered in one's own words."""

import re

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import RubricPoint
from studyapp.domain.questions import OpenQuestion
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, Fact
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_words
from studyapp.generate.ids import question_id
from studyapp.generate.solver import plain
from studyapp.generate.titles import has_damage

REASON = re.compile(
    r"\b(?:because(?: of)?|in order to|so that|as a result of|due to|owing to|out of fear|for fear|"
    r"in revenge for|to avenge|to prevent|to protect|to secure)\b[^.;:!?]{12,200}",
    re.IGNORECASE,
)


def _said(reason: re.Match[str]) -> str:
    """Return the reason in one line; one that opens its sentence ends at the next comma."""
    said = " ".join(reason.group().split())
    opens = said[:1].isupper()
    return (said.partition(", ")[0] if opens else said).rstrip(" ,")


def ask_why(event: Event, desk: Desk) -> Candidate | None:
    """Return the question why something happened, if its sentence says so."""
    clause = desk.telling(event).clause
    reason = REASON.search(event.citation.quote)
    if clause is None or reason is None or not desk.can_name(event):
        return None
    said = _said(reason)
    if has_damage(said) or plain(said) in plain(event.title):
        return None
    question = OpenQuestion(
        id=question_id(Recipe.WHY, Kind.OPEN, [event]),
        passage=event.passage,
        recipe=Recipe.WHY,
        stem=desk.rng.choice(phrases.WHY).format(asked=clause.asked, whole=event.title),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_words(event),
        model_answer=said[0].upper() + said[1:] + ".",
        rubric=(RubricPoint(1, "Names the reason that the passage gives."),),
    )
    fact: Fact = ("why", plain(event.title))
    return Candidate(question, (event,), frozenset({fact}), in_stems=(event,))
