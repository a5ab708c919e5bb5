"""What is wrong is told with a way out that exists."""

import errno
import os
from pathlib import Path

import pytest

from studyapp.domain.errors import ReadOnlyError, StoreError
from studyapp.store.faults import damaged, of_system


def hint(error: StoreError) -> str:
    assert error.hint is not None
    return str(error.hint)


def test_copies_are_named_only_where_there_are_some(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    assert "backups" not in hint(damaged(path))
    (tmp_path / "backups").mkdir()
    assert "backups" not in hint(damaged(path))
    (tmp_path / "backups" / "study-version-1.db").touch()
    assert "backups" in hint(damaged(path))


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_what_may_not_be_written_is_never_called_unconnected(tmp_path: Path, code: int) -> None:
    told = of_system(OSError(code, os.strerror(code)), tmp_path / "study.db")

    assert isinstance(told, ReadOnlyError)
    assert ("read-only" in str(told.says)) is (code == errno.EROFS)
