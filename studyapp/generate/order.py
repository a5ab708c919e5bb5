"""Questions that ask for the sequence of three to six events."""

import random
from itertools import combinations

from studyapp.domain.events import Event
from studyapp.domain.kinds import Kind, Recipe
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.questions import OrderQuestion
from studyapp.generate import phrases
from studyapp.generate.anchors import worded
from studyapp.generate.candidates import Candidate, order_facts
from studyapp.generate.desk import Desk
from studyapp.generate.distractors import chain
from studyapp.generate.explaining import explain_order, other_citations
from studyapp.generate.ids import question_id

SIZES = (3, 4, 5, 6)
REACH = 14


def ask_order(event: Event, desk: Desk) -> Candidate | None:
    """Return the question in which order `event` and others came."""
    items = _drawn_chain(event, desk)
    if len(items) < min(SIZES):
        return None
    around = desk.pool.around(event, reach=REACH)
    earlier = [other for other in around if other.when.certainly_before(items[0].when)]
    wording = worded(phrases.ORDER, phrases.ORDER_AFTER, earlier, desk)
    if wording is None:
        return None
    question = OrderQuestion(
        id=question_id(Recipe.ORDER, Kind.ORDER, items, wording.anchor),
        passage=event.passage,
        recipe=Recipe.ORDER,
        stem=wording.stem(len(items)),
        events=tuple(item.id for item in (*items, *wording.anchors)),
        citation=items[0].citation,
        others=other_citations(items[0], (*items[1:], *wording.anchors)),
        explanation=explain_order(items),
        items=tuple(OrderItem(item.title, item.when) for item in items),
        shown=_shuffled(len(items), desk.rng),
    )
    pairs = (order_facts([one], [other]) for one, other in combinations(items, 2))
    facts = order_facts(wording.anchors, items).union(*pairs)
    named = (*items, *wording.anchors)
    return Candidate(question, named, facts, wording.once, in_stems=wording.anchors)


def _drawn_chain(event: Event, desk: Desk) -> list[Event]:
    """Return `event` and others from around it, from the earliest to the latest."""
    around = desk.pool.around(event, reach=REACH)
    drawn = chain(event, desk.shuffled(event, around), desk.rng.choice(SIZES))
    return sorted(drawn, key=lambda one: one.when.sort_key)


def _shuffled(count: int, rng: random.Random) -> tuple[int, ...]:
    """Return the places in an order that is never the right one."""
    right = tuple(range(count))
    shown = right
    while shown == right:
        shown = tuple(rng.sample(right, count))
    return shown
