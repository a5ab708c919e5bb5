"""How the recipes are worded. Every phrase holds for a clause and for a noun phrase alike.

Every stem is true as it stands: what is first or follows is so among "these", the events shown, not
in the passage. A date stands at the end of its stem. Where a stem names no event, it may be used
once a quiz; the anchored ones, which begin at an event, never run out.
"""

from studyapp.domain.events import Event
from studyapp.domain.when import When
from studyapp.generate.dating import Shape, at_date, named_date, shape
from studyapp.generate.titles import quoted

WHEN = (
    "{Ask} was this: {title}?",
    "{Ask} did this happen: {title}?",
    "{title}: {ask} was that?",
    "{Ask}, according to the passage, did this take place: {title}?",
)
WHAT_HAPPENED = (
    "Which of these happened {at}?",
    "According to the passage, which of these happened {at}?",
    "Which of these took place {at}?",
    "Which of these does the passage date to {date}?",
)
WHAT_HAPPENED_THROUGH = (
    "Which of these does the passage date to {date}?",
    "Which of these falls within the time {date}?",
    "According to the passage, which of these belongs to the time {date}?",
)
WHICH_FIRST = (
    "Which of these came first?",
    "Which of these happened before all the others?",
    "Going by the passage, which of these is the earliest?",
)
WHICH_FIRST_AFTER = (
    "All of these came after this: {title}. Which of them was the earliest?",
    "Each of these came later than this: {title}. Which of them came first?",
    "{title}: all of these happened after that. Which of them happened first?",
)
ORDER = (
    "Put these {number} in order, earliest first.",
    "Arrange these {number} events from the earliest to the latest.",
    "In which sequence did these {number} come? Begin with the earliest.",
)
ORDER_AFTER = (
    "All of these came after this: {title}. Put them in order, earliest first.",
    "Each of these {number} came later than this: {title}. Put them in order, earliest first.",
    "{title}: these {number} all came after that. Arrange them from the earliest to the latest.",
)
ON_TIMELINE = (
    "Put these {number} on the timeline.",
    "Where on the timeline do these {number} belong?",
    "Place each of these {number} at its date on the timeline.",
    "The passage dates all {number} of these. Set them on the timeline.",
)
MATCH = (
    "Match each of these {number} with its date. One date is left over.",
    "To which date does each of these {number} belong? One date is left over.",
    "Give each of these {number} its date; there is one date too many.",
    "Which date does the passage give to each of these {number}? One fits none of them.",
)
CLAIM_DATE = (
    "{title}: this was {at}.",
    "{title}: that happened {at}.",
    "{title}: the passage dates this to {date}.",
    "According to the passage, {title} belongs to {date}.",
)
CLAIM_THROUGH = (
    "{title}: the passage dates this to {date}.",
    "{title}: this went on in the time {date}.",
    "According to the passage, {title} belongs to {date}.",
    "In the passage, the time of {title} is {date}.",
)
CLAIM_BEFORE = (
    "This came first: {first}. This came later: {second}.",
    "{first} came before this: {second}.",
    "{second}: that was after this: {first}.",
    "According to the passage, {first} is earlier than {second}.",
)
WHICH_BEFORE = (
    "Which of these came before this: {title}?",
    "{title}: which of these had happened before that?",
    "Pick all that happened earlier than this: {title}.",
    "Going by the passage, which of these came before {title}?",
)
WHICH_AFTER = (
    "Which of these came after this: {title}?",
    "{title}: which of these happened after that?",
    "Pick all that happened later than this: {title}.",
    "Going by the passage, which of these came after {title}?",
)
HOW_LONG = (
    "How many {unit} after this: {first}, came this: {second}?",
    "{first}. How many {unit} later was this: {second}?",
    "Going by the dates in the passage, how many {unit} lie between {first} and {second}?",
    "From {first} to {second}: how many {unit} is that, by the dates in the passage?",
)
NUMBERS = {3: "three", 4: "four", 5: "five"}


def when_stem(phrase: str, event: Event, date: When) -> str:
    """Return the stem that asks for the date of an event."""
    ask = shape(date).value
    return phrase.format(ask=ask, Ask=ask[0].upper() + ask[1:], title=quoted(event.title))


def what_phrases(date: When) -> tuple[str, ...]:
    """Return the phrases that ask what happened at a date."""
    return WHAT_HAPPENED_THROUGH if shape(date) is Shape.RANGE else WHAT_HAPPENED


def what_stem(phrase: str, date: When) -> str:
    """Return the stem that asks what happened at a date."""
    return phrase.format(at=at_date(date), date=named_date(date))


def claim_phrases(date: When) -> tuple[str, ...]:
    """Return the phrases that state when something was."""
    return CLAIM_THROUGH if shape(date) is Shape.RANGE else CLAIM_DATE


def claim_stem(phrase: str, event: Event, date: When) -> str:
    """Return the statement that an event was at a date."""
    said = phrase.format(title=quoted(event.title), at=at_date(date), date=named_date(date))
    return said.replace("..", ".")


def titled_stem(phrase: str, event: Event) -> str:
    """Return the stem that names an event."""
    return phrase.format(title=quoted(event.title))


def pair_stem(phrase: str, first: Event, second: Event, *, unit: str = "") -> str:
    """Return the stem that names two events, in the order in which they are said to have come."""
    return phrase.format(first=quoted(first.title), second=quoted(second.title), unit=unit)


def counted_stem(phrase: str, count: int) -> str:
    """Return the stem that says how many events there are."""
    return phrase.format(number=NUMBERS.get(count, str(count)))


def sequence_stem(phrase: str, anchor: Event | None, count: int) -> str:
    """Return the stem that asks what came first, or in which order."""
    title = "" if anchor is None else quoted(anchor.title)
    return phrase.format(title=title, number=NUMBERS.get(count, str(count)))
