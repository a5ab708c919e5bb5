"""What a person chose about the look, and how the window was left."""

from dataclasses import dataclass
from enum import StrEnum


class ThemeChoice(StrEnum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The text sizes on offer, in percent."""


CARDS_A_DAY = (0, 5, 10, 20, 30, 50, 100, 200)
"""How many new cards a day may be, on offer."""
EXTRA_TIME = (0, 25, 50, 100)
"""The extra times in exams on offer, in percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the window looks and how it was left, who learns, and how.

    `text_size` is in percent, one of TEXT_SIZES; `geometry` is Qt's own text of it, in base64.
    The timeline keeps its days in view, the chosen event, and whether it is shown as a list.
    `learner` is the uid of who learns now, empty for the first learner. `cards_a_day` is how many
    new cards a day begins at most, `day_starts` the hour at which it does, `extra_time` what an
    exam gives on top, in percent.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    geometry: str = ""
    page: str = "today"
    passage: str = ""
    timeline_first: float | None = None
    timeline_last: float | None = None
    timeline_event: str = ""
    timeline_listed: bool = False
    learner: str = ""
    cards_a_day: int = 20
    day_starts: int = 4
    extra_time: int = 0
