"""How the recipes are worded. Most phrases hold for a clause and for a quoted title alike.

Every stem is true as it stands: what is first or follows is so among "these", the events shown, not
in the passage. A date stands at the end of its stem. Where a stem names no event, it may be used
once a quiz; the anchored ones, which begin at an event, never run out.
"""

import random
import re

from studyapp.domain.when import When
from studyapp.domain.when_words import named_date, words
from studyapp.generate.clauses import Telling
from studyapp.generate.dating import Shape, at_date, shape
from studyapp.generate.titles import quoted

WHEN = (
    "{Ask} {asked}?",
    "According to the passage, {ask} {asked}?",
    "{whole}. {Ask} was that?",
    "The passage dates this: {whole}. {Ask} was it?",
)
WHAT_HAPPENED = (
    "Which of these happened {at}?",
    "According to the passage, which of these happened {at}?",
    "Which of these took place {at}?",
    "Which of these does the passage date to {date}?",
)
WHAT_HAPPENED_THROUGH = (
    "Which of these does the passage date to {date}?",
    "Which of these has, in the passage, the dates {date}?",
    "According to the passage, which of these belongs to {date}?",
    "Going by the passage, which of these is dated {date}?",
)
WHICH_FIRST = (
    "Which of these came first?",
    "Which of these happened before all the others?",
    "Going by the passage, which of these is the earliest?",
    "Of these, which has the earliest date in the passage?",
)
WHICH_FIRST_AFTER = (
    "All of these came after {within}. Which of them was the earliest?",
    "Each of these happened after {within}. Which of them came first?",
    "{whole}. All of these happened after that. Which of them happened first?",
    "Going by the passage, all of these came after {within}. Which was the first of them?",
)
ORDER = (
    "Put these {number} in order, earliest first.",
    "Arrange these {number} events from the earliest to the latest.",
    "In which sequence did these {number} come? Begin with the earliest.",
    "Sort these {number} by their dates in the passage: the earliest goes to the top.",
)
ORDER_AFTER = (
    "All of these came after {within}. Put them in order, earliest first.",
    "Each of these {number} happened after {within}. Put them in order, earliest first.",
    "{whole}. These {number} all came after that. Arrange them from the earliest to the latest.",
    "Going by the passage, these {number} came after {within}. In which order? Earliest first.",
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
    "According to the passage, the dates of {title} are {date}.",
    "According to the passage, {title} belongs to {date}.",
    "In the passage, {title} is dated {date}.",
)
CLAIM_CLAUSE = (
    "{whole} {at}.",
    "According to the passage, {within} {at}.",
    "The passage says that {within} {at}.",
    "As the passage tells it, {within} {at}.",
)
CLAIM_BEFORE = (
    "{first} came before {second}.",
    "{second} came after {first}.",
    "By the dates in the passage, {first} comes before {second}.",
    "According to the passage, {first} is earlier than {second}.",
)
CLAIM_BEFORE_CLAUSE = (
    "{First} before {second}.",
    "According to the passage, {first} before {second}.",
    "{Second} after {first}.",
    "By the dates in the passage, {second} after {first}.",
)
WHICH_BEFORE = (
    "Which of these came before {within}?",
    "{whole}. Which of these had happened before that?",
    "Pick all that happened before {within}.",
    "Going by the passage, which of these happened before {within}?",
)
WHICH_AFTER = (
    "Which of these came after {within}?",
    "{whole}. Which of these happened after that?",
    "Pick all that happened after {within}.",
    "Going by the passage, which of these happened after {within}?",
)
HOW_LONG = (
    "How many {unit} after {first} {asked}?",
    "{First}. How many {unit} later {asked}?",
    "Going by the dates in the passage, how many {unit} after {first} {asked}?",
    "{First}. {Second}. How many {unit} lie between the two?",
)
HOW_LONG_TITLES = (
    "How many {unit} lie between {first} and {second}?",
    "{first}, and later {second}: how many {unit} lie between the two?",
    "Going by the dates in the passage, how many {unit} passed from {first} to {second}?",
    "According to the passage, how many {unit} went by between {first} and {second}?",
)
WHO = (
    "Who {deed}?",
    "According to the passage, who {deed}?",
    "Who was it that {deed}?",
    "Name the person who {deed}.",
)
WHERE = (
    "Where {asked}?",
    "According to the passage, where {asked}?",
    "At what place {asked}?",
    "Where, going by the passage, {asked}?",
)
GAPS = (
    "{title} {at} [[date]].",
    "According to the passage: {title} {at} [[date]].",
    "Fill in what is missing: {title} {at} [[date]].",
    "The passage says: {title} {at} [[date]].",
)
WHY = (
    "According to the passage, why {asked}?",
    "Why {asked}? Give the reason that the passage gives.",
    "{whole}. What reason does the passage give for that?",
    "{whole}. Why was that, according to the passage?",
)
MEANWHILE = (
    "Which of these happened while {within}?",
    "According to the passage, which of these happened while {within}?",
    "{whole}. Which of these happened meanwhile?",
    "Going by the dates in the passage, which of these took place while {within}?",
)
REPAIR = (
    "{whole}. The passage has a damaged date for this: “{torn}”. What must the date read?",
    "In the passage the date of this is damaged: {whole}. What must “{torn}” read?",
    "“{torn}” is the damaged date of this in the passage: {whole}. What must it read?",
    "The passage gives a date for this, but a damaged one: {whole}. How must “{torn}” be read?",
)
_HAS_TIME = re.compile(r"\b(?:after|before|during|until|while|when|since)\b")
NUMBERS = {3: "three", 4: "four", 5: "five", 6: "six"}


