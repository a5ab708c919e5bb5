"""What may stand after the commands for the upkeep of a library and of the program."""

from __future__ import annotations

import argparse

from studyapp.cli.arguments import parser_of
from studyapp.cli.local_paths import local_path


def backup_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `backup`."""
    says = "Write all of the library into one file and check it; a window may stay open."
    parser = parser_of(prog, says)
    parser.add_argument("file", type=local_path, metavar="FILE", help="such as history.studybackup")
    return parser


def restore_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `restore`."""
    says = (
        "Put a backup in place of the library, which is kept aside. Close the window first."
        " FILE may also be a copy from the folder “backups”."
    )
    parser = parser_of(prog, says)
    parser.add_argument("file", type=local_path, metavar="FILE")
    return parser


def doctor_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `doctor`."""
    says = "Look for what is wrong with the program, its system or its folder. Nothing is changed."
    parser = parser_of(prog, says)
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument(
        "--mend", action="store_true", help="make scores and memories anew from the journal first"
    )
    return parser


def desktop_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `desktop`."""
    says = (
        "Make, or take away, a menu entry with an icon, and the type of .studypack files. With"
        " --data the entry opens that folder."
    )
    parser = parser_of(prog, says)
    parser.add_argument("deed", choices=["install", "remove"], metavar="install | remove")
    return parser
