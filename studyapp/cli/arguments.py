"""What may stand on the command line; that of the commands is in `command_arguments`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from studyapp.cli.local_paths import local_path

if TYPE_CHECKING:
    import argparse

_MOMENTS = {"--exit-after-paint": "painted", "--exit-when-ready": "ready"}
COMMANDS = (
    *(
        "dates",
        "events",
        "add",
        "quiz",
        "timeline",
        "scores",
        "results",
        "check",
        "explain",
        "pack",
    ),
    *("backup", "restore", "doctor", "desktop"),
)
OF_TWO_WORDS = ("results export", "pack new", "pack build", "pack schema")
_LISTED = """commands:
  dates FILE [--json]      the date expressions of a text
  events FILE [--json]     its dated events
  add FILE ...             texts, packs and timelines into the library
  quiz SOURCE ...          questions on a text file, a pack, or a name in the library
  timeline SOURCE --out F  its events as a picture, PDF, table, calendar or for TimelineJS
  scores ...               what a learner answered
  results FILE ...         what a class handed in, question by question
  results export ...       what a learner hands in, as a file
  check PACK ...           every fault of a pack, with its place
  explain CODE             what the code of a fault stands for
  pack new DIR             the folder of a new pack, with files that show how it is written
  pack build DIR           its .studypack, to be handed out
  pack schema DIR          JSON Schemas of its files, for editors
  backup FILE              all of the library into one file
  restore FILE             the library from a backup; the present one is kept aside
  doctor [--json]          what is wrong with the program, its system or its folder
  desktop install | remove menu entry, icon and file type for this user

“studyapp COMMAND --help” says more. Exit status: 0 done, 1 found faults, 2 could not run, 3 our own
fault.
"""


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the parsed command line; `.command` is None for the window.

    A first word that is a command is one; else the words are files.
    """
    if (plain := plain_window(words)) is not None:
        return cast("argparse.Namespace", plain)
    place = _first_word(words)
    if place is None or words[place] not in COMMANDS:
        return _window_parser().parse_args(words)
    from studyapp.cli.command_arguments import command_parser

    command, left = words[place], [*words[:place], *words[place + 1 :]]
    second = _first_word(left)
    if second is not None and (both := f"{command} {left[second]}") in OF_TWO_WORDS:
        command = both
        del left[second]
    return command_parser(command).parse_args(left)


def plain_window(words: Sequence[str]) -> SimpleNamespace | None:
    """Return what these words mean for the window; None if they say more than where and how long.

    That is how it is mostly started; argparse would take 15 ms of the time until its first picture.
    """
    left, folder, leave = list(words), None, None
    while left:
        word = left.pop(0)
        if word in _MOMENTS and leave is None:
            leave = _MOMENTS[word]
        elif word == "--data" and left and not left[0].startswith("-"):
            folder = Path(left.pop(0))
        else:
            return None
    return SimpleNamespace(
        command=None,
        data=folder,
        leave=leave,
        files=[],
        encoding=None,
        demo=False,
        shots=None,
        version=False,
    )


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


def shared_arguments() -> argparse.ArgumentParser:
    """Return what may stand with any command."""
    import argparse

    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, metavar="DIR", help="the learner's folder")
    return shared


def parser_of(prog: str, says: str) -> argparse.ArgumentParser:
    """Return what reads the words of a command that reads no texts; `says` is what it does."""
    import argparse

    return argparse.ArgumentParser(prog=prog, description=says, parents=[shared_arguments()])


def reading_arguments() -> argparse.ArgumentParser:
    """Return what may stand where texts are read."""
    shared = shared_arguments()
    shared.add_argument(
        "--encoding", metavar="NAME", help="how the text is encoded; else found out"
    )
    return shared


def _window_parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(
        prog="studyapp",
        description="Learn history from what you read. Opens the window; files are added first.",
        epilog=_LISTED,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[reading_arguments()],
    )
    parser.add_argument(
        "files", nargs="*", type=local_path, metavar="FILE", help="texts and packs to add"
    )
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
    says = ("leave once the window has been painted", "leave once it shows how many cards are due")
    for (option, moment), words in zip(_MOMENTS.items(), says, strict=True):
        moments.add_argument(option, action="store_const", dest="leave", const=moment, help=words)


def folder_of(arguments: argparse.Namespace) -> Path:
    """Return the learner's folder."""
    from studyapp.places import learner_folder

    return learner_folder() if arguments.data is None else Path(arguments.data)
