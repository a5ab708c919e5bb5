"""The result files that learners handed in: kept as they came, each of them once."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select

from studyapp.store import limits
from studyapp.store.opening import Store
from studyapp.store.result_tables import result_files


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file as it came; `digest` is that of its bytes, and what it is known by."""

    digest: str
    name: str
    added: datetime
    content: bytes


class Results:
    """The result files of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, name: str, content: bytes, *, at: datetime) -> bool:
        """Keep a file; return whether it is new. The same bytes are the same file.

        Raises:
            UnkeepableError: Its name cannot be kept; nothing changed.
        """
        digest = hashlib.sha256(content).hexdigest()
        row = {
            "digest": digest,
            "name": limits.checked(name, limits.KEY),
            "added": at,
            "content": content,
        }
        with self._store.writing() as connection:
            known = select(result_files.c.id).where(result_files.c.digest == digest)
            if connection.execute(known).scalar() is not None:
                return False
            connection.execute(insert(result_files).values(row))
        return True

    def all(self) -> list[KeptFile]:
        """Return all files, the one added first first."""
        with self._store.reading() as connection:
            rows = connection.execute(select(result_files).order_by(result_files.c.id))
            return [KeptFile(row.digest, row.name, row.added, bytes(row.content)) for row in rows]

    def count(self) -> int:
        """Return how many files there are."""
        with self._store.reading() as connection:
            return int(
                connection.execute(select(func.count()).select_from(result_files)).scalar_one()
            )

    def remove(self, digests: list[str]) -> int:
        """Take files out; return how many there were."""
        with self._store.writing() as connection:
            gone = delete(result_files).where(result_files.c.digest.in_(digests))
            return connection.execute(gone).rowcount
