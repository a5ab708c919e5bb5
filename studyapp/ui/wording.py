"""Values put into words, in the language of the window."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime, timedelta

    from studyapp.domain.cards import Rating
    from studyapp.domain.errors import StudyError
    from studyapp.domain.kinds import Kind
    from studyapp.domain.messages import Message
    from studyapp.domain.notes import Note
    from studyapp.domain.progress import Undecided

_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_HOUR = 3600
_DAY = 24 * _HOUR
_UNITS = (
    (365 * _DAY, 365 * _DAY, "in a year", "in {n} years"),
    (60 * _DAY, 30 * _DAY, "in a month", "in {n} months"),
    (_DAY, _DAY, "in 1 day", "in {n} days"),
    (_HOUR, _HOUR, "in 1 hour", "in {n} hours"),
    (0, 60, "in 1 minute", "in {n} minutes"),
)
"""From how many seconds on, in which unit, and the words for one and for more of them."""


def tr(text: str, **values: object) -> str:
    """Return a text in the window's language, with its named places filled."""
    return QCoreApplication.translate("words", text).format(**_apart(values))


def say(message: Message) -> str:
    """Return a message in the window's language."""
    template = QCoreApplication.translate("messages", message.template)
    values = {name: _said(value) for name, value in message.values.items()}
    said = template.format(**_apart(values))
    return " ".join([said, *(say(each) for each in message.then)])


def _said(value: object) -> object:
    from studyapp.domain.messages import Message

    return say(value) if isinstance(value, Message) else value


def note_text(note: Note) -> str:
    """Return what a note says: a pack's as it stands, what the program noticed in our words."""
    return note.text if note.says is None else say(note.says)


def _apart(values: Mapping[str, object]) -> dict[str, object]:
    """Return values so that what is written from right to left does not turn the words beside it.

    Source: Unicode Standard Annex 9, first strong isolate.
    """
    return {name: _isolated(value) for name, value in values.items()}


def _isolated(value: object) -> object:
    if isinstance(value, str | Path) and any(
        bidirectional(sign) in ("R", "AL") for sign in str(value)
    ):
        return f"\u2068{value}\u2069"
    return value


def error_words(error: StudyError) -> str:
    """Return what happened and what to do about it."""
    return " ".join(say(each) for each in (error.says, error.hint) if each is not None)


def counted(n: int, one: str, many: str, *, spelled: bool = False) -> str:
    """Return the words for one, or those for `n` with `{n}` filled.

    It is filled with a figure or, for a sentence, `spelled` as `number_words` says.
    """
    return tr(one if n == 1 else many, n=number_words(n) if spelled else _locale().toString(n))


def digits(n: int) -> str:
    """Return a number in figures as people write them: 1,000,000."""
    return _locale().toString(n)


def number_words(n: int) -> str:
    """Return a number for a sentence: words up to twelve, then figures; "no" for none."""
    return tr(_NUMBERS[n]) if 0 <= n < len(_NUMBERS) else _locale().toString(n)


def undecided_words(undecided: Undecided) -> str:
    """Return how many texts wait to be looked through."""
    if undecided.texts == 1:
        return tr("“{title}” is to be looked through.", title=undecided.title)
    return counted(undecided.texts, "", "{n} texts are to be looked through.")


def capital(words: str) -> str:
    """Return a sentence with its first letter large."""
    return words[:1].upper() + words[1:]


def kind_name(kind: Kind) -> str:
    """Return what a kind of question is called."""
    from studyapp.domain.kinds import Kind

    names = {
        Kind.SINGLE: "One right",
        Kind.MULTIPLE: "Several right",
        Kind.TRUEFALSE: "True or false",
        Kind.SHORT: "Short answer",
        Kind.NUMBER: "Number",
        Kind.DATE: "Date",
        Kind.CLOZE: "Gaps",
        Kind.ORDER: "Order",
        Kind.MATCH: "Pairs",
        Kind.TIMELINE: "On the timeline",
        Kind.OPEN: "In your own words",
    }
    return tr(names[kind])


