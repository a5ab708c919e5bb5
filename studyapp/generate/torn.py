"""Questions what a damaged date of the passage must read."""

from studyapp.domain.corrections import ASK_FROM
from studyapp.domain.events import DateExpression, Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.questions import DateQuestion
from studyapp.domain.texts import Emendation, Sureness
from studyapp.domain.when_words import words
from studyapp.generate import phrases
from studyapp.generate.candidates import Candidate, date_fact
from studyapp.generate.dating import asked_date
from studyapp.generate.desk import Desk
from studyapp.generate.ids import question_id


def ask_reading(event: Event, desk: Desk) -> Candidate | None:
    """Return the question what the damaged date of an event must read, if its repair is sure."""
    date, found = asked_date(event), _damaged(event, desk)
    if date is None or found is None or not desk.can_ask_when(event):
        return None
    expression, repair = found
    torn = " ".join(expression.span.cut(desk.pool.passage.text).split())
    phrase = desk.rng.choice(phrases.REPAIR)
    question = DateQuestion(
        id=question_id(Recipe.REPAIR, Kind.DATE, [event]),
        passage=event.passage,
        recipe=Recipe.REPAIR,
        stem=phrases.torn_stem(phrase, desk.telling(event), torn),
        events=(event.id,),
        citation=event.citation,
        explanation=f"“{torn}” must read {words(date)}. {repair.reason}",
        when=date,
    )
    return Candidate(question, (event,), frozenset({date_fact(event)}), in_stems=(event,))


def _damaged(event: Event, desk: Desk) -> tuple[DateExpression, Emendation] | None:
    """Return the one date of an event and its repair, None if there is doubt about either."""
    known = desk.known.dates
    dates = [known[place] for place in event.dates if place < len(known)]
    date = dates[0] if len(dates) == 1 else None
    repair = None if date is None else date.repair
    if date is None or repair is None or date.when != event.when:
        return None
    is_sure = repair.sureness is Sureness.SURE and date.confidence >= ASK_FROM
    is_inside = event.citation.span.contains(date.span) and date.span.contains(repair.span)
    return (date, repair) if is_sure and is_inside else None
