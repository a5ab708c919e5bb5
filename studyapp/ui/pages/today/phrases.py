"""What Today says, and which button comes first."""

from dataclasses import dataclass
from datetime import datetime

from studyapp.domain.progress import Stopped, Today
from studyapp.ui.figures import figure
from studyapp.ui.pages.today.starts import Start
from studyapp.ui.wording import capital, counted, on_day, tr


@dataclass(frozen=True, slots=True)
class Opening:
    """The sentence of the day, why, what to begin with, and the other way if there is one."""

    sentence: str
    why: str
    first: Start
    other: Start | None


def opening(today: Today) -> Opening:
    """Return what the page begins with."""
    if not today.passages:
        sentence = tr("No passages yet. Add a text and its dates will be found.")
        ways = tr(
            "Add files, paste a text, or drop one on the window. Nothing leaves this computer."
        )
        return Opening(sentence, ways, Start.SAMPLE, Start.ADD)
    if today.due_count:
        return Opening(_due(today.due_count), _session(today), Start.CARDS, Start.QUIZ)
    if today.next_due is None and not today.coming:
        why = tr("Cards are made of dated events. Add a text that says when things happened.")
        return Opening(tr("There are no cards yet."), why, Start.ADD, None)
    return Opening(_nothing_due(today), _next(today), Start.QUIZ, None)


def moment(at: datetime, *, now: datetime) -> str:
    """Return when something comes, seen from `now`: "at 18:20", "tomorrow", "on Friday"."""
    local = at.astimezone(now.tzinfo)
    if local.date() == now.date():
        return tr("at {time}", time=f"{local:%H:%M}")
    return on_day(local.date(), today=now.date())


def stopped_where(stopped: Stopped, *, now: datetime) -> str:
    """Return the passage, the paragraph and the day of reading last."""
    parts = [
        stopped.title,
        tr("paragraph {n} of {all}", n=figure(stopped.paragraph), all=figure(stopped.paragraphs)),
    ]
    day = stopped.opened.astimezone(now.tzinfo).date()
    parts.append(on_day(day, today=now.date()))
    return ", ".join(parts)


def _due(count: int) -> str:
    return capital(counted(count, "one card is due.", "{n} cards are due.", spelled=True))


def _session(today: Today) -> str:
    """Return how long the due cards take, where that is known, and what they are from."""
    if today.minutes is None:
        return _sources(today)
    minutes = counted(today.minutes, "About one minute.", "About {n} minutes.", spelled=True)
    return f"{minutes} {_sources(today)}"


def _sources(today: Today) -> str:
    if len(today.due) == 1:
        return tr("From “{title}”.", title=today.due[0].title)
    return counted(len(today.due), "From one passage.", "From {n} passages.", spelled=True)


def _nothing_due(today: Today) -> str:
    done = any(day.day == today.day and day.reviews for day in today.days)
    return tr("Nothing more is due now.") if done else tr("Nothing is due now.")


def _next(today: Today) -> str:
    if today.next_due is None:
        return ""
    return tr("The next card comes back {when}.", when=moment(today.next_due, now=today.now))


def cards_to_recall(count: int) -> str:
    """Return how many cards of a passage are due."""
    return counted(count, "1 card to recall", "{n} cards to recall")


def cards(count: int) -> str:
    """Return a number of cards."""
    return counted(count, "1 card", "{n} cards")
