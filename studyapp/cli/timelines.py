"""A timeline printed to a file by the command line: as a picture, or for another program."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.cli.printing import DONE, print_lines, tell_notes
from studyapp.cli.tables import counted
from studyapp.domain.errors import UnknownError, WhenError
from studyapp.domain.exporting import ExportWish, Form, PaperSize, Stretch
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from studyapp.domain.exchanging import Outgoing

_BY_END = {
    ".png": Form.PNG,
    ".svg": Form.SVG,
    ".pdf": Form.PDF,
    ".json": Form.JSON,
    ".csv": Form.TABLE,
    ".ics": Form.CALENDAR,
}


def timeline(arguments: Namespace) -> int:
    """Write the events of a text, a pack, a timeline or a name in the library to a file."""
    from studyapp.study.exporting import within, written
    from studyapp.study.files import write_file

    form = _form(arguments.out, for_timelinejs=arguments.timelinejs)
    days = _days(arguments.first, arguments.last)
    outgoing = _outgoing(arguments)
    inside = within(outgoing, days)
    if not inside.events:
        says = Message("There is no event to write: nothing was written.")
        raise UnknownError(says, Message("Choose another source, or other days."))
    if form.is_picture:
        from studyapp.app.painting_out import paint_to

        today = datetime.now().astimezone().date()
        lost = paint_to(arguments.out, outgoing, _wish(arguments, form, days), today=today)
    else:
        made = written(inside, form, now=datetime.now(UTC))
        write_file(arguments.out, made.content)
        lost = made.lost
    tell_notes(lost)
    count = counted(len(inside.events), "event")
    print_lines([f"Written to {arguments.out}: “{outgoing.title}”, {count}."])
    return DONE


def _wish(arguments: Namespace, form: Form, days: Stretch | None) -> ExportWish:
    return ExportWish(
        form=form,
        within=days,
        width=arguments.width,
        dark=arguments.dark,
        paper=PaperSize(arguments.paper),
        upright=arguments.upright,
        several=arguments.several,
    )


def _form(path: Path, *, for_timelinejs: bool) -> Form:
    form = _BY_END.get(path.suffix.casefold())
    if form is None:
        says = Message("The name {name} does not say what to write.", {"name": path.name})
        ends = Message("End it in one of {ends}.", {"ends": ", ".join(_BY_END)})
        raise UnknownError(says, ends)
    return Form.COLUMNS if for_timelinejs and form is Form.TABLE else form


def _days(first: str | None, last: str | None) -> Stretch | None:
    """Return the days that two dates name; where one is missing, all there are."""
    if first is None and last is None:
        return None
    from studyapp.timeline.view import EARLIEST, LATEST

    begins = EARLIEST if first is None else _day(first, is_end=False)
    ends = LATEST if last is None else _day(last, is_end=True)
    if begins >= ends:
        says = Message("“{last}” is before “{first}”.", {"first": first, "last": last})
        raise WhenError(says, Message("Swap --from and --to."))
    return Stretch(begins, ends)


def _day(text: str, *, is_end: bool) -> float:
    from studyapp.domain.points import no_date
    from studyapp.domain.when_reading import read_when

    when = read_when(text)
    day = None if when is None else when.latest if is_end else when.earliest
    if day is None:
        raise no_date(text)
    return day + 1.0 if is_end else float(day)


def _outgoing(arguments: Namespace) -> Outgoing:
    from studyapp.cli.material import material_of
    from studyapp.domain.exchanging import Outgoing
    from studyapp.study.exporting import in_order

    material = material_of(arguments, arguments.source)
    events = in_order(event for found in material.passages for event in found.events)
    titles = {found.passage.id: found.passage.title for found in material.passages}
    return Outgoing(material.title, events, titles, material.eras)