def when_stem(phrase: str, telling: Telling, date: When) -> str:
    """Return the stem that asks for the date of an event."""
    ask = shape(date).value
    return phrase.format(ask=ask, Ask=_capital(ask), **_named(telling))


def what_phrases(date: When) -> tuple[str, ...]:
    """Return the phrases that ask what happened at a date."""
    return WHAT_HAPPENED_THROUGH if shape(date) is Shape.RANGE else WHAT_HAPPENED


def what_stem(phrase: str, date: When) -> str:
    """Return the stem that asks what happened at a date."""
    return phrase.format(at=at_date(date), date=named_date(date))


def claim_stem(telling: Telling, date: When, rng: random.Random) -> str:
    """Return the statement that an event was at a date."""
    is_range, is_clause = shape(date) is Shape.RANGE, _reads_on(telling)
    phrases = CLAIM_THROUGH if is_range else CLAIM_CLAUSE if is_clause else CLAIM_DATE
    named = {"title": quoted(telling.title), "at": at_date(date), "date": named_date(date)}
    return rng.choice(phrases).format(**named, **_named(telling))


def gap_stem(phrase: str, title: str, date: When) -> str:
    """Return the sentence that says when something was, with a gap for the date."""
    before = at_date(date).removesuffix(words(date)).rstrip()
    return phrase.format(title=title, at=before)


def order_stem(first: Telling, second: Telling, rng: random.Random) -> str:
    """Return the statement that one event came before another."""
    if not _read_together(first, second):
        titles = {"first": quoted(first.title), "second": quoted(second.title)}
        return rng.choice(CLAIM_BEFORE).format(**titles)
    return rng.choice(CLAIM_BEFORE_CLAUSE).format(**_pair(first, second))


def length_stem(first: Telling, second: Telling, unit: str, rng: random.Random) -> str:
    """Return the stem that asks how long it was from one event to another."""
    if not _read_together(first, second):
        titles = {"first": quoted(first.title), "second": quoted(second.title)}
        return rng.choice(HOW_LONG_TITLES).format(unit=unit, **titles)
    phrase = rng.choice(HOW_LONG)
    return phrase.format(unit=unit, asked=second.asked, **_pair(first, second))


def titled_stem(phrase: str, telling: Telling) -> str:
    """Return the stem that names an event."""
    return phrase.format(**_named(telling))


def torn_stem(phrase: str, telling: Telling, torn: str) -> str:
    """Return the stem that asks what the damaged date of an event must read."""
    return phrase.format(whole=telling.whole, torn=torn)


def counted_stem(phrase: str, count: int) -> str:
    """Return the stem that says how many events there are."""
    return phrase.format(number=NUMBERS.get(count, str(count)))


def sequence_stem(phrase: str, anchor: Telling | None, count: int) -> str:
    """Return the stem that asks what came first, or in which order."""
    named = {} if anchor is None else _named(anchor)
    return phrase.format(number=NUMBERS.get(count, str(count)), **named)


def _reads_on(telling: Telling) -> bool:
    """Return whether "before" or a date behind a clause is read with the whole of it."""
    return telling.clause is not None and _HAS_TIME.search(telling.clause.predicate) is None


def _read_together(first: Telling, second: Telling) -> bool:
    """Return whether two clauses make one sentence well: nobody would name somebody twice in it."""
    one, other = first.clause, second.clause
    if one is None or other is None or not (_reads_on(first) and _reads_on(second)):
        return False
    return one.subject != other.subject


def _named(telling: Telling) -> dict[str, str]:
    return {"whole": telling.whole, "within": telling.within, "asked": telling.asked}


def _pair(first: Telling, second: Telling) -> dict[str, str]:
    return {
        "first": first.within,
        "second": second.within,
        "First": first.whole,
        "Second": second.whole,
    }


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
