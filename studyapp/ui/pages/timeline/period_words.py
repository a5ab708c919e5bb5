"""Periods in words: when they were, and in which of them an event lies."""

from studyapp.domain.packs import Era
from studyapp.domain.when_words import words
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.wording import tr

_NAMED_WITH_THE = frozenset(
    {
        *("Age", "Ages", "Caliphate", "Colonies", "Commonwealth", "Confederacy", "Crusades"),
        *("Death", "Depression", "Dominate", "Dynasty", "Empire", "Enlightenment", "Era"),
        *("Holocaust", "Kingdom", "Kingdoms", "Period", "Principate", "Raj", "Reconquista"),
        *("Reformation", "Renaissance", "Republic", "Revolution", "Union", "War", "Wars"),
    }
)
"""Last words of titles that take an article though they are written with a capital."""


def years_words(era: Era) -> str:
    """Return when a period was, as one says it: "1868 to 1912"."""
    return words(era.when).replace(" – ", "–").replace("–", tr(" to "))


def periods_of_event(chronicle: Chronicle, number: int) -> str:
    """Return the periods in which an event lies, the shortest first; nothing if in none."""
    return "; ".join(_named(period.era) for period in chronicle.periods_at(number))


def lies_in_words(chronicle: Chronicle, number: int) -> str:
    """Return "The event lies in the Meiji period (1868 to 1912)", nothing if in none."""
    told = [_named(period.era, article=True) for period in chronicle.periods_at(number)]
    return tr("The event lies in {periods}", periods=_listed(told)) if told else ""


def _named(era: Era, *, article: bool = False) -> str:
    title = tr("the {title}", title=era.title) if article and _takes_the(era.title) else era.title
    return tr("{title} ({years})", title=title, years=years_words(era))


def _takes_the(title: str) -> bool:
    """Return whether one says "the" before a title: "the Tang dynasty", but "Tudor England"."""
    last = title.partition(" (")[0].split()[-1:]
    named = any(word.islower() or word in _NAMED_WITH_THE for word in last)
    return not title.casefold().startswith("the ") and (named or " of " in title)


def _listed(told: list[str]) -> str:
    if len(told) < 2:
        return "".join(told)
    return tr("{first} and {last}", first=", ".join(told[:-1]), last=told[-1])
