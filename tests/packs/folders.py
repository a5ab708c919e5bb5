"""Packs written into a folder of a test."""

from collections.abc import Mapping
from pathlib import Path

TEXT = (
    "The company was led by Ferdinand de Lesseps. Work began on 25 April 1859. "
    "The canal was opened on 17 November 1869.\n"
)
HEAD = """\
format: studypack/1
id: suez-canal-7f3a
version: 1
title: The Suez Canal
language: en
license: CC-BY-4.0
authors: [A. Teacher]
"""
PASSAGES = """\
passages:
  - {id: opening, file: passages/opening.txt, title: The opening}
"""


def a_pack(folder: Path, **files: str | bytes | None) -> Path:
    """Return a folder with a sound pack, whose files are replaced or, by None, left out.

    A name's `__` stands for `/`, `_yaml` and the like for their suffix.
    """
    contents: dict[str, str | bytes | None] = {
        "pack.yaml": HEAD + PASSAGES,
        "passages/opening.txt": TEXT,
    }
    contents |= {_path(name): content for name, content in files.items()}
    write(folder, contents)
    return folder


def write(folder: Path, contents: Mapping[str, str | bytes | None]) -> None:
    for name, content in contents.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _path(name: str) -> str:
    stem, _, suffix = name.replace("__", "/").rpartition("_")
    return f"{stem}.{suffix}"
