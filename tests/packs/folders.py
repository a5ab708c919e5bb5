"""Packs written into a folder of a test."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

TEXT = (
    "The company was led by Ferdinand de Lesseps. Work began on 25 April 1859. "
    "The canal was opened on 17 November 1869.\n"
)
HEAD = """\
format: studypack/1
id: suez-canal-7f3a
version: 2
title: The Suez Canal
language: en
license: CC-BY-4.0
authors: [A. Teacher]
"""
PASSAGES = """\
passages:
  - {id: opening, file: passages/opening.txt, title: The opening}
"""
EVENTS = """\
format: studypack/1
events:
  - id: opening-day
    title: The opening of the canal
    when: 1869-11-17
    source: {passage: opening, quote: opened on 17 November 1869}
"""
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0"

Contents = Mapping[str, str | bytes | None]
MAP: dict[str, str | bytes | None] = {
    "media/map.png": PNG,
    "CREDITS.md": "media/map.png: A. Mapper, CC0-1.0",
}
"""A picture, and whose it is."""


def pack_files(changes: Contents | None = None) -> dict[str, bytes]:
    """Return the files of a sound pack with some replaced, added or, by None, left out."""
    contents: dict[str, str | bytes | None] = {
        "pack.yaml": HEAD + PASSAGES,
        "passages/opening.txt": TEXT,
        "events.yaml": EVENTS,
    }
    contents |= changes or {}
    return {
        name: content if isinstance(content, bytes) else content.encode()
        for name, content in contents.items()
        if content is not None
    }


def a_pack(folder: Path, changes: Contents | None = None) -> Path:
    """Return a folder with the pack of `pack_files`."""
    for name, content in pack_files(changes).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def zipped(files: Mapping[str, bytes], archive: Path, *, below: str = "") -> Path:
    """Return an archive with some files, in one top folder if `below` names it."""
    archive.write_bytes(
        zip_bytes({f"{below}{name}": files[name] for name in reversed(list(files))})
    )
    return archive


def zip_bytes(files: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as members:
        for name, content in files.items():
            members.writestr(name, content)
    return buffer.getvalue()


def questions(entries: str) -> str:
    """Return a file of questions with some entries."""
    return f"format: studypack/1\nquestions:\n{entries.strip(chr(10))}\n"
