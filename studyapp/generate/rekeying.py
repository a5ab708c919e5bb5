"""A generated question as it was shown, with the key that the events of today give it.

The key comes from the solver, who reads the stem and the options. Where that is not certain, the
question cannot be asked any more as it was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.answers import Answer, OrderAnswer
from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import Recipe
from studyapp.domain.question_pieces import Choice, OrderItem
from studyapp.domain.questions import (
    ClozeQuestion,
    DateQuestion,
    MatchQuestion,
    MultipleQuestion,
    NumberQuestion,
    OrderQuestion,
    Question,
    ShortQuestion,
    SingleQuestion,
    TimelineQuestion,
    TrueFalseQuestion,
)
from studyapp.domain.regrades import Recast
from studyapp.domain.when import Precision, When
from studyapp.domain.when_words import words
from studyapp.generate.clauses import Clause, clause_of
from studyapp.generate.dating import asked_date, shape
from studyapp.generate.desk import OtherNames, no_others
from studyapp.generate.names import Named, dated_deed, place_named, subject_named
from studyapp.generate.solver import Chronicle, Solution, solve
from studyapp.generate.solver_kinds import (
    solve_claim,
    solve_match,
    solve_multiple,
    solve_number,
)

_LOOKED_AT = 100_000


@dataclass(frozen=True, slots=True)
class Today:
    """The events of a passage as they are now, and its text.

    The chronicle also has them by the titles that they had before they were corrected.
    """

    text: str
    events: Mapping[EventId, Event]
    chronicle: Chronicle
    other_names: OtherNames = no_others

    @classmethod
    def of(
        cls,
        text: str,
        events: Sequence[Event],
        former: Iterable[Event] = (),
        other_names: OtherNames = no_others,
    ) -> "Today":
        """Return how things stand; `former` are events as they were found, then corrected."""
        there = {event.id: event for event in events}
        renamed = [
            replace(there[event.id], title=event.title) for event in former if event.id in there
        ]
        return cls(text, there, Chronicle([*events, *renamed]), other_names)

    def has(self, question: Question) -> bool:
        """Return whether all is there that a question is about."""
        return all(event in self.events for event in question.events)

    def clause(self, title: str) -> Clause | None:
        """Return a title as a clause, None if it is none."""
        return clause_of(title, self.text[:_LOOKED_AT])

    def only(self, title: str) -> Event | None:
        """Return the one event that a title means."""
        named = self.chronicle.named(title)
        return named[0] if len(named) == 1 else None


def rekeyed(asked: Question, given: Answer, today: Today) -> Recast | None:  # noqa: C901, PLR0911  # a case a kind
    """Return the question with the key of today; None if it has no certain one, or is open."""
    if not today.has(asked):
        return None
    chronicle = today.chronicle
    match asked:
        case SingleQuestion(stem=stem, choices=choices):
            new = _picked(choices, solve(stem, _texts(choices), chronicle), today)
            return None if new is None else Recast(replace(asked, choices=new), given)
        case MultipleQuestion(stem=stem, choices=choices):
            found = solve_multiple(stem, _texts(choices), chronicle)
            is_sure = found.certain == found.possible
            new = _picked(choices, found, today) if is_sure else None
            return None if new is None else Recast(replace(asked, choices=new), given)
        case TrueFalseQuestion(stem=stem):
            holds = solve_claim(stem, chronicle)
            return None if holds is None else Recast(replace(asked, is_true=holds), given)
        case NumberQuestion(stem=stem):
            count = solve_number(stem, chronicle)
            is_one = count is not None and count > 0
            return Recast(replace(asked, value=float(count or 0)), given) if is_one else None
        case DateQuestion(when=when):
            date = _as_fine(asked_date(today.events[asked.events[0]]), when)
            return None if date is None else Recast(replace(asked, when=date), given)
        case ShortQuestion():
            short = _named(asked, today)
            return None if short is None else Recast(short, given)
        case ClozeQuestion():
            filled = _filled(asked, today)
            return None if filled is None else Recast(filled, given)
    return _several(asked, given, today)


def _several(asked: Question, given: Answer, today: Today) -> Recast | None:
    match asked, given:
        case OrderQuestion(), OrderAnswer():
            return _ordered(asked, given, today)
        case MatchQuestion(lefts=lefts, rights=rights), _:
            answers = solve_match(lefts, rights, today.chronicle)
            return None if answers is None else Recast(replace(asked, answers=answers), given)
        case TimelineQuestion(items=items), _:
            placed = _dated_items(items, today)
            return None if placed is None else Recast(replace(asked, items=placed), given)
    return None


def _texts(choices: Sequence[Choice]) -> list[str]:
    return [choice.text for choice in choices]


def _picked(choices: Sequence[Choice], found: Solution, today: Today) -> tuple[Choice, ...] | None:
    """Return the choices with what may be right as right, if anything is for certain."""
    if not found.certain:
        return None
    return tuple(
        replace(choice, right=place in found.possible, matches=_matches(choice, today))
        for place, choice in enumerate(choices)
    )


def _matches(choice: Choice, today: Today) -> str | None:
    """Return the date that goes with an event to choose, as it is now."""
    event = today.only(choice.text)
    return choice.matches if event is None else words(event.when)


def _as_fine(date: When | None, like: When) -> When | None:
    """Return a date only as fine as the one that was asked for, None if it is coarser."""
    if date is None or shape(date) is shape(like):
        return date
    start = date.start
    if date.is_range or like.is_range or start is None or start.precision > Precision.DAY:
        return None
    if like.precision is Precision.YEAR and start.precision > Precision.YEAR:
        point = replace(start, precision=Precision.YEAR, season=None, month=None, day=None)
        return When.at(point, date.calendar)
    if like.precision is Precision.MONTH and start.precision is Precision.DAY:
        return When.at(replace(start, precision=Precision.MONTH, day=None), date.calendar)
    return None


def _dated_items(items: Sequence[OrderItem], today: Today) -> tuple[OrderItem, ...] | None:
    dated = []
    for item in items:
        event = today.only(item.text)
        date = None if event is None else asked_date(event)
        if date is None:
            return None
        dated.append(OrderItem(item.text, date))
    return tuple(dated)


def _ordered(asked: OrderQuestion, given: OrderAnswer, today: Today) -> Recast | None:
    """Return the sequence of today; dates that overlap may change places, as they always may."""
    dated = [today.only(item.text) for item in asked.items]
    whens = [event.when for event in dated if event is not None]
    if len(whens) < len(dated):
        return None
    right = sorted(range(len(whens)), key=lambda place: whens[place].sort_key)
    moved = {old: new for new, old in enumerate(right)}
    question = replace(
        asked,
        items=tuple(OrderItem(asked.items[place].text, whens[place]) for place in right),
        shown=tuple(moved[place] for place in asked.shown),
    )
    return Recast(question, OrderAnswer(tuple(moved[place] for place in given.order)))


def _named(asked: ShortQuestion, today: Today) -> ShortQuestion | None:
    """Return the question with the name that its event has now, if all else is told as before."""
    event = today.events[asked.events[0]]
    clause = today.clause(event.title)
    if asked.recipe is Recipe.WHO:
        found = subject_named(event, clause, today.other_names)
        told = None if found is None else dated_deed(found.rest, event)
    else:
        found = place_named(event, clause, today.other_names)
        told = _before_place(clause, found, event)
    if found is None or told is None or not _tells(asked.stem, told, found.rest):
        return None
    if found.name == asked.answer:
        return asked
    return replace(asked, answer=found.name, accept=found.accept)


def _tells(stem: str, told: str, deed: str) -> bool:
    """Return whether a stem tells of a deed: as it would today, or, as it may, without its date."""
    return told in stem or stem.rstrip("?.").endswith(f" {deed}")


def _before_place(clause: Clause | None, found: Named | None, event: Event) -> str | None:
    if clause is None or found is None:
        return None
    return clause.asked[: len(found.rest) - len(event.title)]


def _filled(asked: ClozeQuestion, today: Today) -> ClozeQuestion | None:
    """Return the sentence with the name and the date that its event has now."""
    event, (name, date) = today.events[asked.events[0]], asked.gaps
    clause = today.clause(event.title)
    person = subject_named(event, clause, today.other_names)
    found = person or place_named(event, clause, today.other_names)
    when = None if date.when is None else _as_fine(asked_date(event), date.when)
    if found is None or when is None:
        return None
    gap = f"[[{name.name}]]"
    title = (
        event.title.replace(found.name, gap, 1)
        if person is not None
        else gap.join(event.title.rsplit(found.name, 1))
    )
    if title not in asked.stem or (name.shown and found.name not in name.shown):
        return None
    if found.name != name.answer:
        name = replace(name, answer=found.name, accept=found.accept)
    return replace(asked, gaps=(name, replace(date, answer=words(when), when=when)))
