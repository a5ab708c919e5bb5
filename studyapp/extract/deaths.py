"""Nobody does anything long after his death: a pronoun that says so stands for another."""

import re
from collections.abc import Iterable, Iterator

from studyapp.domain.events import Event, Status
from studyapp.domain.when import When

_DIED = re.compile(
    r"(?P<who>[A-Z].*?) (?:died|drowned|perished|was (?:killed|murdered|beheaded|executed"
    r"|assassinated|hanged|shot dead|guillotined|buried|burned at the stake))\b"
)
_AFTER_DEATH = re.compile(
    r" (?:was|were) (?:\w+ly |again )?(?:buried|reburied|exhumed|interred|canoni[sz]ed|beatified"
    r"|sainted|honou?red|commemorated|remembered|rehabilitated|pardoned|acquitted|cleared|forgotten"
    r"|succeeded|named|portrayed|inducted|awarded|recogni[sz]ed|celebrated|condemned|translated"
    r"|moved|transferred|identified|declared|proclaimed|admitted|added)\b"
)
_MOURNING = 60
"""Days after which "he died, and left his house to the town" is told no more."""
_OWNER = re.compile(r"[’'](?:s\b|(?=\s))")


def without_the_dead(events: Iterable[Event]) -> Iterator[Event]:
    """Yield the events without those of somebody who had died long before by the same text.

    What names the person itself stays; behind the first that goes, what is "his" goes as well.
    """
    died: dict[str, When] = {}
    wrong: set[str] = set()
    for event in events:
        who = next((name for name in died if _is_of(event, name, died[name], wrong)), None)
        if who is not None:
            wrong.add(who)
            continue
        found = _DIED.match(event.title)
        if found is not None and event.status is Status.FACT and event.when.latest is not None:
            died.setdefault(found["who"], event.when)
        yield event


def _is_of(event: Event, name: str, died: When, wrong: set[str]) -> bool:
    """Return whether an event is told of a dead person whom its words do not name."""
    if not event.title.startswith((f"{name} ", f"{name}’", f"{name}'")):
        return False
    is_named = name.rpartition(" ")[2] in event.citation.quote
    if is_named or event.status is not Status.FACT:
        return False
    behind = event.title[len(name) :]
    if _OWNER.match(behind):
        return name in wrong
    return _is_later(died, event.when) and _AFTER_DEATH.match(behind) is None


def _is_later(died: When, when: When) -> bool:
    """Return whether a time is surely more than some days of mourning after a death."""
    if when.earliest is None or died.latest is None:
        return False
    return when.earliest > died.latest + _MOURNING
