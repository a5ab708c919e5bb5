"""Why a card comes back when it does, in words with numbers."""

from studyapp.domain.cards import Memory, Rating, Stage, Why
from studyapp.ui.widgets import percent
from studyapp.ui.wording import counted, interval_words, on_day, rating_name, tr


def reasons(why: Why) -> str:
    """Return the reasons: how it stands, what each rating would do, and by what rule."""
    rated = [_if_rated(rating, after, why) for rating, after in why.after.items()]
    return "\n\n".join([" ".join([_so_far(why), *_now(why)]), "\n".join(rated), _rule(why)])


def _so_far(why: Why) -> str:
    if why.memory is None or why.last is None:
        return tr("You have not been asked this card yet.")
    times = counted(why.reviews, "once", "{n} times")
    day = why.memory.reviewed.astimezone().date()
    return tr(
        "You were asked this card {times}; the last time {day}, when you rated it {rating}.",
        times=times,
        day=on_day(day, today=why.at.astimezone().date()),
        rating=rating_name(why.last),
    )


def _now(why: Why) -> list[str]:
    if why.memory is None or why.chance is None:
        return []
    return [
        tr(
            "Its stability is {days}: so long after a review it is recalled with a chance of"
            " {wanted}. Right now the chance is {chance}.",
            days=days_words(why.memory.stability),
            wanted=percent(why.wanted),
            chance=percent(why.chance),
        )
    ]


def _if_rated(rating: Rating, after: Memory, why: Why) -> str:
    values = {
        "rating": rating_name(rating),
        "back": interval_words(after.due - why.at),
        "days": days_words(after.stability),
    }
    if _is_step(after):
        return tr("{rating}: {back}, as a step of learning; stability {days}.", **values)
    return tr("{rating}: {back}; stability {days}.", **values)


def _rule(why: Why) -> str:
    rule = tr(
        "The card is to come back when the chance has fallen to {wanted}; that is after as many"
        " days as its stability has.",
        wanted=percent(why.wanted),
    )
    if any(map(_is_step, why.after.values())):
        return rule + " " + tr("Before that, short steps make sure that it is learned.")
    return rule


def _is_step(memory: Memory) -> bool:
    return memory.stage is not Stage.REVIEW


def days_words(days: float) -> str:
    """Return a number of days: one decimal under ten, none above."""
    if days >= 9.95:
        return counted(round(days), "1 day", "{n} days")
    shown = f"{days:.1f}".removesuffix(".0")
    return tr("1 day") if shown == "1" else tr("{n} days", n=shown)
