"""What may stand after each command."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from studyapp.cli.arguments import parser_of, reading_arguments
from studyapp.cli.local_paths import local_path
from studyapp.domain.errors import QuizError
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from studyapp.domain.difficulty import Levels
    from studyapp.domain.kinds import Kind


def kinds_of(text: str | None) -> frozenset[Kind]:
    """Return the kinds named in a list with commas; all of them for None.

    Raises:
        QuizError: A name is no kind.
    """
    from studyapp.domain.kinds import Kind

    if text is None:
        return frozenset(Kind)
    known = ", ".join(Kind)
    try:
        return frozenset(Kind(name.strip()) for name in text.split(","))
    except ValueError as error:
        says = Message("“{text}” names a kind of question there is not.", {"text": text})
        raise QuizError(says, Message("Choose from: {known}.", {"known": known})) from error


def levels_of(text: str | None) -> Levels:
    """Return the levels that “2-4” or “3” says; all of them for None.

    Raises:
        QuizError: It says no levels.
    """
    from studyapp.domain.difficulty import ANY_LEVEL, Levels

    if text is None:
        return ANY_LEVEL
    first, dash, last = (part.strip() for part in text.partition("-"))
    try:
        return Levels(int(first), int(last if dash else first))
    except ValueError as error:
        says = Message("“{text}” is no difficulty.", {"text": text})
        hint = "Say a level from 1 to 5, or two of them, the easier first, such as 2-4."
        raise QuizError(says, Message(hint)) from error


def command_parser(command: str) -> argparse.ArgumentParser:
    """Return what reads the words of a command."""
    from studyapp.cli.authoring_arguments import (
        build_parser,
        new_parser,
        pack_parser,
        schema_parser,
    )
    from studyapp.cli.results_arguments import export_parser, results_parser
    from studyapp.cli.upkeep_arguments import (
        backup_parser,
        desktop_parser,
        doctor_parser,
        restore_parser,
    )

    build = {
        "dates": _text_parser,
        "events": _text_parser,
        "add": _add_parser,
        "quiz": _quiz_parser,
        "timeline": _timeline_parser,
        "scores": _scores_parser,
        "results": results_parser,
        "results export": export_parser,
        "check": _check_parser,
        "explain": _explain_parser,
        "pack": pack_parser,
        "pack new": new_parser,
        "pack build": build_parser,
        "pack schema": schema_parser,
        "backup": backup_parser,
        "restore": restore_parser,
        "doctor": doctor_parser,
        "desktop": desktop_parser,
    }[command]
    parser = build(f"studyapp {command}")
    parser.set_defaults(command=command)
    return parser


def _text_parser(prog: str) -> argparse.ArgumentParser:
    what = prog.rpartition(" ")[2]
    timeline = ", or of a timeline (.csv, .tsv, .ics, .vcs, .json of TimelineJS)" * (
        what == "events"
    )
    parser = argparse.ArgumentParser(
        prog=prog,
        description=f"Print the {what} of a text{timeline}.",
        parents=[reading_arguments()],
    )
    parser.add_argument("file", type=local_path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    return parser


def _add_parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Add texts, packs (a folder, or a .studypack) and timelines (.csv, .tsv, .ics,"
        " .vcs, .json of TimelineJS) to the library. Exit status: 0 added, 1 rows were refused,"
        " 2 a file was not added.",
        parents=[reading_arguments()],
    )
    parser.add_argument("files", nargs="+", type=local_path, metavar="FILE")
    parser.add_argument(
        "--sound-only", action="store_true", help="of a pack with errors, add what is sound in it"
    )
    return parser


def _quiz_parser(prog: str) -> argparse.ArgumentParser:
    from studyapp.domain.kinds import Kind

    parser = argparse.ArgumentParser(
        prog=prog, description="Print a quiz.", parents=[reading_arguments()]
    )
    parser.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="a text file, a pack, or a name in the library; a quiz on several is spread over them;"
        " or a .studyquiz that was handed on",
    )
    parser.add_argument("--count", type=_positive, default=10, metavar="N", help="10 if left out")
    parser.add_argument(
        "--seed",
        default="1",
        metavar="S",
        help="a number or a word; same seed, same quiz; 1 if left out",
    )
    parser.add_argument(
        "--difficulty",
        metavar="N-N",
        help="such as 2-4, or 3; from 1 (easiest) to 5; any if left out",
    )
    parser.add_argument("--kinds", metavar="K,K", help=f"of {', '.join(Kind)}; all if left out")
    parser.add_argument(
        "--learner",
        metavar="NAME",
        help="leave out what this learner is never to be asked again; nothing if left out",
    )
    _add_forms(parser)
    return parser


def _add_forms(parser: argparse.ArgumentParser) -> None:
    """Let a quiz be printed as JSON or on paper, or be handed on."""
    from studyapp.domain.sheets import Paper

    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document")
    form.add_argument(
        "--pdf",
        type=local_path,
        metavar="FILE",
        help="print versions A and B, with keys, to a PDF file",
    )
    form.add_argument(
        "--out",
        type=local_path,
        metavar="FILE",
        help="hand it on: write it to a .studyquiz file, which needs no library to be taken",
    )
    parser.add_argument(
        "--paper", choices=list(Paper), default=Paper.A4, help="of the PDF file; a4 if left out"
    )


def _timeline_parser(prog: str) -> argparse.ArgumentParser:
    from studyapp.domain.exporting import PaperSize

    says = (
        "Write the events of a source to a file, by the end of its name: .png, .svg, .pdf, .json"
        " (TimelineJS), .csv, .ics."
    )
    parser = argparse.ArgumentParser(prog=prog, description=says, parents=[reading_arguments()])
    parser.add_argument(
        "source", metavar="SOURCE", help="a text file, a pack, a timeline, or a name in the library"
    )
    parser.add_argument("--out", type=local_path, metavar="FILE", required=True)
    parser.add_argument(
        "--from", dest="first", metavar="WHEN", help="leave out what was over before, as in 1789"
    )
    parser.add_argument(
        "--to", dest="last", metavar="WHEN", help="leave out what began later, as in 44 BC"
    )
    parser.add_argument(
        "--timelinejs", action="store_true", help="write a .csv with the columns of TimelineJS"
    )
    parser.add_argument(
        "--width", type=int, choices=[1600, 2400, 3840], default=1600, help="pixels of a picture"
    )
    parser.add_argument("--dark", action="store_true", help="light letters on a dark ground")
    parser.add_argument(
        "--paper", choices=list(PaperSize), default=PaperSize.A4, help="a4 if left out"
    )
    parser.add_argument("--upright", action="store_true", help="hold the paper upright")
    parser.add_argument("--several", action="store_true", help="take as many sheets as it needs")
    return parser


def _scores_parser(prog: str) -> argparse.ArgumentParser:
    parser = parser_of(prog, "Print what a learner answered.")
    about = parser.add_mutually_exclusive_group()
    about.add_argument("--learner", metavar="NAME")
    about.add_argument(
        "--reports",
        action="store_true",
        help="instead, the faults of questions that learners reported",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document")
    form.add_argument("--csv", action="store_true", help="one attempt, or report, a row")
    return parser


def _check_parser(prog: str) -> argparse.ArgumentParser:
    from studyapp.domain.checks import Severity

    says = "Print every fault of a pack. Exit status: 0 no faults, 1 faults, 2 could not run."
    parser = parser_of(prog, says)
    parser.add_argument("pack", type=local_path, metavar="PACK", help="its folder, or a .studypack")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument(
        "--severity",
        choices=[str(each) for each in Severity],
        default=str(Severity.ADVICE),
        help="print what is at least so bad; all if left out",
    )
    parser.add_argument("--strict", action="store_true", help="warnings count as faults")
    return parser


def _explain_parser(prog: str) -> argparse.ArgumentParser:
    says = "Print what the code of a fault stands for: the reason, and an example."
    parser = parser_of(prog, says)
    parser.add_argument("code", metavar="CODE", help="such as Y20")
    return parser


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 6 else 0
    if not 1 <= number <= 1000:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 1 to 1000")
    return number
