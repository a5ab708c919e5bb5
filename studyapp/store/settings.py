"""A person's settings, as a JSON file beside the database."""

import json
import math
import os
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from studyapp.domain.settings import (
    CARDS_A_DAY,
    EXTRA_TIMES,
    LEVELS,
    LINE_LENGTHS,
    LINE_SPACINGS,
    MOST_QUESTIONS,
    TEXT_SIZES,
    QuizChoices,
    ReadingFace,
    ReadingStyle,
    Settings,
    ThemeChoice,
)
from studyapp.store.faults import told_of_system

NAME = "settings.json"
LONGEST = 1_000_000
"""Bytes; a longer file is none of ours."""


def read_settings(folder: Path) -> Settings:
    """Return the settings kept in `folder`, with the usual ones for what is missing or wrong.

    A file that cannot be understood is kept aside as `settings.json.damaged`.

    Raises:
        StoreError: The folder cannot be used.
    """
    path = folder / NAME
    with told_of_system(path):
        try:
            return _parsed(_content(path))
        except FileNotFoundError:
            return Settings()
        # Deep nesting ends in a RecursionError, bytes that are no UTF-8 in a ValueError.
        except (ValueError, RecursionError, IsADirectoryError):
            path.rename(_free_name(path.with_name(f"{NAME}.damaged")))
            return Settings()


def can_be_read(folder: Path) -> bool:
    """Return whether the settings can be understood, or there are none; nothing is moved aside.

    Raises:
        StoreError: The folder cannot be used.
    """
    path = folder / NAME
    with told_of_system(path):
        try:
            _parsed(_content(path))
        except FileNotFoundError:
            return True
        except (ValueError, RecursionError, IsADirectoryError):
            return False
        return True


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep settings, all of them or, if that fails, the former ones.

    Raises:
        StoreError: The folder cannot be used.
    """
    import tempfile

    path = folder / NAME
    text = json.dumps(asdict(settings), indent=2, allow_nan=False)
    with told_of_system(path):
        folder.mkdir(parents=True, exist_ok=True)
        handle, unfinished = tempfile.mkstemp(dir=folder, prefix=f"{NAME}.", suffix=".part")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text + "\n")
                file.flush()
                os.fsync(file.fileno())
            Path(unfinished).replace(path)
        finally:
            Path(unfinished).unlink(missing_ok=True)


def _content(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(LONGEST + 1)
    if len(content) > LONGEST:
        raise ValueError("settings are never that long")
    return content.decode("utf-8")


def _parsed(text: str) -> Settings:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("settings are an object")  # noqa: TRY004 - one kind of damage for all
    return Settings(**dict(_understood(found, _READERS)))


def _understood(
    found: dict[str, object], readers: Mapping[str, Callable[[object], object]]
) -> Iterator[tuple[str, Any]]:
    """Give the settings that make sense; what a newer version added is none of ours."""
    for name, read in readers.items():
        with suppress(KeyError, ValueError):
            yield name, read(found[name])


def _theme(value: object) -> ThemeChoice:
    return ThemeChoice(_text(value))


def _one_of(offered: Container[int]) -> Callable[[object], int]:
    def read(value: object) -> int:
        if type(value) is not int or value not in offered:
            raise ValueError(value)
        return value

    return read


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - as for any other value
    return value


def _choice(value: object) -> bool:
    if type(value) is not bool:
        raise ValueError(value)
    return value


def _number_or_none(value: object) -> float | None:
    if value is None:
        return None
    if type(value) not in (int, float):
        raise ValueError(value)
    number = float(str(value))
    if not math.isfinite(number):
        raise ValueError(value)
    return number


_READING: dict[str, Callable[[object], object]] = {
    "face": lambda value: ReadingFace(_text(value)),
    "spacing": _one_of(LINE_SPACINGS),
    "length": _one_of(LINE_LENGTHS),
    "dates": _choice,
    "people": _choice,
    "places": _choice,
}


def _reading(value: object) -> ReadingStyle:
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004 - as for any other value
    return ReadingStyle(**dict(_understood(value, _READING)))


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - as for any other value
    return tuple(map(_text, value))


_QUIZ: dict[str, Callable[[object], object]] = {
    "unfolded": _choice,
    "topics": _texts,
    "count": _one_of(range(1, MOST_QUESTIONS + 1)),
    "left_out": _texts,
    "easiest": _one_of(LEVELS),
    "hardest": _one_of(LEVELS),
    "mistakes_first": _choice,
    "exam": _choice,
    "minutes": lambda value: None if value is None else _one_of(range(1000))(value),
}


def _quiz(value: object) -> QuizChoices:
    if not isinstance(value, dict):
        raise ValueError(value)  # noqa: TRY004 - as for any other value
    chosen = QuizChoices(**dict(_understood(value, _QUIZ)))
    return chosen if chosen.easiest <= chosen.hardest else QuizChoices()


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - as for any other value
    pairs = [tuple(map(_text, pair)) for pair in value if isinstance(pair, list)]
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


_READERS: dict[str, Callable[[object], object]] = {
    "theme": _theme,
    "text_size": _one_of(TEXT_SIZES),
    "reading": _reading,
    "reduced_motion": _choice,
    "key_caps": _choice,
    "keys": _pairs,
    "geometry": _text,
    "page": _text,
    "passage": _text,
    "timeline_first": _number_or_none,
    "timeline_last": _number_or_none,
    "timeline_event": _text,
    "author_pack": _text,
    "author_file": _text,
    "author_recent": _texts,
    "timeline_listed": _choice,
    "timeline_periods": _texts,
    "timeline_order": _texts,
    "timeline_folded": _texts,
    "timeline_filters": _pairs,
    "learner": _text,
    "cards_a_day": _one_of(CARDS_A_DAY),
    "day_starts": _one_of(range(13)),
    "extra_time": _one_of(EXTRA_TIMES),
    "asks_confidence": _choice,
    "warned_of": _text,
    "quiz": _quiz,
}


def _free_name(path: Path) -> Path:
    names = (path, *(path.with_name(f"{path.name}-{number}") for number in range(2, 1000)))
    return next(name for name in names if not name.exists())
