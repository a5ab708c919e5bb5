"""The events of a pack as it writes them, and how its questions name them."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from studyapp.domain.calendars import Calendar
from studyapp.domain.errors import WhenError
from studyapp.domain.events import Event, EventId, Status
from studyapp.domain.packs import Pack
from studyapp.domain.question_pieces import Figure, OrderItem
from studyapp.domain.questions import DateQuestion, OrderQuestion, Question, TimelineQuestion
from studyapp.domain.when import When
from studyapp.packs.events import plain_title
from studyapp.packs.writing.citing import Sources
from studyapp.packs.writing.questions import Keys, figure_keys

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""A day is told with its calendar where readers may take it for one of another."""


class Happened:
    """The events of a pack; those that rest on nothing are there as far as questions name them.

    `bare` are such events that the pack's files have already, `asked` its questions as they stand
    there by their own ids.
    """

    def __init__(
        self,
        pack: Pack,
        sources: Sources,
        *,
        bare: Sequence[Keys] = (),
        asked: Mapping[str, Keys] = MappingProxyType({}),
    ) -> None:
        self._pack = pack
        self._asked = asked
        self._bare = {str(keys.get("id")) for keys in bare}
        self._events: dict[EventId, Event] = {event.id: event for event in pack.events}
        figures = {each.event: each.figure for each in pack.pictures if each.event is not None}
        self.entries = [self._entry(each, sources, figures.get(each.id)) for each in pack.events]
        self._added = {dated: str(keys.get("id")) for keys in bare if (dated := _dated(keys))}
        titles = (*(event.title for event in pack.events), *(title for title, _ in self._added))
        self._titles = set(map(plain_title, titles))
        for question in pack.questions:
            self._add_items(question)

    def named(self, question: Question) -> list[str]:
        """Return the ids of the events that a question places on the timeline."""
        if not isinstance(question, TimelineQuestion):
            return []
        stood = self._stood_names(question)
        pairs = zip(question.items, stood, strict=True)
        return [name or self._name(question, item) for item, name in pairs]

    def dated(self, question: Question) -> str | None:
        """Return the id of the event that a question asks the date of, None if it names none."""
        if not isinstance(question, DateQuestion):
            return None
        if question.events:
            return str(question.events[0]).rpartition("/")[2]
        return self._stray(question) or self._added.get((question.stem, question.when))

    def are_ground(self, question: Question) -> bool:
        """Return whether a question rests on its events and on nothing else."""
        events = [self._events[each] for each in question.events if each in self._events]
        if not events or len(events) < len(question.events):
            return False
        first, *others = events
        here = tuple(other.citation for other in others if other.passage == first.passage)
        ground = (first.passage, first.citation, here)
        return ground == (question.passage, question.citation, question.others)

    def _own(self, event: EventId) -> str:
        return str(event).removeprefix(f"{self._pack.id}/")

    def _stood(self, question: Question) -> Keys:
        """Return how a question stands in the pack's files."""
        return self._asked.get(self._own(EventId(question.id)), {})

    def _stray(self, question: DateQuestion) -> str | None:
        """Return the event without a source that a question named where it stood."""
        stood = self._stood(question)
        name, answer = str(stood.get("event", "")).strip(), str(stood.get("answer")).strip()
        return name if name in self._bare and answer == question.when.edtf else None

    def _stood_names(self, question: TimelineQuestion | OrderQuestion) -> list[str]:
        """Return the names of its events that are other packs'; "" for each of its own."""
        stood = self._stood(question).get("events")
        names = list(map(str, stood)) if isinstance(stood, list) else []
        own = self._bare | set(map(self._own, self._events))
        if len(names) != len(question.items):
            return [""] * len(question.items)
        return ["" if name in own else name for name in names]

    def _name(self, question: Question, item: OrderItem) -> str:
        for each in question.events:
            event = self._events.get(each)
            if event is not None and (event.title, event.when) == (item.text, item.when):
                return self._own(each)
        assert item.when is not None  # noqa: S101 - what stands on a timeline has a date
        return self._added[item.text, item.when]

    def _add_items(self, question: Question) -> None:
        """Put in the events that a question names, and that rest on nothing."""
        if isinstance(question, DateQuestion):
            if not question.events and When.parse(question.when.edtf) != question.when:
                self._add(question.stem, question.when)
        elif isinstance(question, TimelineQuestion | OrderQuestion):
            own = [self._events[each] for each in question.events if each in self._events]
            there = {(event.title, event.when) for event in own}
            for item, name in zip(question.items, self._stood_names(question), strict=True):
                is_titled = plain_title(item.text) in self._titles
                is_known = (item.text, item.when) in there or (
                    isinstance(question, OrderQuestion) and is_titled
                )
                if item.when is not None and not (is_known or name):
                    self._add(item.text, item.when)

    def _add(self, title: str, when: When) -> None:
        if (title, when) in self._added:
            return
        words = "-".join(re.findall(r"[a-z0-9]+", title.casefold()))[:40].strip("-")
        names = {str(keys["id"]) for keys in self.entries} | self._others()
        base = words or "event"
        tries = (f"{base}-{number}" for number in range(2, len(names) + 3))
        name = base if base not in names else next(each for each in tries if each not in names)
        self._added[title, when] = name
        self._titles.add(plain_title(title))
        self.entries.append({"id": name, "title": title, **_when(when)})

    def _others(self) -> set[str]:
        """Return the ids of all that is no event."""
        asked = {self._own(EventId(each.id)) for each in self._pack.questions}
        cards = {card.id for card in self._pack.cards}
        return asked | cards | {lent.name for lent in self._pack.passages}

    def _entry(self, event: Event, sources: Sources, figure: Figure | None) -> Keys:
        keys: Keys = {"id": self._own(event.id), "title": event.title, **_when(event.when)}
        for key, names in (("place", event.places), ("people", event.people)):
            if names:
                keys[key] = list(names)
        if event.lane:
            keys["lane"] = event.lane
        if event.status is not Status.FACT:
            keys["status"] = str(event.status)
        if event.importance != 3:
            keys["importance"] = event.importance
        source = sources.source(event.passage, event.citation)
        if source is not None:
            keys["source"] = source.keys
        return keys if figure is None else {**keys, "figure": figure_keys(figure)}


def _dated(keys: Keys) -> tuple[str, When] | None:
    """Return the title and the date of an event as it stands in a file, None if it has none."""
    try:
        calendar = Calendar(str(keys["calendar"]).strip()) if "calendar" in keys else None
        return str(keys["title"]).strip(), When.parse(str(keys["when"]).strip(), calendar)
    except (KeyError, ValueError, WhenError):
        return None


def _when(when: When) -> Keys:
    keys: Keys = {"when": when.edtf}
    is_plain = When.parse(when.edtf) == when
    is_old_day = when.calendar is Calendar.JULIAN and _DAY.search(when.edtf)
    return keys if is_plain and not is_old_day else {**keys, "calendar": str(when.calendar)}
