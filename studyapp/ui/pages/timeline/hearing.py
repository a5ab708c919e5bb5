"""What is on the line as a screen reader hears it: events, chips of hidden ones, periods."""

from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible

from studyapp.timeline.periods import Period
from studyapp.timeline.pills import Pill, opened
from studyapp.ui.pages.timeline.canvas import TimelineCanvas
from studyapp.ui.pages.timeline.period_words import lies_in_words
from studyapp.ui.pages.timeline.wording import era_words, hidden_words, lane_of, lane_words
from studyapp.ui.wording import digits, tr

MOST, MOST_CHIPS, MOST_PERIODS = 140, 40, 20
"""What is offered at once, the chosen event in it: 200 in all, for readers fetch all there is."""

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class EventPart:
    """An event by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class ChipPart:
    """A chip by the place of its lane."""

    lane: int
    chip: Pill


@dataclass(frozen=True, slots=True)
class PeriodPart:
    """A period."""

    period: Period


Part = EventPart | ChipPart | PeriodPart


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is told of a part; `box` is where it is on the viewport, empty if it is not seen.

    `deeds` are the names of what can be done with it, and their words.
    """

    name: str
    more: str
    role: QAccessible.Role
    box: QRectF
    deeds: tuple[tuple[str, str], ...] = ()


CHOOSE = "Press"
READ = "Read"


def parts_of(canvas: TimelineCanvas) -> tuple[Part, ...]:
    """Return what is offered, events first, in the order of time."""
    stage = canvas.stage
    events = [EventPart(number) for number in window_of(canvas)]
    chips = [ChipPart(lane, chip) for lane, chip in _chips(canvas)]
    view = stage.view
    periods = [
        PeriodPart(period)
        for period in stage.chronicle.periods
        if period.first < view.last and view.first < period.last
    ]
    return *events, *chips, *periods[:MOST_PERIODS]


def window_of(canvas: TimelineCanvas) -> range:
    """Return the numbers of the events that are offered, the chosen one among them.

    They go on by half of their number, so that each step does not make all others new.
    """
    count, half = len(canvas.stage.chronicle.events), MOST // 2
    first = max((canvas.stage.chosen or 0) // half * half - half // 2, 0)
    first = max(min(first, count - MOST), 0)
    return range(first, min(first + MOST, count))


def place_of_chosen(canvas: TimelineCanvas) -> int:
    """Return where in the list the chosen event stands, -1 if none is chosen."""
    chosen, window = canvas.stage.chosen, window_of(canvas)
    return -1 if chosen is None else chosen - window.start


def heard(canvas: TimelineCanvas, part: Part) -> Heard:
    """Return what is told of a part."""
    match part:
        case EventPart(number):
            return _event(canvas, number)
        case ChipPart(lane, chip):
            return _chip(canvas, lane, chip)
        case PeriodPart(period):
            return _period(canvas, period)


def part_at(canvas: TimelineCanvas, place: QPoint) -> Part | None:
    """Return what is at a place of the viewport."""
    stage, at = canvas.stage, QPointF(place)
    if at.y() >= stage.frame.lanes_height:
        period = stage.period_at(at)
        return None if period is None else PeriodPart(period)
    on_lanes = at + QPointF(0, canvas.verticalScrollBar().value())
    number = stage.event_at(on_lanes)
    if number is not None:
        return EventPart(number)
    chip = stage.chip_at(on_lanes)
    return next((ChipPart(lane, each) for lane, each in _chips(canvas) if each == chip), None)


def is_valid(canvas: TimelineCanvas, part: Part) -> bool:
    """Return whether there still is such a part."""
    chronicle = canvas.stage.chronicle
    match part:
        case EventPart(number):
            return number < len(chronicle.events)
        case ChipPart(lane, chip):
            bands = canvas.stage.layout.bands
            return lane < len(bands) and chip in bands[lane].pills
        case PeriodPart(period):
            return period in chronicle.periods


def do(canvas: TimelineCanvas, part: Part, deed: str) -> None:
    """Choose an event, go to its sentence, or come nearer to what a chip hides."""
    match part:
        case EventPart(number) if deed == READ:
            canvas.choose(number)
            canvas.sentence_wanted.emit(number)
        case EventPart(number):
            canvas.choose(number)
        case ChipPart(_, chip) if is_valid(canvas, part):
            canvas.show_view(opened(chip, canvas.stage.view))
        case _:
            return


def _event(canvas: TimelineCanvas, number: int) -> Heard:
    stage = canvas.stage
    chronicle, told = stage.chronicle, stage.words(number)
    lane = lane_of(chronicle, number)
    place, every = digits(number + 1), digits(len(chronicle.events))
    count = tr("{place} of {count}", place=place, count=every)
    edited = _edited_words(canvas, number)
    more = (told.date, lane, count, lies_in_words(chronicle, number), edited)
    return Heard(
        name=told.title,
        more=", ".join(part for part in more if part),
        role=Role.ListItem,
        box=_in_sight(canvas, stage.box_of(number)),
        deeds=((CHOOSE, tr("Choose")), (READ, tr("Read it there"))),
    )


def _edited_words(canvas: TimelineCanvas, number: int) -> str:
    """Return that an event was edited; nothing is fetched to know so where none was."""
    edited = canvas.edited
    is_edited = edited and canvas.stage.chronicle.events[number].id in edited
    return tr("corrected by you") if is_edited else ""


def _chip(canvas: TimelineCanvas, lane: int, chip: Pill) -> Heard:
    stage = canvas.stage
    first, last = stage.chronicle.bounds
    days = max(stage.view.day(chip.first), first), min(stage.view.day(chip.last), last)
    boxes = (box for each, box in stage.chips() if each == chip)
    return Heard(
        name=hidden_words(chip.count, *days),
        more=lane_words(stage.chronicle, lane),
        role=Role.Button,
        box=_in_sight(canvas, next(boxes, QRectF())),
        deeds=((CHOOSE, tr("Zoom in")),),
    )


def _period(canvas: TimelineCanvas, period: Period) -> Heard:
    stage = canvas.stage
    frame, ink = stage.frame, stage.ink
    left, right = (stage.view.x(day) for day in (period.first, period.last))
    row = next((row for each, row in stage.named_periods() if each == period), None)
    top = frame.lanes_height + (row or 0) * ink.era.height
    box = QRectF(frame.left + left, top, right - left, ink.era.height)
    across = QRectF(frame.left, 0, frame.time_width, frame.height)
    return Heard(
        name=era_words(period.era),
        more=tr("Period"),
        role=Role.StaticText,
        box=QRectF() if row is None else box.intersected(across),
    )


def _chips(canvas: TimelineCanvas) -> list[tuple[int, Pill]]:
    bands = enumerate(canvas.stage.layout.bands)
    return list(islice(((lane, chip) for lane, band in bands for chip in band.pills), MOST_CHIPS))


def _in_sight(canvas: TimelineCanvas, box: QRectF) -> QRectF:
    """Return as much of a box on the lanes as is seen on the viewport."""
    frame = canvas.stage.frame
    seen = QRectF(0, 0, frame.width, frame.lanes_height)
    return box.translated(0, -canvas.verticalScrollBar().value()).intersected(seen)


def on_screen(canvas: TimelineCanvas, box: QRectF) -> QRect:
    """Return a box of the viewport as one of the screen."""
    if box.isEmpty():
        return QRect()
    corner = canvas.viewport().mapToGlobal(box.topLeft().toPoint())
    return QRect(corner, box.size().toSize())
