"""Rows of a table put into the files of a pack."""

from collections.abc import Iterable, Mapping

from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message
from studyapp.packs.writing.appending import appended
from studyapp.packs.writing.entries import entry
from studyapp.study.authoring.from_tables import PASSAGE_FILE, TakenRows

_PASSAGE = {"id": "rows", "file": PASSAGE_FILE, "title": "The table"}


def with_rows(texts: Mapping[str, str], rows: TakenRows) -> dict[str, str]:
    """Return the files of a pack that rows change, by their paths, as they are with the rows.

    Raises:
        PackError: A list they belong to stands in brackets, and is left so.
    """
    changed = {}
    if rows.passage:
        if PASSAGE_FILE not in texts.get("pack.yaml", ""):
            changed["pack.yaml"] = _with_entries(texts, "pack.yaml", "passages", [entry(_PASSAGE)])
        changed[PASSAGE_FILE] = _with_lines(texts.get(PASSAGE_FILE, ""), rows.passage)
    key = rows.file.removesuffix(".yaml")
    return changed | {rows.file: _with_entries(texts, rows.file, key, rows.entries)}


def _with_entries(texts: Mapping[str, str], file: str, key: str, entries: Iterable[str]) -> str:
    text = texts.get(file, "")
    for written in entries:
        new = appended(text, key, written)
        if new is None:
            says = Message("{file} has its list in brackets.", {"file": file})
            raise PackError(says, Message("Write an entry in each line, and take the rows then."))
        text = new
    return text


def _with_lines(there: str, lines: str) -> str:
    """Return a text with paragraphs at its end that are not in it yet."""
    known = set(there.split("\n\n"))
    new = [line for line in lines.split("\n\n") if line and line not in known]
    gap = "" if not there or there.endswith("\n\n") else "\n" * (2 - there.endswith("\n"))
    return there + gap + "".join(f"{line}\n\n" for line in new)
