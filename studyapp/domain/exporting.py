"""How a timeline is to go out: as which file, how much of it, and how large."""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """The kinds of file that a timeline can go out as."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"
    JSON = "json"
    COLUMNS = "columns"
    TABLE = "table"
    CALENDAR = "calendar"

    @property
    def suffix(self) -> str:
        """Return the end of the file's name."""
        return _SUFFIXES.get(self, f".{self}")

    @property
    def is_picture(self) -> bool:
        """Return whether it is painted."""
        return self in (Form.PNG, Form.SVG, Form.PDF)


_SUFFIXES = {Form.COLUMNS: ".csv", Form.TABLE: ".csv", Form.CALENDAR: ".ics"}


class Part(StrEnum):
    """Which events go out: all, those that a filter lets through, or those that were found."""

    ALL = "all"
    SHOWN = "shown"
    FOUND = "found"


class PaperSize(StrEnum):
    """The sizes of paper that a timeline can be printed on."""

    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, as day numbers with their share of a day."""

    first: float
    last: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """How a timeline is to go out.

    `within` are the days to show, None for all. Of a picture, `width` counts pixels and `scale`
    says how many dots each has at a side; of paper, `upright` and whether it goes `on` over
    several sheets count.
    """

    form: Form
    within: Stretch | None = None
    part: Part = Part.ALL
    width: int = 1600
    scale: int = 1
    dark: bool = False
    paper: PaperSize = PaperSize.A4
    upright: bool = False
    several: bool = False
