"""Questions whose answer is a date to type."""

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import DateQuestion
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, date_fact
from studyapp.generate.dating import asked_date
from studyapp.generate.desk import Desk
from studyapp.generate.explaining import explain_date
from studyapp.generate.ids import question_id


def ask_date(event: Event, desk: Desk) -> Candidate | None:
    """Return the question when an event was, the answer to be typed."""
    date = asked_date(event)
    if date is None or not desk.can_ask_when(event):
        return None
    question = DateQuestion(
        id=question_id(Recipe.WHEN, Kind.DATE, [event]),
        passage=event.passage,
        recipe=Recipe.WHEN,
        stem=phrases.when_stem(desk.rng.choice(phrases.WHEN), desk.telling(event), date),
        events=(event.id,),
        citation=event.citation,
        explanation=explain_date(event),
        when=date,
    )
    return Candidate(question, (event,), frozenset({date_fact(event)}), in_stems=(event,))
