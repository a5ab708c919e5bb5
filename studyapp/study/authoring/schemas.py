"""Schemas of the files of packs, for the editors of those who write them elsewhere."""

import json
from pathlib import Path

from studyapp.packs.schemas import Schema, schemas
from studyapp.study.files import write_file


def written(schema: Schema) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> list[str]:
    """Write all schemas into a folder; return their names.

    Raises:
        FolderError: It cannot be written.
    """
    found = schemas()
    for name, schema in found.items():
        write_file(folder / name, written(schema))
    return list(found)
