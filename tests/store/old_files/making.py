"""Write the present file once, before a release: python -m tests.store.old_files.making."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from tests.store.stores import filled_file

_HEADER = ("application_id", "user_version")


def dump_of(path: Path) -> str:
    """Return a database as SQL, with the numbers of its header."""
    with closing(sqlite3.connect(path)) as connection:
        numbers = [
            f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]};"
            for name in _HEADER
        ]
        return "\n".join([*numbers, *connection.iterdump(), ""])


def made_from(dump: Path, path: Path) -> None:
    """Make the database that a dump is of."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))


def main() -> None:
    """Write the file of the present version beside this module."""
    with tempfile.TemporaryDirectory() as folder:
        path = filled_file(Path(folder))
        with closing(sqlite3.connect(path)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        made = Path(__file__).with_name(f"version-{version}.sql")
        made.write_text(dump_of(path), encoding="utf-8")


if __name__ == "__main__":
    main()
