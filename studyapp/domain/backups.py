"""What a backup is, and what lies in it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class Origin(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    ASKED = "asked"
    UPGRADE = "upgrade"


@dataclass(frozen=True, slots=True)
class Contents:
    """What lies in a library of database `version`; `answers` are attempts and reviews."""

    version: int
    learners: int
    passages: int
    answers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One file that a library can be restored from; `made` is UTC, `size` in bytes.

    `contents` are what the backup says of itself: None if it says nothing that can be read.
    """

    path: Path
    made: datetime
    size: int
    origin: Origin
    contents: Contents | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was put in place; `aside` is where the former library lies, None if there was none."""

    contents: Contents
    made: datetime
    aside: Path | None
