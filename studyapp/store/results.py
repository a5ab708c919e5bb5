"""The result files that learners handed in: kept as they came, each of them once."""

from datetime import datetime

from sqlalchemy import delete, func, insert, select

from studyapp.domain.results import KeptFile
from studyapp.store import limits
from studyapp.store.opening import Store
from studyapp.store.result_tables import result_files


class Results:
    """The result files of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, file: KeptFile, *, at: datetime) -> bool:
        """Keep a file; return whether it is new. The same bytes are the same file.

        Raises:
            UnkeepableError: Its name cannot be kept; nothing changed.
        """
        digest, name = file.digest, limits.checked(file.name, limits.KEY)
        row = {"digest": digest, "name": name, "added": at, "content": file.content}
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
            return [KeptFile(row.name, bytes(row.content)) for row in rows]

    def amount(self) -> tuple[int, int]:
        """Return how many files there are, and how many bytes they have together."""
        size = func.coalesce(func.sum(func.length(result_files.c.content)), 0)
        with self._store.reading() as connection:
            count, total = connection.execute(select(func.count(), size)).one()
        return int(count), int(total)

    def remove(self, digests: list[str]) -> int:
        """Take files out; return how many there were."""
        with self._store.writing() as connection:
            gone = delete(result_files).where(result_files.c.digest.in_(digests))
            return connection.execute(gone).rowcount
