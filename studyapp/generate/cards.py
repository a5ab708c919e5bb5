"""Cards to recall: when it was, what happened then, who it was, and where."""

from collections.abc import Iterable, Iterator

from studyapp.domain.cards import Card, CardId, CardRecipe
from studyapp.domain.events import Event, EventId, Findings, Status
from studyapp.domain.stem_rules import stem_fault
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.generate.clauses import clause_of
from studyapp.generate.dating import Shape, asked_date, at_date, shape
from studyapp.generate.names import Named, place_named, subject_named
from studyapp.generate.pool import event_fault
from studyapp.generate.solver import plain

_DAY_MINUTES = 24 * 60
LONGEST_SHORT = 3 * 366 * _DAY_MINUTES
"""What took more minutes is no rival to what took fewer."""
_APART = 10
"""So many events lie between the two cards of one event, or the one would tell the other."""
_TELLS_ENOUGH = (Shape.MONTH, Shape.DAY, Shape.RANGE)


def make_cards(findings: Findings) -> tuple[Card, ...]:
    """Return the cards of a passage, in the order in which they are to be learned: by the text.

    Every fact that can stand alone is asked for its date; a date is asked for what happened only if
    it is a month, a day or a time with two ends, and nothing else of the passage that happened may
    be at the same time. Of such an event a card also asks who it was, or where, if its title says
    so; with the date in front there is one right answer.
    """
    told = _told_once([event for event in findings.askable if event_fault(event) is None])
    alone = _alone_in_time(findings.events)
    cards: list[Card] = []
    for start in range(0, len(told), _APART):
        near = told[start : start + _APART]
        dated = [event for event in near if event.id in alone and _tells_enough(event)]
        cards += [_card(event, CardRecipe.WHEN, event.title, words(event.when)) for event in near]
        cards += [_card(event, CardRecipe.WHAT, words(event.when), event.title) for event in dated]
        cards += [card for event in dated for card in _name_cards(event)]
    return tuple(cards)


def _name_cards(event: Event) -> Iterator[Card]:
    """Yield the cards that ask who it was, and where: what stands in the front is no key."""
    date = asked_date(event)
    if date is None or not (event.people or event.places):
        return
    # Only what belongs to the event tells which words are names, so that no other changes its cards
    names = ", ".join((event.citation.quote, *event.people, *event.places))
    clause = clause_of(event.title, f"{names}, {names}")
    who, where = subject_named(event, clause), place_named(event, clause)
    if who is not None:
        yield from _named_card(event, CardRecipe.WHO, f"Who {who.rest} {at_date(date)}?", who)
    if clause is not None and where is not None:
        asked = clause.asked[: len(where.rest) - len(event.title)]
        yield from _named_card(event, CardRecipe.WHERE, f"Where {asked} {at_date(date)}?", where)


def _named_card(event: Event, recipe: CardRecipe, front: str, found: Named) -> Iterator[Card]:
    said = set(plain(front.rstrip("?")).split())
    names = (found.name, *found.accept)
    is_told = any(said & set(plain(name).split()) for name in names)
    if not is_told and stem_fault(front, has_options=False) is None:
        yield _card(event, recipe, front, found.name)


def _card(event: Event, recipe: CardRecipe, front: str, back: str) -> Card:
    return Card(
        id=CardId(f"{recipe}:{event.id}"),
        passage=event.passage,
        event=event.id,
        recipe=recipe,
        front=front,
        back=back,
        citation=event.citation,
    )


def _told_once(events: Iterable[Event]) -> list[Event]:
    """Return the first event of every title; none where one title has several dates."""
    named: dict[str, list[Event]] = {}
    for event in events:
        named.setdefault(plain(event.title), []).append(event)
    return [same[0] for same in named.values() if len({event.when.edtf for event in same}) == 1]


def _tells_enough(event: Event) -> bool:
    date = asked_date(event)
    return date is not None and shape(date) in _TELLS_ENOUGH


def _alone_in_time(events: Iterable[Event]) -> set[EventId]:
    """Return the events during which nothing else of the passage may have been.

    What went on for years is no rival to what took days: nobody would name it for a single day.
    """
    happened = [event for event in events if event.status is not Status.PLANNED]
    return _apart([event for event in happened if _is_short(event.when)]) | _apart(happened)


def _apart(events: Iterable[Event]) -> set[EventId]:
    spans = sorted((*widest(event.when), event.id) for event in events)
    follows = [first for first, _last, _id in spans[1:]] + [float("inf")]
    alone: set[EventId] = set()
    over = -float("inf")
    for (first, last, event), following in zip(spans, follows, strict=False):
        if over < first and last < following:
            alone.add(event)
        over = max(over, last)
    return alone


def _is_short(when: When) -> bool:
    first, last = when.sort_key
    return last - first <= LONGEST_SHORT


def widest(when: When) -> tuple[float, float]:
    """Return first and last minute, as far out as a vague date or another zone may put them."""
    first, last = when.sort_key
    zone = 1 if when.is_zoned else 0
    before = zone + (0 if when.start is None else when.start.spread())
    after = zone + (0 if when.end is None else when.end.spread())
    return first - before * _DAY_MINUTES, last + after * _DAY_MINUTES
