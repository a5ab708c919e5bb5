"""The faults of questions that people reported, printed for who can mend them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from studyapp.cli.arguments import folder_of
from studyapp.cli.printing import DONE, print_lines, show
from studyapp.cli.tables import counted

if TYPE_CHECKING:
    from studyapp.cli.forms import Form
    from studyapp.domain.objections import Report


def reports(arguments: Namespace) -> int:
    """Print what was reported of questions, the oldest report first."""
    from studyapp.wiring import open_program

    with open_program(folder_of(arguments)) as program:
        if arguments.csv:
            print_lines(program.objecting.reports_csv().splitlines())
            return DONE
        found = program.objecting.reported()[::-1]
    show(arguments, {"reports": [_form(report) for report in found]}, _lines(found))
    return DONE


def _form(report: Report) -> Form:
    about = report.about
    return {
        "at": report.at.isoformat(),
        "learner": report.learner,
        "source": about.title,
        "question": about.question,
        "version": about.version,
        "kind": str(about.kind),
        "stem": about.asks,
        "fault": str(report.fault),
        "words": report.words,
    }


def _lines(found: Sequence[Report]) -> Iterator[str]:
    for report in found:
        who = report.learner or "a learner who is gone"
        yield f"{report.at.date()}  {report.fault:<13} {report.about.asks}"
        yield f"  {report.about.title}; {who}"
        if report.words:
            yield f"  {' '.join(report.words.split())}"
    yield counted(len(found), "report")
