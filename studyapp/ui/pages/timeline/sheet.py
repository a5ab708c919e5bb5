"""A timeline with its title, as one picture or one page, on any painter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from studyapp.domain.exporting import Stretch
from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.bands import COMPETING
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.picture import foremost
from studyapp.ui.pages.timeline.drawing import draw_in_steps
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.sheet_words import wrapped
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.pages.timeline.wording import facts_words, part_words, periods_words
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets.letters import Letters
from studyapp.ui.wording import tr

_TITLE_LINES, _FACT_LINES = 2, 3
_SLACK = 1
_GROWN = 1.25
_HIGHEST = 12_000
"""Pixels that a picture is high at most; what finds no place then is only counted."""
_TOLD_AT_MOST = 600
"""Events that a picture becomes higher for; of more it shows what matters most, as the screen."""
_COMPETING = 900
"""Marks that may get a label on a sheet; to lay out more takes too long for one step."""
_MEASURED_AT_ONCE = 200
_NARROWEST = 4
"""Heights of a row that a label is wide at least, on average."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What stands over and under a timeline that leaves the program."""

    title: str
    facts: str
    made: str
    periods: str = ""
    passages: Sequence[str] = field(default=())

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what stands below the title."""
        named = " · ".join(self.passages)
        lines = (self.facts, named, self.periods)
        return tuple(line for line in lines if line and line != self.title)


def heading_of(
    title: str,
    chronicle: Chronicle,
    passages: Sequence[str],
    *,
    made: str,
    days: Stretch | None = None,
) -> Heading:
    """Return what stands over and under a timeline that was made on a day, said in words.

    `days` are those that it shows, None for all.
    """
    several = passages if len(passages) > 1 else [each for each in passages if each != title]
    whole = days is None
    shown = chronicle.bounds if days is None else (days.first, days.last)
    return Heading(
        title=title,
        facts=facts_words(chronicle) if whole else part_words(chronicle, *shown),
        made=tr("Made with Studyapp on {date}", date=made),
        periods=periods_words(chronicle, shown),
        passages=several,
    )


@dataclass(frozen=True, slots=True)
class SheetInk:
    """What a sheet is written with, besides the timeline on it; its lanes are all unfolded."""

    ink: Ink
    title: Letters
    margin: float
    between: float
    arrangement: Arrangement = field(default_factory=Arrangement)

    @classmethod
    def of(cls, look: Look, arrangement: Arrangement | None = None) -> Self:
        """Return the ink of a look, for lanes in an order of one's own."""
        title = Letters(look.font(Face.PAGE_TITLE))
        arranged = arrangement or Arrangement()
        return cls(replace(Ink.of(look), still=True), title, look.px(24), look.px(10), arranged)


