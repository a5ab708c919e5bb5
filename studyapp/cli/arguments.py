"""What may stand on the command line."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from studyapp.domain.checks import Severity
from studyapp.domain.errors import QuizError
from studyapp.domain.kinds import Kind
from studyapp.domain.messages import Message

COMMANDS = (
    *("dates", "events", "add", "quiz", "scores", "check", "explain"),
    *("backup", "restore", "doctor"),
)
_LISTED = """commands:
  dates FILE [--json]      the date expressions of a text
  events FILE [--json]     its dated events
  add FILE ...             texts and packs into the library
  quiz SOURCE ...          questions on a text file, a pack, or a name in the library
  scores ...               what a learner answered
  check PACK ...           every fault of a pack, with its place
  explain CODE             what the code of a fault stands for
  backup FILE              all of the library into one file
  restore FILE             the library from a backup; the present one is kept aside
  doctor [--json]          what is wrong with the program, its system or its folder

“studyapp COMMAND --help” says more. Exit status: 0 done, 1 found faults, 2 could not run, 3 our own
fault.
"""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the parsed command line; `.command` is None for the window.

    A first word that is a command is one; else the words are files.
    """
    place = _first_word(words)
    if place is None or words[place] not in COMMANDS:
        return _window_parser().parse_args(words)
    command = words[place]
    return _command_parser(command).parse_args([*words[:place], *words[place + 1 :]])


def kinds_of(text: str | None) -> frozenset[Kind]:
    """Return the kinds named in a list with commas; all of them for None.

    Raises:
        QuizError: A name is no kind.
    """
    if text is None:
        return frozenset(Kind)
    known = ", ".join(Kind)
    try:
        return frozenset(Kind(name.strip()) for name in text.split(","))
    except ValueError as error:
        says = Message("“{text}” names a kind of question there is not.", {"text": text})
        raise QuizError(says, Message("Choose from: {known}.", {"known": known})) from error


def _first_word(words: Sequence[str]) -> int | None:
    """Return the place of the first word that is no option and no option's value."""
    skip = False
    for place, word in enumerate(words):
        if skip:
            skip = False
        elif word == "--":
            return None
        elif word in ("--data", "--encoding", "--shots"):
            skip = True
        elif not word.startswith("-"):
            return place
    return None


def _shared() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, metavar="DIR", help="the learner's folder")
    return shared


def _reading() -> argparse.ArgumentParser:
    shared = _shared()
    shared.add_argument(
        "--encoding", metavar="NAME", help="how the text is encoded; else found out"
    )
    return shared


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="studyapp",
        description="Learn history from what you read. Opens the window; files are added first.",
        epilog=_LISTED,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_reading()],
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="plain texts to add")
    parser.add_argument(
        "--demo", action="store_true", help="a throw-away folder with the sample pack"
    )
    parser.add_argument(
        "--shots", type=Path, metavar="DIR", help="write every page as PNG files, and leave"
    )
    parser.add_argument("--version", action="store_true", help="print the version, and leave")
    _add_measuring(parser)
    parser.set_defaults(command=None)
    return parser


def _add_measuring(parser: argparse.ArgumentParser) -> None:
    """Have the window close by itself, for who measures how long it takes."""
    moments = parser.add_argument_group("for measuring").add_mutually_exclusive_group()
    for moment, option, says in (
        ("painted", "--exit-after-paint", "leave once the window has been painted"),
        ("ready", "--exit-when-ready", "leave once the window shows how many cards are due"),
    ):
        moments.add_argument(option, action="store_const", dest="leave", const=moment, help=says)


def _command_parser(command: str) -> argparse.ArgumentParser:
    build = {
        "dates": _text_parser,
        "events": _text_parser,
        "add": _add_parser,
        "quiz": _quiz_parser,
        "scores": _scores_parser,
        "check": _check_parser,
        "explain": _explain_parser,
        "backup": _backup_parser,
        "restore": _restore_parser,
        "doctor": _doctor_parser,
    }[command]
    parser = build(f"studyapp {command}")
    parser.set_defaults(command=command)
    return parser


def _text_parser(prog: str) -> argparse.ArgumentParser:
    what = prog.rpartition(" ")[2]
    parser = argparse.ArgumentParser(
        prog=prog, description=f"Print the {what} of a text.", parents=[_reading()]
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    return parser


def _add_parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        description="Add texts and packs (a folder, or a .studypack) to the library.",
        parents=[_reading()],
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument(
        "--sound-only", action="store_true", help="of a pack with errors, add what is sound in it"
    )
    return parser


def _quiz_parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=prog, description="Print a quiz.", parents=[_reading()])
    parser.add_argument(
        "source", metavar="SOURCE", help="a text file, a pack, or a name in the library"
    )
    parser.add_argument("--count", type=_positive, default=10, metavar="N", help="10 if left out")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="same seed, same quiz; 1 if left out"
    )
    parser.add_argument("--kinds", metavar="K,K", help=f"of {', '.join(Kind)}; all if left out")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    return parser


def _scores_parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog, description="Print what a learner answered.", parents=[_shared()]
    )
    parser.add_argument("--learner", metavar="NAME")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document")
    form.add_argument("--csv", action="store_true", help="one attempt a row")
    return parser


def _check_parser(prog: str) -> argparse.ArgumentParser:
    says = "Print every fault of a pack. Exit status: 0 no faults, 1 faults, 2 could not run."
    parser = argparse.ArgumentParser(prog=prog, description=says, parents=[_shared()])
    parser.add_argument("pack", type=Path, metavar="PACK", help="its folder, or a .studypack")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument(
        "--severity",
        choices=list(Severity),
        default=Severity.ADVICE,
        help="print what is at least so bad; all if left out",
    )
    parser.add_argument("--strict", action="store_true", help="warnings count as faults")
    return parser


def _explain_parser(prog: str) -> argparse.ArgumentParser:
    says = "Print what the code of a fault stands for: the reason, and an example."
    parser = argparse.ArgumentParser(prog=prog, description=says, parents=[_shared()])
    parser.add_argument("code", metavar="CODE", help="such as Y20")
    return parser


def _backup_parser(prog: str) -> argparse.ArgumentParser:
    says = "Write all of the library into one file and check it; a window may stay open."
    parser = argparse.ArgumentParser(prog=prog, description=says, parents=[_shared()])
    parser.add_argument("file", type=Path, metavar="FILE", help="such as history.studybackup")
    return parser


def _restore_parser(prog: str) -> argparse.ArgumentParser:
    says = (
        "Put a backup in place of the library, which is kept aside. Close the window first."
        " FILE may also be a copy from the folder “backups”."
    )
    parser = argparse.ArgumentParser(prog=prog, description=says, parents=[_shared()])
    parser.add_argument("file", type=Path, metavar="FILE")
    return parser


def _doctor_parser(prog: str) -> argparse.ArgumentParser:
    says = "Look for what is wrong with the program, its system or its folder. Nothing is changed."
    parser = argparse.ArgumentParser(prog=prog, description=says, parents=[_shared()])
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument(
        "--mend", action="store_true", help="make scores and memories anew from the journal first"
    )
    return parser


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 6 else 0
    if not 1 <= number <= 1000:
        raise argparse.ArgumentTypeError(f"“{text}” is no number from 1 to 1000")
    return number
