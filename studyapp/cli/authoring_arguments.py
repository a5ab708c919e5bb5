"""What may stand after the commands that make packs."""

import argparse

from studyapp.cli.arguments import parser_of
from studyapp.cli.local_paths import local_path


def pack_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `pack` alone: they only name the two commands there are."""
    says = "Begin a pack, or make its file. “pack new --help” and “pack build --help” say more."
    parser = parser_of(prog, says)
    parser.add_argument("deed", choices=["new", "build", "schema"], metavar="new | build | schema")
    return parser


def new_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `pack new`."""
    says = (
        "Make the folder of a new pack. Its files show how a pack is written, and are sound: the"
        " first thing that “studyapp check” finds is yours."
    )
    parser = parser_of(prog, says)
    parser.add_argument("folder", type=local_path, metavar="DIR", help="a folder that is not there")
    parser.add_argument(
        "--title", metavar="WORDS", help="the folder's name, or a copied pack's title"
    )
    parser.add_argument(
        "--from",
        dest="source",
        type=local_path,
        metavar="TABLE | TEXT | PACK",
        help="a table (CSV, TSV) whose rows become questions or events, bad rows are named; a text"
        " (.txt, .md) whose dated events are found; or a pack, a folder or a .studypack, of which a"
        " copy is made under an id of its own",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--questions", dest="events", action="store_false", default=None)
    what.add_argument("--events", dest="events", action="store_true", default=None)
    parser.add_argument("--author", metavar="NAME", help="who writes it; Me if left out")
    return parser


def build_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `pack build`."""
    says = (
        "Make the .studypack of a folder, to be handed out. The same files make the same bytes."
        " Nothing is made while the pack has errors."
    )
    parser = parser_of(prog, says)
    parser.add_argument("folder", type=local_path, metavar="DIR", help="with pack.yaml in it")
    parser.add_argument(
        "--out", type=local_path, metavar="FILE", help="ID.studypack beside the folder if left out"
    )
    return parser


def schema_parser(prog: str) -> argparse.ArgumentParser:
    """Return what reads the words after `pack schema`."""
    says = "Write JSON Schemas of the files of packs, with which editors help to write them."
    parser = parser_of(prog, says)
    parser.add_argument("folder", type=local_path, metavar="DIR", help="a folder that is there")
    return parser