class Sheet:
    """Lays a timeline out below its heading on `width` and `height` pixels, and paints both."""

    def __init__(
        self, ink: SheetInk, chronicle: Chronicle, heading: Heading, width: float, height: float
    ) -> None:
        self._ink = ink
        self._heading = heading
        self._width = width
        room = width - 2 * ink.margin
        self._title = list(wrapped(ink.title, heading.title, room, _TITLE_LINES))
        self._facts = [
            line
            for fact in heading.lines
            for line in wrapped(ink.ink.date, fact, room, _FACT_LINES)
        ]
        self.stage = Stage(ink.ink, replace(chronicle, events=chronicle.events.waited_for()))
        self.stage.side = ink.margin
        self.stage.arrange(ink.arrangement.unfolded(self.stage.lane_names))
        self.resize(height)

    @property
    def height(self) -> float:
        """Return its pixels."""
        return self._height

    @property
    def hidden(self) -> int:
        """Return how many events find no place on it, and are only counted."""
        return sum(chip.count for band in self.stage.layout.bands for chip in band.pills)

    def resize(self, height: float) -> None:
        """Take another height."""
        self._height = height
        self._let_compete()
        self.stage.resize(self._width, max(height - self._above - self._below, 1.0))

    def show(self, first: float, last: float) -> None:
        """Show these days, laid out afresh."""
        stage = self.stage
        stage.show(stage.view.showing(first, last))
        stage.resize(stage.frame.width, max(self._height - self._above - self._below, 1.0))

    def grow(self) -> Iterator[None]:
        """Become as high as it takes for all lanes to be in sight and every event to be told.

        If they are too many for that, only all lanes are. Each step takes a few milliseconds.
        """
        while self._overflow > 0 and self._height < _HIGHEST:
            self.resize(min(self._height + self._overflow + _SLACK, _HIGHEST))
            yield
        least = self._height
        while not (self.is_crowded or self.fits):
            if self._height >= _HIGHEST:
                self.resize(least)
                return
            self.resize(min(self._height * _GROWN, _HIGHEST))
            yield

    @property
    def cut(self) -> int:
        """Return how many titles in view are longer than their room."""
        labels = (label for label, _ in self.stage.layout.placed())
        title, words = self._ink.ink.title, self.stage.words
        return sum(title.width(words(each.number).title) > each.width + 1 for each in labels)

    @property
    def fits(self) -> bool:
        """Return whether all lanes are in sight, and every event in view has its words."""
        return self._overflow <= 0 and not self.hidden

    def measure(self) -> Iterator[None]:
        """Find out how wide the labels are that may have a place, some of them at each step."""
        stage = self.stage
        numbers = foremost(stage.chronicle, stage.view, most=stage.competing)
        numbers = numbers[stage.chronicle.events.at_hand(numbers)]
        for begin in range(0, len(numbers), _MEASURED_AT_ONCE):
            yield
            stage.measure(numbers[begin : begin + _MEASURED_AT_ONCE].tolist())
        yield

    def paint(self, painter: QPainter, *, page: str = "") -> None:
        """Paint it from 0, 0; `page` says which of several it is."""
        for _ in self.paint_in_steps(painter, page=page):
            pass

    def paint_in_steps(self, painter: QPainter, *, page: str = "") -> Iterator[None]:
        """Paint it a part at each step, as `paint` does at once."""
        ink, margin = self._ink, self._ink.margin
        painter.fillRect(QRectF(0, 0, self._width, self._height), ink.ink.tokens.page)
        top, room = ink.between, self._width - 2 * margin
        for letters, lines, color in (
            (ink.title, self._title, ink.ink.tokens.ink),
            (ink.ink.date, self._facts, ink.ink.tokens.ink2),
        ):
            for line in lines:
                letters.write(painter, QRectF(margin, top, room, letters.height), line, color)
                top += letters.height
        painter.save()
        painter.translate(0, self._above)
        yield from draw_in_steps(painter, self.stage, scroll=0, lit=None, focus=False)
        painter.restore()
        painter.setClipRect(QRectF(0, 0, self._width, self._height))
        foot = QRectF(margin, self._height - self._below, room, self._below)
        ink.ink.small.write(painter, foot, self._heading.made, ink.ink.tokens.ink2)
        if page:
            ink.ink.small.write(painter, foot, page, ink.ink.tokens.ink2, at=1.0)

    def _let_compete(self) -> None:
        """Let as many marks of each lane have a label as there may be room for on the sheet."""
        row = self._ink.ink.row
        fits = int(self._width / (_NARROWEST * row) * self._height / row)
        lanes = max(len(self.stage.chronicle.lanes), 1)
        self.stage.competing = max(min(fits * lanes, _COMPETING), COMPETING)

    @property
    def is_crowded(self) -> bool:
        """Return whether so much is in view that not all can be told on one sheet."""
        stage = self.stage
        first, last = stage.view.first, stage.view.last
        lanes = range(len(stage.chronicle.lanes))
        counts = (stage.chronicle.index.count(lane, first, last) for lane in lanes)
        return sum(counts) > _TOLD_AT_MOST

    @property
    def _above(self) -> float:
        ink = self._ink
        title, facts = len(self._title) * ink.title.height, len(self._facts) * ink.ink.date.height
        return title + facts + 2 * ink.between

    @property
    def _below(self) -> float:
        return self._ink.ink.small.height + self._ink.between

    @property
    def _overflow(self) -> float:
        """Return the pixels of lanes that find no place."""
        return self.stage.layout.height - self.stage.frame.lanes_height - _SLACK
