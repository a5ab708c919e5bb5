"""What questions are made of: choices, things to put in order, gaps, pictures, points to make."""

from dataclasses import dataclass

from studyapp.domain.when import When


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture of a pack by its path in the pack, and what it shows in words."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to pick from.

    `matches` is what the passage joins to it, if anything: the event of a date, the date of an
    event, in words. `feedback` is what its author says to whoever picks it.
    """

    text: str
    right: bool
    matches: str | None = None
    feedback: str = ""
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class OrderItem:
    """Something to put in sequence, or on the timeline; authored sequences need no dates."""

    text: str
    when: When | None = None

    def may_stand_for(self, other: "OrderItem") -> bool:
        """Return whether the two may change places: they say the same or may be at one time."""
        if self.text == other.text:
            return True
        return self.when is not None and other.when is not None and self.when.overlaps(other.when)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An answer that is never right, however alike, and why."""

    text: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """How typed words are compared: what is ignored, and how many slips are forgiven.

    A slip is one letter too many, too few or another; forgiven from words of 5 letters on.
    """

    ignore_case: bool = True
    ignore_accents: bool = True
    ignore_punctuation: bool = True
    typos: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A gap of a cloze: to be picked from if it has `wrong` ones (in `shown`), else to be typed.

    A gap with a `when` wants that date. `shown` are the answer and the wrong ones as offered.
    """

    name: str
    answer: str
    when: When | None = None
    accept: tuple[str, ...] = ()
    reject: tuple[NearMiss, ...] = ()
    shown: tuple[str, ...] = ()
    matching: Matching = Matching()


@dataclass(frozen=True, slots=True)
class RubricPoint:
    """Something that a good answer says, and what it is worth."""

    points: int
    text: str
