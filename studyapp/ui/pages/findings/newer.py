"""What is said of a text of which an older version is in the library too."""

from dataclasses import dataclass

from studyapp.ui.figures import figure
from studyapp.ui.wording import counted, tr

_NAMED = 4
"""How many decisions are named at most that did not go along."""


@dataclass(frozen=True, slots=True)
class Newer:
    """The title of the older version, how many decisions went along, and what others are about."""

    title: str
    kept: int
    lost: tuple[str, ...] = ()


def newer_words(newer: Newer | None) -> str:
    """Return a sentence on the older version, empty without one."""
    if newer is None:
        return ""
    kept = counted(newer.kept, "1 decision carried over", "{n} decisions carried over")
    named = ", ".join(f"“{' '.join(each.split())}”" for each in newer.lost[:_NAMED])
    more = " …" if len(newer.lost) > _NAMED else ""
    lost = tr("{n} not ({names})", n=figure(len(newer.lost)), names=named + more)
    told = f"{kept}, {lost}" if newer.lost else kept
    return tr("This is a newer version of “{title}”: {told}.", title=newer.title, told=told)