def kind_questions(kind: Kind) -> str:
    """Return what questions of a kind are called within a sentence."""
    from studyapp.domain.kinds import Kind

    names = {
        Kind.SINGLE: "questions with one right answer",
        Kind.MULTIPLE: "questions with several right answers",
        Kind.TRUEFALSE: "true or false",
        Kind.SHORT: "short answers",
        Kind.NUMBER: "numbers",
        Kind.DATE: "dates",
        Kind.CLOZE: "texts with gaps",
        Kind.ORDER: "putting things in order",
        Kind.MATCH: "finding pairs",
        Kind.TIMELINE: "placing events on the timeline",
        Kind.OPEN: "answers in your own words",
    }
    return tr(names[kind])


def reading_words(title: str) -> str:
    """Return what is said while a passage is being read."""
    return tr("Reading “{title}” …", title=title) if title else tr("Reading …")


def lane_name(lane: str) -> str:
    """Return what a lane is called: a pack's as it stands, one that was proposed in our words."""
    name = _lane_names().get(lane)
    return lane if name is None else tr(name)


@cache
def _lane_names() -> dict[str, str]:
    from studyapp.domain.lanes import Lane

    return {
        Lane.FIGHTING: "Fighting",
        Lane.DIPLOMACY: "Diplomacy",
        Lane.POLITICS: "Politics",
        Lane.PLANS: "Plans",
        Lane.PEOPLE: "People",
        Lane.SCIENCE: "Science",
        Lane.EXPLORATION: "Exploration",
        Lane.CULTURE: "Culture",
        Lane.RELIGION: "Religion",
        Lane.ECONOMY: "Economy",
        Lane.DISASTERS: "Disasters",
    }


def rating_name(rating: Rating) -> str:
    """Return the word on the button of a rating."""
    from studyapp.domain.cards import Rating

    names = {
        Rating.AGAIN: "Again",
        Rating.HARD: "Hard",
        Rating.GOOD: "Good",
        Rating.EASY: "Easy",
    }
    return tr(names[rating])


def interval_words(interval: timedelta) -> str:
    """Return when something comes back, as "in 6 days"."""
    seconds = max(interval.total_seconds(), 0)
    for least, unit, one, many in _UNITS:
        count = round(seconds / unit)
        if count >= 1 and seconds >= least - unit / 2:
            return counted(count, one, many)
    return tr("in under a minute")


def day_words(day: date, *, today: date) -> str:
    """Return a day as people say it: today, tomorrow, Friday, 14 November, 14 November 2025."""
    near = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}
    away = (day - today).days
    if away in near:
        return tr(near[away])
    if abs(away) < 7:
        return weekday_name(day)
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {month_name(day.month)}{year}"


def on_day(day: date, *, today: date) -> str:
    """Return a day within a sentence: "today", "tomorrow", "on Friday", "on 14 November"."""
    words = day_words(day, today=today)
    near = abs((day - today).days) <= 1
    return words[:1].lower() + words[1:] if near else tr("on {day}", day=words)


def weekday_name(day: date, *, short: bool = False) -> str:
    """Return the name of a day of the week."""
    length = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return _locale().dayName(day.isoweekday(), length)


def month_name(month: int) -> str:
    """Return the name of a month, 1 to 12."""
    return _locale().monthName(month)


def short_day(day: date) -> str:
    """Return a day without its name: "22 November 2026"."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def moment_words(moment: datetime) -> str:
    """Return a moment in the time of this computer: "22 November 2026, 14:30"."""
    local = moment.astimezone()
    return f"{short_day(local.date())}, {local:%H:%M}"


def full_day(day: date) -> str:
    """Return a day in full: "Sunday, 22 November 2026"."""
    return f"{weekday_name(day)}, {short_day(day)}"


@cache
def _locale() -> QLocale:
    """Return the locale of the window's words, which are English as long as nothing else ships."""
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
