"""What a person chose about the look, and how the window was left."""

from dataclasses import dataclass
from enum import StrEnum


class ThemeChoice(StrEnum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class ReadingFace(StrEnum):
    """In which letters history speaks: passages, stems and cards."""

    SERIF = "serif"
    SANS = "sans"
    SYSTEM = "system"


LINE_SPACINGS = (130, 140, 155, 170, 190)
"""The distances of lines in passages on offer, in percent of the size of type."""
LINE_LENGTHS = (45, 55, 62, 70, 80)
"""The lengths of lines in passages on offer, in characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingStyle:
    """How passages look; `spacing` is one of LINE_SPACINGS, `length` one of LINE_LENGTHS.

    `dates`, `people` and `places` say whether they are marked; repairs always are.
    """

    face: ReadingFace = ReadingFace.SERIF
    spacing: int = 155
    length: int = 70
    dates: bool = True
    people: bool = True
    places: bool = True


TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""The text sizes on offer, in percent."""


CARDS_A_DAY = (0, 5, 10, 20, 30, 50, 100, 200)
"""How many new cards a day may be, on offer."""


EXTRA_TIMES = (0, 10, 25, 33, 50, 75, 100)
"""How much more time exams may give, in percent, on offer."""


MOST_QUESTIONS = 200
"""The most questions of one quiz that is taken in the window."""
LEVELS = (1, 2, 3, 4, 5)
"""The levels of difficulty, the easiest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizChoices:
    """What was chosen for a quiz last.

    `unfolded`: the detail is shown, and so `topics` (ids of passages and packs), levels and
    `mistakes_first` count. `left_out` are kinds of question. `minutes` is the time chosen for an
    exam, 0 for no limit, None while it follows the number of questions.
    """

    unfolded: bool = False
    topics: tuple[str, ...] = ()
    count: int = 10
    left_out: tuple[str, ...] = ()
    easiest: int = 1
    hardest: int = 5
    mistakes_first: bool = False
    exam: bool = False
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the window looks and how it was left, who learns, and how.

    `text_size` is in percent, one of TEXT_SIZES; `geometry` is Qt's own text of it, in base64.
    The timeline keeps its days in view, the chosen event, whether it is shown as a list, the
    titles of the periods that were chosen to be shown behind it, and by their names the order of
    its lanes and those that are folded.
    `learner` is the uid of who learns now, empty for the first learner. `cards_a_day` is how many
    new cards a day begins at most, `day_starts` the hour at which it does. `extra_time` is how much
    more time exams give, in percent; `asks_confidence` is whether questions ask how sure one is.
    `keys` are the keys that the person changed: of an action, named by where it works and the key
    that it has by itself (`reader:D`), to the one that it has now. `warned_of` is who copies the
    folder between computers, once the person has closed the warning of it. `author_pack` is
    the folder of the pack that was written last, `author_file` the path of a file in it,
    `author_recent` the folders that were written lately, the last one first. `quiz` is what was
    chosen for a quiz last.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    reading: ReadingStyle = ReadingStyle()
    reduced_motion: bool = False
    key_caps: bool = True
    keys: tuple[tuple[str, str], ...] = ()
    geometry: str = ""
    page: str = "today"
    passage: str = ""
    timeline_first: float | None = None
    timeline_last: float | None = None
    timeline_event: str = ""
    timeline_listed: bool = False
    timeline_periods: tuple[str, ...] = ()
    timeline_order: tuple[str, ...] = ()
    timeline_folded: tuple[str, ...] = ()
    timeline_filters: tuple[tuple[str, str], ...] = ()
    learner: str = ""
    cards_a_day: int = 20
    day_starts: int = 4
    extra_time: int = 0
    asks_confidence: bool = True
    warned_of: str = ""
    author_pack: str = ""
    author_file: str = ""
    author_recent: tuple[str, ...] = ()
    quiz: QuizChoices = QuizChoices()
