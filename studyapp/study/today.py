"""What is due and what is next, as Today says it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from statistics import median

from studyapp.domain.days import Days
from studyapp.domain.errors import StoreError
from studyapp.domain.journal import LearnerId
from studyapp.domain.progress import DueCards, Slipping, Stopped, Today
from studyapp.domain.settings import Settings
from studyapp.extract.sentences import sentences
from studyapp.schedule.cards import recall_chance
from studyapp.store.glance import Glance, KnownCard, Opened, glance

DAYS_AHEAD, DAYS_BACK = 4, 7
SLIPPING_SHOWN = 4
_HEADING = "#"
"""How a line begins that is a heading, in texts that were written as Markdown."""
SAFE = 0.9
"""A card is known from this chance of recall on."""
TIMED, FEWEST_TIMED = 50, 10
"""How many of the last reviews are timed to guess a session, and under how many it is not said."""


def first_look(
    folder: Path, settings: Settings, now: datetime, zone: tzinfo | None = None
) -> Today | None:
    """Return Today as it stands in a learner's folder, without opening it.

    `zone` is where days begin, the system's if it is left out. None if the folder must be opened
    first: it is new, of another version, to be mended, or cannot be read.
    """
    try:
        with glance(folder) as seen:
            if not seen.is_in_order():
                return None
            learner, days = seen.learner(settings.learner), Days(zone, settings.day_starts)
            return today_of(seen, learner, now=now, days=days, cards_a_day=settings.cards_a_day)
    except StoreError:
        return None


def today_of(
    seen: Glance, learner: LearnerId, *, now: datetime, days: Days, cards_a_day: int
) -> Today:
    """Return what is due and what is next for a learner; at most `cards_a_day` are new."""
    due = seen.due_counts(learner, now=now, new_limit=cards_a_day, days=days)
    total = sum(count for _title, count in due.values())
    opened = seen.opened(learner)
    return Today(
        now=now.astimezone(days.zone),
        passages=seen.passages(),
        due=tuple(DueCards(key, title, count) for key, (title, count) in due.items()),
        next_due=seen.next_due(learner, now=now),
        coming=seen.coming(learner, now=now, count=DAYS_AHEAD, days=days),
        slipping=_slipping(seen.slipping(learner, now=now, count=SLIPPING_SHOWN), now),
        days=seen.days(learner, now=now, days=days, count=DAYS_BACK),
        stopped=None if opened is None else _stopped(opened),
        undecided=seen.undecided(),
        minutes=_minutes(seen.latest_times(learner, count=TIMED), total),
    )


def _stopped(opened: Opened) -> Stopped:
    """Return where reading stopped in the passage that was opened last."""
    text = opened.text
    place = min(opened.place, max(0, len(text) - 1))
    return Stopped(
        passage=opened.passage,
        title=opened.title,
        opened=opened.opened,
        sentence=_sentence_at(text, place),
        paragraph=_paragraphs(text[: place + 1]),
        paragraphs=_paragraphs(text),
    )


def _minutes(times: list[timedelta], due: int) -> int | None:
    """Return how long the due cards take if each takes as long as the reviews in the middle."""
    if not due or len(times) < FEWEST_TIMED:
        return None
    seconds = median(time.total_seconds() for time in times)
    return max(1, round(due * seconds / 60))


def _slipping(cards: Iterable[KnownCard], now: datetime) -> tuple[Slipping, ...]:
    chances = (Slipping(card.front, recall_chance(card.memory, now)) for card in cards)
    return tuple(each for each in chances if each.recall < SAFE)


def _sentence_at(text: str, place: int) -> str:
    """Return the sentence around an offset, of a heading the one below it.

    Only its surroundings are looked at.
    """
    start = max(0, text.rfind("\n", max(0, place - 2000), place) + 1, place - 2000)
    part = text[start : place + 2000]
    spans = list(sentences(part))
    inside = [span.cut(part) for span in spans if span.end > place - start]
    below = [text for text in inside if not text.startswith(_HEADING)]
    found = next(iter(below or inside), "")
    return " ".join(found.split()).lstrip(f"{_HEADING} ")


def _paragraphs(text: str) -> int:
    return max(1, sum(bool(line.strip()) for line in text.splitlines()))
