"""What may stand after the command `results`."""

import argparse
from datetime import date

from studyapp.cli.arguments import shared_arguments
from studyapp.cli.local_paths import local_path

TABLES = ("questions", "learners", "answers")


def results_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `results`."""
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Print what learners handed in: how each question did. “results export” writes"
        " such a file. Exit status: 0 done, 1 a file was refused or changed, 2 none was opened.",
        parents=[shared_arguments()],
    )
    parser.add_argument(
        "files",
        nargs="*",
        type=local_path,
        metavar="FILE",
        help="result files; those that are kept, if left out",
    )
    parser.add_argument(
        "--table", choices=TABLES, default=TABLES[0], help="which one; questions if left out"
    )
    parser.add_argument("--pack", metavar="ID", help="answers to this pack; to all, if left out")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document, with all tables")
    form.add_argument("--csv", action="store_true", help="the table for a spreadsheet")
    return parser


def export_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `results export`."""
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Write what a learner answered to a file for a teacher: the chosen name, the"
        " answers and their questions, and nothing else of the learner.",
        parents=[shared_arguments()],
    )
    parser.add_argument("--learner", metavar="NAME", help="the learner of now, if left out")
    parser.add_argument("--as", dest="called", default="", metavar="NAME", help="the name to give")
    parser.add_argument("--pack", metavar="ID", help="answers to this pack; to all, if left out")
    parser.add_argument(
        "--sitting", metavar="ID", help="answers of one quiz or exam; “last” is the last one"
    )
    parser.add_argument("--from", dest="first", type=_day, metavar="DAY", help="as in 2026-11-26")
    parser.add_argument("--to", dest="last", type=_day, metavar="DAY", help="this day included")
    parser.add_argument(
        "--own", action="store_true", help="also questions on texts that came with no pack"
    )
    parser.add_argument("--out", type=local_path, required=True, metavar="FILE")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no day such as 2026-11-26") from None
