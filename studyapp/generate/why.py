"""Questions for the reason that the passage gives, to be answered in one's own words."""

import re

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import RubricPoint
from studyapp.domain.questions import OpenQuestion
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, Fact
from studyapp.generate.clauses import Clause
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_reason
from studyapp.generate.ids import question_id
from studyapp.generate.solver import plain
from studyapp.generate.titles import has_damage

_OPENINGS = (
    "because(?: of)?|in order to|so that|as a result of|due to|owing to|out of fear|for fear|"
    "in revenge for|to avenge|to prevent|to protect|to secure"
)
REASON = re.compile(
    rf"\b(?:{_OPENINGS})\b[^.;:!?]{{12,200}}",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"\b(?:{_OPENINGS})\b")


_TURN = re.compile(r",? (?:but|yet|and (?=(?:he|she|it|they|the|an?) ))|, (?=while |whereas )")
"""Where a sentence goes on to something that the reason is not for."""
_AIM = re.compile(r"\b(?:might|should|may)\b")
_AIM_OR_ABLE = re.compile(r"\b(?:might|should|may|could|would|can)\b")
"""Words by which "so that" tells an aim: behind a comma "could" may as well tell a result."""
_OTHER_DEED = re.compile(r"[,;:]|\b(?:and|but|or|yet|while|whereas|who|which|when|where|after)\b")
_FARTHEST = 60
"""So many letters at most stand between what happened and its reason: a date, a place."""


def reason_for(clause: Clause, quote: str) -> str | None:
    """Return the reason that a sentence gives for what a clause of it tells, None if it gives none.

    A reason that opens its sentence is for what follows the next comma, any other for what stands
    right before it.
    """
    sentence = " ".join(quote.split())
    reason = REASON.search(sentence)
    if reason is None or _BEGINS.search(clause.predicate):
        return None
    said = reason.group()
    if _is_result(said, sentence[: reason.start()]):
        return None
    if said[:1].isupper():
        said, _, told = sentence[reason.start() :].partition(", ")
        return said if _end_of(clause, told.partition(";")[0]) is not None else None
    end = _end_of(clause, sentence[: reason.start()])
    if end is None:
        return None
    between = sentence[end : reason.start()].rstrip(" ,")
    is_far = len(between) > _FARTHEST or _OTHER_DEED.search(between)
    return None if is_far else _TURN.split(said)[0].rstrip(" ,")


def _is_result(said: str, before: str) -> bool:
    """Return whether "so that" tells what came of it, and not what it was done for."""
    if not said.lower().startswith("so that"):
        return False
    is_for = _AIM if before.rstrip().endswith(",") else _AIM_OR_ABLE
    return is_for.search(said) is None


def _end_of(clause: Clause, text: str) -> int | None:
    """Return where the last word of what happened stands in a text, None if it does not."""
    last = clause.predicate.split()[-1].strip("“”\"'’,.")
    places = [found.end() for found in re.finditer(rf"\b{re.escape(last)}\b", text)]
    return max(places, default=None)


def ask_why(event: Event, desk: Desk) -> Candidate | None:
    """Return the question why something happened, if its sentence says so."""
    clause = desk.telling(event).clause
    said = None if clause is None else reason_for(clause, event.citation.quote)
    if clause is None or said is None or not desk.can_name(event):
        return None
    if has_damage(said) or plain(said) in plain(event.title):
        return None
    question = OpenQuestion(
        id=question_id(Recipe.WHY, Kind.OPEN, [event]),
        passage=event.passage,
        recipe=Recipe.WHY,
        stem=desk.rng.choice(phrases.WHY).format(asked=clause.asked, whole=event.title),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_reason(event, said),
        model_answer=said[0].upper() + said[1:] + ".",
        rubric=(RubricPoint(1, "Names the reason that the passage gives."),),
    )
    fact: Fact = ("why", plain(event.title))
    return Candidate(question, (event,), frozenset({fact}), in_stems=(event,))
